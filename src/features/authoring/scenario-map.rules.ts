/**
 * Where each scene of a scenario stands on its map: a row per distance from the first scene, what no path reaches
 * below. Nothing is measured nor drawn at random: the same story always gives the same map.
 */
import type { Scenario, Scene } from '#src/features/curriculum/scenario.types.ts';
import type { MapLine } from './scenario-map.types.ts';

export type Story = Pick<Scenario, 'start'> & {
  readonly scenes: readonly Pick<Scene, 'id' | 'choices' | 'ending'>[];
};

/** The upper left corner of a scene's box. */
export type MapPlace = { readonly id: string; readonly x: number; readonly y: number };

export type MapLayout = {
  readonly width: number;
  readonly height: number;
  readonly places: readonly MapPlace[];
  readonly lines: readonly MapLine[];
};

/** Of a scene's box, in CSS pixels. */
export const box = { width: 156, height: 80 } as const;
const gap = { x: 20, y: 72 } as const;
const MARGIN = 12;
/** Between two lines that go back beside the map. */
const LANE = 12;
/** Scenes that no path reaches, on one row. */
const MOST_ASIDE = 4;

type Slot = MapPlace & { readonly row: number };

/** The map of a story: a place for each scene, a line for each answer that leads to one. */
export const layOut = (story: Story): MapLayout => {
  const rows = rowsOf(story);
  const widest = Math.max(1, ...rows.map((row) => row.length));
  const stride = box.width + gap.x;
  const slots = rows.flatMap((row, index) =>
    row.map((id, rank): Slot => {
      const x = MARGIN + ((widest - row.length) * stride) / 2 + rank * stride;
      return { id, row: index, x, y: MARGIN + index * (box.height + gap.y) };
    }),
  );
  const edge = MARGIN + widest * stride;
  const { lines, lanes } = linesOf(story, new Map(slots.map((slot) => [slot.id, slot])), edge);
  return {
    width: edge + lanes * LANE + MARGIN,
    height: rows.length * (box.height + gap.y) + MARGIN - (isLastRowBare(rows, lines) ? gap.y - MARGIN : 0),
    places: slots.map(({ id, x, y }) => ({ id, x, y })),
    lines,
  };
};

/** Nothing turns back under the last row: the map ends with it. */
const isLastRowBare = (rows: readonly (readonly string[])[], lines: readonly MapLine[]): boolean =>
  lines.every(({ kind, from, to }) => kind === 'on' || ![from, to].some((id) => rows.at(-1)?.includes(id)));

const rowsOf = ({ start, scenes }: Story): string[][] => {
  const next = new Map(scenes.map(({ id, choices }) => [id, choices.map(({ to }) => to)]));
  const rows: string[][] = [];
  const met = new Set<string>();
  for (let row = next.has(start) ? [start] : []; row.length > 0;) {
    row.forEach((id) => met.add(id));
    rows.push(underParents(row, rows.at(-1) ?? [], next));
    const onward = row.flatMap((id) => next.get(id) ?? []).filter((id) => next.has(id) && !met.has(id));
    row = [...new Set(onward)];
  }
  const aside = scenes.map(({ id }) => id).filter((id) => !met.has(id));
  for (let at = 0; at < aside.length; at += MOST_ASIDE) rows.push(aside.slice(at, at + MOST_ASIDE));
  return rows;
};

/** A row in the order of the scenes that lead to it, so that fewer lines cross. */
const underParents = (
  row: readonly string[],
  above: readonly string[],
  next: ReadonlyMap<string, readonly string[]>,
): string[] => {
  const middle = (id: string): number => {
    const ranks = above.flatMap((parent, rank) => (next.get(parent)?.includes(id) === true ? [rank] : []));
    return ranks.reduce((sum, rank) => sum + rank, 0) / Math.max(1, ranks.length);
  };
  return [...row].sort((a, b) => middle(a) - middle(b) || row.indexOf(a) - row.indexOf(b));
};

const linesOf = (
  { scenes }: Story,
  slots: ReadonlyMap<string, Slot>,
  edge: number,
): { lines: MapLine[]; lanes: number } => {
  let lanes = 0;
  const lines = scenes.flatMap(({ id, choices }) =>
    choices.flatMap(({ to }, rank): MapLine[] => {
      const [from, target] = [slots.get(id), slots.get(to)];
      if (from === undefined || target === undefined) return [];
      const x = Math.round(from.x + (box.width * (rank + 1)) / (choices.length + 1));
      const rows = target.row - from.row;
      const line = { from: id, to };
      if (rows === 1) return [{ ...line, kind: 'on', path: onward(x, from, target) }];
      if (rows === 0) return [{ ...line, kind: 'apart', path: aside(x, from, target) }];
      return [{ ...line, kind: 'apart', path: roundabout(x, from, target, edge, lanes++) }];
    }),
  );
  return { lines, lanes };
};

const bottom = ({ y }: MapPlace): number => y + box.height;
const centre = ({ x }: MapPlace): number => x + box.width / 2;

const onward = (x: number, from: Slot, to: Slot): string => {
  const [y, bend] = [bottom(from), gap.y / 2];
  return `M${x} ${y}C${x} ${y + bend} ${centre(to)} ${to.y - bend} ${centre(to)} ${to.y}`;
};

/** Within a row: under it, above the next one. */
const aside = (x: number, from: Slot, to: Slot): string => {
  const [y, end] = [bottom(from), to.x + box.width - 20];
  return `M${x} ${y}C${x} ${y + 50} ${end} ${y + 50} ${end} ${y}`;
};

/** To any other row: between the rows, then along the edge of the map, so that no box is crossed. */
const roundabout = (x: number, from: Slot, to: Slot, edge: number, lane: number): string => {
  const low = 10 + (lane % 6) * 9;
  return `M${x} ${bottom(from)}v${low}H${edge + lane * LANE}V${bottom(to) + low}H${to.x + 20}V${bottom(to)}`;
};
