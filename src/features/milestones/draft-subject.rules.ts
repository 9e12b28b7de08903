/** What a draft is about, in one text: `note:j03-lieu-prete`, `comment:run`. */

/** Typed but not handed in: of these, a proof or a sentence on an item begins its milestone (R3). */
export const draftKinds = ['note', 'missing', 'statement', 'comment'] as const;
export type DraftKind = (typeof draftKinds)[number];

/** `of` is the item, the milestone, or `run` for the general thread. */
export const draftSubject = (kind: DraftKind, of: string): string => `${kind}:${of}`;
