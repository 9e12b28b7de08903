/**
 * « Petit rappel » (ux 3.5): a question whose first answer was not right, or that was passed, comes back 3 and 10 days
 * later. One a day at most; two right answers are enough.
 */
import { addDays, parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

/** What was done of a question, under the id that answers today. */
export type Try = {
  readonly questionId: string;
  readonly kind: 'right' | 'wrong' | 'passed' | 'skipped';
  readonly at: Instant;
};

/** Days after the miss. */
export const RETURNS = [3, 10] as const;
const ENOUGH = 2;

type Dated = { readonly kind: Try['kind']; readonly on: IsoDate };
type Due = { readonly questionId: string; readonly on: IsoDate };

/** In order; of two tries of one millisecond the miss came first. */
const datedOf = (tries: readonly Try[]): Dated[] =>
  [...tries]
    .sort((a, b) => a.at - b.at || Number(a.kind === 'right') - Number(b.kind === 'right'))
    .map(({ kind, at }) => ({ kind, on: parisDate(at) }));

/** The day of the miss; null for a question that was right at once. */
const missedOn = (tries: readonly Dated[]): IsoDate | null => {
  const first = tries.find(({ kind }) => kind !== 'skipped');
  return first === undefined || first.kind === 'right' ? null : first.on;
};

/** Right on two days: pressing the button twice proves nothing. */
const isKnown = (tries: readonly Dated[]): boolean =>
  new Set(tries.filter(({ kind }) => kind === 'right').map(({ on }) => on)).size >= ENOUGH;

/** The return that waits, counted from the miss; whatever was done since that day has settled it. */
const waiting = (tries: readonly Dated[], missed: IsoDate, today: IsoDate): IsoDate | null =>
  RETURNS.map((days) => addDays(missed, days)).find(
    (due) => due <= today && !tries.some(({ on }) => on >= due),
  ) ?? null;

/** The question that comes back today: the one that has waited longest; null when none does, or one did already. */
export const dueReminder = (tries: readonly Try[], today: IsoDate): string | null => {
  const due: Due[] = [];
  for (const [questionId, own] of Map.groupBy(tries, ({ questionId }) => questionId)) {
    const dated = datedOf(own);
    const missed = missedOn(dated);
    if (missed === null) continue;
    const back = addDays(missed, RETURNS[0]);
    if (back <= today && dated.some(({ on }) => on === today)) return null;
    const on = isKnown(dated) ? null : waiting(dated, missed, today);
    if (on !== null) due.push({ questionId, on });
  }
  due.sort((a, b) => (a.on === b.on ? (a.questionId < b.questionId ? -1 : 1) : a.on < b.on ? -1 : 1));
  return due[0]?.questionId ?? null;
};
