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
  readonly #atoms: readonly Atom[];
  /** The block of each atom; -1 while nothing shown holds it. */
  readonly #blockOf: Int32Array;
  /** What each block holds, so that nobody looks through every atom to know what a cut would leave. */
  readonly #held: Held[] = [];

  constructor(atoms: readonly Atom[]) {
    this.#atoms = atoms;
    this.#blockOf = new Int32Array(atoms.length).fill(-1);
  }

  /** The sum of some atoms, given by their places, each once; null when it must stay hidden. */
  show(places: readonly number[]): number | null {
    const inside = new Map<number, Held>();
    let total = 0;
    for (const place of places) {
      const [block, count] = [this.#blockOf[place] ?? -1, this.#atoms[place]?.count ?? 0];
      const part = inside.get(block) ?? { count: 0, places: 0 };
      part.count += count;
      part.places++;
      inside.set(block, part);
      total += count;
    }
    if (!this.#mayCut(inside)) return null;
    this.#cut(places, inside);
    return total;
  }

  /** Whether every part that this number would make of the blocks counts ten at least. */
  #mayCut(inside: ReadonlyMap<number, Held>): boolean {
    if (inside.size === 0) return false;
    return [...inside].every(([block, part]) => {
      const whole = this.#held[block] ?? part;
      const rest = whole.count - part.count;
      return part.count >= SMALLEST_SHOWN && (whole.places === part.places || rest >= SMALLEST_SHOWN);
    });
  }

  #cut(places: readonly number[], inside: ReadonlyMap<number, Held>): void {
    const parts = new Map<number, number>();
    for (const [block, part] of inside) {
      const whole = this.#held[block];
      if (whole?.places === part.places) continue;
      parts.set(block, this.#held.push(part) - 1);
      if (whole === undefined) continue;
      whole.count -= part.count;
      whole.places -= part.places;
    }
    for (const place of places) {
      const block = this.#blockOf[place] ?? -1;
      this.#blockOf[place] = parts.get(block) ?? block;
    }
  }
}
