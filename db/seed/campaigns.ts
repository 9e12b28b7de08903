import { and, eq, inArray } from 'drizzle-orm';
import type { CampaignEvidenceKind } from '#db/schema/lists.ts';
import type { ReadTx } from '#db/types.ts';
import type { Viewer } from '#src/shared/context.ts';
import { addDays, addMonths } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { writeCampaign } from '#tests/builders/campaign.ts';
import type { CampaignTold, OutingTold } from '#tests/builders/campaign.ts';
import { acting, tell } from '#tests/builders/stage.ts';
import { at, workday, workdaysAgo } from './calendar.ts';
import { busMessage, libraryMessage, prepared, sambryPoints } from './campaign-messages.ts';
import { etabliOutings, FIRST_OUTING, sheetOf } from './etabli-outings.ts';
import type { Cast } from './play-month.ts';

/** The campaigns of the demonstration: themes, partners, streets and figures are all invented. */

/** A campaign that a partner writes down at an instant, with what its items already proved. */
const tellsCampaign = async (
  { stage, partner }: Cast,
  told: CampaignTold,
  proofs: Readonly<Record<string, CampaignEvidenceKind>> = {},
): Promise<void> => {
  const ctx = acting(stage, partner.manager, told.now);
  await tell(ctx, partner, async (tx) => {
    const evidence = await proofsOf(tx, partner.runId, proofs);
    await writeCampaign(tx, partner, { ...told, evidence });
  });
};

const proofsOf = async (
  { q, t }: ReadTx,
  runId: string,
  proofs: Readonly<Record<string, CampaignEvidenceKind>>,
): Promise<{ evidenceId: string; kind: CampaignEvidenceKind }[]> => {
  const rows = await q
    .select({ evidenceId: t.evidenceItem.evidenceId, itemId: t.evidenceItem.itemId })
    .from(t.evidenceItem)
    .innerJoin(t.evidence, eq(t.evidence.id, t.evidenceItem.evidenceId))
    .where(and(eq(t.evidence.runId, runId), inArray(t.evidenceItem.itemId, Object.keys(proofs))));
  const seen = new Set<string>();
  return rows.flatMap(({ evidenceId, itemId }) => {
    const kind = proofs[itemId];
    if (kind === undefined || seen.has(itemId)) return [];
    seen.add(itemId);
    return [{ evidenceId, kind }];
  });
};

const firstProofs = { 'j06-convention-de-campagne': 'agreement', 'j06-atelier-message': 'workshop' } as const;

/** L'établi, month 7: two hundred households to meet, five outings done, one tonight, two to come. */
export const tellEtabliCampaign = async (
  cast: Cast,
  team: readonly Viewer[],
  today: IsoDate,
): Promise<void> => {
  const { place, startMonth } = cast;
  const month6 = addMonths(startMonth, 5);
  const first = workdaysAgo(today, FIRST_OUTING);
  const need = await needOf(cast);
  await tellsCampaign(
    cast,
    {
      now: at(workday(addDays(month6, 8)), '10:20'),
      plan: {
        ...busPlan(cast, need),
        startsOn: first,
        endsOn: addDays(today, 47),
      },
      sectors: [
        { name: `${capital(place.area)}, côté nord`, doors: 168 },
        { name: `${capital(place.area)}, côté sud`, doors: 144 },
        { name: 'Les rues de l’école', doors: 126 },
      ],
      message: { ...busMessage, heldOn: workday(addDays(month6, 7)) },
      facts: (['partnerBriefed', 'messageTested', 'residentsWarned', 'materialsReady'] as const).map(
        (kind) => ({ kind, onDate: workdaysAgo(first, 2), recordedAt: at(workdaysAgo(first, 2), '14:00') }),
      ),
      outings: etabliOutings(cast, team, today),
    },
    firstProofs,
  );
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const busPlan = ({ place }: Cast, needId: string | null): NonNullable<CampaignTold['plan']> => ({
  title: capital(place.theme),
  needId,
  theme: 'employment',
  commissioningPartner: `${capital(place.sponsor)} (invention de la démonstration)`,
  deliveryPartner: capital(place.host),
  aim: `Que chaque foyer de ${place.area} sache si cela le concerne, et puisse le demander tout de suite.`,
  audience: `Les foyers de ${place.area}`,
  expectedAct: 'Remplir la demande ensemble, sur le pas de la porte',
  targetHouseholds: 200,
  ownIndicators: [
    { name: 'Demandes remplies à la porte', question: 'Avons-nous rempli la demande ensemble ?' },
  ],
});

/** The first need of the register; null for an association without one. */
const needOf = ({ stage, partner }: Cast): Promise<string | null> =>
  stage.db.read(partner.manager.scope, async ({ q, t: { need } }) => {
    const rows = await q
      .select({ id: need.id, priority: need.priority })
      .from(need)
      .where(eq(need.organisationId, partner.place.id));
    return rows.toSorted((a, b) => a.priority - b.priority)[0]?.id ?? null;
  });

/** Doors that a sheet of paper counted: talks, no time, nobody, refusals. */
const onPaper = (
  talked: number,
  noTime: number,
  nobody: number,
  refused: number,
): NonNullable<OutingTold['sheet']> => {
  const part = (share: number): number => Math.floor(talked * share);
  return {
    ...sheetOf([part(0.2), part(0.7), part(0.9), part(0.4), part(0.25), part(0.1), talked]),
    source: 'paper',
    paper: {
      ...{ talked, noTime, nobody, refused, revisit: Math.floor(noTime / 2), needsHelp: part(0.25) },
      themes: { work: part(0.5), papers: part(0.3), loneliness: part(0.1) },
    },
  };
};

/** The outings of a campaign from a first day on, three days apart, all on paper. */
const outingsFrom = (
  first: IsoDate,
  counted: readonly Counted[],
  told: Omit<OutingTold, 'onDate' | 'sheet'>,
): OutingTold[] =>
  counted.map((counts, index) => ({
    ...told,
    onDate: workday(addDays(first, 3 * index)),
    halfDay: index % 3 === 2 ? ('morning' as const) : ('afternoon' as const),
    sector: index % 2,
    sheet: onPaper(...counts),
  }));

const allDone = (from: IsoDate, closedOn: IsoDate): NonNullable<CampaignTold['facts']> =>
  [
    ...(['partnerBriefed', 'messageTested', 'residentsWarned', 'alertTested', 'materialsReady'] as const).map(
      (kind) => ({ kind, onDate: addDays(from, -3) }),
    ),
    { kind: 'reportBackHeld' as const, onDate: addDays(closedOn, -12), n: 6 },
    { kind: 'residentsTold' as const, onDate: addDays(closedOn, -8) },
    { kind: 'sheetsDestroyed' as const, onDate: addDays(closedOn, -2), n: 14 },
    { kind: 'closed' as const, onDate: closedOn },
  ].map((fact) => ({ ...fact, recordedAt: at(fact.onDate, '17:30') }));

type Counted = readonly [talked: number, noTime: number, nobody: number, refused: number];
type SambryCampaign = {
  readonly from: IsoDate;
  readonly title: string;
  readonly target: number;
  readonly first: readonly Counted[];
  readonly second: readonly Counted[];
  readonly proofs?: Readonly<Record<string, CampaignEvidenceKind>>;
};

/** Les Portes de Sambry: two campaigns, each with its second pass, given back and closed. */
export const tellSambryCampaigns = async (cast: Cast, team: readonly Viewer[]): Promise<void> => {
  const { place, startMonth } = cast;
  await tellsSambry(cast, team, {
    from: addDays(addMonths(startMonth, 6), 3),
    title: capital(place.theme),
    target: 130,
    first: [
      [22, 4, 24, 4],
      [19, 3, 27, 5],
      [24, 5, 21, 3],
      [18, 4, 26, 4],
      [16, 3, 22, 5],
    ],
    second: [
      [14, 2, 20, 2],
      [12, 3, 23, 1],
    ],
    proofs: firstProofs,
  });
  await tellsSambry(cast, team, {
    from: addDays(addMonths(startMonth, 9), 2),
    title: 'Le prêt de petit matériel',
    target: 90,
    first: [
      [21, 3, 22, 3],
      [20, 4, 25, 2],
      [23, 2, 19, 4],
      [17, 3, 23, 3],
    ],
    second: [[16, 2, 21, 2]],
  });
};

const tellsSambry = (
  cast: Cast,
  team: readonly Viewer[],
  { from, title, target, first, second, proofs }: SambryCampaign,
): Promise<void> => {
  const { partner, place } = cast;
  const act = 'S’inscrire tout de suite';
  const memberIds = [...team.slice(0, 3).map(({ personId }) => personId), partner.staff.personId];
  const told = { memberIds, meetsAt: '16:45', place: capital(place.hall) };
  const campaign: CampaignTold = {
    now: at(addDays(from, -9), '10:00'),
    plan: {
      ...{ ...busPlan(cast, null), title, theme: 'other', targetHouseholds: target, expectedAct: act },
      ownIndicators: [
        { name: 'Inscriptions à la porte', question: 'Avons-nous fait l’inscription ensemble ?' },
      ],
      ...{ startsOn: from, endsOn: addDays(from, 70) },
    },
    sectors: [
      { name: `${capital(place.area)}, rive droite`, doors: 140 },
      { name: `${capital(place.area)}, rive gauche`, doors: 120 },
    ],
    message: { ...prepared, heldOn: addDays(from, -9), points: sambryPoints, act },
    facts: allDone(from, addDays(from, 75)),
    outings: [
      ...outingsFrom(from, first, told),
      ...outingsFrom(addDays(from, 24), second, { ...told, pass: 2 }),
    ],
  };
  return tellsCampaign(cast, campaign, proofs);
};

/** La Maison des Ormes in month 9: the doors are behind, the second pass too; giving back is under way. */
export const tellOrmesCampaign = async (cast: Cast, today: IsoDate): Promise<void> => {
  const { place, startMonth } = cast;
  const from = addDays(addMonths(startMonth, 6), 4);
  const told = { meetsAt: '17:00', place: capital(place.hall) };
  await tellsCampaign(
    cast,
    {
      now: at(addDays(addMonths(startMonth, 6), 1), '09:30'),
      plan: {
        ...{ ...busPlan(cast, null), theme: 'reading', targetHouseholds: 120 },
        ownIndicators: [
          { name: 'Premiers livres choisis', question: 'Avons-nous choisi un premier livre ensemble ?' },
        ],
        ...{ expectedAct: 'Choisir un premier livre et un jour', startsOn: from, endsOn: addDays(today, -6) },
      },
      sectors: [
        { name: `${capital(place.area)}, le haut`, doors: 118 },
        { name: `${capital(place.area)}, le bas`, doors: 102 },
      ],
      message: { ...libraryMessage, heldOn: addDays(from, -6) },
      facts: [{ kind: 'partnerBriefed', onDate: addDays(from, -3) }],
      outings: [
        ...outingsFrom(
          from,
          [
            [20, 4, 22, 4],
            [18, 3, 24, 3],
            [21, 2, 20, 5],
            [17, 4, 23, 2],
          ],
          told,
        ),
        ...outingsFrom(addDays(from, 21), [[13, 2, 19, 3]], { ...told, pass: 2 }),
      ],
    },
    firstProofs,
  );
};
