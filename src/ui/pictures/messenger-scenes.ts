/** Drawings of the messengers' modules: their work, their papers, their team. */
import { awa, fatima, ground, josef, karim, lucie, neighbour, room, thierry } from './backdrops.ts';
import { board, clock, lines, phone, seated, strike, table, talk, tick } from './more-things.ts';
import { person } from './person.ts';
import { paper, place } from './things.ts';

/** A bed seen from the side, with its blanket up to x = 116. */
const bed =
  '<path class="p d-wall-5" d="M24 84h10v102H24zM286 116h10v70h-10zM34 150h252v18H34z"/><path class="p d-sheet" d="M36 134q0-10 10-10h44q8 0 8 8v20H36z"/>';
const blanket =
  '<path class="p d-cloth-3" d="M118 124q80-14 166 2v36H118z"/><path class="p d-sheet" d="M112 122h22v40h-22z"/>';
const yes = '<path class="p d-lit" d="M-11-11h22v22h-22z"/><path class="p-word" d="M-6 0l4 5 8-10"/>';
const box = (x: number, y: number, ticked = false, colour = 'sheet-2'): string =>
  place(x, y, ticked ? yes : `<path class="d-${colour}" d="M-11-11h22v22h-22z"/>`);

export const messengerScenes = {
  'night-message': () =>
    '<path class="d-roof" d="M0 0h320v200H0z"/><path class="d-slate" d="M0 176h320v24H0z"/>' +
    '<path class="p d-pane" d="M40 18h64v52H40z"/><circle class="d-orb" cx="82" cy="38" r="10"/><path class="p-bar" d="M72 18v52"/>' +
    clock(158, 44, 'M0 0l-7-5M0 0V-11') +
    bed +
    `<g transform="translate(214 142) rotate(-90)">${person({ ...neighbour, x: 0, y: 0, bust: true, mouth: 'calm' })}</g>` +
    blanket +
    '<path class="p-glow" d="M196 100L176 40h80l-20 60z"/><path class="p d-wall-5" d="M186 104h60v10h-60z"/>' +
    phone(216, 86, 0, 'lit'),
  'pay-slip': () =>
    room +
    ground(150) +
    '<path class="p d-sheet" d="M40 18h100v140H40zM180 18h100v140H180z"/>' +
    '<path class="p-word" d="M52 36h46M192 36h60"/><path class="p-line" d="M52 54h74M52 64h60M192 54h74M192 64h50M52 126h74M52 136h40M192 138h40"/>' +
    '<path class="d-lit" d="M46 78h88v34H46zM186 78h88v34h-88z"/>' +
    clock(66, 95, 'M0 0v-9M0 0h7', 0.8) +
    clock(206, 95, 'M0 0v-9M0 0h7', 0.8) +
    '<path class="p-word" d="M92 95h34M232 95h34"/><path class="p-wave" d="M138 95h44M148 88l-10 7 10 7M172 88l10 7-10 7"/>' +
    '<g class="p-arm-line"><path d="M292 204q-26-20-40-58"/></g><g class="p-arm s-cloth-1"><path d="M292 204q-26-20-40-58"/></g><path class="p d-skin-3" d="M244 132l-6-22q4-5 8-1l8 20z"/><circle class="p d-skin-3" cx="250" cy="137" r="9"/>',
  'learning-phone': () =>
    room +
    ground(176) +
    '<path class="p d-sheet" d="M26 22h112v78H26z"/><path class="d-cloth-1" d="M27 23h110v14H27z"/>' +
    box(44, 54) +
    box(70, 54) +
    box(96, 54) +
    box(122, 54) +
    box(44, 82) +
    box(70, 82, false, 'lit') +
    box(96, 82) +
    box(122, 82) +
    place(
      70,
      82,
      '<path class="p-line" d="M-11-11h22v22h-22z"/><path class="p d-slate" d="M-4-8h8v16h-8z"/>',
    ) +
    clock(266, 50, 'M0 0v-11M0 0l8 5', 1.3) +
    person({ ...fatima, x: 188, y: 192, left: 'give', right: 'desk', look: -1, bust: true }) +
    table(110, 192, 172) +
    phone(134, 94, -8, 'lit'),
  'sick-call': () =>
    room +
    ground(176) +
    '<path class="p d-sky" d="M216 20h72v58h-72z"/><circle class="d-orb" cx="238" cy="44" r="11"/><path class="p-line" d="M252 20v58"/>' +
    clock(170, 44, 'M0 0v11M0 0v-11') +
    '<path class="p d-wall-5" d="M24 74h10v112H24zM286 122h10v64h-10zM34 150h252v18H34z"/><path class="p d-sheet" d="M34 96q0-12 12-12h18q10 0 10 12v54H34z"/>' +
    person({
      ...thierry,
      hair: 'short',
      hairColour: 2,
      badge: false,
      x: 92,
      y: 206,
      mouth: 'doubt',
      look: 1,
      right: 'ear',
      bust: true,
    }) +
    phone(115, 66, 8) +
    '<path class="p d-cloth-2" d="M58 136q110-18 226 0v26H58z"/><path class="p d-sheet" d="M56 132q22-8 44-8v30q-24 0-44 6z"/>' +
    '<path class="p d-stone" d="M222 108h54v8h-54z"/><path class="p d-sheet" d="M232 92h14v16h-14z"/><path class="p-line" d="M254 106l12-24"/><circle class="p d-cloth-5" cx="253" cy="106" r="3"/>',
  'wall-planning': () =>
    room +
    ground(176) +
    '<path class="p d-sheet" d="M96 16h150v112H96z"/><path class="d-cloth-1" d="M97 17h148v16H97z"/>' +
    [0, 1, 2, 3, 4]
      .map((column) =>
        [0, 1, 2].map((row) => box(116 + column * 27, 50 + row * 28, (column + 2 * row) % 5 === 1)).join(''),
      )
      .join('') +
    person({ ...awa, x: 62, y: 194, look: 1, right: 'point' }) +
    person({ ...karim, x: 276, y: 194, look: -1, left: 'chest' }),
  'role-play': () =>
    room +
    ground(176) +
    '<path class="p d-wall-5" d="M206 194V34h84v160h-10V44h-64v150z"/>' +
    person({
      ...thierry,
      badge: false,
      x: 248,
      y: 194,
      scale: 0.92,
      look: -1,
      mouth: 'doubt',
      left: 'chest',
    }) +
    person({ ...awa, x: 118, y: 194, look: 1, mouth: 'talk', right: 'hello' }) +
    talk(60, 42, [72, 36], 'right', lines(46, 30)) +
    '<path class="p d-stone" d="M24 138h50v6H24zM30 144h6v50h-6zM62 144h6v50h-6z"/>' +
    phone(48, 119, 0, 'lit') +
    '<circle class="p d-cloth-5" cx="48" cy="118" r="4"/>',
  chairs: () =>
    room +
    ground(176) +
    clock(160, 44, 'M0 0v-11M0 0v11', 1.2) +
    talk(266, 22, [84, 30], 'left', lines(60, 44)) +
    seated({ ...thierry, badge: false, x: 92, y: 194, scale: 0.94, mouth: 'calm', right: 'down' }, 1) +
    seated(
      { ...awa, badge: false, x: 232, y: 194, scale: 0.94, mouth: 'talk', left: 'give', right: 'chest' },
      -1,
    ),
  'rewrite-board': () =>
    room +
    ground(176) +
    board(
      186,
      194,
      place(0, -124, lines(62, 62)) +
        '<g class="p-arm s-cloth-5"><path d="M-36-116L36-132"/></g>' +
        place(-34, -86, tick) +
        place(14, -90, lines(48, 48)) +
        place(14, -70, lines(36)),
    ) +
    person({ ...lucie, badge: true, x: 100, y: 194, look: 1, right: 'point' }) +
    '<path class="p d-lit" d="M150 66l6-4 4 6-12 6z"/>' +
    person({ ...karim, x: 276, y: 194, look: -1, left: 'chest' }),
  'three-nevers': () =>
    room +
    '<path class="p d-sky" d="M16 44h88v112H16zM116 44h88v112h-88zM216 44h88v112h-88z"/>' +
    paper(56, 104) +
    '<path class="p d-lit" d="M74 62l10 6-22 38-10-6z"/><path class="p d-skin-1" d="M52 100l10 6-12 8z"/>' +
    '<path class="p d-slate" d="M128 80h18l6-10h18l6 10h18v46h-66z"/><circle class="p d-pane" cx="161" cy="103" r="16"/><circle class="p d-sheet" cx="161" cy="103" r="7"/>' +
    talk(260, 92, [64, 44], 'left', lines(44, 44, 26)) +
    place(60, 100, strike(78)) +
    place(160, 100, strike(78)) +
    place(260, 100, strike(78)),
  'tally-sheet': () =>
    room +
    ground(150) +
    '<path class="p d-sheet" d="M70 14h180v166H70z"/><path class="p-word" d="M88 32h60"/><path class="p-line" d="M70 48h180M70 92h180M70 136h180M128 48v132"/>' +
    '<path class="p d-stone" d="M84 54h30v34H84z"/><path class="p d-cloth-1" d="M89 59h20v29H89z"/><circle class="p d-lit" cx="104" cy="75" r="2"/>' +
    '<path class="p d-stone" d="M84 98h30v34H84z"/><path class="p d-lit" d="M89 103h20v29H89z"/><path class="p d-cloth-1" d="M109 103l10-4v34l-10-1z"/>' +
    `<circle class="p d-skin-4" cx="99" cy="158" r="13"/><circle class="p-dot" cx="95" cy="155" r="1.6"/><circle class="p-dot" cx="103" cy="155" r="1.6"/><path class="p-line" d="M94 162q5 4 10 0"/>` +
    '<path class="p-word" d="M144 60v22M156 60v22M168 60v22M180 60v22M138 80l48-18M204 60v22M144 104v22M156 104v22M168 104v22M144 148v22M156 148v22"/>' +
    '<path class="p d-lit" d="M276 90l14 8-34 58-14-8z"/><path class="p d-skin-1" d="M242 148l14 8-16 10z"/>',
  confide: () =>
    room +
    ground(176) +
    '<path class="p d-sheet" d="M132 16h56v44h-56z"/><path class="p-line" d="M142 28h36M142 38h36M142 48h20"/>' +
    talk(
      66,
      36,
      [92, 44],
      'right',
      place(-18, 0, '<path class="p d-slate" d="M-20 12q-4-10 6-16 6-12 18-8 14 0 16 12 6 6 0 12z"/>') +
        place(24, 0, lines(26, 18)),
    ) +
    person({
      ...awa,
      badge: false,
      x: 92,
      y: 198,
      scale: 0.92,
      look: 1,
      mouth: 'doubt',
      left: 'chest',
      right: 'desk',
      bust: true,
    }) +
    person({
      ...karim,
      badge: false,
      x: 228,
      y: 198,
      scale: 0.92,
      look: -1,
      mouth: 'calm',
      left: 'desk',
      bust: true,
    }) +
    '<path class="p d-wall-5" d="M40 138h240v12H40zM60 150h12v46H60zM248 150h12v46h-12z"/><path class="p d-cloth-1" d="M146 122h12v16h-12z"/><path class="p d-cloth-5" d="M166 122h12v16h-12z"/>',
  'team-promise': () =>
    room +
    ground(176) +
    '<path class="p d-sheet" d="M92 6h136v58H92z"/><path class="p-word" d="M132 18h80M132 35h80M132 52h80"/>' +
    [18, 35, 52].map((y) => place(112, y, '<path class="p-line" d="M-7 6L7-6M-7-6L7 6"/>')).join('') +
    person({ ...lucie, badge: true, x: 40, y: 196, scale: 0.78, look: 1, right: 'hello' }) +
    person({ ...thierry, x: 114, y: 196, scale: 0.78, look: 1, right: 'hello' }) +
    person({ ...awa, x: 206, y: 196, scale: 0.78, look: -1, left: 'hello' }) +
    person({ ...karim, x: 280, y: 196, scale: 0.78, look: -1, left: 'hello' }),
  'team-stories': () =>
    room +
    ground(176) +
    talk(
      112,
      32,
      [70, 46],
      'left',
      place(
        -4,
        2,
        '<path class="p d-stone" d="M-13-19h26v36h-26z"/><path class="p d-cloth-1" d="M-9-15H9v32H-9z"/><path class="p-line" d="M18-12l7-4M18 0h8M18 10l7 4"/>',
      ),
    ) +
    person({ ...thierry, x: 54, y: 196, scale: 0.82, look: 1, mouth: 'talk', right: 'give' }) +
    person({ ...fatima, x: 138, y: 196, scale: 0.8, look: -1, left: 'chest' }) +
    person({ ...awa, x: 206, y: 196, scale: 0.82, look: -1, right: 'chest' }) +
    person({ ...josef, badge: true, x: 274, y: 196, scale: 0.82, look: -1, left: 'chest' }),
} as const satisfies Readonly<Record<string, () => string>>;
