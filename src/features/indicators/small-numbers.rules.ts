/**
 * R22: no count of fewer than ten inhabitants is shown, nor can it be had by difference (decision 0035).
 *
 * What is shown of a campaign is made of blocks: sets of answers, none of which two blocks share, and each of which
 * counts ten at least. A number is shown only when it is a sum of whole blocks; what would cut a block into a part
 * of fewer than ten is hidden. Whatever is added and subtracted stays a sum of whole blocks.
 */

/** A count of fewer inhabitants than this is not shown, zero included. */
export const SMALLEST_SHOWN = 10;

/** A count as it may be shown on its own; null: under ten, or what would tell one that is. */
export const hideSmall = (count: number): number | null => (count >= SMALLEST_SHOWN ? count : null);

/** What cannot be divided further: so many answers of one kind, of one outing. */
export type Atom = { readonly count: number };

/** What a block holds: how many answers, of how many places. */
type Held = { count: number; places: number };

/** Decides, number after number, what may be shown beside all that was shown before. */
export class Blocks {
  readonly #counts: Int32Array;
  /** The block of each atom; 0 while nothing shown holds it. */
  #blockOf: Int32Array;
  /** What each block holds, from the first, so that nobody looks through every atom to know what a cut would leave. */
  #held: Held[] = [];
  /** What the number at hand has of each block, and which blocks it touches: the same memory for every number. */
  readonly #count: number[] = [0];
  readonly #places: number[] = [0];

  constructor(atoms: readonly Atom[]) {
    this.#counts = Int32Array.from(atoms, ({ count }) => count);
    this.#blockOf = new Int32Array(atoms.length);
  }

  /** Several sums at once, all of them or none. */
  showAll(lists: readonly (readonly number[])[]): readonly number[] | null {
    const [blockOf, held] = [this.#blockOf.slice(), this.#held.map((one) => ({ ...one }))];
    const values = lists.flatMap((places) => this.show(places) ?? []);
    if (values.length === lists.length) return values;
    [this.#blockOf, this.#held] = [blockOf, held];
    return null;
  }

  /** Whether something of a sum was never part of anything shown. */
  holdsNew(places: readonly number[]): boolean {
    return places.some((place) => this.#blockOf[place] === 0);
  }

  /** Whether a sum would cut a block into a small part: only what it lacks of that block changes anything to that. */
  isStuck(places: readonly number[]): boolean {
    const parts = Map.groupBy(places, (place) => this.#blockOf[place] ?? 0);
    return [...parts].some(([block, part]) => {
      const [whole, count] = [
        this.#held[block - 1],
        part.reduce((sum, place) => sum + (this.#counts[place] ?? 0), 0),
      ];
      if (whole === undefined || whole.places === part.length) return false;
      return count < SMALLEST_SHOWN || whole.count - count < SMALLEST_SHOWN;
    });
  }

  /** The sum of some atoms, given by their places, each once; null when it must stay hidden. */
  show(places: readonly number[]): number | null {
    const touched: number[] = [];
    let total = 0;
    for (const place of places) {
      const [block, count] = [this.#blockOf[place] ?? 0, this.#counts[place] ?? 0];
      const before = this.#places[block] ?? 0;
      if (before === 0) touched.push(block);
      this.#places[block] = before + 1;
      this.#count[block] = (this.#count[block] ?? 0) + count;
      total += count;
    }
    const may = touched.length > 0 && touched.every((block) => this.#mayCut(block));
    if (may) this.#cut(places, touched);
    for (const block of touched) this.#count[block] = this.#places[block] = 0;
    return may ? total : null;
  }

  /** Whether both parts that this number makes of a block count ten at least. */
  #mayCut(block: number): boolean {
    const part = this.#count[block] ?? 0;
    if (part < SMALLEST_SHOWN) return false;
    const whole = this.#held[block - 1];
    if (whole === undefined || whole.places === this.#places[block]) return true;
    return whole.count - part >= SMALLEST_SHOWN;
  }

  #cut(places: readonly number[], touched: readonly number[]): void {
    const parts = new Map<number, number>();
    for (const block of touched) {
      const part = { count: this.#count[block] ?? 0, places: this.#places[block] ?? 0 };
      const whole = this.#held[block - 1];
      if (whole !== undefined) {
        if (whole.places === part.places) continue;
        whole.count -= part.count;
        whole.places -= part.places;
      }
      parts.set(block, this.#held.push(part));
    }
    if (parts.size === 0) return;
    for (const place of places) {
      const part = parts.get(this.#blockOf[place] ?? 0);
      if (part !== undefined) this.#blockOf[place] = part;
    }
  }
}
