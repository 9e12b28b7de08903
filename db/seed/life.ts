import { writeBudgetHead, writeBudgetLine } from '#src/features/costs/write-budget.ts';
import { insertCost, listBudgets } from '#src/features/costs/costs.store.ts';
import type { CostLine } from '#src/features/costs/costs.types.ts';
import { loadCampaigns } from '#src/features/doors/index.ts';
import { insertContract } from '#src/features/management/contracts.store.ts';
import { insertRecruitment } from '#src/features/management/recruitment.store.ts';
import { insertTalk } from '#src/features/management/talks.store.ts';
import {
  addDecision,
  planTeamMeeting,
  recordAttendance,
} from '#src/features/management/write-team-meeting.ts';
import type { Viewer } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import { addDays, addMonths } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { latest } from '#src/shared/facts.ts';
import { acting, tell } from '#tests/builders/stage.ts';
import { at, workday, workdaysAgo } from './calendar.ts';
import type { Cast } from './play-month.ts';
import { hiringDay } from './team.ts';

/** The life of two teams and the money of one: every number and decision is invented. */

const agenda =
  'Récit : une porte de la semaine, sans nom\nCompteurs : où en est la campagne\nEntraînement : une porte jouée à deux\nDécision : ce que l’équipe change';
const place = 'Salle de l’amicale colombophile';

/** Contracts of a team from its first day, fifteen hours a month, one of them twelve. */
const signs = ({ stage, partner, ...cast }: Cast, team: readonly Viewer[]): Promise<void> => {
  const startsOn = hiringDay({ stage, partner, ...cast });
  const ctx = acting(stage, partner.manager, at(startsOn, '11:00'));
  return tell(ctx, partner, async (tx) => {
    const said = { organisationId: partner.place.id, byPersonId: partner.manager.personId };
    for (const [index, { personId }] of team.entries())
      await insertContract(
        tx,
        { ...said, recordedAt: ctx.now },
        {
          ...{ personId, permanent: true, startsOn, endsOn: null, referred: index % 3 !== 2 },
          minutesPerMonth: index === 1 ? 12 * 60 : 15 * 60,
        },
      );
  });
};

/** L'établi: two meetings held, one to come, three talks, the team's contracts, the numbers of its recruitment. */
export const tellEtabliLife = async (cast: Cast, team: readonly Viewer[], today: IsoDate): Promise<void> => {
  const { stage, partner } = cast;
  const { manager } = partner;
  await signs(cast, team);
  const said = { organisationId: partner.place.id, byPersonId: manager.personId };
  const recruited = acting(stage, manager, at(addDays(hiringDay(cast), -6), '10:00'));
  await tell(recruited, partner, (tx) =>
    insertRecruitment(
      tx,
      { ...said, recordedAt: recruited.now },
      {
        runId: partner.runId,
        counts: {
          ...{ recommandes: 13, spontanes: 4, allies: 6, essais: 11, promesses: team.length },
          ...{ cdi: team.length, quartier: team.length, recommandees: team.length - 2, reponses: 9 },
        },
      },
    ),
  );
  const held = [workdaysAgo(addDays(today, -28), 1), workdaysAgo(today, 4)];
  for (const [index, onDate] of held.entries()) {
    const evening = acting(stage, manager, at(onDate, '19:10'));
    const plan = { onDate, startsAt: '17:30', minutes: 90, place, agenda };
    const meetingId = await planTeamMeeting(evening, plan);
    const present = team.filter((_, rank) => rank !== index + 2).map(({ personId }) => personId);
    await recordAttendance(evening, { meetingId, present: [...present, manager.personId] });
    await addDecision(evening, {
      meetingId,
      text: index === 0 ? 'Commencer chaque sortie par un rappel du message' : 'Revoir le trajet du soir',
      owner: 'responsable',
      dueOn: index === 0 ? null : addDays(today, 9),
    });
  }
  const asked = acting(stage, manager, at(workdaysAgo(today, 1), '16:00'));
  await planTeamMeeting(asked, {
    ...{ onDate: workday(addDays(today, 5)), startsAt: '17:30', minutes: 90, place, agenda },
  });
  await tell(asked, partner, async (tx) => {
    for (const [index, { personId }] of team.slice(0, 3).entries())
      await insertTalk(tx, {
        ...{ id: newId(), ...said, recordedAt: asked.now, personId, minutes: 30 },
        onDate: workdaysAgo(today, index + 1),
      });
  });
};

const cost = (item: CostLine['item'], label: string, euros: number, how: string, lent = false): CostLine => ({
  item,
  label,
  cents: euros * 100,
  how,
  lent,
});

const costLines: readonly CostLine[] = [
  cost('doors', 'Heures des messagers aux portes', 2016, '120 h à 16,80 €, charges comprises'),
  cost('training', 'Formation et réunions', 806, '48 h à 16,80 €, charges comprises'),
  cost('support', 'Temps de la personne responsable', 1680, '60 h à 28 €, charges comprises'),
  cost('expenses', 'Badges, dépliants, goûter', 240, 'Trois factures'),
  cost('reportBack', 'Soirée de restitution', 180, 'Repas et impression'),
  cost('support', 'Salle prêtée', 300, '6 soirées à 50 €', true),
];

/** Les Portes de Sambry: contracts, what its first campaign cost, and its 24 months. */
export const tellSambryLife = async (cast: Cast, team: readonly Viewer[]): Promise<void> => {
  const { stage, partner, startMonth } = cast;
  const { director, place: home } = partner;
  await signs(cast, team);
  const ctx = acting(stage, director, at(workday(addDays(addMonths(startMonth, 9), 6)), '10:00'));
  const said = { organisationId: home.id, byPersonId: director.personId, recordedAt: ctx.now };
  await tell(ctx, partner, async (tx) => {
    const [first] = await loadCampaigns(tx, [home.id], Number.MAX_SAFE_INTEGER);
    if (first !== undefined)
      await insertCost(tx, said, {
        campaignId: first.id,
        lines: costLines.map((line) => ({ ...line, id: newId() })),
      });
  });
  await writeBudgetHead(ctx, { seen: '', startsOn: addMonths(startMonth, 10), openingCents: 12_400_00 });
  const quarters = (euros: readonly number[]): number[] => euros.map((amount) => amount * 100);
  const every = (euros: number): number[] => quarters(Array.from({ length: 8 }, () => euros));
  const lines = [
    {
      ...{ side: 'income' as const, label: 'Mission pour un bailleur', mission: true },
      cautious: quarters([9000, 9000, 0, 0, 9000, 9000, 0, 0]),
      high: every(9000),
    },
    {
      ...{ side: 'income' as const, label: 'Subvention de la ville', mission: false },
      ...{ cautious: every(5000), high: every(5000) },
    },
    {
      ...{ side: 'expense' as const, label: 'Salaires de l’équipe', mission: false },
      ...{ cautious: every(12_500), high: every(12_500) },
    },
  ];
  for (const line of lines) {
    const rows = await stage.db.read(ctx.viewer.scope, (tx) => listBudgets(tx, [partner.runId]));
    await writeBudgetLine(ctx, { seen: latest(rows)?.id ?? '', id: '', line });
  }
};
