import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import { quizPathOf, readContentFiles } from './content-files.ts';
import type { ContentFile, ContentFiles } from './content-files.ts';
import { crossChecks } from './cross-checks.rules.ts';
import type { ContentProblem } from './content-problem.ts';
import type { AdoptionGrid, Redirect, References } from './curriculum.types.ts';
import { releaseLine } from './ledger.schema.ts';
import type { Ledgers, ReleaseLine } from './ledger.schema.ts';
import { gridOf, readMonth } from './read-month.ts';
import type { ReadMonth } from './read-month.ts';
import { readModule } from './read-module.ts';
import type { ReadModule } from './read-module.ts';
import { readReferences, readRegister } from './read-references.ts';
import { readScenario } from './read-scenario.ts';
import type { ReadScenario } from './read-scenario.ts';
import { readTool } from './read-tool.ts';
import type { ReadTool } from './read-tool.ts';
import { gridFile, redirectsFile } from './registers.schema.ts';

/** Everything a content folder says, and everything that must be mended before it can be served. */
export type Content = {
  readonly modules: readonly ReadModule[];
  readonly months: readonly ReadMonth[];
  readonly scenarios: readonly ReadScenario[];
  readonly tools: readonly ReadTool[];
  readonly grid: AdoptionGrid | null;
  readonly redirects: readonly Redirect[];
  readonly references: References | null;
  readonly ledgers: Ledgers;
  readonly problems: readonly ContentProblem[];
};

/** Reads a content folder from the disk. Nothing is thrown for wrong content: the problems are listed. */
export const readContent = (folder: string): Content => {
  const files = readContentFiles(folder);
  const problems: ContentProblem[] = [];
  const keep = <V>(read: { value: V | null; problems: readonly ContentProblem[] }): V[] => {
    problems.push(...read.problems);
    return read.value === null ? [] : [read.value];
  };
  const modules = files.modules.flatMap((file) =>
    keep(readModule(file, files.quizzes.find(({ path }) => path === quizPathOf(file.path)) ?? null)),
  );
  const months = files.months.flatMap((file) => keep(readMonth(file)));
  const scenarios = files.scenarios.flatMap((file) => keep(readScenario(file)));
  const tools = files.tools.flatMap((file) => keep(readTool(file)));
  const tell = (found: readonly ContentProblem[]): void => void problems.push(...found);
  const gridData = readRegister(gridFile, files.grid, 'content/adoption-grid.yaml', tell);
  const grid = gridData === null ? null : gridOf(gridData);
  const redirects = readRedirects(files.redirects, tell);
  const references = readReferences(files, tell);
  problems.push(...lonelyQuizzes(files));
  const ledgers = readLedgers(files.ledgers, problems);
  if (problems.length === 0)
    problems.push(
      ...crossChecks({
        modules,
        months,
        scenarios,
        tools,
        redirects,
        pillarIds: grid?.pillars.map(({ id }) => id) ?? [],
        pointIds: references?.points.map(({ id }) => id) ?? [],
      }),
    );
  return { modules, months, scenarios, tools, grid, redirects, references, ledgers, problems };
};

const readRedirects = (
  file: ContentFile | null,
  tell: (found: readonly ContentProblem[]) => void,
): readonly Redirect[] =>
  readRegister(redirectsFile, file, 'content/redirects.yaml', tell)?.redirects.map(({ from, to, on }) => ({
    from,
    to,
    on,
  })) ?? [];

const lonelyQuizzes = (files: ContentFiles): ContentProblem[] => {
  const expected = new Set(files.modules.map(({ path }) => quizPathOf(path)));
  return files.quizzes
    .filter(({ path }) => !expected.has(path))
    .map(({ path }) => ({ file: path, line: null, field: null, sentence: words.quizAlone }));
};

const readLedgers = (files: readonly ContentFile[], problems: ContentProblem[]): Ledgers =>
  new Map(
    files.map((file) => {
      const id = file.path.replace(/^.*\//, '').replace(/\.jsonl$/, '');
      const lines = file.text.split('\n').filter((line) => line.trim() !== '');
      return [id, lines.flatMap((line, index) => readLine(line, file.path, index + 1, problems))] as const;
    }),
  );

const readLine = (
  line: string,
  file: string,
  number: number,
  problems: ContentProblem[],
): readonly ReleaseLine[] => {
  const read = releaseLine.safeParse(parseJson(line));
  if (read.success) return [read.data];
  problems.push({ file, line: number, field: null, sentence: words.ledgerLine });
  return [];
};

const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
};
