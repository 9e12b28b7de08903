/** Every address that a text ever had: a link in an old e-mail still leads to it (features 2.A 3, 8). */
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import { currentId } from '#src/shared/facts.ts';
import type { ContentProblem } from './content-problem.ts';
import type { AddressedKind, Redirect } from './curriculum.types.ts';
import type { AddressLine } from './ledger.schema.ts';

/** A text that has a page of its own, by its `slug`, as the files say it today. */
export type Addressed = {
  readonly kind: AddressedKind;
  readonly id: string;
  readonly slug: string;
  readonly path: string;
};

/** An address to record: `before` is the one that it replaces, null for a first one. */
export type PendingAddress = Addressed & { readonly before: string | null };

/** Texts whose address of today is not the last one recorded. */
export const pendingAddresses = (
  texts: readonly Addressed[],
  lines: readonly AddressLine[],
): readonly PendingAddress[] => {
  const last = new Map(lines.map(({ id, slug }) => [id, slug]));
  return texts.flatMap((text) => {
    const before = last.get(text.id) ?? null;
    return before === text.slug ? [] : [{ ...text, before }];
  });
};

const keyOf = ({ kind, slug }: Pick<Addressed, 'kind' | 'slug'>): string => `${kind} ${slug}`;

/** Today's address of whatever was once read at an address; null when nothing ever was. */
export const addressIndex = (
  texts: readonly Addressed[],
  lines: readonly AddressLine[],
  redirects: readonly Redirect[],
): ((kind: AddressedKind, slug: string) => string | null) => {
  const today = new Map(texts.map(({ id, slug }) => [id, slug]));
  const owners = new Map([...lines, ...texts].map((each) => [keyOf(each), each.id]));
  return (kind, slug) => {
    const owner = owners.get(keyOf({ kind, slug }));
    return owner === undefined ? null : (today.get(currentId(owner, redirects)) ?? null);
  };
};

/** An address that another text had would lead its old links astray. */
export const takenAddresses = (
  texts: readonly Addressed[],
  lines: readonly AddressLine[],
  redirects: readonly Redirect[],
): ContentProblem[] => {
  const owners = new Map(lines.map((line) => [keyOf(line), currentId(line.id, redirects)]));
  return pendingAddresses(texts, lines).flatMap((text) => {
    const owner = owners.get(keyOf(text)) ?? text.id;
    return owner === text.id ? [] : [slugProblem(text, words.addressTaken(text.slug, owner))];
  });
};

/** An address that is not on record is one that nobody could lead from, once it is changed. */
export const unrecordedAddresses = (
  texts: readonly Addressed[],
  lines: readonly AddressLine[],
): ContentProblem[] =>
  pendingAddresses(texts, lines).map((text) => slugProblem(text, words.addressNotRecorded(text.slug)));

const slugProblem = ({ path }: Addressed, sentence: string): ContentProblem => ({
  file: path,
  line: null,
  field: 'slug',
  sentence,
});
