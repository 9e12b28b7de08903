import { figuresWords as words } from '#src/i18n/indicators.fr.ts';
import { formatCell, formatNumber, formatPercent } from '#src/i18n/format.ts';
import type { CrossingRow, ShownFigure } from '../index.ts';

/** A figure in words, with the day it speaks of when that is not the page's. */
export const figureText = ({ state, unit, value, until }: ShownFigure): string => {
  if (state === 'none' || (state === 'shown' && value === null)) return words.none;
  if (state === 'hidden') return words.hidden;
  const n = value ?? 0;
  const text = said[unit](unit === 'euros' || unit === 'share' ? n : Math.round(n * 10) / 10);
  return until === null ? text : `${text} (${words.until(until)})`;
};

const said: Readonly<Record<ShownFigure['unit'], (n: number) => string>> = {
  count: formatNumber,
  ratio: formatNumber,
  share: formatPercent,
  hours: words.hours,
  euros: formatCell.euro,
};

/** « 36 sur 41 », with the share that a count is, as its landmark is one; nothing for what is not divided. */
export const fractionText = ({ numerator, denominator, unit }: ShownFigure): string => {
  if (numerator === null || denominator === null) return '';
  const fraction = words.fraction(
    unit === 'euros' ? formatCell.euro(numerator) : formatNumber(numerator),
    unit === 'ratio' ? words.hours(Math.round(denominator * 10) / 10) : formatNumber(denominator),
  );
  return unit === 'count' ? `${fraction} (${formatPercent(numerator / denominator)})` : fraction;
};

type Named = { readonly name: string; readonly row: Pick<CrossingRow<unknown>, 'range'> };

/** What ranges side by side say, honestly: one stands out only when it lies above every other. */
export const aheadOf = (rows: readonly Named[]): string => {
  const told = rows.flatMap(({ name, row: { range } }) => (range === null ? [] : [{ name, ...range }]));
  if (told.length < 2) return words.tooFewYet;
  const first = told.find((one) => told.every((other) => other === one || one.low > other.high));
  return first === undefined ? words.noneAhead : words.ahead(first.name);
};
