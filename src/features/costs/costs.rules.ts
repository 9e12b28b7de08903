/** The whole cost of a campaign (J10.1, IND-22): every post, lent or given things included. */
import type { ShownFigure } from '#src/features/indicators/index.ts';
import { inOrder } from '#src/shared/facts.ts';
import { says } from '#src/shared/says.ts';
import type { CostLine, CostPost, Kept, Version } from './costs.types.ts';

export const costPosts = [
  'doors',
  'training',
  'support',
  'expenses',
  'reportBack',
] as const satisfies readonly CostPost[];

/** More lines than this and nobody reads them. */
export const MOST_LINES = 40;

export type CostSums = {
  readonly posts: readonly { readonly post: CostPost; readonly cents: number }[];
  readonly total: number;
  /** Without what was lent or given. */
  readonly paid: number;
};

/** The sum of each post and of them all; null while no line is written. */
export const costSums = (lines: readonly CostLine[]): CostSums | null => {
  if (lines.length === 0) return null;
  const of = (kept: readonly CostLine[]): number => kept.reduce((sum, { cents }) => sum + cents, 0);
  return {
    posts: costPosts.map((post) => ({ post, cents: of(lines.filter(({ item }) => item === post)) })),
    total: of(lines),
    paid: of(lines.filter(({ lent }) => !lent)),
  };
};

/** IND-22 = whole cost ÷ households met (IND-07) as they may be shown, in cents; null while one of them is missing (R22). */
export const costPerHousehold = (
  total: number | null,
  { value }: Pick<ShownFigure, 'value'>,
): number | null => (total === null || value === null ? null : Math.round(total / value));

/** The versions that a form was read over, the oldest first; `seen` is the last of them (`''`: there was none). */
export const versionsUntil = <V extends Version>(rows: readonly V[], seen: string): V[] => {
  const ordered = inOrder(rows);
  return ordered.slice(0, ordered.findIndex(({ id }) => id === seen) + 1);
};

const withoutIds = (lines: readonly Kept<object>[]): object[] => lines.map(({ id: _id, ...line }) => line);
/** Whether these lines say what those say: a new one that is sent twice has two ids. */
export const sameLines = (these: readonly Kept<object>[], those: readonly Kept<object>[]): boolean =>
  says({ lines: withoutIds(these) }, { lines: withoutIds(those) });

/**
 * The lines with one replaced, taken out (`line: null`) or added, with the new id, when none of them has this id: what
 * was typed over a line that somebody took out since is not lost, and never lands on its neighbour.
 */
export const withLine = <L>(
  lines: readonly Kept<L>[],
  { id, newId, line }: { readonly id: string; readonly newId: string; readonly line: L | null },
): Kept<L>[] => {
  if (line !== null && !lines.some((kept) => kept.id === id)) return [...lines, { ...line, id: newId }];
  return lines.flatMap((kept) => (kept.id !== id ? [kept] : line === null ? [] : [{ ...line, id }]));
};
