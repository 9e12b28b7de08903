import { addDays, daysBetween } from './time.ts';
import type { IsoDate } from './time.ts';

/** Civil days from `from` to `to`, both included. `to` before `from` is a span without a day. */
export type Span = { readonly from: IsoDate; readonly to: IsoDate };

/** Number of days, at least 0. */
export const spanDays = ({ from, to }: Span): number => Math.max(0, daysBetween(from, to) + 1);

export const spanHas = ({ from, to }: Span, date: IsoDate): boolean => from <= date && date <= to;

/** The same days as spans that neither overlap nor touch, in order. */
export const mergeSpans = (spans: readonly Span[]): Span[] => {
  const merged: Span[] = [];
  const sorted = spans.filter((span) => span.from <= span.to).sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last === undefined || span.from > addDays(last.to, 1)) merged.push(span);
    else if (span.to > last.to) merged[merged.length - 1] = { from: last.from, to: span.to };
  }
  return merged;
};

/** How many days of `window` are covered by at least one of `spans`. */
export const daysCovered = (spans: readonly Span[], window: Span): number =>
  mergeSpans(spans)
    .map(({ from, to }) => ({
      from: from > window.from ? from : window.from,
      to: to < window.to ? to : window.to,
    }))
    .reduce((days, span) => days + spanDays(span), 0);
