import { routes } from '#src/routes.ts';
import { answers } from './accessibility.schema.ts';
import type { Answer, AutomaticCriterion, Criterion } from './accessibility.schema.ts';
import { standingOf } from './accessibility.rules.ts';
import type { Standing } from './accessibility.rules.ts';
import { topicOf, topics } from './criteria.rules.ts';
import { loadGrid } from './read-grid.ts';

export type ShownCriterion = Criterion & {
  /** Null where no rule and no check speaks of it. */
  readonly automatic: AutomaticCriterion | null;
};

export type GridPage = {
  readonly standing: Standing;
  /** All, then one per answer. */
  readonly filters: readonly {
    readonly answer: Answer | null;
    readonly count: number;
    readonly href: string;
    readonly current: boolean;
  }[];
  readonly topics: readonly { readonly topic: number; readonly criteria: readonly ShownCriterion[] }[];
  readonly pages: number;
  readonly axe: string;
  readonly browser: string;
};

/** The address of an answer: `non-conforme`. */
const slugOf = (answer: Answer): string => answer.replaceAll(' ', '-');

/** The grid by topic, all of it or the criteria with one answer (an unknown one shows all). */
export const getGridPage = (wanted: string | null): GridPage => {
  const { criteria, automatic } = loadGrid();
  const chosen = answers.find((answer) => slugOf(answer) === wanted) ?? null;
  const shown = criteria.filter(({ answer }) => chosen === null || answer === chosen);
  const standing = standingOf(criteria);
  return {
    standing,
    filters: [null, ...answers].map((answer) => ({
      answer,
      count: answer === null ? criteria.length : standing.counts[answer],
      href: routes.accessibilityGrid(answer === null ? undefined : slugOf(answer)),
      current: answer === chosen,
    })),
    topics: topics
      .map((topic) => ({
        topic,
        criteria: shown
          .filter(({ id }) => topicOf(id) === topic)
          .map((criterion) => ({ ...criterion, automatic: automatic.criteria[criterion.id] ?? null })),
      }))
      .filter((group) => group.criteria.length > 0),
    pages: automatic.pages,
    axe: automatic.axe,
    browser: automatic.browser,
  };
};
