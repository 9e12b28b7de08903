/** « Qui êtes-vous ? » on a shared phone: each person is known by a colour, a picture and her first name. */
import { PICTURES } from './pin.rules.ts';
import type { Picture } from './pin.rules.ts';

/** Names of tokens that carry a drawing in both appearances (src/ui/styles/picker.css). */
export const PICKER_COLOURS = ['door', 'brick', 'plum', 'info', 'sun'] as const;
export type PickerColour = (typeof PICKER_COLOURS)[number];
export type Picker = { readonly colour: PickerColour; readonly picture: Picture };

/** The sixty pairs; neighbours differ in both, since five and twelve have no common divisor. */
const PAIRS: readonly Picker[] = Array.from(
  { length: PICKER_COLOURS.length * PICTURES.length },
  (_, index) => ({
    colour: PICKER_COLOURS[index % PICKER_COLOURS.length] ?? 'door',
    picture: PICTURES[index % PICTURES.length] ?? 'house-line',
  }),
);

const keyOf = ({ colour, picture }: { colour: string; picture: string }): string => `${colour} ${picture}`;

/** The first pair that nobody has; once all are taken, the one that the fewest have. */
export const pickerFor = (taken: readonly { colour: string; picture: string }[]): Picker => {
  const counts = new Map<string, number>();
  for (const one of taken) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  const countOf = (pair: Picker): number => counts.get(keyOf(pair)) ?? 0;
  return PAIRS.reduce((best, pair) => (countOf(pair) < countOf(best) ? pair : best));
};

/** The pair that was stored, or null when it is none of ours. */
export const readPicker = (colour: string | null, picture: string | null): Picker | null =>
  PAIRS.find((pair) => pair.colour === colour && pair.picture === picture) ?? null;

/** « Fatima » of « Fatima B. »: what a shared phone shows. */
export const firstNameOf = (displayName: string): string => displayName.trim().split(/\s+/)[0] ?? displayName;
