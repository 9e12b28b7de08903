/** What many drawings share: grounds, a doorstep, the people one sees again. */
import { brickWall, door, doorPlate, windowPane } from './things.ts';

export const sky = '<path class="d-sky" d="M0 0h320v200H0z"/>';
export const room = '<path class="d-sky-low" d="M0 0h320v200H0z"/>';
export const ground = (y: number): string => `<path class="d-pavement" d="M0 ${y}h320v${200 - y}H0z"/>`;

/** The front of a house, with its door in the middle at x = 216. */
export const doorstep = (state: 'closed' | 'ajar' | 'open', inside = ''): string =>
  sky +
  brickWall(0, 0, 320, 186) +
  ground(184) +
  windowPane(20, 46, state !== 'closed') +
  door(216, 184, state, inside) +
  doorPlate(290, 92);

/** People seen again and again; a scene may change one for itself. */
export const fatima = { skin: 2, hair: 'scarf', scarf: 2, top: 4, badge: true, legs: 'dark' } as const;
export const karim = { skin: 3, hair: 'short', top: 3, badge: true, legs: 'dark' } as const;
export const lucie = { skin: 1, hair: 'bun', hairColour: 2, top: 2, glasses: true, legs: 'skirt' } as const;
export const josef = { skin: 1, hair: 'bald', beard: true, hairColour: 2, top: 5, legs: 'blue' } as const;
export const awa = { skin: 3, hair: 'curly', top: 1, badge: true, legs: 'blue' } as const;
export const thierry = { skin: 1, hair: 'cap', scarf: 3, top: 5, badge: true, legs: 'dark' } as const;
export const neighbour = { skin: 4, hair: 'long', hairColour: 3, top: 1, legs: 'blue' } as const;
export const grandfather = { skin: 2, hair: 'bald', beard: true, hairColour: 2, top: 3 } as const;
