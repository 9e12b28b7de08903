import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import { quizPathOf, readContentFiles } from './content-files.ts';
import type { ContentFile, ContentFiles } from './content-files.ts';
import { crossChecks } from './cross-checks.rules.ts';
import type { ContentProblem } from './content-problem.ts';
import type { AdoptionGrid, Redirect, References } from './curriculum.types.ts';
import type { Screen } from './help.types.ts';
import { readLanguages } from './read-languages.ts';
import type { LanguagePage, Recording } from './languages.types.ts';
import type { AddressLine, Ledgers } from './ledger.schema.ts';
import { readHelp } from './read-help.ts';
import type { ReadTopic } from './read-help.ts';
import { readLedger } from './read-ledger.ts';
import { releasedIds } from './ledger.rules.ts';
import { gridOf, readMonth } from './read-month.ts';
import type { ReadMonth } from './read-month.ts';
import { readModule } from './read-module.ts';
import type { ReadModule } from './read-module.ts';
import { readRecordings } from './recordings.rules.ts';
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
  readonly topics: readonly ReadTopic[];
  readonly screens: readonly Screen[];
  readonly grid: AdoptionGrid | null;
  readonly redirects: readonly Redirect[];
  readonly references: References | null;
  /** Sound files, by `recordingKey`. */
  readonly recordings: ReadonlyMap<string, Recording>;
  /** What a section says in other languages, by its id. */
  readonly languages: ReadonlyMap<string, readonly LanguagePage[]>;
  readonly ledgers: Ledgers;
  readonly addresses: readonly AddressLine[];
  readonly problems: readonly ContentProblem[];
};

/** Reads a content folder from the disk. Nothing is thrown for wrong content: the problems are listed. */
export const readContent = (folder: string): Content => contentOf(readContentFiles(folder));

/** The same from its files. */
export const contentOf = (files: ContentFiles): Content => {
  const problems: ContentProblem[] = [];
  const tell = (found: readonly ContentProblem[]): void => void problems.push(...found);
  const keep = <V>(read: { value: V | null; problems: readonly ContentProblem[] }): V[] => {
    problems.push(...read.problems);
    return read.value === null ? [] : [read.value];
  };
  const ledger = readLedger(files, tell);
  const released = releasedIds(ledger.ledgers);
  const quizOf = (path: string): ContentFile | null =>
    files.quizzes.find((quiz) => quiz.path === quizPathOf(path)) ?? null;
  const modules = files.modules.flatMap((file) => keep(readModule(file, quizOf(file.path), released)));
  const months = files.months.flatMap((file) => keep(readMonth(file, released)));
  const scenarios = files.scenarios.flatMap((file) => keep(readScenario(file)));
  const tools = files.tools.flatMap((file) => keep(readTool(file)));
  const gridData = readRegister(gridFile, files.grid, 'content/adoption-grid.yaml', tell);
  const grid = gridData === null ? null : gridOf(gridData);
  const redirects = readRedirects(files.redirects, tell);
  const references = readReferences(files, tell);
  const { topics, screens, problems: helpProblems } = readHelp(files);
  problems.push(...lonelyQuizzes(files), ...helpProblems);
  const { recordings, problems: unheard } = readRecordings(files.sounds, modules);
  const texts = new Map(modules.flatMap(({ units }) => units.map(({ id, text }) => [id, text] as const)));
  const { languages, problems: unsaid } = readLanguages(
    files.languages,
    modules,
    (id) => texts.get(id) ?? '',
  );
  // A module that could not be read has no page to name: what stands beside it is judged once it is mended.
  if (problems.length === 0) tell([...unheard, ...unsaid]);
  if (problems.length === 0)
    problems.push(
      ...crossChecks({
        modules,
        months,
        scenarios,
        tools,
        redirects,
        released,
        pillarIds: grid?.pillars.map(({ id }) => id) ?? [],
        pointIds: references?.points.map(({ id }) => id) ?? [],
      }),
    );
  return {
    modules,
    months,
    scenarios,
    tools,
    topics,
    screens,
    grid,
    redirects,
    references,
    recordings,
    languages,
    ...ledger,
    problems,
  };
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
