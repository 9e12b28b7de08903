import { loadCampaigns } from '#src/features/doors/index.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import { DEMO_GUEST_TOKEN, latestExpiry, usualExpiry } from '#src/features/guests/index.ts';
import type { GuestLink } from '#src/features/guests/guests.rules.ts';
import { insertGuestLink } from '#src/features/guests/guests.store.ts';
import {
  getCampaignReport,
  getCommitments,
  getFindings,
  getIncidents,
} from '#src/features/restitution/index.ts';
import { publishCampaignReport, saveCampaignReport } from '#src/features/restitution/publish-report.ts';
import { followIncident, reportIncident } from '#src/features/restitution/report-incident.ts';
import { addCommitment, followCommitment } from '#src/features/restitution/write-commitment.ts';
import { addSentence, writeDebrief } from '#src/features/restitution/write-debrief.ts';
import { addFinding, validateFinding } from '#src/features/restitution/write-finding.ts';
import type { Context } from '#src/shared/context.ts';
import { newSecret } from '#src/shared/ids.ts';
import { addDays, addMonths } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { acting, tell } from '#tests/builders/stage.ts';
import { at, workday, workdaysAgo } from './calendar.ts';
import type { Cast } from './play-month.ts';

/** What the campaigns of the demonstration give back: findings, partners and their promises are all invented. */

const firstOf = async ({ stage, partner }: Cast): Promise<Campaign | undefined> => {
  const { scope, organisationId } = partner.manager;
  const far = Date.UTC(9999, 0);
  return (await stage.db.read(scope, (tx) => loadCampaigns(tx, [organisationId], far)))[0];
};

const heldOnOf = (campaign: Campaign): IsoDate => campaign.facts.get('reportBackHeld')?.onDate ?? '';

const found = [
  {
    text: 'La plupart des foyers rencontrés ne connaissaient pas ce droit avant notre passage.',
    indicatorId: 'IND-12',
    limits: 'Les foyers absents n’ont rien dit. La question a été posée à la porte, sans vérifier.',
    request: 'Afficher le numéro de la permanence dans chaque hall.',
  },
  {
    text: 'Le passage a été jugé utile par presque tous ceux qui ont répondu.',
    indicatorId: 'IND-13',
    limits: 'On dit plus facilement « oui » à un voisin qui attend sur le pas de la porte.',
    request: null,
  },
  {
    text: 'Un foyer sur deux parle de travail quand on lui demande ce qui pèse.',
    indicatorId: 'IND-17',
    limits: 'Plusieurs thèmes pouvaient être dits. Le chiffre ne dit pas lequel pèse le plus.',
    request: 'Ouvrir la permanence un soir par semaine.',
  },
] as const;

/** Les Portes de Sambry gave its first campaign back: three findings, two commitments, a published report. */
export const tellSambryReturn = async (cast: Cast): Promise<void> => {
  const campaign = await firstOf(cast);
  if (campaign === undefined) return;
  const { stage, partner } = cast;
  const [{ id }, heldOn] = [campaign, heldOnOf(campaign)];
  const after = (days: number, time: string): Context =>
    acting(stage, partner.manager, at(workday(addDays(heldOn, days)), time));
  for (const finding of found) await addFinding(after(-6, '10:00'), id, finding);
  // What is written is dated after all that was told before: the closing of the campaign comes first.
  const before = after(13, '10:00');
  for (const { findingId, id: base } of (await getFindings(before, id)).findings)
    await validateFinding(before, id, { findingId, base, validated: true });
  const written = {
    structure: 'Centre social',
    function: 'Direction',
    findingId: null,
    writtenIn: 'minutes',
  } as const;
  const promises = [
    { text: 'Ouvrir la permanence le mercredi jusqu’à 19 h', dueOn: addMonths(heldOn, 2) },
    { text: 'Afficher le numéro de la permanence dans chaque hall', dueOn: addMonths(heldOn, 1) },
  ];
  for (const promise of promises) await addCommitment(after(1, '11:00'), id, { ...written, ...promise });
  await publishes(after(13, '16:00'), id);
  const [evening, posters] = (await getCommitments(after(32, '10:00'), id)).commitments;
  const follow = { afterMonths: 1, base: '' } as const;
  await followCommitment(after(34, '10:05'), id, {
    ...{ ...follow, commitmentId: evening?.commitment.id ?? '', state: 'kept' },
    text: 'Ouverte depuis trois mercredis, vue sur place.',
  });
  await followCommitment(after(34, '10:10'), id, {
    ...{ ...follow, commitmentId: posters?.commitment.id ?? '', state: 'underWay' },
    text: 'Deux halls affichés.',
  });
  const lastDays = workday(addDays(addMonths(cast.startMonth, 12), -10));
  await opensToGuest(cast, id, {
    ...{ on: lastDays, token: DEMO_GUEST_TOKEN },
    ...{ label: 'Le syndicat des berges (inventé)', expiresOn: latestExpiry(lastDays) },
  });
};

type Opened = Pick<GuestLink, 'label' | 'expiresOn'> & { readonly on: IsoDate; readonly token: string };

/** A campaign by a link, for who commissioned it; the one of Sambry is shown at `/demo`. */
const opensToGuest = ({ stage, partner }: Cast, campaignId: string, { on, ...link }: Opened): Promise<void> =>
  tell(acting(stage, partner.manager, at(on, '14:00')), partner, async (tx, row) => {
    const { id, organisationId, byPersonId, recordedAt } = row();
    await insertGuestLink(tx, { ...link, id, campaignId, organisationId, byPersonId, recordedAt });
  });

const publishes = async (ctx: Context, id: string): Promise<void> => {
  const texts = {
    done: 'L’équipe a écrit le message avec le partenaire, puis fait cinq sorties et deux seconds passages.',
    heard: '« Si vous n’étiez pas venus, je n’aurais pas osé demander. »',
    failed:
      'Les sorties du matin ont trouvé peu de monde. Nous en referions deux fois moins.\nLe dépliant était trop long : l’équipe n’en lisait que la première page.',
    next: 'Merci au centre social et aux gardiens. La prochaine campagne commencera par les halls affichés.',
  };
  await saveCampaignReport(ctx, id, { texts, base: '' });
  const { hash } = await getCampaignReport({ ...ctx, now: ctx.now + 60_000 }, id, false);
  await publishCampaignReport({ ...ctx, now: ctx.now + 120_000 }, id, hash ?? '');
};

/** L'établi: two debriefs, an incident that was answered, another that waits. */
export const tellEtabliReturn = async (cast: Cast, today: IsoDate): Promise<void> => {
  const campaign = await firstOf(cast);
  if (campaign === undefined) return;
  const { stage, partner } = cast;
  const { id } = campaign;
  const [first, second, third, fourth] = campaign.outings.filter(({ onDate }) => onDate < today);
  const staffOn = (date: IsoDate, time: string): Context => acting(stage, partner.staff, at(date, time));
  const says = async (outing: typeof first, heard: string, change: string | null): Promise<void> => {
    if (outing === undefined) return;
    await writeDebrief(staffOn(outing.onDate, '19:10'), id, {
      ...{
        outingIds: [outing.id],
        heldOn: outing.onDate,
        themes: ['work', 'papers'],
        heard,
        change,
        base: '',
      },
    });
  };
  await says(
    first,
    'Beaucoup croient que la carte est réservée aux chômeurs.',
    'Commencer par dire que c’est selon les revenus.',
  );
  await says(second, 'Le dossier fait peur : trop de papiers à fournir.', null);
  await addSentence(staffOn(second?.onDate ?? today, '19:20'), id, {
    ...{ text: 'Je pensais que ce n’était pas pour nous.', theme: 'papers' },
  });
  if (third === undefined || fourth === undefined) return;
  await opensToGuest(cast, id, {
    ...{ on: third.onDate, token: newSecret() },
    ...{ label: 'Le service des transports (inventé)', expiresOn: usualExpiry(third.onDate) },
  });
  const dog = { kind: 'dog', onDate: third.onDate, outingId: third.id } as const;
  await reportIncident(staffOn(third.onDate, '12:15'), id, { ...dog, note: 'Peur, sans blessure.' });
  const told = acting(stage, partner.manager, at(third.onDate, '16:30'));
  const [incident] = (await getIncidents(told, id)).incidents;
  await followIncident(told, id, {
    ...{ incidentId: incident?.incident.id ?? '', base: '', closed: true },
    text: 'L’équipe en a parlé ; on sonne et on recule de deux pas.',
  });
  await reportIncident(staffOn(workdaysAgo(today, 3), '18:40'), id, {
    ...{ kind: 'verbal', onDate: fourth.onDate, outingId: fourth.id },
    note: 'L’équipe demande à repasser à trois dans ce secteur.',
  });
};
