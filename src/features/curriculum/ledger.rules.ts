/** What the ledger says of a module, a section, a question or an item, and of its texts (R12, T1). */
import type { ChangeClass, LedgerLine, ReleaseKind, UnitChange } from './curriculum.types.ts';
import type { Ledgers, ReleaseLine } from './ledger.schema.ts';

const strength: Readonly<Record<ChangeClass, number>> = { typo: 0, clarification: 1, substance: 2 };

/** The class that says the most; a typo when nothing changed. */
export const strongest = (classes: readonly ChangeClass[]): ChangeClass =>
  classes.reduce((most, each) => (strength[each] > strength[most] ? each : most), 'typo');

/** The releases of every module and item, and of each unit inside them, oldest first. */
export const indexLedgers = (ledgers: Ledgers): ReadonlyMap<string, readonly LedgerLine[]> => {
  const lines = new Map<string, LedgerLine[]>();
  const add = (id: string, line: LedgerLine): void => void lines.set(id, [...(lines.get(id) ?? []), line]);
  for (const [id, releases] of ledgers) {
    for (const release of releases) {
      const { version, date, minutes, plannedMinutes, note } = release;
      const told = note === undefined ? {} : { note };
      add(id, { version, date, class: release.class, minutes, plannedMinutes, ...told });
      for (const unit of release.units) {
        const change = release.changes.find((each) => each.id === unit.id);
        if (change === undefined || unit.id === id) continue;
        add(unit.id, { version: unit.version, date, class: change.class, minutes: change.minutes });
      }
    }
  }
  for (const list of lines.values()) list.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return lines;
};

/** Every id that was ever released: it is permanent, wherever its text is moved. */
export const releasedIds = (ledgers: Ledgers): ReadonlySet<string> =>
  new Set(
    [...ledgers].flatMap(([id, lines]) => [
      id,
      ...lines.flatMap(({ units }) => units.map((unit) => unit.id)),
    ]),
  );

/** What is made of such units. */
export const releaseKind = ([unit]: readonly Pick<UnitChange, 'kind'>[]): ReleaseKind =>
  unit?.kind === 'item' ? 'item' : unit?.kind === 'scene' ? 'scenario' : 'module';

/** The text of a unit in one of its released versions; null when it was never released. */
export const releasedText = (
  releases: readonly ReleaseLine[],
  id: string,
  version: string | undefined,
): string | null =>
  releases
    .flatMap(({ units }) => units)
    .find((unit) => unit.id === id && unit.version === version && unit.text !== undefined)?.text ?? null;

/** The units released anew after `version`, in the order of today's text; empty for a version never released. */
export const changesAfter = (releases: readonly ReleaseLine[], version: string): readonly UnitChange[] => {
  const at = releases.findLastIndex((release) => release.version === version);
  const before = releases[at];
  const last = releases.at(-1);
  if (before === undefined || last === undefined) return [];
  const changes = releases.slice(at + 1).flatMap((release) => release.changes);
  return last.units.flatMap((unit) => {
    const own = changes.filter(({ id }) => id === unit.id);
    const known = before.units.find(({ id }) => id === unit.id)?.version;
    if (own.length === 0 || known === unit.version) return [];
    return [
      {
        unitId: unit.id,
        kind: unit.kind,
        version: unit.version,
        class: strongest(own.map((change) => change.class)),
        minutes: own.at(-1)?.minutes ?? 0,
        before: releasedText(releases, unit.id, known),
        after: releasedText(releases, unit.id, unit.version),
      },
    ];
  });
};
