import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, parseYaml } from '#src/features/curriculum/index.ts';
import type { ContentProblem } from '#src/features/curriculum/index.ts';
import { accessibilityFaults as faults } from '#src/i18n/accessibility.fr.ts';
import { automaticFile, gridFile } from './accessibility.schema.ts';
import type { Automatic, Criterion } from './accessibility.schema.ts';

/** The answers, and what the last automatic run found. */
export type Grid = { readonly criteria: readonly Criterion[]; readonly automatic: Automatic };

const GRID = 'accessibility-grid.yaml';
const AUTOMATIC = 'accessibility-automatic.json';

type Read = { readonly grid: Grid | null; readonly problems: readonly ContentProblem[] };

const readGrid = (folder: string): Read => {
  const missing = [GRID, AUTOMATIC].filter((name) => !existsSync(join(folder, name)));
  if (missing.length > 0)
    return { grid: null, problems: missing.map((name) => at(name, faults.fileMissing)) };
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const answers = parseYaml(gridFile, text(GRID), `content/${GRID}`);
  // JSON is YAML: the same reader names the line of a wrong value.
  const automatic = parseYaml(automaticFile, text(AUTOMATIC), `content/${AUTOMATIC}`);
  if (answers.data === null || automatic.data === null)
    return { grid: null, problems: [...answers.problems, ...automatic.problems] };
  return { grid: { criteria: answers.data.criteria, automatic: automatic.data }, problems: [] };
};

const at = (name: string, sentence: string): ContentProblem => ({
  file: `content/${name}`,
  line: null,
  field: null,
  sentence,
});

/**
 * What must be mended in the accessibility grid of a content folder before it may be built. Whether its answers hold
 * against the automatic part is a test's business: the part is made by running what was built.
 */
export const checkAccessibilityGrid = (folder: string): readonly ContentProblem[] =>
  readGrid(folder).problems;

let kept: Grid | null = null;

/** The grid of this process, read once as the curriculum is; throws `ContentError` when it cannot be served. */
export const loadGrid = (): Grid => (kept ??= read(join(process.cwd(), 'content')));

const read = (folder: string): Grid => {
  const { grid, problems } = readGrid(folder);
  if (grid === null) throw new ContentError(problems);
  return grid;
};
