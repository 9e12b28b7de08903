/** The figures of a campaign as findings and the report say them: computed, never typed, small numbers hidden (R22). */
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { hideSmall } from '#src/features/indicators/index.ts';
import type { Figure, Figures } from '#src/features/indicators/index.ts';
import { figureWords as words } from '#src/i18n/restitution.fr.ts';
import type { ReportFigure } from './restitution.types.ts';

/** IND-22, the cost, is read by direction and head office alone (R10). */
const COST = 'IND-22';
/** Counts of doors aimed at, hours and incidents are no counts of inhabitants. */
const OF_NOBODY = ['IND-01', 'IND-19', 'IND-20'];

const indicators = () => getCurriculum().campaignIndicators.indicators.filter(({ id }) => id !== COST);

/** Whether a finding may rest on an indicator. */
export const isReportable = (id: string): boolean => indicators().some((one) => one.id === id);

const isSmall = (id: string, { value, numerator, denominator, unit }: Figure): boolean => {
  if (OF_NOBODY.includes(id)) return false;
  const counts = unit === 'count' ? [value] : [numerator, denominator];
  return counts.some((n) => n !== null && hideSmall(n) === null);
};

/** A figure as it may be said; a share with what it was divided from. */
export const saidFigure = (id: string, figure: Figure): Pick<ReportFigure, 'value' | 'said'> => {
  const { value, unit, numerator, denominator } = figure;
  if (value === null) return { value: null, said: words.none };
  if (isSmall(id, figure)) return { value: null, said: words.small };
  if (unit === 'share' && numerator !== null && denominator !== null)
    return { value, said: words.share(numerator, denominator, value) };
  return { value, said: unit === 'hours' ? words.hours(value) : words.number(value) };
};

/** Every figure of a campaign but its cost, in the order of the indicators. */
export const reportFigures = ({ byId }: Pick<Figures, 'byId'>): readonly ReportFigure[] =>
  indicators().flatMap(({ id, title, definition }) => {
    const figure = Object.hasOwn(byId, id) ? byId[id as keyof Figures['byId']] : undefined;
    if (figure === undefined) return [];
    return [{ id, label: title, ...saidFigure(id, figure), definition }];
  });
