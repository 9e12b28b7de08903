import { count, formatDate, formatMonth, formatWhen } from './format.ts';

/** What to do with an adaptation. */
export const decisionWords = {
  keep: 'À garder',
  change: 'À changer',
  drop: 'À abandonner',
} as const;

export const registerWords = {
  title: 'Adaptations',
  introOwn:
    'Ce que vous faites autrement, et pourquoi. Chaque adaptation vient d’une réponse à un point de contrôle.',
  introGuide: 'Ce que les associations font autrement, et pourquoi. Chacune enrichit la méthode.',
  count: (shown: number, total: number) =>
    shown === total
      ? count(total, 'adaptation', 'adaptations')
      : `${String(shown)} sur ${count(total, 'adaptation', 'adaptations')}`,
  none: 'Aucune adaptation notée.',
  noneOwn: 'Une adaptation se note quand un point est relu. Elle apparaîtra ici.',
  noneGuide: 'Notez-la en relisant un point : « Décrire une adaptation ».',
  noneShown: 'Aucune adaptation avec ces filtres.',
  filters: 'Filtrer',
  apply: 'Montrer',
  clear: 'Tout montrer',
  pillar: 'Pilier',
  item: 'Point de contrôle',
  partner: 'Association',
  core: 'Noyau',
  followUp: 'Suite donnée',
  any: 'Tous',
  anyPartner: 'Toutes',
  coreOptions: { oui: 'Touche au noyau', non: 'Ne touche pas au noyau' },
  followUpOptions: {
    aucun: 'Pas encore revue',
    garder: decisionWords.keep,
    changer: decisionWords.change,
    abandonner: decisionWords.drop,
  },
  why: (why: string) => `Pourquoi : ${why}`,
  accepted: 'Acceptée',
  notAccepted: 'Pas acceptée',
  told: (accepted: boolean, by: string, date: string) =>
    `${accepted ? 'Acceptée' : 'Pas acceptée'} par ${by}, le ${formatDate(date)}`,
  touchesCore: 'Touche au noyau',
  shared: 'Peut être montrée',
  toRead: 'Pas encore revue',
  lastSeen: (date: string) => `Vue le ${formatDate(date)}`,
  open: 'Ouvrir cette adaptation',
  openFor: (what: string) => `Ouvrir cette adaptation : ${what}`,
  seeItem: 'Voir le point de contrôle',
  pageTitle: (item: string) => `Adaptation : ${item}`,
  what: 'Ce qui est différent',
  whyTitle: 'Pourquoi',
  followUps: 'Ce qui a été vu depuis',
  followUpsNone: 'Personne n’a encore noté la suite.',
  followed: (by: string, at: number, now: number) => `${by}, ${formatWhen(at, now)}`,
  add: 'Noter ce qui a été vu',
  seen: 'Ce qui a été vu',
  seenHint: 'Un fait, pas une opinion. Par exemple : « Les deux lieux servent, dix personnes le soir. »',
  decision: 'Que faire de cette adaptation ?',
  save: 'Enregistrer',
  yesNo: (value: boolean) => (value ? 'oui' : 'non'),
  columns: {
    partner: 'Association',
    pillar: 'Pilier',
    item: 'Point de contrôle',
    what: 'Ce qui est différent',
    why: 'Pourquoi',
    answer: 'Réponse',
    by: 'Répondu par',
    on: 'Répondu le',
    core: 'Touche au noyau',
    share: 'Peut être montrée',
    followUps: 'Nombre de suites notées',
    decision: 'Dernière suite',
    seenOn: 'Vue le',
    seen: 'Ce qui a été vu',
  },
  definitions: {
    answer: 'Acceptée : le point a été validé avec cette adaptation. Les réponses annulées ne comptent pas.',
    core: 'Ce que la personne qui a répondu a coché.',
    share: 'L’association est d’accord pour montrer cette adaptation-là.',
    decision: 'La dernière notée compte.',
  },
} as const;

type Query = {
  readonly pillar: string | null;
  readonly item: string | null;
  readonly partner: string | null;
  readonly core: 'oui' | 'non' | null;
  readonly followUp: keyof typeof registerWords.followUpOptions | null;
};
type Named = readonly { readonly title: string; readonly id: string }[];

/** The filters in words, for what leaves the product. */
export const registerFilters = (
  query: Query,
  offered: {
    readonly pillars: Named;
    readonly items: Named;
    readonly partners: readonly { readonly name: string; readonly slug: string }[];
  },
): string[] => {
  const words = registerWords;
  const line = (label: string, value: string | null | undefined): string[] =>
    value === null || value === undefined ? [] : [`${label} : ${value}`];
  const titleOf = (all: Named, id: string | null): string | null =>
    id === null ? null : (all.find((one) => one.id === id)?.title ?? id);
  const partner = offered.partners.find(({ slug }) => slug === query.partner)?.name ?? query.partner;
  return [
    ...line(words.pillar, titleOf(offered.pillars, query.pillar)),
    ...line(words.item, titleOf(offered.items, query.item)),
    ...line(words.partner, partner),
    ...line(words.core, query.core && words.coreOptions[query.core]),
    ...line(words.followUp, query.followUp && words.followUpOptions[query.followUp]),
  ];
};

export const sharingWords = {
  title: 'Partager avec les autres associations',
  intro:
    'Quand une autre association travaille un point que vous avez validé, elle peut voir que vous l’avez déjà travaillé.',
  what: 'Elle voit votre nom, votre ville, le mois, et les adaptations que vous acceptez de montrer. Rien d’autre.',
  is: (given: boolean) =>
    given
      ? 'Aujourd’hui, votre association est montrée.'
      : 'Aujourd’hui, votre association n’est pas montrée.',
  give: 'Accepter que l’association soit montrée',
  withdraw: 'Ne plus montrer l’association',
  onlyLead: 'La personne responsable ou la direction décide.',
  history: 'Ce qui a été décidé',
  line: (given: boolean, by: string, at: number, now: number) =>
    `${given ? 'Accepté' : 'Retiré'} par ${by}, ${formatWhen(at, now)}`,
} as const;

export const passedWords = {
  title: 'Qui est déjà passé par là ?',
  folded: (n: number) => `Qui est déjà passé par là ? (${String(n)})`,
  hint: 'Ces associations ont validé ce point et acceptent d’être montrées.',
  line: (name: string, town: string | null, date: string) =>
    `${town === null ? name : `${name} (${town})`}, point validé en ${formatMonth(date)}`,
  more: (n: number) => `Et ${count(n, 'autre association', 'autres associations')}`,
  adapted: (what: string, why: string) => `Autrement : « ${what} » Pourquoi : « ${why} »`,
} as const;
