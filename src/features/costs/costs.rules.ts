/** The whole cost of a campaign (J10.1, IND-22): every post, lent or given things included. */
import type { CostLine, CostPost } from './costs.types.ts';

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

/** IND-22 = whole cost ÷ households met (IND-07), in cents; null while one of them is missing. */
export const costPerHousehold = (total: number | null, met: number): number | null =>
  total === null || met === 0 ? null : Math.round(total / met);

/** The lines with one replaced, added (`null`) or taken out (`line: null`). */
export const withLine = <L>(lines: readonly L[], index: number | null, line: L | null): L[] => {
  if (index === null) return line === null ? [...lines] : [...lines, line];
  return lines.flatMap((kept, at) => (at === index ? (line ?? []) : [kept]) as L[]);
};
