/** One thing to mend in content/, said to the author. */
export type ContentProblem = {
  /** Path from the project's folder. */
  readonly file: string;
  readonly line: number | null;
  /** Where in the file, e.g. `milestone › items › 3 › since`; null for the file as a whole. */
  readonly field: string | null;
  /** A French sentence that says what to do. */
  readonly sentence: string;
};

const placeOf = ({ file, line, field }: ContentProblem): string =>
  [file, line === null ? null : `ligne ${line}`, field].filter((part) => part !== null).join(', ');

/** « content/…/month.yaml, ligne 12, milestone › items › 3 › since : écrivez… » */
export const problemText = (problem: ContentProblem): string =>
  `${placeOf(problem)}\u00A0: ${problem.sentence}`;

/** Content that cannot be served: stops the build and the start, with every problem found. */
export class ContentError extends Error {
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[]) {
    super(problems.map(problemText).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
