/** More objects of the drawings: furniture, telephone, clock, dog and gate. Ground at y = 0 of what stands. */
import { person } from './person.ts';
import type { Person } from './person.ts';
import { place } from './things.ts';

/** A speech bubble of any size around (x, y), with what is said drawn in it; its tail goes down left or right. */
export const talk = (
  x: number,
  y: number,
  [width, height]: readonly [number, number],
  tail: 'left' | 'right',
  inside: string,
): string => {
  const [w, h] = [width / 2, height / 2];
  const point = tail === 'right' ? `H${w - 14}l10 16-28-16` : `H${32 - w}l-28 16 10-16`;
  return place(
    x,
    y,
    `<path class="p d-sheet" d="M${8 - w}-${h}H${w - 8}q8 0 8 8V${h - 8}q0 8-8 8${point}H${8 - w}q-8 0-8-8V${8 - h}q0-8 8-8z"/>${inside}`,
  );
};

/** Lines of writing around (0, 0), each as long as told. */
export const lines = (...lengths: readonly number[]): string => {
  const left = -Math.max(...lengths) / 2;
  const top = -(lengths.length - 1) * 4.5;
  return `<path class="p-line" d="${lengths.map((length, row) => `M${left} ${top + row * 9}h${length}`).join('')}"/>`;
};

/** A question mark, 30 tall. */
export const questionMark =
  '<path class="p-word" d="M-8-8q0-9 8-9t8 9q0 5-5 8-3 2-3 6"/><circle class="p-dot" cy="15" r="3.6"/>';

/** Three dots: nobody speaks. */
export const dots =
  '<circle class="p-dot" cx="-14" r="4.5"/><circle class="p-dot" r="4.5"/><circle class="p-dot" cx="14" r="4.5"/>';

/** A radiator, 34 × 26, around (0, 0). */
export const radiator =
  '<path class="p d-stone" d="M-17-11h34v22h-34zM-13 11h5v4h-5zM8 11h5v4H8z"/><path class="p-line" d="M-9-11v22M0-11v22M9-11v22"/>';

/** A snowflake around (0, 0). */
export const cold = '<path class="p-line" d="M0-12v24M-10-6l20 12M10-6l-20 12M-4-10l4 4 4-4M-4 10l4-4 4 4"/>';

/** A tick, 22 wide. */
export const tick = '<path class="p-word" d="M-9 0l6 7 12-14"/>';

/** A stroke that says no, over a drawing of that width. */
export const strike = (width: number): string => {
  const half = width / 2;
  const line = `<path d="M-${half} ${half}L${half}-${half}"/>`;
  return `<g class="p-arm-line">${line}</g><g class="p-arm s-cloth-5">${line}</g>`;
};

/** A wall clock; the hour hand and the minute hand end where told. */
export const clock = (x: number, y: number, hands: string, scale = 1): string =>
  place(
    x,
    y,
    `<circle class="p d-sheet" r="17"/><path class="p-line" d="M0-14v3M14 0h-3M0 14v-3M-14 0h3"/><path class="p-line" d="${hands}"/><circle class="p-dot" r="2"/>`,
    scale,
  );

/** A telephone, 20 × 36, around (x, y). */
export const phone = (x: number, y: number, turn = 0, screen = 'sheet'): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn})"><path class="p d-slate" d="M-10-18h20v36h-20z"/><path class="d-${screen}" d="M-7-14h14v25H-7z"/></g>`;

/** A table seen from the front. */
export const table = (x: number, y: number, width: number): string =>
  place(
    x,
    y,
    `<path class="p d-wall-5" d="M0-58h${width}v12H0zM12-46h10V0H12zM${width - 22}-46h10V0h-10z"/>`,
  );

/** Somebody on a chair, turned to one side. */
export const seated = (who: Person, side: 1 | -1): string => {
  const { x, y, scale = 1, legs = 'dark' } = who;
  const cloth = legs === 'blue' ? 'd-cloth-3' : legs === 'skirt' ? 'd-cloth-2' : 'd-slate';
  const chair = '<path class="p d-wall-5" d="M-28-92h7v50h-7zM-28-44h42v8h-42zM-26-36h6V0h-6zM6-36h6V0H6z"/>';
  const lower = `<path class="p ${cloth}" d="M-19-62H20q14 0 14 14V-6H21v-36h-40z"/><path class="p d-hair-1" d="M20-8h13l8 4v4H20z"/>`;
  const turned = (markup: string): string =>
    side === 1 ? markup : `<g transform="scale(-1 1)">${markup}</g>`;
  return (
    place(x, y, turned(chair), scale) +
    place(x, y, turned(lower), scale) +
    person({ ...who, y: y + 6 * scale, look: side, bust: true })
  );
};

/** A finger before the lips, over somebody drawn at the same place. */
export const hush = (x: number, y: number, scale: number, top: number, skin: number): string => {
  const arm = '<path d="M-17-110q-14 22 8 6l6-12"/>';
  return place(
    x,
    y,
    `<g class="p-arm-line">${arm}</g><g class="p-arm s-cloth-${top}">${arm}</g><path class="p d-skin-${skin}" d="M-3-120v-18q3-4 6 0v18z"/><circle class="p d-skin-${skin}" cx="-1" cy="-118" r="6"/>`,
    scale,
  );
};

/** A raised finger on the hand that says hello. */
export const raisedFinger = (x: number, y: number, scale: number, skin: number): string =>
  place(x, y, `<path class="p d-skin-${skin}" d="M34-148v-16q4-5 8 0v16z"/>`, scale);

/** A dog that growls, turned to the left. */
export const dog = (x: number, y: number, scale = 1): string =>
  place(
    x,
    y,
    '<path class="p d-hair-3" d="M-22-46h56q12 0 12 12V0H34v-20H-4V0h-12v-24z"/><path class="p d-hair-3" d="M44-40q16-4 18-20 6 20-14 32z"/><path class="p d-hair-3" d="M-48-50l10-14 4-12 10 8h10q8 0 8 10l-2 22q-12 8-22 2l-18-2z"/><path class="p d-hair-1" d="M-14-68q12-2 14 12-2 10-10 10z"/><path class="p d-sheet" d="M-46-42l4 6 4-5 4 6 4-5 4 5 4-6z"/><circle class="p-dot" cx="-28" cy="-60" r="2.2"/><circle class="p-dot" cx="-48" cy="-51" r="3"/><path class="p-line" d="M-34-67l8 3"/>',
    scale,
  );

/** An iron gate between two posts. */
export const gate = (x: number, y: number, width: number): string => {
  const bars = Array.from({ length: Math.floor(width / 18) }, (_, index) => `M${11 + index * 18}-52V-4`).join(
    '',
  );
  return place(
    x,
    y,
    `<path class="p d-wall-3" d="M-14-66H0V0h-14zM${width}-66h14V0h-14z"/><path class="p d-stone" d="M-18-74H4v8h-22zM${width - 4}-74h22v8h-22z"/><path class="p-frame" d="M0-46h${width}M0-10h${width}${bars}"/>`,
  );
};

/** A street lamp, lit or not; the glow falls under it. */
export const streetLamp = (x: number, y: number, lit: boolean): string =>
  place(
    x,
    y,
    `${lit ? '<path class="p-glow" d="M20-128L-14 0h88L46-128z"/>' : ''}<path class="p-frame" d="M0 0v-132q0-10 10-10h22"/><path class="p ${lit ? 'd-lit' : 'd-slate'}" d="M18-138h30l4 12H14z"/>`,
  );

/** A pigeon that walks to the left. */
export const pigeon =
  '<path class="p d-pane" d="M-18-4q-2-12 8-12 7 0 9 8 12-2 22 10l6 6q-14 6-26 4-12-2-14-12z"/><path class="p d-lit" d="M-18-8l-7 3 7 2z"/><circle class="p d-sheet" cx="-12" cy="-9" r="1.6"/><path class="p-line" d="M-2 12v7M6 12v7M2 0q8-2 14 6"/>';

/** A sheet on an easel, with what is written on it. */
export const board = (x: number, y: number, inside: string): string =>
  place(
    x,
    y,
    `<path class="p d-wall-5" d="M-34 0l14-150h8L-22 0zM34 0L20-150h-8L22 0z"/><path class="p d-sheet" d="M-46-148h92v96h-92z"/><path class="p d-slate" d="M-50-154h100v8H-50z"/>${inside}`,
  );
