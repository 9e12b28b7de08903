/** The list of texts as its address asks for it: filtered, sorted, counted, and what an author should do next. */
import type { Audience, ContentStatus } from '#src/features/curriculum/index.ts';
import { CONTENT_KINDS } from './known-texts.rules.ts';
import type { ContentKind, KnownText } from './known-texts.rules.ts';

/** What can be left to do on a text, in the order in which it is best done. */
export const TASKS = ['confirmer', 'proposition', 'lecture', 'mots', 'voix', 'langues'] as const;
export type Todo = (typeof TASKS)[number];

const waits: Readonly<Record<Todo, (text: KnownText) => boolean>> = {
  confirmer: ({ editorial }) => (editorial?.toConfirm.length ?? 0) > 0,
  proposition: ({ editorial }) => editorial?.status === 'proposition',
  lecture: ({ audience, reading }) => audience === 'messenger' && reading?.aboveLimit === true,
  mots: ({ hardWords }) => hardWords.length > 0,
  langues: ({ pages }) => pages.some(({ languages }) => languages.some(({ checked }) => !checked)),
  voix: ({ recorded, pages }) => recorded !== null && recorded < pages.length,
};

/** Everything that waits on a text. */
export const todosOf = (text: KnownText): readonly Todo[] => TASKS.filter((todo) => waits[todo](text));

export type TodoLine = { readonly todo: Todo; readonly texts: number; readonly words: number };

/** « À traiter »: what waits on how many texts, and how many hard words they hold; nothing for what is done. */
export const todoLines = (texts: readonly KnownText[]): readonly TodoLine[] =>
  TASKS.flatMap((todo) => {
    const waiting = texts.filter(waits[todo]);
    const words = new Set(waiting.flatMap(({ hardWords }) => hardWords)).size;
    return waiting.length === 0 ? [] : [{ todo, texts: waiting.length, words }];
  });

export const CONTENT_SORTS = ['ordre', 'titre', 'date', 'lecture'] as const;
export type ContentSort = (typeof CONTENT_SORTS)[number];

/** Words of the address for what code calls otherwise. */
const kindNames = {
  module: 'module',
  item: 'point',
  scenario: 'situation',
  word: 'mot',
  tool: 'outil',
} as const;
const audienceNames = { messenger: 'messagers', staff: 'equipe', mentor: 'mentors' } as const;
const statusNames = {
  proposition: 'proposition',
  relu: 'relu',
  'validé par VoisinMalin': 'valide',
} as const;

export type ContentsQuery = {
  /** Null for the first kind that holds something. */
  readonly kind: ContentKind | null;
  readonly audience: Audience | null;
  readonly status: ContentStatus | null;
  readonly todo: Todo | null;
  readonly text: string;
  readonly sort: ContentSort;
};

const named = <K extends string>(names: Readonly<Record<K, string>>, value: string | null): K | null =>
  (Object.keys(names) as K[]).find((key) => names[key] === value) ?? null;

const LONGEST_SEARCH = 80;

/** What an address asks for; anything unknown is left out. */
export const contentsQuery = (search: URLSearchParams): ContentsQuery => ({
  kind: named(kindNames, search.get('genre')),
  audience: named(audienceNames, search.get('public')),
  status: named(statusNames, search.get('statut')),
  todo: TASKS.find((todo) => todo === search.get('a-traiter')) ?? null,
  text: (search.get('q') ?? '').trim().slice(0, LONGEST_SEARCH),
  sort: CONTENT_SORTS.find((sort) => sort === search.get('tri')) ?? 'ordre',
});

/** The end of the address of a list: `?genre=mot&q=badge`, or nothing for the whole of it. */
export const contentsSearch = (query: Partial<ContentsQuery>): string => {
  const search = new URLSearchParams();
  const add = (name: string, value: string | null | undefined): void => {
    if (value !== null && value !== undefined && value !== '') search.set(name, value);
  };
  add('genre', query.kind && kindNames[query.kind]);
  add('public', query.audience && audienceNames[query.audience]);
  add('statut', query.status && statusNames[query.status]);
  add('a-traiter', query.todo);
  add('q', query.text);
  add('tri', query.sort === 'ordre' ? null : query.sort);
  return search.size === 0 ? '' : `?${search.toString()}`;
};

/** The values of each filter as the form sends them. */
export const filterValues = { kind: kindNames, audience: audienceNames, status: statusNames } as const;

/** Whether anything but its kind narrows or orders the list. */
export const isFiltered = ({ audience, status, todo, text, sort }: ContentsQuery): boolean =>
  audience !== null || status !== null || todo !== null || text !== '' || sort !== 'ordre';

/** Without case, accents nor the shape of apostrophes: « modele » finds « Modèle ». */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replaceAll('\u00A0', ' ')
    .toLocaleLowerCase('fr');

const asked = ({ audience, status, todo, text }: ContentsQuery): ((each: KnownText) => boolean) => {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return (each) => {
    if (audience !== null && each.audience !== audience) return false;
    if (status !== null && each.editorial?.status !== status) return false;
    if (todo !== null && !waits[todo](each)) return false;
    if (words.length === 0) return true;
    const said = folded([each.id, each.title, ...each.synonyms].join(' '));
    return words.every((word) => said.includes(word));
  };
};

const alphabet = new Intl.Collator('fr');
/** A text without the value comes last. */
const orders: Readonly<Record<ContentSort, ((a: KnownText, b: KnownText) => number) | null>> = {
  ordre: null,
  titre: (a, b) => alphabet.compare(a.title, b.title),
  date: (a, b) => alphabet.compare(b.date ?? '', a.date ?? ''),
  lecture: (a, b) => (a.reading?.score ?? Infinity) - (b.reading?.score ?? Infinity),
};

export type ContentsList = {
  readonly query: ContentsQuery;
  /** The kind shown: the one asked for, else the first that holds something. */
  readonly kind: ContentKind;
  readonly rows: readonly KnownText[];
  /** How many texts of each kind the filters leave. */
  readonly counts: readonly { readonly kind: ContentKind; readonly count: number }[];
  readonly todos: readonly TodoLine[];
};

/** One kind at a time, so that a list stays under a hundred rows. */
export const contentsList = (texts: readonly KnownText[], query: ContentsQuery): ContentsList => {
  const kept = texts.filter(asked(query));
  const ofKind = (kind: ContentKind): KnownText[] => kept.filter(({ source }) => source.kind === kind);
  const counts = CONTENT_KINDS.map((kind) => ({ kind, count: ofKind(kind).length }));
  const kind = query.kind ?? counts.find(({ count }) => count > 0)?.kind ?? 'module';
  const rows = ofKind(kind);
  const order = orders[query.sort];
  return {
    query,
    kind,
    rows: order === null ? rows : rows.sort(order),
    counts,
    todos: todoLines(texts),
  };
};
