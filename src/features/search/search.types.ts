/** What is searched, and what search answers with. */

/**
 * Who reads an index: each holds what the one before reads, with the addresses that its own roles may open. `lead`: the
 * manager and the director, who know the team by name; `director`: who reads its money besides.
 */
export type Reader = 'messenger' | 'staff' | 'lead' | 'director' | 'mentor' | 'headOffice';

export type Kind =
  'module' | 'word' | 'item' | 'scenario' | 'tool' | 'indicator' | 'pillar' | 'page' | 'help';

/** A piece of a document with an address of its own: a page of a module. */
export type Part = { readonly title: string; readonly href: string; readonly text: string };

/** What is told of a document in a list. */
export type SearchHead = {
  /** Permanent, unique among the documents of a reader. */
  readonly id: string;
  readonly kind: Kind;
  readonly href: string;
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  readonly synonyms: readonly string[];
  /** Months of the mentorship in which it serves; none for what serves always. */
  readonly months: readonly number[];
};

export type SearchDocument = SearchHead & { readonly parts: readonly Part[] };

/** A text in pieces, so that what was looked for can be marked. */
export type Mark = { readonly text: string; readonly marked: boolean };

/** A document as a line of results: the page prints it, and the island builds the same. */
export type Result = {
  readonly id: string;
  readonly kind: Kind;
  readonly href: string;
  readonly title: readonly Mark[];
  readonly sentence: readonly Mark[];
  readonly months: readonly number[];
  /** The other name by which it was found, when neither title nor sentence says it. */
  readonly also: readonly Mark[] | null;
  /** Where the sentence comes from, when it is a page of a module. */
  readonly part: { readonly title: string; readonly href: string } | null;
};
