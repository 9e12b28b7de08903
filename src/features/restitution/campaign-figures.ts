/** The figures of a campaign as findings, tables and the report say them: computed, never typed, and the very ones of its page (R22). */
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { ShownFigure, ShownFigures } from '#src/features/indicators/index.ts';
import { figureWords as words } from '#src/i18n/restitution.fr.ts';
import type { ReportFigure } from './restitution.types.ts';

/** IND-22, the cost, is read by direction and head office alone (R10). */
const COST = 'IND-22';
const indicators = () => getCurriculum().campaignIndicators.indicators.filter(({ id }) => id !== COST);

/** Whether a finding may rest on an indicator. */
export const isReportable = (id: string): boolean => indicators().some((one) => one.id === id);

/** A figure as it may be said: a share with what it was divided from, and the day it speaks of when it is an earlier one. */
export const saidFigure = (figure: ShownFigure): Pick<ReportFigure, 'value' | 'said'> => {
  const { state, value, until } = figure;
  if (state === 'hidden') return { value: null, said: words.small };
  if (state === 'none' || value === null) return { value: null, said: words.none };
  const said = saidValue(figure, value);
  return { value, said: until === null ? said : words.until(said, until) };
};

const saidValue = ({ unit, numerator, denominator }: ShownFigure, value: number): string => {
  if (unit === 'share' && numerator !== null && denominator !== null)
    return words.share(numerator, denominator, value);
  return unit === 'hours' ? words.hours(value) : words.number(value);
};

/** Every figure of a campaign but its cost, in the order of the indicators. */
export const reportFigures = ({ byId }: Pick<ShownFigures, 'byId'>): readonly ReportFigure[] =>
  indicators().flatMap(({ id, title, definition }) => {
    const figure = Object.hasOwn(byId, id) ? byId[id as keyof ShownFigures['byId']] : undefined;
    if (figure === undefined) return [];
    return [{ id, label: title, ...saidFigure(figure), definition }];
  });
