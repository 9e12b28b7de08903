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
  ...(['talked', 'knocked', 'knockedAgain', 'opened', 'asked', 'timed'] as const),
  ...(['nobody', 'refused', 'revisit', 'left', 'themes'] as const),
];
const orderOf = (sum: Sum): number => {
  const place = firstSums.indexOf(sum);
  return place === -1 ? firstSums.length : place;
};

/** Households move together with those of each pass, or wait: a block of both passes would keep doors knocked at still. */
const households: readonly NarrowedBy[] = [{}, { pass: 1 }, { pass: 2 }];
/** Then these: nothing else is the first to show an answer at the doors. */
const doors: readonly Sum[] = ['knocked', 'knockedAgain'];

/** A sum of one crossing: the places of its answers known so far, in its system. */
type Line = {
  /** The whole campaign before its crossings, then sum by sum. */
  readonly order: number;
  readonly name: string;
  readonly system: string;
  readonly blocks: Blocks;
  readonly places: number[];
  readonly history: History;
  /** The day from which what is shown of it lacks something; null: it is whole. */
  lacksFrom: IsoDate | null;
  /** It would cut a block into a small part: blocks are never undone, what comes to it alone may change that. */
  stuck: boolean;
};

const byOrder = (a: Line, b: Line): number => a.order - b.order || (a.name < b.name ? -1 : 1);
const nameOf = (sum: Sum, key: string): string => `${key} ${sum}`;

/** Shows what may be shown day after day, from the first, so that no evening can be subtracted from another. */
export const publish = (campaign: Campaign, tallies: ReadonlyMap<string, OutingTally>): Published => {
  const answered = answeredIn(campaign, tallies);
  const answers = answersOf(answered, campaign.plan.ownIndicators.length);
  const lines = new Map<string, Line>();
  const arrivals = Map.groupBy(linesOf(answers, lines), ({ from }) => from);
  const show = inTurn(lines);
  for (const day of [...arrivals.keys()].sort()) {
    for (const { line, place } of arrivals.get(day) ?? []) {
      line.places.push(place);
      line.stuck = false;
      if (line.lacksFrom === null) lack(line, day);
    }
    show(day);
  }
  const said = (sum: Sum, narrowedBy: NarrowedBy, day: IsoDate) =>
    lines.get(nameOf(sum, keyOf(narrowedBy)))?.history.findLast(({ from }) => from <= day) ?? null;
  return {
    ...{ tallies, answered },
    at: said,
    until: (...asked) => {
      const found = said(...asked);
      if (found === null || found.shown === null || found.shown.on === found.from) return null;
      return found.shown.until;
    },
  };
};

const isWaiting = ({ lacksFrom, stuck }: Line): boolean => lacksFrom !== null && !stuck;

/** Shows what may be shown on a day: households, then doors knocked at, then what divides them, then what sheets say. */
const inTurn = (lines: ReadonlyMap<string, Line>): ((day: IsoDate) => void) => {
  const named = (sum: Sum, narrowedBy: NarrowedBy): Line[] => {
    const line = lines.get(nameOf(sum, keyOf(narrowedBy)));
    return line === undefined ? [] : [line];
  };
  const met = households.flatMap((narrowedBy) => named('talked', narrowedBy));
  const knocked = doors.flatMap((sum) => named(sum, {}));
  const inOrder = [...lines.values()].sort(byOrder);
  return (day) => {
    showTogether(met, day);
    // Doors without their households would make blocks that these could never leave.
    if (!met.some(isWaiting)) for (const line of knocked) showTogether([line], day);
    for (const line of inOrder)
      if (line.system !== 'doors' || !line.blocks.holdsNew(line.places)) showTogether([line], day);
  };
};

/** Something came that a sum does not say yet. */
const lack = (line: Line, day: IsoDate): void => {
  const shown = line.history.at(-1)?.shown ?? null;
  line.lacksFrom = day;
  line.history.push({ from: day, shown: shown && { ...shown, until: addDays(day, -1) } });
};

/** What these sums lack is shown, of all of them or of none; one that is stuck is hidden, rather than older every day. */
const showTogether = (lines: readonly Line[], day: IsoDate): void => {
  const waiting = lines.filter(isWaiting);
  const values = waiting[0]?.blocks.showAll(waiting.map(({ places }) => places)) ?? null;
  for (const [rank, line] of waiting.entries()) {
    const value = values?.[rank];
    if (value !== undefined) {
      line.history.push({ from: day, shown: { value, on: day, until: day } });
      line.lacksFrom = null;
    } else if (line.blocks.isStuck(line.places)) {
      line.history.push({ from: day, shown: null });
      line.stuck = true;
    }
  }
};

type Arrival = { readonly line: Line; readonly place: number; readonly from: IsoDate };

/** Each answer at its place in its system, on the lines that it is part of. */
const linesOf = (answers: readonly Answers[], lines: Map<string, Line>): readonly Arrival[] => {
  const keysOf = new Map<Answered, readonly string[]>();
  const arrivals: Arrival[] = [];
  for (const [system, own] of Map.groupBy(answers, (each) => each.system)) {
    const blocks = new Blocks(own);
    for (const [place, { answered, parts }] of own.entries()) {
      const keys = keysOf.get(answered) ?? crossingsOf(answered).map(keyOf);
      keysOf.set(answered, keys);
      for (const { sum, from } of parts)
        for (const [rank, key] of keys.entries()) {
          const name = nameOf(sum, key);
          const order = rank * 100 + orderOf(sum);
          const line = lines.get(name) ?? {
            ...{ system, order, name, blocks },
            places: [],
            history: [],
            lacksFrom: null,
            stuck: false,
          };
          lines.set(name, line);
          arrivals.push({ line, place, from });
        }
    }
  }
  return arrivals;
};
