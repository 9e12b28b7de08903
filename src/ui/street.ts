/** What the door of one month says. */
export type DoorState = 'closed' | 'open' | 'waiting' | 'returned' | 'blocked' | 'lit';

export type Door = { readonly month: number; readonly state: DoorState };

/** Twelve houses from six façades: façade, mirrored or not, colour of the bricks. */
const houses = [
  ['a', false, 1],
  ['c', false, 2],
  ['b', true, 3],
  ['d', false, 4],
  ['e', false, 1],
  ['f', true, 5],
  ['b', false, 2],
  ['d', true, 1],
  ['f', false, 3],
  ['a', true, 4],
  ['c', true, 1],
  ['e', true, 2],
] as const;

export const HOUSE_WIDTH = 80;

export type House = {
  readonly month: number;
  readonly state: DoorState;
  readonly facade: string;
  readonly transform: string;
  readonly className: string;
  /** Middle of the house on the pavement. */
  readonly x: number;
  /** Where two messengers stand: beside the door, before the window. */
  readonly companyX: number;
};

/** The houses of one side of the street; `doors` are those months, from left to right. */
export const buildHouses = (doors: readonly Door[]): readonly House[] =>
  doors.map(({ month, state }, index) => {
    const [facade, mirrored, colour] = houses[(month - 1) % houses.length] ?? houses[0];
    const left = index * HOUSE_WIDTH;
    return {
      month,
      state,
      facade,
      transform: mirrored ? `matrix(-1 0 0 1 ${left + HOUSE_WIDTH} 56)` : `translate(${left} 56)`,
      className: `house house-${state} brick-${colour}`,
      x: left + HOUSE_WIDTH / 2,
      companyX: mirrored ? left + 4 : left + 40,
    };
  });
