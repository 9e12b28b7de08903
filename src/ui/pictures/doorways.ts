import { person } from './person.ts';
import type { Person } from './person.ts';
import { brickWall, bubble, door, doorPlate, windowPane } from './things.ts';

/** The box of a door seen by whoever knocks: cut at the knees, so that it leaves room for words on a phone. */
export const DOORWAY_BOX = { x: 0, y: 12, width: 320, height: 150 } as const;

/** How far the door is open, which is how far the neighbour is. */
export const moods = ['closed', 'ajar', 'open', 'talking'] as const;
export type Mood = (typeof moods)[number];

/** Who may open. */
export const neighbours = {
  mother: { skin: 1, hair: 'long', hairColour: 3, top: 3, legs: 'blue' },
  father: { skin: 4, hair: 'short', top: 1, legs: 'dark', beard: true },
  'woman-scarf': { skin: 2, hair: 'scarf', scarf: 3, top: 5, legs: 'skirt' },
  'woman-curly': { skin: 3, hair: 'curly', top: 4, legs: 'skirt' },
  'old-woman': { skin: 1, hair: 'bun', hairColour: 2, top: 2, legs: 'skirt', glasses: true },
  'old-man': { skin: 1, hair: 'bald', hairColour: 2, top: 5, legs: 'blue', beard: true },
  'young-man': { skin: 3, hair: 'short', top: 4, legs: 'dark' },
  'man-cap': { skin: 4, hair: 'cap', scarf: 2, top: 3, legs: 'dark', glasses: true },
  child: { skin: 2, hair: 'bob', hairColour: 3, top: 4, legs: 'blue' },
} as const satisfies Readonly<Record<string, Omit<Person, 'x' | 'y'>>>;

export type NeighbourPortrait = keyof typeof neighbours;

/** Height beside an adult's. */
const heights: Partial<Record<NeighbourPortrait, number>> = { child: 0.66 };

type Inside = Partial<Person> & Required<Pick<Person, 'x' | 'y' | 'scale'>>;
const inside: Readonly<Record<'ajar' | 'open', Inside>> = {
  ajar: { x: -20, y: -6, scale: 0.9, look: -1, mouth: 'doubt' },
  open: { x: -4, y: 0, scale: 0.92, left: 'chest' },
};

/** A door as the messenger sees it, and the neighbour as far as it is open. */
export const doorway = (mood: Mood, portrait: NeighbourPortrait): string => {
  const who = neighbours[portrait];
  const height = heights[portrait] ?? 1;
  const front =
    '<path class="d-sky" d="M0 0h320v200H0z"/>' +
    brickWall(0, 0, 320, 186) +
    windowPane(34, 46, mood !== 'closed') +
    doorPlate(250, 92);
  if (mood === 'closed') return front + door(160, 184, 'closed');
  if (mood !== 'talking') {
    const place = inside[mood];
    return front + door(160, 184, mood, person({ ...who, ...place, scale: place.scale * height }));
  }
  return (
    front +
    door(160, 184, 'open') +
    person({ ...who, x: 150, y: 194, scale: 1.04 * height, mouth: 'talk', right: 'give', left: 'chest' }) +
    bubble(256, 68, 'left')
  );
};
