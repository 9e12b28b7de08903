import type { Addressed, PendingAddress } from './addresses.rules.ts';
import { pendingAddresses, takenAddresses, unrecordedAddresses } from './addresses.rules.ts';
import type { ContentProblem } from './content-problem.ts';
import { ContentError } from './content-problem.ts';
import { readContent } from './read-content.ts';
import type { Content } from './read-content.ts';
import { ledgerProblems, pendingReleases } from './release.rules.ts';
import type { Pending, Releasable } from './release.rules.ts';
import { unitVersion } from './unit-text.ts';
import { livingOf, vanishedOf, youngHeirs } from './vanished.rules.ts';
import type { Identified } from './vanished.rules.ts';

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

/** What has an address of its own. */
export const addressedOf = ({ modules, scenarios, tools }: Content): Addressed[] => [
  ...modules.map(({ path, module: { id, slug } }) => ({ kind: 'module' as const, id, slug, path })),
  ...scenarios.map(({ path, scenario: { id, slug } }) => ({ kind: 'scenario' as const, id, slug, path })),
  ...tools.map(({ path, tool: { id, slug } }) => ({ kind: 'tool' as const, id, slug, path })),
];

/** Everything to mend before a content folder may be built: its files, then its ledger. Empty when all is well. */
export const checkContent = (folder: string): readonly ContentProblem[] => {
  const content = readContent(folder);
  if (content.problems.length > 0) return content.problems;
  const { ledgers, redirects, addresses, months } = content;
  const texts = addressedOf(content);
  const taken = takenAddresses(texts, addresses, redirects);
  const items = months.flatMap(({ path, month }) => month.milestone.items.map((item) => ({ ...item, path })));
  return [
    ...ledgerProblems(releasablesOf(content), ledgers, redirects, unitVersion),
    ...(taken.length > 0 ? taken : unrecordedAddresses(texts.filter(isReleased(content)), addresses)),
    ...youngHeirs(items, ledgers, redirects),
  ];
};

/** Releasing a text for the first time records its address: until then one sentence says it all. */
const isReleased =
  ({ ledgers }: Content) =>
  ({ kind, id }: Addressed): boolean =>
    kind === 'tool' || ledgers.has(id);

/** What releasing a content folder would record, and what an author must answer first. */
export type ReleasePlan = {
  /** Texts that are not the last line of their ledger. */
  readonly pending: readonly Pending[];
  /** Ids for which no other answers yet. */
  readonly vanished: readonly Identified[];
  /** Those that can. */
  readonly living: readonly Identified[];
  readonly addresses: readonly PendingAddress[];
};

/** What changed since the last release; throws `ContentError` when a file is wrong. */
export const planRelease = (folder: string): ReleasePlan => {
  const content = readContent(folder);
  const { problems, ledgers, redirects, addresses } = content;
  const texts = addressedOf(content);
  const refused = [...problems, ...takenAddresses(texts, addresses, redirects)];
  if (refused.length > 0) throw new ContentError(refused);
  const releasables = releasablesOf(content);
  return {
    pending: pendingReleases(releasables, ledgers),
    vanished: vanishedOf(releasables, ledgers, redirects),
    living: livingOf(releasables),
    addresses: pendingAddresses(texts, addresses),
  };
};
