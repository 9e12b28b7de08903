/**
 * R22: no count of fewer than ten inhabitants is shown, nor can it be had by difference (decision 0035).
 *
 * What is shown of a campaign is made of blocks: sets of answers, none of which two blocks share, and each of which
 * counts ten at least. A number is shown only when it is a sum of whole blocks; what would cut a block into a part
 * of fewer than ten is hidden. Whatever is added and subtracted stays a sum of whole blocks.
 */

/** A count of fewer inhabitants than this is not shown, zero included. */
export const SMALLEST_SHOWN = 10;

/** A count as it may be shown on its own; null: « moins de 10 ». */
export const hideSmall = (count: number): number | null => (count >= SMALLEST_SHOWN ? count : null);

/** What cannot be divided further: so many answers of one kind, of one outing. */
export type Atom = { readonly count: number };

/** Decides, number after number, what may be shown beside all that was shown before. */
export class Blocks {
  readonly #atoms: readonly Atom[];
  /** The block of each atom; -1 while nothing shown holds it. */
  readonly #blockOf: Int32Array;
  #last = 0;

  constructor(atoms: readonly Atom[]) {
    this.#atoms = atoms;
    this.#blockOf = new Int32Array(atoms.length).fill(-1);
  }

  /** The sum of some atoms, given by their places; null when it must stay hidden. */
  show(places: readonly number[]): number | null {
    const inside = new Map<number, number>();
    for (const place of places) {
      const block = this.#block(place);
      inside.set(block, (inside.get(block) ?? 0) + this.#count(place));
    }
    if (!this.#mayCut(new Set(places), inside)) return null;
    const parts = new Map<number, number>();
    for (const place of places) {
      const block = this.#block(place);
      const part = parts.get(block) ?? ++this.#last;
      parts.set(block, part);
      this.#blockOf[place] = part;
    }
    return places.reduce((sum, place) => sum + this.#count(place), 0);
  }

  /** Whether every part that this number would make of the blocks counts ten at least. */
  #mayCut(places: ReadonlySet<number>, inside: ReadonlyMap<number, number>): boolean {
    if (inside.size === 0) return false;
    for (const part of inside.values()) if (part < SMALLEST_SHOWN) return false;
    const outside = new Map<number, number>();
    this.#blockOf.forEach((block, place) => {
      if (block !== -1 && inside.has(block) && !places.has(place))
        outside.set(block, (outside.get(block) ?? 0) + this.#count(place));
    });
    for (const part of outside.values()) if (part < SMALLEST_SHOWN) return false;
    return true;
  }

  #block(place: number): number {
    return this.#blockOf[place] ?? -1;
  }

  #count(place: number): number {
    return this.#atoms[place]?.count ?? 0;
  }
}
