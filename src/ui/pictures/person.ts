/**
 * People of the drawings, composed from parts. Feet at (0, 0), 157 tall, facing the reader;
 * `look` turns the face. Fills are classes (`d-…`), so that the theme follows.
 */
export type Hair = 'short' | 'long' | 'bun' | 'curly' | 'scarf' | 'cap' | 'bald' | 'bob';
export type Arm = 'down' | 'hello' | 'give' | 'chest' | 'ear' | 'desk' | 'point';

export type Person = {
  readonly x: number;
  readonly y: number;
  readonly scale?: number;
  readonly skin: 1 | 2 | 3 | 4;
  readonly hair: Hair;
  readonly hairColour?: 1 | 2 | 3;
  /** Of the top, of the scarf or cap, of the trousers. */
  readonly top: 1 | 2 | 3 | 4 | 5;
  readonly scarf?: 1 | 2 | 3 | 4 | 5;
  readonly legs?: 'dark' | 'blue' | 'skirt';
  readonly left?: Arm;
  readonly right?: Arm;
  readonly look?: -1 | 0 | 1;
  readonly glasses?: boolean;
  readonly beard?: boolean;
  /** The messenger's lanyard and card. */
  readonly badge?: boolean;
  readonly mouth?: 'smile' | 'talk' | 'calm' | 'doubt';
  /** Drawn from the waist up (behind a table). */
  readonly bust?: boolean;
};

/** Shoulder at (±17, −110); each arm is a curve to its hand, drawn for the right side and mirrored. */
const arms: Readonly<Record<Arm, readonly [curve: string, x: number, y: number]>> = {
  down: ['q9 20 6 42', 23, -64],
  hello: ['q24 2 21-30', 38, -144],
  give: ['q8 26 30 20', 50, -92],
  chest: ['q14 26-10 30', 5, -80],
  ear: ['q18 8 4-22', 20, -136],
  desk: ['q14 22 4 40', 19, -70],
  point: ['q16 6 34-14', 53, -126],
};

const arm = (kind: Arm, side: 1 | -1, top: number, skin: number): string => {
  const [curve, x, y] = arms[kind];
  const shape = `<path d="M17-110${curve}"/>`;
  const drawn = `<g class="p-arm-line">${shape}</g><g class="p-arm s-cloth-${top}">${shape}</g><circle class="p d-skin-${skin}" cx="${x}" cy="${y}" r="6"/>`;
  return side === 1 ? drawn : `<g transform="scale(-1 1)">${drawn}</g>`;
};

const behind: Partial<Record<Hair, string>> = {
  long: 'M-18-143a18 18 0 0 1 36 0l3 34q-21 8-42 0z',
  bob: 'M-18-143a18 18 0 0 1 36 0v15q-18 7-36 0z',
};

const above: Readonly<Record<Hair, string>> = {
  short: 'M-16-142c-2-14 5-20 16-20s18 6 16 20l-3-7c-8 1-16-1-20-5-1 5-4 8-9 12z',
  long: 'M-16-140c-1-15 6-21 16-21s17 6 16 21c-5-3-9-7-11-12-5 6-12 10-21 12z',
  bob: 'M-16-139c-1-16 6-22 16-22s17 6 16 22c-4-4-6-8-6-12h-18c0 5-3 9-8 12z',
  bun: 'M-16-141c-1-14 6-20 16-20s17 6 16 20c-4-6-9-9-16-9s-12 3-16 9zM-9-160a9 8 0 1 1 18 0z',
  curly:
    'M-15-138a8 8 0 0 1-3-14 8 8 0 0 1 7-11 9 9 0 0 1 14-4 9 9 0 0 1 12 6 8 8 0 0 1 5 11 8 8 0 0 1-4 12c-2-7-5-10-9-11-7 3-14 3-18 1-2 3-3 6-4 10z',
  scarf:
    'M-19-141a19 20 0 0 1 38 0c0 12 3 20 8 27-8 9-46 9-54 0 5-7 8-15 8-27zM-11-141a11 13 0 1 0 22 0a11 13 0 1 0-22 0z',
  cap: 'M-17-146c0-12 7-18 17-18s17 6 17 18q-17-5-34 0z',
  bald: '',
};

const legs = (kind: 'dark' | 'blue' | 'skirt'): string =>
  kind === 'skirt'
    ? '<path class="p d-hair-1" d="M-9-30V-5h7v-25zM2-30V-5h7v-25z"/><path class="p d-cloth-2" d="M-16-66h32l8 42h-48z"/>'
    : `<path class="p ${kind === 'blue' ? 'd-cloth-3' : 'd-slate'}" d="M-17-66h34v60H4l-3-44h-2l-3 44h-13z"/>`;

const mouths = {
  smile: '<path class="p-line" d="M-5-134q5 5 10 0"/>',
  calm: '<path class="p-line" d="M-4-133h8"/>',
  doubt: '<path class="p-line" d="M-4-132q4-3 8 0"/>',
  talk: '<ellipse class="p-dot" cy="-133" rx="3.4" ry="2.6"/>',
} as const;

const face = (person: Person): string => {
  const glasses = person.glasses
    ? '<path class="p-line" d="M-10.5-141a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM2.5-141a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM-2.5-142h5"/>'
    : '';
  const beard = person.beard
    ? `<path class="d-hair-${person.hairColour ?? 1}" d="M-13-138c1 9 6 12 13 12s12-3 13-12c-4 3-8 1-13 1s-9 2-13-1z"/>`
    : '';
  return `<g transform="translate(${(person.look ?? 0) * 3.5} 0)">${beard}<circle class="p-dot" cx="-5.5" cy="-142" r="1.7"/><circle class="p-dot" cx="5.5" cy="-142" r="1.7"/>${glasses}${mouths[person.mouth ?? 'smile']}</g>`;
};

/** The markup of one person. */
export const person = (who: Person): string => {
  const { x, y, scale = 1, skin, hair, hairColour = 1, top, look = 0 } = who;
  const cloth = hair === 'scarf' || hair === 'cap' ? `d-cloth-${who.scarf ?? 2}` : `d-hair-${hairColour}`;
  const back = behind[hair];
  return [
    `<g transform="translate(${x} ${y})${scale === 1 ? '' : ` scale(${scale})`}">`,
    back ? `<path class="p d-hair-${hairColour}" d="${back}"/>` : '',
    who.bust
      ? ''
      : `${legs(who.legs ?? 'dark')}<path class="p d-hair-1" d="M-20 0v-4q2-4 7-4h9v8zM20 0v-4q-2-4-7-4H4v8z"/>`,
    `<path class="p d-skin-${skin}" d="M-6-128h12v12q-6 5-12 0z"/>`,
    `<path class="p d-cloth-${top}" d="M-20-60v-46q0-12 13-13 7 6 14 0 13 1 13 13v46z"/>`,
    who.badge
      ? '<path class="p-line" d="M-8-118L0-92l8-26"/><path class="p d-sheet" d="M-7-92H7v17H-7z"/><path class="p-line" d="M-3-86h6M-3-81h6"/>'
      : '',
    arm(who.left ?? 'down', -1, top, skin),
    arm(who.right ?? 'down', 1, top, skin),
    `<circle class="p d-skin-${skin}" cy="-142" r="16"/>`,
    face(who),
    above[hair]
      ? `<path class="p ${cloth}" fill-rule="evenodd" transform="translate(${look})" d="${above[hair]}"/>`
      : '',
    '</g>',
  ].join('');
};
