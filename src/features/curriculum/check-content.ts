import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentProblem } from './content-problem.ts';
import { ContentError } from './content-problem.ts';
import type { ChangeClass } from './curriculum.types.ts';
import { readContent } from './read-content.ts';
import type { Content } from './read-content.ts';
import { ledgerProblems, pendingReleases, releaseLineOf } from './release.rules.ts';
import type { Pending, PendingChange, Releasable } from './release.rules.ts';
import { unitVersion } from './unit-text.ts';

/** Modules, items and scenarios, as they can be released. */
const releasablesOf = ({ modules, months, scenarios }: Content): Releasable[] => [
  ...modules.map(({ path, module, units }) => ({
    id: module.id,
    path,
    title: module.title,
    version: module.version,
    plannedMinutes: module.minutes,
    units,
  })),
  ...months.flatMap(({ path, units }) =>
    units.map((unit) => ({
      id: unit.id,
      path,
      title: unit.title,
      version: unit.version,
      plannedMinutes: 0,
      units: [unit],
    })),
  ),
  ...scenarios.map(({ path, scenario: { id, title, version }, units }) => ({
    id,
    path,
    title,
    version,
    plannedMinutes: 0,
    units,
  })),
];

/** Everything to mend before a content folder may be built: its files, then its ledger. Empty when all is well. */
export const checkContent = (folder: string): readonly ContentProblem[] => {
  const content = readContent(folder);
  return content.problems.length > 0
    ? content.problems
    : ledgerProblems(releasablesOf(content), content.ledgers, content.redirects, unitVersion);
};

/** What has changed since the last release; throws `ContentError` when a file is wrong. */
export const listPending = (folder: string): readonly Pending[] => {
  const content = readContent(folder);
  if (content.problems.length > 0) throw new ContentError(content.problems);
  return pendingReleases(releasablesOf(content), content.ledgers);
};

/** Adds one release to its ledger; what was there is never touched. */
export const release = (
  folder: string,
  pending: Pending,
  date: string,
  classOf: (change: PendingChange) => ChangeClass,
): void => {
  const ledger = join(folder, '.ledger');
  mkdirSync(ledger, { recursive: true });
  const line = releaseLineOf(pending, date, classOf);
  appendFileSync(join(ledger, `${pending.releasable.id}.jsonl`), `${JSON.stringify(line)}\n`);
};
