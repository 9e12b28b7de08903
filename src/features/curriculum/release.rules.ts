/** What has changed since the last release, and the line that releasing it adds to the ledger (T1). */
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import type { ContentProblem } from './content-problem.ts';
import type { ChangeClass, Redirect } from './curriculum.types.ts';
import { releasedText, strongest } from './ledger.rules.ts';
import type { Ledgers, ReleaseLine } from './ledger.schema.ts';
import { countWords, readingMinutes } from './text.rules.ts';
import type { UnitText } from './unit-text.ts';
import { vanishedOf } from './vanished.rules.ts';

/** A module, an item or a scenario as the files say it today. */
export type Releasable = {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly version: string;
  readonly plannedMinutes: number;
  readonly units: readonly UnitText[];
};

export type PendingChange = {
  readonly id: string;
  readonly title: string;
  /** Null for a part that is new. */
  readonly before: string | null;
  /** Null for a part that left. */
  readonly after: string | null;
};

/** Something to release: for the first time (`changes` are all its parts), or anew. */
export type Pending = {
  readonly releasable: Releasable;
  readonly first: boolean;
  readonly changes: readonly PendingChange[];
};

/** Everything whose text is not the last line of its ledger. */
export const pendingReleases = (releasables: readonly Releasable[], ledgers: Ledgers): Pending[] =>
  releasables.flatMap((releasable) => {
    const releases = ledgers.get(releasable.id) ?? [];
    if (releases.at(-1)?.version === releasable.version) return [];
    return [{ releasable, first: releases.length === 0, changes: changesOf(releasable, releases) }];
  });

const changesOf = (now: Releasable, releases: readonly ReleaseLine[]): PendingChange[] => {
  const last = releases.at(-1);
  const before = new Map(
    last?.units.map((unit) => [unit.id, { ...unit, text: releasedText(releases, unit.id, unit.version) }]),
  );
  const came = now.units
    .filter((unit) => before.get(unit.id)?.version !== unit.version)
    .map(({ id, title, text }) => ({ id, title, before: before.get(id)?.text ?? null, after: text }));
  const left = [...before.values()]
    .filter(({ id }) => !now.units.some((unit) => unit.id === id))
    .map(({ id, title, text }) => ({ id, title, before: text, after: null }));
  const changes = [...came, ...left];
  return changes.length > 0
    ? changes
    : [{ id: now.id, title: now.title, before: last?.title ?? null, after: now.title }];
};

/** What an author says of a release. */
export type Decision = {
  readonly date: string;
  readonly classOf: (change: PendingChange) => ChangeClass;
  /** For those who read: kept with a change of substance only. */
  readonly note?: string | null;
};

/**
 * The line to add. A first release is all new. The module's own name, promise or order is never of substance: there
 * would be no page to show for it.
 */
export const releaseLineOf = (
  { releasable, first, changes }: Pending,
  { date, classOf, note = null }: Decision,
): ReleaseLine => {
  const { id, version, title, plannedMinutes, units } = releasable;
  const classed = changes.map((change) => {
    const asked = first ? 'substance' : classOf(change);
    const own = change.id === id && !units.some((unit) => unit.id === id);
    return {
      id: change.id,
      class: own && asked === 'substance' ? ('clarification' as const) : asked,
      minutes: change.after === null ? 0 : readingMinutes(countWords(`${change.title}\n\n${change.after}`)),
    };
  });
  const substance = classed.filter((change) => change.class === 'substance');
  const strength = strongest(classed.map((change) => change.class));
  return {
    version,
    date,
    class: strength,
    minutes: substance.reduce((sum, { minutes }) => sum + minutes, 0),
    plannedMinutes,
    title,
    ...(note !== null && strength === 'substance' ? { note } : {}),
    changes: classed,
    units: units.map(({ text, ...unit }) =>
      classed.some((change) => change.id === unit.id) ? { ...unit, text } : unit,
    ),
  };
};

/** What keeps released texts safe: nothing shown that was not released, no id that vanished, no line rewritten. */
export const ledgerProblems = (
  releasables: readonly Releasable[],
  ledgers: Ledgers,
  redirects: readonly Redirect[],
  versionOf: (title: string, text: string) => string,
): ContentProblem[] => {
  const pending = pendingReleases(releasables, ledgers).map(({ releasable, first }) => ({
    file: releasable.path,
    line: null,
    field: releasable.id,
    sentence: first ? words.neverReleased : words.notReleased,
  }));
  const vanished = vanishedOf(releasables, ledgers, redirects).map(({ id, home }) => ({
    file: ledgerOf(home),
    line: null,
    field: id,
    sentence: words.vanished,
  }));
  const rewritten = [...ledgers].flatMap(([id, lines]) =>
    lines.flatMap(({ units }, index) =>
      units.some(({ title, text, version }) => text !== undefined && versionOf(title, text) !== version)
        ? [{ file: ledgerOf(id), line: index + 1, field: null, sentence: words.ledgerRewritten }]
        : [],
    ),
  );
  return [...pending, ...vanished, ...rewritten];
};

const ledgerOf = (id: string): string => `content/.ledger/${id}.jsonl`;
