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

const prepared: CampaignTold['message'] = {
  messengers: 5,
  trapQuestion: 'Et vous, vous touchez quoi pour faire ça ?',
  trapAnswer: 'Je suis payé à l’heure. Je ne vends rien, et vous êtes libre de dire non.',
};

const busMessage: CampaignTold['message'] = {
  ...prepared,
  spoken:
    'Bonjour, je suis de l’association du quartier. Une carte de bus à tarif solidaire existe. On peut voir ensemble, tout de suite, si vous y avez droit.',
  points: [
    'Une carte de bus coûte moins cher selon les revenus.',
    'La demande prend dix minutes, avec nous.',
    'La permanence du mardi aide à finir le dossier.',
  ],
  trueFalse: [
    {
      claim: 'Il faut être au chômage pour avoir la carte.',
      holds: false,
      why: 'Le tarif dépend des revenus du foyer.',
    },
    {
      claim: 'La carte sert aussi le dimanche.',
      holds: true,
      why: 'Elle sert tous les jours, sur tout le réseau.',
    },
  ],
  act: 'Remplir la demande de carte ensemble, sur le pas de la porte',
  leaflet: 'Un dépliant avec le message, le lieu et les jours de la permanence',
  slots: {
    'le service': 'une carte de bus moins chère',
    'les personnes concernées': 'les foyers à petits revenus',
    'le lieu, les jours, les heures': 'à l’amicale colombophile, le mardi de 14 h à 17 h',
    'rien, ou le prix': 'de 5 à 15 euros par mois, selon les revenus',
    'le geste à proposer': 'remplir la demande ensemble',
    'le lieu': 'l’amicale colombophile',
    gratuit: 'gratuit de demander',
    'l’idée fausse': 'il faut être au chômage',
    'la réponse du service': 'le tarif dépend des revenus du foyer',
    'la question': 'si la carte sert le dimanche',
    'la réponse': 'oui, tous les jours et partout',
    'la question du spécialiste': 'une question sur le calcul des revenus',
    'l’adresse': 'l’adresse de la permanence',
    'le téléphone, la lettre, un stylo': 'la feuille de demande et un stylo',
    'la phrase du message': 'une carte de bus à tarif solidaire existe',
    'l’adresse et les heures': 'à l’amicale colombophile, le mardi de 14 h à 17 h',
    'le numéro': 'le numéro de la permanence',
  },
};

const libraryMessage: CampaignTold['message'] = {
  ...prepared,
  spoken:
    'Bonjour, je suis de l’association du quartier. La bibliothèque vient chez vous, une fois par mois. On peut choisir un premier livre ensemble, tout de suite.',
  points: [
    'C’est gratuit, à tout âge.',
    'Une personne apporte les livres et les reprend.',
    'Il y a aussi des livres à écouter.',
  ],
  trueFalse: [
    {
      claim: 'Il faut savoir bien lire.',
      holds: false,
      why: 'Des livres s’écoutent, d’autres sont pleins d’images.',
    },
  ],
  act: 'Choisir un premier livre et un jour',
  leaflet: 'Un marque-page avec le jour du passage',
};

/** What two campaigns of Les Portes de Sambry kept of their workshops: three points, no sentence to say. */
const sambryPoints = [
  'Cela ne coûte rien de s’inscrire.',
  'L’inscription prend cinq minutes, avec nous.',
  'La maison de quartier répond le mercredi.',
];

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

/** How many working days ago L'établi knocked at its first doors. */
const FIRST_OUTING = 9;
const meeting = { meetsAt: '16:30', place: 'Devant l’amicale colombophile' } as const;

type People = Readonly<Record<'fatima' | 'awa' | 'yanis' | 'brahim' | 'coumba' | 'samir', string>>;

const etabliOutings = ({ partner }: Cast, team: readonly Viewer[], today: IsoDate): OutingTold[] => {
  const idOf = (name: string): string =>
    team.find(({ displayName }) => displayName === name)?.personId ?? partner.messenger.personId;
  const [fatima, samir] = [partner.messenger.personId, partner.staff.personId];
  const others = { awa: idOf('Awa'), yanis: idOf('Yanis'), brahim: idOf('Brahim'), coumba: idOf('Coumba') };
  const { awa, yanis, brahim, coumba } = others;
  return [
    ...firstOutings({ fatima, samir, ...others }, today),
    ...lastOutings({ fatima, samir, ...others }, today),
    {
      ...meeting,
      onDate: today,
      halfDay: 'evening',
      meetsAt: '17:30',
      sector: 2,
      memberIds: [fatima, awa, samir],
    },
    { ...meeting, onDate: workday(addDays(today, 4)), sector: 2, memberIds: [yanis, coumba] },
    {
      ...{ ...meeting, onDate: workday(addDays(today, 9)), pass: 2, memberIds: [fatima, brahim] },
      recordedAt: at(workdaysAgo(today, 1), '17:20'),
    },
  ];
};

const firstOutings = (
  { fatima, awa, yanis, brahim, coumba, samir }: People,
  today: IsoDate,
): OutingTold[] => [
  {
    ...meeting,
    onDate: workdaysAgo(today, FIRST_OUTING),
    memberIds: [fatima, awa, samir],
    doors: {
      ...{ talked: 15, noTime: 4, nobody: 16, refused: 3, revisit: 3, needsHelp: 4 },
      themes: { work: 9, papers: 4 },
    },
    sheet: sheetOf([4, 10, 13, 6, 4, 2, 14]),
  },
  {
    ...meeting,
    onDate: workdaysAgo(today, 7),
    memberIds: [yanis, brahim],
    doors: {
      ...{ talked: 11, noTime: 3, nobody: 14, refused: 2, revisit: 2, needsHelp: 3 },
      themes: { work: 6, papers: 5 },
    },
    sheet: sheetOf([3, 8, 10, 5, 3, 1, 11]),
  },
  {
    ...{ onDate: workdaysAgo(today, 6), halfDay: 'morning', meetsAt: '09:45', place: 'Devant l’école' },
    sector: 1,
    memberIds: [fatima, coumba],
    doors: {
      ...{ talked: 12, noTime: 5, nobody: 19, refused: 3, revisit: 4, needsHelp: 2 },
      themes: { work: 5, papers: 4, children: 3 },
    },
    sheet: { ...sheetOf([5, 9, 11, 4, 2, 2, 12]), incidents: { dog: 1 } },
  },
];

/** On paper, then one whose sheet contradicts itself. */
const lastOutings = ({ awa, yanis, brahim, coumba, samir }: People, today: IsoDate): OutingTold[] => [
  {
    ...meeting,
    onDate: workdaysAgo(today, 3),
    sector: 1,
    memberIds: [awa, brahim, samir],
    sheet: {
      ...sheetOf([2, 9, 12, 7, 5, 1, 13]),
      source: 'paper',
      paper: {
        ...{ talked: 14, noTime: 2, nobody: 13, refused: 4, revisit: 1, needsHelp: 3 },
        themes: { work: 8, papers: 3 },
      },
    },
  },
  /** More people found it useful than were met: it waits to be mended. */
  {
    ...meeting,
    onDate: workdaysAgo(today, 2),
    sector: 1,
    memberIds: [yanis, coumba],
    doors: { talked: 9, noTime: 3, nobody: 12, refused: 2, revisit: 2, themes: { work: 4 } },
    sheet: { ...sheetOf([1, 7, 16, 4, 2, 0, 10]), closed: false },
  },
];

/** The numbers of an after-outing sheet, in the order in which it asks for them. */
const sheetOf = ([language, unaware, useful, intends, acts, handed, leaflets]: readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]): NonNullable<OutingTold['sheet']> => ({
  otherLanguage: language,
  previouslyUnaware: unaware,
  foundUseful: useful,
  intendsAction: intends,
  immediateActions: acts,
  handovers: handed,
  leaflets,
  own: [acts],
});

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
