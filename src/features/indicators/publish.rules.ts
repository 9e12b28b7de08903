/** What may be shown of a campaign, of each of its crossings and on each of its evenings (R22, decision 0035). */
import type { Campaign, OutingTally } from '#src/features/doors/index.ts';
import { addDays } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { answeredIn, answersOf } from './answers.rules.ts';
import type { Answered, Answers, Sum } from './answers.rules.ts';
import type { NarrowedBy } from './figures.types.ts';
import { Blocks } from './small-numbers.rules.ts';

/** A sum as it was last shown whole: its value, from which day on, and the last day before something came that it lacks. */
type Shown = { readonly value: number; readonly on: IsoDate; readonly until: IsoDate };
/** From each day on: what a sum is, or null while it is hidden; by day. */
type History = { readonly from: IsoDate; readonly shown: Shown | null }[];

/** Everything that may be shown of a campaign, whoever looks at it and whenever. */
export type Published = {
  /** What was counted, by outing: for what speaks of outings and sheets, never of how many doors. */
  readonly tallies: ReadonlyMap<string, OutingTally>;
  readonly answered: readonly Answered[];
  /** What a sum said on the evening of a day; null: nothing was counted of it yet. `shown` null: hidden. */
  readonly at: (sum: Sum, narrowedBy: NarrowedBy, day: IsoDate) => { readonly shown: Shown | null } | null;
  /** Until when the sum shown on a day speaks; null: it holds all that was counted by then. */
  readonly until: (sum: Sum, narrowedBy: NarrowedBy, day: IsoDate) => IsoDate | null;
  /** The days on which something was counted, earliest first. */
  readonly days: readonly IsoDate[];
};

const keyOf = ({ pass, sectorId, halfDay }: NarrowedBy): string =>
  `${pass ?? ''} ${sectorId ?? ''} ${halfDay ?? ''}`;

/** The crossings that an outing is part of: the whole campaign first, then by one thing, by two, by all three. */
const crossingsOf = ({ outing: { pass, sectorId, halfDay } }: Answered): readonly NarrowedBy[] => [
  {},
  { pass },
  { sectorId },
  { halfDay },
  { pass, sectorId },
  { pass, halfDay },
  { sectorId, halfDay },
  { pass, sectorId, halfDay },
];

/** The order in which sums are shown: what comes first is hidden last. */
const firstSums: readonly Sum[] = [
  ...(['talked', 'knocked', 'opened', 'asked', 'timed', 'knockedAgain'] as const),
  ...(['nobody', 'refused', 'revisit', 'left', 'themes'] as const),
];
const orderOf = (sum: Sum): number => {
  const place = firstSums.indexOf(sum);
  return place === -1 ? firstSums.length : place;
};

/** A sum of one crossing: the places of its answers known so far, in its system. */
type Line = {
  /** The whole campaign before its crossings, then sum by sum. */
  readonly order: number;
  readonly name: string;
  readonly blocks: Blocks;
  readonly places: number[];
  readonly history: History;
};

const byOrder = (a: Line, b: Line): number => a.order - b.order || (a.name < b.name ? -1 : 1);
const nameOf = (sum: Sum, key: string): string => `${key} ${sum}`;

/** Shows what may be shown day after day, from the first, so that no evening can be subtracted from another. */
export const publish = (campaign: Campaign, tallies: ReadonlyMap<string, OutingTally>): Published => {
  const answered = answeredIn(campaign, tallies);
  const answers = answersOf(answered, campaign.plan.ownIndicators.length);
  const lines = new Map<string, Line>();
  const arrivals = Map.groupBy(linesOf(answers, lines), ({ from }) => from);
  const days = [...arrivals.keys()].sort();
  for (const day of days) {
    const touched = new Set<Line>();
    for (const { line, place } of arrivals.get(day) ?? []) {
      line.places.push(place);
      touched.add(line);
    }
    for (const line of [...touched].sort(byOrder)) showLine(line, day);
  }
  const said = (sum: Sum, narrowedBy: NarrowedBy, day: IsoDate) =>
    lines.get(nameOf(sum, keyOf(narrowedBy)))?.history.findLast(({ from }) => from <= day) ?? null;
  return {
    ...{ tallies, answered, days },
    at: said,
    until: (...asked) => {
      const found = said(...asked);
      if (found === null || found.shown === null || found.shown.on === found.from) return null;
      return found.shown.until;
    },
  };
};

const showLine = ({ blocks, places, history }: Line, day: IsoDate): void => {
  const value = blocks.show(places);
  const before = history.at(-1)?.shown ?? null;
  if (value !== null) {
    history.push({ from: day, shown: { value, on: day, until: day } });
    return;
  }
  const complete = before !== null && history.at(-1)?.from === before.on;
  history.push({ from: day, shown: complete ? { ...before, until: addDays(day, -1) } : before });
};

type Arrival = { readonly line: Line; readonly place: number; readonly from: IsoDate };

/** Each answer at its place in its system, on the lines that it is part of. */
const linesOf = (answers: readonly Answers[], lines: Map<string, Line>): readonly Arrival[] => {
  const keysOf = new Map<Answered, readonly string[]>();
  const arrivals: Arrival[] = [];
  for (const own of Map.groupBy(answers, ({ system }) => system).values()) {
    const blocks = new Blocks(own);
    for (const [place, { answered, parts }] of own.entries()) {
      const keys = keysOf.get(answered) ?? crossingsOf(answered).map(keyOf);
      keysOf.set(answered, keys);
      for (const { sum, from } of parts)
        for (const [rank, key] of keys.entries()) {
          const name = nameOf(sum, key);
          const order = rank * 100 + orderOf(sum);
          const line = lines.get(name) ?? { order, name, blocks, places: [], history: [] };
          lines.set(name, line);
          arrivals.push({ line, place, from });
        }
    }
  }
  return arrivals;
};
