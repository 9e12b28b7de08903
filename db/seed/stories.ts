import { endMentorship } from '#src/features/organisations/end-run.ts';
import { loadRunFacts } from '#src/features/milestones/index.ts';
import { liftReservation } from '#src/features/milestones/lift-reservation.ts';
import { insertAssignment } from '#src/features/organisations/people.store.ts';
import type { Viewer } from '#src/shared/context.ts';
import { addDays, addMonths } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { raisesBlock, writes } from '#tests/builders/run-story.ts';
import { acting, tell } from '#tests/builders/stage.ts';
import { tellLastVoices } from './adoption.ts';
import { at, workday, workdaysAgo } from './calendar.ts';
import { playMonth } from './play-month.ts';
import type { Cast, Plan } from './play-month.ts';

/** The first day of a month of the programme. */
const beginOf = ({ startMonth }: Cast, month: number): IsoDate => addMonths(startMonth, month - 1);

const settles = async (cast: Cast, upTo: number): Promise<void> => {
  for (let month = 1; month <= upTo; month += 1) await playMonth(cast, { month });
};

/** What the mentor answered to L’établi, month after month. */
const firstMonths: readonly Plan[] = [
  { month: 1, comment: 'Un cadre clair. J’aime que le relais du responsable soit déjà prévenu.' },
  {
    month: 2,
    comment: 'Votre carnet d’étonnement est précis. Parlons de la question du secret au prochain appel.',
  },
  {
    month: 3,
    comment: 'Dix-sept alliés, six familles : vous avez marché. Le quartier vous connaît.',
    lines: [
      {
        itemId: 'j03-lieu-prete',
        verdict: 'acceptedWithAdaptation',
        comment: 'Bonne idée, à revoir au printemps.',
        'adaptation.what': 'Deux lieux de réunion en alternance au lieu d’un seul',
        'adaptation.why':
          'La cité est coupée par la voie ferrée ; la moitié de l’équipe ne traverse pas le soir.',
        'adaptation.share': true,
      },
    ],
  },
];

const returnedOnce: Plan = {
  month: 4,
  comment: 'Je remplace Nadia ce mois-ci. Un point à compléter, le reste est solide.',
  lines: [
    {
      itemId: 'j04-contrat-relu',
      verdict: 'changesRequested',
      comment: 'Je ne trouve pas qui a relu la clause sur les heures en soirée. Dites-le en une phrase.',
    },
  ],
  second: {
    itemId: 'j04-contrat-relu',
    added: 'Clause relue par le cabinet de paie le lendemain de votre message : pas de sortie après 19 h 30.',
    comment: 'C’est exactement ce qui manquait. Bonne embauche à tous.',
  },
};

const withReservation = (dueOn: IsoDate): Plan => ({
  month: 5,
  comment: 'Une équipe prête, et une charte qui sonne juste.',
  lines: [
    {
      itemId: 'j05-materiel-remis',
      'reserve.text': 'Il manque deux lampes pour les rues du fond.',
      'reserve.dueOn': dueOn,
      'reserve.responsible': 'Samir',
    },
  ],
});

/** L’établi in month 7, on time: returned once, adapted once, a réserve lifted, two items of J07 declared. */
export const tellEtabli = async (cast: Cast, today: IsoDate, standIn: Viewer): Promise<void> => {
  for (const plan of firstMonths) await playMonth(cast, plan);
  await replaces(cast, standIn, 4);
  await playMonth(cast, { ...returnedOnce, reviewer: standIn });
  await playMonth(cast, withReservation(addDays(beginOf(cast, 6), 9)));
  await liftsReservation(cast, 'j05', at(workday(addDays(beginOf(cast, 6), 7)), '09:30'));
  await playMonth(cast, {
    month: 6,
    comment: 'Le message tient en vingt-deux secondes. Vous êtes prêts à frapper.',
  });
  await playMonth(cast, {
    month: 7,
    until: 'declared',
    sentOn: workdaysAgo(today, 1),
    only: ['j07-habitants-prevenus', 'j07-alerte-testee'],
    unconfirmed: ['j07-alerte-testee'],
  });
  await talks(cast);
};

/** Paul for three weeks: a stand-in has a first and a last day (R9). */
const replaces = async (cast: Cast, standIn: Viewer, month: number): Promise<void> => {
  const { stage, network, partner } = cast;
  const startsOn = addDays(beginOf(cast, month), 8);
  const ctx = acting(stage, network.headOffice, at(startsOn, '08:50'));
  await tell(ctx, partner, (tx) =>
    insertAssignment(tx, {
      ...{ runId: partner.runId, organisationId: partner.place.id, personId: standIn.personId },
      ...{ kind: 'standIn', startsOn, endsOn: addDays(startsOn, 20), now: ctx.now },
    }),
  );
};

const liftsReservation = async (cast: Cast, milestoneId: string, when: number): Promise<void> => {
  const { stage, network, partner } = cast;
  const ctx = acting(stage, network.mentor, when);
  const facts = await stage.db.read(ctx.viewer.scope, (tx) => loadRunFacts(tx, [partner.runId], when));
  const reservationId = facts.get(partner.runId)?.reservations.at(-1)?.id ?? '';
  const place = { slug: partner.place.slug, milestoneId };
  await liftReservation(ctx, place, {
    reservationId,
    note: 'Les deux lampes sont arrivées, vues à l’appel.',
  });
};

/** The general thread of L'établi with its mentor. */
const talks = async (cast: Cast): Promise<void> => {
  const { stage, partner, network } = cast;
  const says = (who: Viewer, month: number, day: number, time: string, text: string): Promise<unknown> =>
    writes(acting(stage, who, at(workday(addDays(beginOf(cast, month), day)), time)), partner, text);
  await says(
    partner.manager,
    2,
    3,
    '11:05',
    'Bonjour Nadia, l’équipe qui nous reçoit propose deux dates pour l’immersion. Laquelle vous arrange ?',
  );
  await says(network.mentor, 2, 4, '09:12', 'La première, je peux vous rejoindre pour le retour en équipe.');
  await says(
    partner.director,
    5,
    14,
    '17:40',
    'Les contrats sont signés. Merci pour le modèle, il nous a fait gagner une semaine.',
  );
  await says(
    network.mentor,
    6,
    20,
    '10:20',
    'Prochain appel : pensez à apporter le plan des sorties, même au crayon. Mon numéro ne change pas : 06 39 98 22 15.',
  );
};

/** Coup de Main Orsanne in month 6: J04 was due two months ago and is not sent. */
export const tellOrsanne = async (cast: Cast): Promise<void> => {
  await settles(cast, 3);
  await playMonth(cast, {
    month: 4,
    until: 'declared',
    sentOn: workday(addDays(beginOf(cast, 4), 22)),
    only: ['j04-habitants-rencontres', 'j04-duerp-a-jour'],
  });
};

/** Les Passeurs de Brévil in month 4: blocked for twelve days. */
export const tellBrevil = async (cast: Cast, today: IsoDate): Promise<void> => {
  await settles(cast, 3);
  const { stage, partner } = cast;
  const since = addDays(today, -12);
  await playMonth(cast, {
    month: 4,
    until: 'declared',
    sentOn: workdaysAgo(since, 1),
    only: ['j04-duerp-a-jour'],
  });
  await raisesBlock(
    acting(stage, partner.manager, at(since, '15:25')),
    partner,
    'j04',
    'Le centre social qui devait nous présenter des habitants ferme trois mois pour travaux. Nous n’avons pas d’autre allié prêt à recommander.',
  );
};

/** La Maison des Ormes in month 9: a sending waits for its mentor, another for head office. */
export const tellOrmes = async (cast: Cast, today: IsoDate): Promise<void> => {
  const sentOn = workdaysAgo(today, 7);
  const waiting = sentOn >= beginOf(cast, 9) ? 9 : 8;
  await settles(cast, waiting - 1);
  await playMonth(cast, { month: waiting, until: 'sent', sentOn });
  await playMonth(cast, {
    month: 10,
    until: 'opinion',
    sentOn: workdaysAgo(today, 5),
    comment: 'Envoyé tôt, le conseil se réunissait. Avis favorable ; les lignes rouges sont nettes.',
  });
};

/** What Sambry did otherwise in its third month, and agrees to show. */
const elsewhere: Plan = {
  month: 3,
  lines: [
    {
      itemId: 'j03-lieu-prete',
      verdict: 'acceptedWithAdaptation',
      comment: 'Une arrière-salle connue de tous, c’est un lieu.',
      'adaptation.what': 'Un café associatif prêté le lundi, au lieu d’une salle',
      'adaptation.why': 'Aucune salle publique n’ouvre le soir dans le quartier.',
      'adaptation.share': true,
    },
  ],
};

/** Les Portes de Sambry: twelve months, adopted; `before` what it says before the end. */
export const tellSambry = async (
  cast: Cast,
  team: readonly Viewer[],
  before: (on: IsoDate) => Promise<void>,
): Promise<void> => {
  for (let month = 1; month <= 11; month += 1)
    await playMonth(cast, month === elsewhere.month ? elsewhere : { month });
  await tellLastVoices(cast, team);
  await playMonth(cast, { month: 12 });
  await before(addDays(beginOf(cast, 12), 20));
  const { stage, network, partner } = cast;
  const lastDay = addDays(beginOf(cast, 13), -1);
  await endMentorship(acting(stage, network.headOffice, at(lastDay, '17:00')), partner.place.slug, 'adopted');
};
