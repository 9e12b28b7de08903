import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import { figuresWords as words } from '#src/i18n/indicators.fr.ts';
import type { ShownFigure, ShownFigures } from './shown.rules.ts';

/** A figure under its name and its definition, as the page of a campaign and its files list them. */
export type FigureLine = {
  /** `IND-07`; what the team counts besides has words of its own. Permanent: files lean on it. */
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly landmark: string | null;
  readonly figure: ShownFigure;
};

/**
 * The indicators in their order, then what else was counted. `cost`: IND-22, which `costs` computes for those who may read
 * it; null: nobody else is told that there is one.
 */
export const figureLines = (
  { plan }: Pick<Campaign, 'plan'>,
  figures: ShownFigures,
  cost: ShownFigure | null,
): readonly FigureLine[] => {
  const named: Readonly<Record<string, ShownFigure | null>> = { ...figures.byId, 'IND-22': cost };
  const indicators = getCurriculum().campaignIndicators.indicators.flatMap(
    ({ id, title, definition, landmark }) => {
      const figure = named[id] ?? null;
      return figure === null ? [] : [{ id, title, definition, landmark: landmark ?? null, figure }];
    },
  );
  const besides = (id: string, title: string, definition: string, figure: ShownFigure): FigureLine => ({
    ...{ id, title, definition, figure },
    landmark: null,
  });
  return [
    ...indicators,
    besides('REPASSE', words.revisit, words.revisitIs, figures.revisitShare),
    besides('AIDE', words.needsHelp, words.needsHelpIs, figures.needsHelp),
    ...plan.ownIndicators.flatMap(({ name, question }, rank) => {
      const figure = figures.own[rank];
      return figure === undefined ? [] : besides(`PROPRE-${String(rank + 1)}`, name, question, figure);
    }),
  ];
};
