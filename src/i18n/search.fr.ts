import type { Kind } from '#src/features/search/search.types.ts';

/** What a result is, in one word. */
export const kindWords = {
  module: 'Module',
  word: 'Mot',
  item: 'Point de contrôle',
  scenario: 'Situation',
  tool: 'Outil',
  indicator: 'Indicateur',
  pillar: 'Pilier',
  page: 'Page',
  help: 'Aide',
} as const satisfies Record<Kind, string>;

const quoted = (text: string): string => `« ${text} »`;

type Found = {
  readonly query: string;
  readonly total: number;
  readonly meant: string | null;
  readonly corrected: boolean;
};

/** « Rechercher ». The island in the browser says the same: nothing heavy is imported here. */
export const searchWords = {
  title: 'Rechercher',
  titleOf: (query: string): string => `${quoted(query)} – Rechercher`,
  label: 'Que cherchez-vous ?',
  hint: 'Un ou deux mots suffisent.',
  button: 'Chercher',
  /** Also said aloud as one types. */
  found: ({ query, total, meant, corrected }: Found): string =>
    total === 0
      ? `Aucun résultat pour ${quoted(query)}.`
      : `${total} ${total === 1 ? 'résultat' : 'résultats'} pour ${quoted(corrected ? (meant ?? query) : query)}.`,
  more: (n: number): string => (n === 1 ? 'Voir l’autre résultat' : `Voir les ${n} autres résultats`),
  all: 'Voir tous les résultats',
  nothing: (query: string): string => `Rien pour ${quoted(query)}.`,
  meant: 'Vouliez-vous dire',
  ask: ' ?',
  quoted,
  try: 'Essayez un autre mot, plus court ou plus simple.',
  mostRead: 'Les modules que l’on ouvre le plus',
  tooLong: 'C’est trop long. Cherchez un ou deux mots.',
  noWord: 'Écrivez un mot de deux lettres au moins.',
  browse: 'Parcourir sans chercher',
  /** « Module – Mois 3 » */
  kind: (kind: string, months: readonly number[]): string =>
    months.length === 0 ? kind : `${kind} – Mois ${months.join(', ')}`,
  also: 'On dit aussi :',
  inPart: 'Page :',
} as const;
