/** Doors, houses and objects of the drawings. Ground at y = 0 of each thing. */

/** Sets a drawing made around (0, 0) at its place. */
export const place = (x: number, y: number, inside: string, scale = 1): string =>
  `<g transform="translate(${x} ${y})${scale === 1 ? '' : ` scale(${scale})`}">${inside}</g>`;

/** A brick wall up to the ground, with a few bricks shown. */
export const brickWall = (x: number, y: number, width: number, height: number, colour = 'wall-2'): string =>
  `<path class="d-${colour}" d="M${x} ${y}h${width}v${height}h-${width}z"/><path class="p-brick" d="M${x + 12} ${y + 22}h18M${x + 22} ${y + 29}h18M${x + width - 44} ${y + 52}h18M${x + width - 34} ${y + 59}h18M${x + 8} ${y + height - 46}h18M${x + 18} ${y + height - 39}h18M${x + width - 40} ${y + height - 24}h18"/>`;

const frame = '<path class="p d-stone" d="M-41 0v-152h82V0z"/>';
const lintel = '<path class="p d-stone" d="M-47-152h94v-11h-94z"/>';
const sill = '<path class="p d-stone" d="M-47 0h94v8h-94z"/>';
const leaf =
  '<path class="p d-cloth-1" d="M-33 0v-144h66V0z"/><path class="p-line-light" d="M-23-132h46v50h-46zM-23-62h46v50h-46z"/><path class="p d-lit" d="M-10-74h20v6h-20z"/><circle class="p d-lit" cx="25" cy="-58" r="3.5"/>';

/** A painted door seen from the street, 82 wide and 163 tall, its middle at x. */
export const door = (x: number, y: number, state: 'closed' | 'ajar' | 'open', inside = ''): string => {
  const opening = '<path class="p d-lit" d="M-33 0v-144h66V0z"/>';
  const states = {
    closed: leaf,
    ajar: `<path class="p d-slate" d="M-33 0v-144h66V0z"/><path class="d-lit" d="M-32-1v-142h18V-1z"/>${inside}<path class="p d-cloth-1" d="M33 0v-144l-42 7V8z"/><path class="p-line-light" d="M24-131l-24 4v46l24-2zM24-63l-24 1v50l24 3z"/><circle class="p d-lit" cx="-3" cy="-58" r="3.5"/>`,
    open: `${opening}<path class="p-faint" d="M-33-20h66M-12-20v-124"/>${inside}<path class="p d-cloth-1" d="M33 0v-144l22-10V14z"/><path class="p-line-light" d="M38-133l12-5v46l-12 3zM38-68l12-3v52l-12-2z"/><circle class="p d-lit" cx="50" cy="-56" r="3"/>`,
  } as const;
  return place(x, y, `${frame}${lintel}${states[state]}${sill}`);
};

/** The little things around a door: number and bell. */
export const doorPlate = (x: number, y: number): string =>
  place(
    x,
    y,
    '<path class="p d-cloth-3" d="M-13-22h26v20h-26z"/><path class="p-figure" d="M-5-16l3-2v12M3-16q5-4 5 1 0 3-6 8h7"/><circle class="p d-sheet" cy="14" r="7"/><circle class="p-dot" cy="14" r="2.5"/>',
  );

/** A window with its stone and curtains, 56 × 66, top left at (x, y). */
export const windowPane = (x: number, y: number, lit = false): string =>
  place(
    x,
    y,
    `<path class="p d-stone" d="M-5-8h66v8H-5zM-5 66h66v7H-5z"/><path class="p ${lit ? 'd-lit' : 'd-pane'}" d="M0 0h56v66H0z"/><path class="d-sheet" d="M2 1h14q-1 18-14 26zM54 1H40q1 18 14 26z"/><path class="p-bar" d="M28 0v66M0 24h56"/>`,
  );

/** A wall lantern. */
export const lantern = (x: number, y: number, scale = 1): string =>
  place(
    x,
    y,
    '<path class="p-glow" d="M-16 40L-44 110h88L16 40z"/><path class="p-line" d="M0-30V-14"/><path class="p d-slate" d="M-20 4q3-18 20-18T20 4z"/><path class="p d-lit" d="M-16 4h32l-5 34h-22z"/><path class="p-line" d="M0 4v34M-14 20h28"/><path class="p d-slate" d="M-12 38h24v6h-24z"/>',
    scale,
  );

/** A speech bubble with three lines of words; the tail points down left or right. */
export const bubble = (x: number, y: number, tail: 'left' | 'right', tone = 'sheet'): string =>
  place(
    x,
    y,
    `<path class="p d-${tone}" d="M-38-46h76q8 0 8 8v26q0 8-8 8${tail === 'right' ? 'H28l8 16-24-16' : 'h-50L-36 12l8-16'}h${tail === 'right' ? -50 : -10}q-8 0-8-8v-26q0-8 8-8z"/><path class="p-line" d="M-30-34h60M-30-25h60M-30-16h34"/>`,
  );

/** A sheet of paper, 34 × 44, its middle at (x, y). */
export const paper = (x: number, y: number, turn = 0): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn})"><path class="p d-sheet" d="M-17-22h34v44h-34z"/><path class="d-lit" d="M-12-17h24v9h-24z"/><path class="p-line" d="M-11-2h22M-11 5h22M-11 12h12"/></g>`;

/** The far horizon: two slag heaps, whose bases stand at y. */
export const slagHeaps = (x: number, y: number, scale = 1): string =>
  place(
    x,
    y,
    '<path class="d-slag-2" d="M20 0L96-76q7-6 14 0l76 76z"/><path class="d-slag" d="M-90 0L4-104q8-7 16 0L116 0z"/><path class="p-path" d="M-52-42q30-8 44-26 16 18 42 22"/>',
    scale,
  );

/** A headframe. */
export const headframe = (x: number, y: number, scale = 1): string =>
  place(
    x,
    y,
    '<path class="p-frame" d="M-22 0l12-104h20L22 0M-17-40h34M-13-76h26M12-90L62 0M-18-20l32-34M18-20l-32-34"/><circle class="p-frame" cy="-104" r="15"/><path class="p-frame" d="M0-119v30M-15-104h30"/>',
    scale,
  );

/** A small terraced house, 60 wide, its left foot at (x, y). */
export const smallHouse = (x: number, y: number, colour: string, lit: boolean): string =>
  place(
    x,
    y,
    `<path class="p d-${colour}" d="M0 0v-62l30-26 30 26V0z"/><path class="p-edge" d="M-3-60l33-29 33 29"/><path class="p ${lit ? 'd-lit' : 'd-cloth-1'}" d="M10 0v-34h16V0z"/><path class="p ${lit ? 'd-lit' : 'd-pane'}" d="M36-36h14v20H36zM23-62h14v16H23z"/>`,
  );
