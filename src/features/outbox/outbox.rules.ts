/**
 * What a phone keeps until the server has it. Pure, and the same in the phone and in the tests: an entry goes from
 * « sur ce téléphone » to « reçu » to « vu par votre responsable », or is refused; it never goes back.
 */

export const states = ['waiting', 'received', 'seen', 'refused'] as const;
export type EntryState = (typeof states)[number];

/** What the person did, as it is sent; sealed on a phone that others use too. */
export type Body = { readonly kind: string; readonly label: string; readonly fields: Fields };
export type Fields = Readonly<Record<string, string | readonly string[]>>;

export type Entry<B = Body> = {
  /** A UUID made before it was kept: sent twice, it counts once. */
  readonly id: string;
  /** Rank in which it was kept; no clock tells it. */
  readonly order: number;
  readonly state: EntryState;
  /** When the server received it, by the server's clock. */
  readonly at?: number;
  /** Why it was refused. */
  readonly sentence?: string;
  /**
   * A door: they are told by their number, and nobody needs to know when one was received. The id of its tap, also for
   * what was said of it and for its undoing; `true` in what was kept before this was known.
   */
  readonly door?: string | true;
  readonly body: B;
};

export type Result = {
  readonly id: string;
  readonly state: 'received' | 'refused';
  readonly sentence?: string;
};

/** In the order they were kept; two tabs may have given the same rank. */
const byOrder = <B>(entries: readonly Entry<B>[]): Entry<B>[] =>
  [...entries].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

export const inState = <B>(entries: readonly Entry<B>[], state: EntryState): Entry<B>[] =>
  byOrder(entries.filter((entry) => entry.state === state));

/** The doors that wait, each once whatever was said or undone of it: none only when no event of a door waits. */
export const doorsToSend = <B>(entries: readonly Entry<B>[]): ReadonlySet<string> =>
  new Set(
    inState(entries, 'waiting').flatMap(({ id, door }) =>
      door === undefined ? [] : [door === true ? id : door],
    ),
  );

export const nextOrder = <B>(entries: readonly Entry<B>[]): number =>
  Math.max(0, ...entries.map(({ order }) => order)) + 1;

/** Events in one sending, and characters in all of them, as the server takes them. */
const BATCH = 500;
const BATCH_LENGTH = 200_000;

/** What is sent next, oldest first. */
export const toSend = <B>(entries: readonly Entry<B>[]): Entry<B>[] =>
  inState(entries, 'waiting').slice(0, BATCH);

/** As many as one sending may carry, from the first on; one alone always goes. */
export const fitting = <T>(batch: readonly T[], eventOf: (each: T) => object): readonly T[] => {
  let length = 0;
  const over = batch.findIndex((each) => (length += JSON.stringify(eventOf(each)).length) > BATCH_LENGTH);
  return over < 0 ? batch : batch.slice(0, Math.max(1, over));
};

/** An entry after what the server answered about it; only what waits can change. */
export const settled = <B>(entry: Entry<B>, result: Result | undefined, at: number): Entry<B> => {
  if (entry.state !== 'waiting' || result === undefined) return entry;
  return result.state === 'received'
    ? { ...entry, state: 'received', ...(entry.door ? {} : { at }) }
    : { ...entry, state: 'refused', sentence: result.sentence ?? '' };
};

/** An entry once the manager has seen what was received until then. */
export const seenBy = <B>(entry: Entry<B>, upTo: number | undefined): Entry<B> =>
  entry.state === 'received' && upTo !== undefined && (entry.at ?? Infinity) <= upTo
    ? { ...entry, state: 'seen' }
    : entry;

/** How many lines stay to be looked at once the server has them, and how many doors to be taken off again. */
const LINES = 20;
export const LAST_DOORS = 50;

/** What may leave the phone: never what waits, nor a refusal that nobody put away. */
export const spent = <B>(entries: readonly Entry<B>[]): Entry<B>[] => {
  const done = byOrder(entries.filter(({ state }) => state === 'received' || state === 'seen'));
  return [
    ...done.filter(({ door }) => !door).slice(0, -LINES),
    ...done.filter(({ door }) => door).slice(0, -LAST_DOORS),
  ];
};

const PASSING = [408, 425, 429];

/**
 * What an answer of the server means for what was sent: `read` it; try again `later`; let it wait until its own person
 * signs in; or it is `refused`, which is told to her. Nothing that was kept is ever thrown away by an answer.
 */
export const fateOf = (status: number): 'read' | 'later' | 'signIn' | 'refused' => {
  if (status === 200) return 'read';
  if (status === 401 || status === 409) return 'signIn';
  return status < 400 || status >= 500 || PASSING.includes(status) ? 'later' : 'refused';
};

const MINUTE = 60_000;

/** Before trying again: 2, 4, 8… seconds, five minutes at most. */
export const delayAfter = (failures: number): number => Math.min(1000 * 2 ** failures, 5 * MINUTE);

const SPREAD = 1000;

/**
 * Milliseconds to wait first when the network comes back, `chance` in [0, 1[: it comes back to a whole team at once, and
 * sixty phones that all speak at that instant would each wait for the last one.
 */
export const apart = (chance: number): number => chance * SPREAD;
