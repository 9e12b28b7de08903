import { figuresWords as words } from '#src/i18n/indicators.fr.ts';
import { formatCell, formatNumber, formatPercent } from '#src/i18n/format.ts';
import type { CrossingRow, ShownFigure } from '../index.ts';

/** A figure in words, without the day it speaks of. */
export const valueText = ({ state, unit, value }: ShownFigure): string => {
  if (state === 'hidden') return words.hidden;
  if (state === 'none' || value === null) return words.none;
  return said[unit](unit === 'euros' || unit === 'share' ? value : Math.round(value * 10) / 10);
};

/** « au 24 novembre 2026 », when a figure does not speak of the page's day. */
export const untilText = ({ until }: ShownFigure): string => (until === null ? '' : words.until(until));

/** A figure in words, with the day it speaks of when that is not the page's. */
export const figureText = (figure: ShownFigure): string =>
  figure.until === null ? valueText(figure) : `${valueText(figure)} (${untilText(figure)})`;

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
