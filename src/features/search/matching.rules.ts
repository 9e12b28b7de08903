/** Which documents answer a query, the best first. */
import { fold, likeness, stemsOf, tokensOf } from './folding.rules.ts';
import type { Term } from './folding.rules.ts';
import type { Kind, SearchDocument } from './search.types.ts';

/** A text made ready: its roots, and the same as one text in which a phrase is found. */
type Field = {
  readonly stems: readonly string[];
  readonly phrase: string;
  /** As they are written, accents apart: « message » and « messager » share their root. */
  readonly words: ReadonlySet<string>;
};

type Entry = {
  readonly document: SearchDocument;
  /** Its title first; then the other names of a screen, by which one word may call it. */
  readonly names: readonly Field[];
  readonly synonyms: readonly Field[];
  readonly summary: Field;
  readonly headings: readonly string[];
  /** Roots of the texts. */
  readonly body: ReadonlySet<string>;
};

/** Documents with the words of each, made ready once for every query. */
export type Prepared = {
  readonly entries: readonly Entry[];
  /** Every root of every document. */
  readonly stems: readonly string[];
};

const field = (text: string): Field => {
  const stems = stemsOf(text);
  const words = new Set(tokensOf(text).map(({ word }) => fold(word)));
  return { stems, phrase: ` ${stems.join(' ')} `, words };
};

/** Makes documents ready to be searched. */
export const prepare = (documents: readonly SearchDocument[]): Prepared => {
  const entries = documents.map((document) => ({
    document,
    names: [document.title, ...(document.kind === 'page' ? document.synonyms : [])].map(field),
    synonyms: document.synonyms.map(field),
    summary: field(document.summary),
    headings: document.parts.flatMap(({ title }) => stemsOf(title)),
    body: new Set(document.parts.flatMap(({ text }) => stemsOf(text))),
  }));
  const stems = entries.flatMap(({ names, synonyms, summary, headings, body }) => [
    ...names.flatMap(({ stems: own }) => own),
    ...synonyms.flatMap((name) => name.stems),
    ...summary.stems,
    ...headings,
    ...body,
  ]);
  return { entries, stems: [...new Set(stems)] };
};

const weights = { title: 10, synonym: 8, summary: 4, heading: 3, body: 1 } as const;
/** What a whole phrase is worth: the name itself, its beginning, another name, a part of each, of the sentence. */
const phrases = { name: 30, begins: 18, otherName: 20, inName: 12, inOther: 6, inSummary: 3 } as const;

/** What the very word that was typed is worth beyond its root, in the title or in another name. */
const exactly = { title: 8, synonym: 4 } as const;

/** Equal otherwise, what one learns from comes before what one looks up, and that before what one fills in. */
const kinds: readonly Kind[] = [
  'module',
  'page',
  'help',
  'word',
  'scenario',
  'tool',
  'item',
  'pillar',
  'indicator',
];

/**
 * The documents that hold every typed word, the best first. `found`: those that an index of their texts answered with,
 * where only heads are at hand; a word that the head does not say is then taken to be in the text.
 */
export const matching = (
  { entries, stems }: Prepared,
  terms: readonly Term[],
  found?: ReadonlySet<string>,
): SearchDocument[] => {
  if (terms.length === 0) return [];
  const asked = terms.map(({ stem }) => likeStems(stems, stem));
  const phrase = ` ${terms.map(({ stem }) => stem).join(' ')} `;
  const typed = terms.map(({ word }) => fold(word));
  const least = found === undefined ? 0 : weights.body;
  const called = terms.length === 1 ? entries : entries.map(byTitle);
  return called
    .filter(({ document }) => found === undefined || found.has(document.id))
    .map((entry, order) => ({
      document: entry.document,
      order,
      score: scoreOf(entry, { asked, typed, phrase, least }),
    }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        kinds.indexOf(a.document.kind) - kinds.indexOf(b.document.kind) ||
        a.order - b.order,
    )
    .map(({ document }) => document);
};

/** Several words tell what one wants to know: screens then answer by their title, as everything else. */
const byTitle = (entry: Entry): Entry => ({ ...entry, names: entry.names.slice(0, 1) });

/** The roots that answer a typed one, and how well each does. */
type Like = ReadonlyMap<string, number>;

const likeStems = (stems: readonly string[], typed: string): Like =>
  new Map(stems.flatMap((stem) => (likeness(stem, typed) > 0 ? [[stem, likeness(stem, typed)]] : [])));

type Asked = {
  readonly asked: readonly Like[];
  readonly typed: readonly string[];
  readonly phrase: string;
  readonly least: number;
};

/** 0 as soon as one word is nowhere. */
const scoreOf = (entry: Entry, { asked, typed, phrase, least }: Asked): number => {
  let score = typed.reduce((sum, word) => sum + exactScore(entry, word), 0);
  for (const like of asked) {
    const found = Math.max(least, wordScore(entry, like));
    if (found === 0) return 0;
    score += found;
  }
  return score / asked.length + phraseScore(entry, phrase, asked.length);
};

const exactScore = ({ names, synonyms }: Entry, word: string): number => {
  if (names.some(({ words }) => words.has(word))) return exactly.title;
  return synonyms.some(({ words }) => words.has(word)) ? exactly.synonym : 0;
};

const wordScore = ({ names, synonyms, summary, headings, body }: Entry, like: Like): number => {
  let best = 0;
  for (const [stem, likely] of like) {
    if (names.some((name) => name.stems.includes(stem))) best = Math.max(best, weights.title * likely);
    else if (synonyms.some((name) => name.stems.includes(stem)))
      best = Math.max(best, weights.synonym * likely);
    else if (summary.stems.includes(stem)) best = Math.max(best, weights.summary * likely);
    else if (headings.includes(stem)) best = Math.max(best, weights.heading * likely);
    else if (body.has(stem)) best = Math.max(best, weights.body * likely);
  }
  return best;
};

const phraseScore = ({ names, synonyms, summary }: Entry, phrase: string, words: number): number =>
  Math.max(
    ...names.map((name) => inName(name, phrase, words)),
    ...synonyms.map((name) => inOtherName(name, phrase, synonyms.length)),
    summary.phrase.includes(phrase) ? phrases.inSummary : 0,
  );

/** A title that the words fill counts more than one that they begin, and that more than one that holds them. */
const inName = (title: Field, phrase: string, words: number): number => {
  if (!title.phrase.includes(phrase)) return 0;
  const least = title.phrase.startsWith(phrase) ? phrases.begins : phrases.inName;
  return least + ((phrases.name - least) * words) / title.stems.length;
};

/** One name among few says more than one among many. */
const inOtherName = (name: Field, phrase: string, names: number): number => {
  if (name.phrase === phrase) return phrases.otherName - Math.min(5, names / 4);
  return name.phrase.includes(phrase) ? phrases.inOther : 0;
};
