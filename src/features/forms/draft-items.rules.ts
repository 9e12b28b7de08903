/** What a draft is about, in one text: `note:j03-lieu-prete`, `form:j03-equipe`. Of these, some begin an item (R3). */

export const draftSubject = (itemId: string): string => `form:${itemId}`;
export const asideSubject = (itemId: string): string => `form-aside:${itemId}`;

/** Typed and not handed in: a proof, a sentence or the answers of a form. A comment begins nothing. */
const BEGINNING = ['note', 'missing', 'statement', 'form'] as const;

/** Every draft that begins to declare or to prove an item. */
export const subjectsOnItem = (itemId: string): string[] => BEGINNING.map((kind) => `${kind}:${itemId}`);

/** The item that a draft begins to declare or to prove; null for a draft of a comment, or one put aside. */
export const draftItemId = (subject: string): string | null =>
  /^(?:note|missing|statement|form):(?<item>[\w-]+)$/.exec(subject)?.groups?.['item'] ?? null;
