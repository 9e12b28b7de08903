/** Where the dots of the hill stand: pure geometry, so that the drawing is only a drawing. */

/** One thing placed on the hill; `number` is what its dot bears. */
export type HillThing = {
  readonly number: number;
  readonly before: number | null;
  readonly now: number | null;
};

export type HillDotPlace = {
  readonly number: number;
  readonly full: boolean;
  readonly x: number;
  readonly y: number;
};

export const HILL = { width: 340, height: 234, ground: 180, columns: 5, radius: 12 } as const;
const TOP = 96;
const GAP = 27;
/** Letters that fit under a column. */
const LINE = 8;

/** Middle of a column, from 1 to 5. */
export const columnX = (position: number): number => (HILL.width / HILL.columns) * (position - 0.5);

/** Height of the slope there: it rises to the middle and comes down, as a cosine does. */
export const slopeY = (x: number): number =>
  HILL.ground - ((HILL.ground - TOP) * (1 - Math.cos((2 * Math.PI * x) / HILL.width))) / 2;

/** The line of the hill, a point every ten units. */
export const hillLine = (): string => {
  const points = Array.from({ length: HILL.width / 10 + 1 }, (_, index) => index * 10);
  return points.map((x, index) => `${index === 0 ? 'M' : 'L'}${String(x)} ${slopeY(x).toFixed(1)}`).join('');
};

/**
 * A full dot where each thing stands now; a hollow one where it stood before, when it moved. Dots of one column stand
 * two by two above the slope, the hollow ones above the full ones.
 */
export const hillDots = (things: readonly HillThing[]): HillDotPlace[] => {
  const full = things.flatMap(({ number, now }) => (now === null ? [] : [{ number, at: now, full: true }]));
  const hollow = things.flatMap(({ number, before, now }) =>
    before === null || before === now ? [] : [{ number, at: before, full: false }],
  );
  const columns = Map.groupBy([...full, ...hollow], ({ at }) => at);
  return [...columns].flatMap(([at, dots]) =>
    dots.map(({ number, full: isFull }, index) => {
      const alone = index === dots.length - 1 && index % 2 === 0;
      const x = columnX(at) + (alone ? 0 : (index % 2 === 0 ? -GAP : GAP) / 2);
      return {
        number,
        full: isFull,
        x,
        y: slopeY(columnX(at)) - HILL.radius - 4 - Math.floor(index / 2) * GAP,
      };
    }),
  );
};

/** Where the drawing begins: just above its highest dot, or above the hill. */
export const hillTop = (dots: readonly HillDotPlace[]): number =>
  Math.floor(Math.min(TOP, ...dots.map(({ y }) => y - HILL.radius)) - 4);

/** The words of a place on as few lines as a column is wide. */
export const wrapped = (place: string): string[] =>
  place.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || longer.length > LINE) return [...lines, word];
    return [...lines.slice(0, -1), longer];
  }, []);
