/** What differs between two released versions of a module, an item or a scenario, unit by unit. */
import { changedParagraphs } from './compare-texts.rules.ts';
import type { Paragraph, Piece } from './compare-texts.rules.ts';
import type { ReleaseLine } from './ledger.schema.ts';
import { readableText } from './readable.rules.ts';
import { countWords } from './text.rules.ts';

export type UnitDifference = {
  readonly id: string;
  readonly title: string;
  readonly was: 'changed' | 'new' | 'gone' | 'moved';
  /** Its title in the older version, when it has another one now. */
  readonly titleBefore: string | null;
  /** The paragraphs in which something came or left. */
  readonly paragraphs: readonly Paragraph[];
};

export type Difference = {
  /** The title of the whole in the older version, when it has another one now. */
  readonly titleBefore: string | null;
  /** In the order of the newer version, then those that left. */
  readonly units: readonly UnitDifference[];
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
};

type Unit = ReleaseLine['units'][number];
type TextOf = (id: string, version: string) => string | null;

/** The longest run of ids that stand in the same order in both lists. */
const inSameOrder = (before: readonly string[], after: readonly string[]): ReadonlySet<string> => {
  const ranks = after.map((id) => before.indexOf(id));
  const best: number[][] = [];
  ranks.forEach((rank, at) => {
    const longest = best
      .slice(0, at)
      .filter((run) => (ranks[run.at(-1) ?? -1] ?? 0) < rank)
      .reduce<readonly number[]>((most, run) => (run.length > most.length ? run : most), []);
    best.push([...longest, at]);
  });
  const run = best.reduce<readonly number[]>((most, each) => (each.length > most.length ? each : most), []);
  return new Set(run.flatMap((at) => after[at] ?? []));
};

const textIn = (unit: Unit | undefined, textOf: TextOf): string =>
  unit === undefined ? '' : readableText(unit.kind, textOf(unit.id, unit.version) ?? '');

const unitDifferences = (before: ReleaseLine, after: ReleaseLine, textOf: TextOf): UnitDifference[] => {
  const [old, now] = [before.units, after.units].map(
    (units) => new Map(units.map((unit) => [unit.id, unit])),
  );
  const common = after.units.map(({ id }) => id).filter((id) => old?.has(id) === true);
  const still = inSameOrder(
    before.units.map(({ id }) => id).filter((id) => now?.has(id) === true),
    common,
  );
  const compare = (unit: Unit, was: UnitDifference['was'], titleBefore: string | null): UnitDifference => ({
    id: unit.id,
    title: unit.title,
    was,
    titleBefore,
    paragraphs: changedParagraphs(textIn(old?.get(unit.id), textOf), textIn(now?.get(unit.id), textOf)),
  });
  const came = after.units.flatMap((unit) => {
    const was = old?.get(unit.id);
    if (was === undefined) return [compare(unit, 'new', null)];
    if (was.version !== unit.version)
      return [compare(unit, 'changed', was.title === unit.title ? null : was.title)];
    return still.has(unit.id) ? [] : [compare(unit, 'moved', null)];
  });
  const left = before.units.filter(({ id }) => now?.has(id) === false);
  return [...came, ...left.map((unit) => compare(unit, 'gone', null))];
};

/** The difference from one version to another; `textOf` gives the text of a unit in one of its versions. */
export const differenceOf = (before: ReleaseLine, after: ReleaseLine, textOf: TextOf): Difference => {
  const units = unitDifferences(before, after, textOf);
  const words = (kind: Piece['kind']): number =>
    units
      .flatMap(({ paragraphs }) => paragraphs.flat())
      .filter((piece) => piece.kind === kind)
      .reduce((sum, { text }) => sum + countWords(text), 0);
  return {
    titleBefore: before.title === after.title ? null : before.title,
    units,
    wordsAdded: words('added'),
    wordsRemoved: words('removed'),
  };
};
