import type { Instant } from '#src/shared/time.ts';

/** Something that concerns one person: a sentence, when, and where it leads. */
export type NewsItem = {
  /** Of the fact it comes from. */
  readonly id: string;
  readonly at: Instant;
  readonly sentence: string;
  readonly href: string;
};

/** One line of the weekly digest: what waits, with its age in the sentence. */
export type DigestLine = { readonly sentence: string; readonly href: string };

/** What would be sent to one person. */
export type Digest = {
  readonly name: string;
  readonly lines: readonly DigestLine[];
  readonly sendAt: Instant;
};
