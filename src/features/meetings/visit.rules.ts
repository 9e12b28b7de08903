/** What the report of a visit must be: counted by team, each criterion over every door watched, and nobody named. */
import type { Answers, Criteria } from './meetings.types.ts';

export type Counts = Readonly<Record<string, Partial<Answers>>>;

const whole = ({ yes = 0, partly = 0, no = 0, unseen = 0 }: Partial<Answers>): Answers => ({
  yes,
  partly,
  no,
  unseen,
});
const sum = ({ yes, partly, no, unseen }: Answers): number => yes + partly + no + unseen;

export type GridFault =
  | { readonly code: 'doors-missing' }
  | { readonly code: 'criterion-sum'; readonly criterionId: string; readonly sum: number };

/**
 * The grid of a visit, or why it cannot stand. No door watched: no grid. Else each criterion ends at the number of doors:
 * « non observé » is an answer too.
 */
export const gridOf = (
  doors: number | null,
  counts: Counts,
  criterionIds: readonly string[],
): { readonly criteria: Criteria | null } | { readonly faults: readonly GridFault[] } => {
  const rows = criterionIds.map((id) => ({ id, answers: whole(counts[id] ?? {}) }));
  if (doors === null || doors === 0) {
    const typed = rows.some(({ answers }) => sum(answers) > 0);
    return typed ? { faults: [{ code: 'doors-missing' }] } : { criteria: null };
  }
  const faults = rows
    .filter(({ answers }) => sum(answers) !== doors)
    .map(({ id, answers }) => ({ code: 'criterion-sum' as const, criterionId: id, sum: sum(answers) }));
  if (faults.length > 0) return { faults };
  return { criteria: Object.fromEntries(rows.map(({ id, answers }) => [id, answers])) };
};
