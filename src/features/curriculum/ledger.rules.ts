/** What the ledger says of a module, a section, a question or an item, and of its texts (R12, T1). */
import type { LedgerLine } from './curriculum.types.ts';
import type { Ledgers } from './ledger.schema.ts';

/** Look-ups over every release, built once. */
export type LedgerIndex = {
  readonly lines: ReadonlyMap<string, readonly LedgerLine[]>;
  /** id, then version, then text. */
  readonly texts: ReadonlyMap<string, ReadonlyMap<string, string>>;
};

const push = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

/** Releases of modules and items as they are, and those of each unit inside them, oldest first. */
export const indexLedgers = (ledgers: Ledgers): LedgerIndex => {
  const lines = new Map<string, LedgerLine[]>();
  const texts = new Map<string, Map<string, string>>();
  for (const [id, releases] of ledgers) {
    for (const release of releases) {
      push(lines, id, {
        version: release.version,
        date: release.date,
        class: release.class,
        minutes: release.minutes,
        plannedMinutes: release.plannedMinutes,
      });
      for (const unit of release.units) {
        const known = texts.get(unit.id) ?? new Map<string, string>();
        texts.set(unit.id, known.set(unit.version, unit.text));
        const change = release.changes.find((each) => each.id === unit.id);
        if (change === undefined || unit.id === id) continue;
        push(lines, unit.id, {
          version: unit.version,
          date: release.date,
          class: change.class,
          minutes: change.minutes,
          plannedMinutes: 0,
        });
      }
    }
  }
  for (const list of lines.values()) list.sort((a, b) => a.date.localeCompare(b.date));
  return { lines, texts };
};
