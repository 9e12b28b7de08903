/** Drawings of the messengers' modules 9 to 15: plain words, languages, addresses, alerts, campaigns, counting, telling. */
import {
  awa,
  doorstep,
  fatima,
  grandfather,
  ground,
  josef,
  karim,
  lucie,
  neighbour,
  room,
  sky,
  thierry,
} from './backdrops.ts';
import {
  board,
  clock,
  lines,
  phone,
  pigeon,
  questionMark,
  radiator,
  seated,
  table,
  talk,
  tick,
} from './more-things.ts';
import { person } from './person.ts';
import { door, paper, place, slagHeaps } from './things.ts';

/** Small signs around (0, 0), about 28 tall. */
const house =
  '<path class="p d-wall-1" d="M-13 13V-2L0-14 13-2v15z"/><path class="d-lit" d="M-4 12V2h8v10z"/>';
const days =
  '<path class="p d-sheet" d="M-15-13h30v27h-30z"/><path class="d-cloth-1" d="M-14-12h28v7h-28z"/><path class="d-lit" d="M1 1h9v8H1z"/>';
const coin =
  '<circle class="p d-lit" r="13"/><path class="p-line" d="M6-6a8 8 0 1 0 0 12M-10-2h10M-10 3h9"/>';
const care = '<path class="p d-cloth-5" d="M-5-13H5v8h8V5H5v8H-5V5h-8V-5h8z"/>';
const face =
  '<circle class="p d-skin-4" r="12"/><circle class="p-dot" cx="-4" cy="-3" r="1.6"/><circle class="p-dot" cx="4" cy="-3" r="1.6"/><path class="p-line" d="M-5 4q5 5 10 0"/>';
const bus =
  '<path class="p d-cloth-1" d="M-18-12h32q4 0 4 4V8h-36z"/><path class="d-sheet" d="M-14-8h8v8h-8zM-3-8h8v8h-8z"/><circle class="p d-slate" cx="-9" cy="9" r="4.5"/><circle class="p d-slate" cx="10" cy="9" r="4.5"/>';
const closedDoor =
  '<path class="p d-stone" d="M-11-16h22v32h-22z"/><path class="p d-cloth-1" d="M-7-12H7v28H-7z"/><circle class="d-lit" cx="4" cy="3" r="2"/>';
const openDoor =
  '<path class="p d-stone" d="M-11-16h22v32h-22z"/><path class="p d-lit" d="M-7-12H7v28H-7z"/><path class="p d-cloth-1" d="M7-12l8-4v35l-8-3z"/>';
const lock =
  '<path class="p-word" d="M-8-2v-7q0-8 8-8t8 8v7"/><path class="p d-lit" d="M-14-3h28v18h-28z"/><path class="p-line" d="M0 4v5"/>';
const plate =
  '<circle class="p d-stone" r="19"/><circle class="p d-sheet" r="12"/><path class="p-line" d="M-30-16v9q0 5 4 5t4-5v-9M-26-16v34M28-16q-6 8-2 18h2zM28 2v16"/>';
/** A thin stroke that lets the drawing under it be seen. */
const slash = (width: number): string =>
  `<path class="p-word" d="M${-width / 2} ${width / 2}L${width / 2} ${-width / 2}"/>`;
const cross = '<path class="p-word" d="M-8-8L8 8M8-8L-8 8"/>';
const say =
  '<path class="p d-sheet" d="M-16-12h32V6H0l-8 9V6h-8z"/><path class="p-line" d="M-9-6H9M-9 0h10"/>';
const pencil = (x: number, y: number): string =>
  place(
    x,
    y,
    '<path class="p d-lit" d="M20-46l14 8L0 18l-14-8z"/><path class="p d-skin-1" d="M-14 10L0 18l-16 10z"/>',
  );
const sheet = (x: number, y: number, width: number, height: number): string =>
  `<path class="p d-sheet" d="M${x} ${y}h${width}v${height}H${x}z"/>`;
/** An arm that comes from the lower right corner and points at (x, y). */
const pointing = (x: number, y: number): string => {
  const arm = `<path d="M${x + 52} ${y + 96}q-28-24-44-66"/>`;
  return `<g class="p-arm-line">${arm}</g><g class="p-arm s-cloth-1">${arm}</g><path class="p d-skin-3" d="M${x + 2} ${y + 24}l-6-22q4-5 8-1l8 20z"/><circle class="p d-skin-3" cx="${x + 8}" cy="${y + 29}" r="9"/>`;
};
/** The sheet of a campaign, its places empty or filled. */
const campaignSheet = (filled: boolean): string => {
  const signs = [radiator, coin, days];
  const rows = [58, 100, 142].map((y, row) => {
    const slot = `<path class="${filled ? 'd-lit' : 'd-sheet-2'}" d="M176 ${y - 9}h58v18h-58z"/>`;
    const sign = filled
      ? place(104, y, signs[row] ?? '', 0.8)
      : place(104, y, '<path class="d-sheet-2" d="M-12-12h24v24h-24z"/>');
    return `${sign}<path class="p-line" d="M128 ${y}h36"/>${slot}${filled ? `<path class="p-line" d="M184 ${y}h42"/>` : ''}`;
  });
  return `${sheet(78, 12, 172, 168)}<path class="p-word" d="M96 30h74"/>${rows.join('')}`;
};
const thirdHand = '<path class="p d-slate" d="M-5-25H5v7H-5z"/>';
const cloud = '<path class="p d-stone" d="M-22 10q-8-14 6-18 6-14 20-8 14-2 14 11 8 8-2 15z"/>';

export const messengerReachScenes = {
  'first-day': () =>
    room +
    ground(176) +
    door(76, 178, 'open', person({ ...neighbour, x: -4, y: 2, scale: 0.86, look: 1, right: 'chest' })) +
    person({ ...karim, x: 184, y: 194, look: -1, left: 'hello', right: 'give' }) +
    '<path class="p d-wall-5" d="M286 92h7v50h-7zM246 140h48v8h-48zM248 148h6v44h-6zM286 148h6v44h-6z"/>',
  'letter-fear': () =>
    room +
    ground(176) +
    '<path class="p d-wall-5" d="M272 128h42v7h-42zM276 135h6v57h-6zM304 135h6v57h-6z"/><path class="p d-wall-1" d="M282 106h24l-4 22h-16z"/><path class="p-bush" d="M284 106q-10-22 8-20 2-14 10-2 14 2 4 22z"/>' +
    talk(160, 34, [104, 48], 'right', place(-24, 0, coin) + place(24, 0, questionMark)) +
    person({ ...grandfather, legs: 'dark', x: 230, y: 194, look: -1, mouth: 'doubt', left: 'give' }) +
    paper(176, 106, -4) +
    person({ ...fatima, x: 84, y: 194, look: 1, mouth: 'calm', left: 'chest', right: 'chest' }),
  'letter-three': () =>
    room +
    sheet(86, 10, 150, 182) +
    place(112, 36, house) +
    '<path class="p-word" d="M138 36h56"/><path class="p-faint" d="M102 66h118M102 78h118M102 90h90M102 132h118M102 144h70"/>' +
    '<path class="d-lit" d="M98 101h124v18H98z"/><path class="p-word" d="M106 110h88"/>' +
    place(120, 168, days) +
    '<path class="p-word" d="M146 168h36"/>' +
    pointing(214, 108),
  'word-swap': () =>
    room +
    sheet(30, 22, 104, 156) +
    '<path class="p-line" d="M42 38h80M42 48h80M42 58h74M42 68h80M42 78h80M42 88h66M42 98h80M42 108h80M42 118h76M42 128h80M42 138h80M42 148h58M42 158h80"/>' +
    '<path class="p-wave" d="M146 100h26M162 90l12 10-12 10"/>' +
    sheet(186, 22, 104, 156) +
    place(212, 54, coin) +
    paper(212, 100) +
    place(212, 150, days) +
    '<path class="p-word" d="M238 54h36M238 100h36M238 150h36"/>',
  retell: () =>
    room +
    ground(176) +
    talk(120, 34, [104, 48], 'right', paper(-24, 0).replace('rotate(0)', 'scale(.8)') + place(22, 0, days)) +
    person({ ...fatima, x: 64, y: 194, scale: 0.9, look: 1, mouth: 'calm', left: 'chest', right: 'chest' }) +
    person({ ...neighbour, x: 196, y: 194, scale: 0.9, look: 1, mouth: 'talk', right: 'give' }) +
    person({ skin: 4, hair: 'curly', hairColour: 3, top: 5, x: 276, y: 194, scale: 0.56, look: -1 }),
  'too-loud': () =>
    room +
    ground(176) +
    person({ ...thierry, x: 76, y: 194, look: 1, mouth: 'talk', right: 'give' }) +
    '<path class="p-wave" d="M132 36l20-10M136 58h26M132 80l20 10M166 18l20-8M176 58h24M166 100l18 10"/>' +
    person({ ...lucie, x: 262, y: 194, look: -1, mouth: 'doubt', left: 'ear', right: 'ear' }),
  'one-card': () =>
    room +
    ground(176) +
    person({ ...karim, x: 84, y: 194, look: 1, mouth: 'calm', right: 'give' }) +
    sheet(130, 68, 62, 66) +
    clock(161, 101, 'M0 0v-9M0 0l8 0', 1.4) +
    person({ ...lucie, x: 246, y: 194, look: -1, left: 'chest', right: 'chest' }),
  'picture-cards': () =>
    room +
    ground(150) +
    '<path class="p d-wall-5" d="M8 40h304v132H8z"/>' +
    sheet(24, 54, 82, 96) +
    sheet(118, 54, 82, 96) +
    sheet(212, 54, 82, 96) +
    place(65, 102, days, 1.9) +
    clock(159, 102, 'M0 0v-10M0 0h8', 1.7) +
    '<path class="p d-wall-4" d="M228 134V90l25-20 25 20v44z"/>' +
    place(253, 102, care, 0.8) +
    pointing(172, 116),
  'child-interprets': () =>
    doorstep(
      'open',
      person({ ...neighbour, x: 4, y: 0, scale: 0.88, look: -1, mouth: 'doubt', left: 'chest' }),
    ) +
    talk(124, 34, [60, 44], 'right', place(0, 0, care)) +
    person({ ...awa, x: 62, y: 194, scale: 0.94, look: 1, mouth: 'calm', left: 'chest' }) +
    person({
      skin: 4,
      hair: 'short',
      hairColour: 3,
      top: 4,
      x: 156,
      y: 194,
      scale: 0.56,
      look: -1,
      mouth: 'talk',
      left: 'give',
    }),
  mime: () =>
    room +
    ground(176) +
    talk(166, 30, [70, 38], 'left', lines(44, 44, 26) + slash(30)) +
    person({ ...awa, badge: false, x: 104, y: 194, look: 1, mouth: 'calm', left: 'point', right: 'give' }) +
    sheet(148, 78, 46, 50) +
    place(171, 103, days, 1.2) +
    person({ ...thierry, badge: false, x: 250, y: 194, look: -1, left: 'give', right: 'chest' }),
  'wrong-counter': () =>
    room +
    ground(176) +
    '<path class="p d-sheet" d="M196 16h96v30h-96z"/><path class="p-word" d="M212 31h64"/>' +
    person({ ...josef, x: 246, y: 190, scale: 0.9, look: -1, mouth: 'calm', right: 'point', bust: true }) +
    '<path class="p d-wall-5" d="M176 128h130v12H176z"/><path class="p d-wall-4" d="M184 140h114v52H184z"/>' +
    talk(132, 32, [46, 42], 'left', questionMark) +
    person({ ...neighbour, x: 96, y: 194, look: 1, mouth: 'doubt', right: 'give', left: 'chest' }) +
    '<path class="p d-grass" d="M140 92h30v20h-30z"/><path class="p-line" d="M146 102h8M146 107h16"/>',
  signpost: () =>
    sky +
    slagHeaps(64, 172, 1.1) +
    ground(170) +
    '<path class="p d-wall-5" d="M172 8h12v182h-12z"/>' +
    '<path class="p d-sheet" d="M184 18h84l16 18-16 18h-84zM172 60H88L72 78l16 18h84zM184 100h84l16 18-16 18h-84zM172 136H104l-14 16 14 16h68z"/>' +
    place(206, 36, face, 0.9) +
    place(148, 78, coin, 0.9) +
    place(206, 118, care, 0.9) +
    place(148, 152, house, 0.8) +
    '<path class="p-word" d="M228 36h34M96 78h30M228 118h34M108 152h20"/>' +
    person({ ...karim, x: 254, y: 194, scale: 0.34, look: -1, left: 'point' }),
  'services-desk': () =>
    room +
    ground(176) +
    '<path class="p d-slate" d="M126 66h72v52h-72zM156 118h12v14h-12z"/><path class="d-pane" d="M131 71h62v42h-62z"/><path class="p-line-light" d="M138 82h40M138 92h30M138 102h44"/>' +
    person({ ...josef, x: 252, y: 196, scale: 0.94, look: -1, mouth: 'talk', left: 'give', bust: true }) +
    person({ ...lucie, x: 74, y: 196, scale: 0.94, look: 1, mouth: 'calm', right: 'desk', bust: true }) +
    table(30, 194, 260) +
    '<path class="p d-sheet" d="M96 122l36-4 4 14-38 2z"/>',
  'address-card': () =>
    room +
    sheet(58, 8, 190, 184) +
    place(86, 32, house, 0.9) +
    place(86, 68, days, 0.85) +
    clock(86, 102, 'M0 0v-9M0 0h7', 0.85) +
    paper(86, 136).replace('rotate(0)', 'scale(.68)') +
    place(86, 170, bus, 0.8) +
    '<path class="p-word" d="M116 32h104M116 68h60M116 102h78M116 136h52M116 170h88"/>' +
    pencil(258, 126),
  'map-team': () =>
    room +
    ground(176) +
    '<path class="p d-sheet" d="M92 14h136v104H92z"/><path class="d-grass" d="M93 15h52v34q-26 6-52-4z"/><path class="p-road" d="M98 96q36-34 66-8t60-22M150 20q-8 36 6 94"/>' +
    ['116 40', '184 46', '202 98']
      .map(
        (at) =>
          `<g transform="translate(${at})"><path class="p d-cloth-2" d="M0 8q-9-12-9-18a9 9 0 0 1 18 0q0 6-9 18z"/><circle class="d-sheet" cy="-10" r="3.5"/></g>`,
      )
      .join('') +
    person({ ...awa, x: 64, y: 194, look: 1, right: 'point' }) +
    person({ ...lucie, badge: true, x: 266, y: 194, look: -1, mouth: 'talk', left: 'ear' }) +
    phone(243, 56, -8),
  'frail-lady': () =>
    doorstep(
      'open',
      person({
        ...lucie,
        top: 3,
        x: -4,
        y: 0,
        scale: 0.88,
        look: -1,
        mouth: 'doubt',
        left: 'chest',
        right: 'chest',
      }),
    ) +
    talk(122, 36, [84, 52], 'right', plate) +
    person({ ...fatima, x: 70, y: 194, scale: 0.92, look: 1, mouth: 'calm', left: 'chest' }),
  'who-i-call': () =>
    room +
    '<path class="p d-cloth-5" d="M24 14h272v52H24z"/><path class="p d-lit" d="M24 74h272v52H24z"/><path class="p d-grass" d="M24 134h272v52H24z"/>' +
    '<path class="p d-sheet" d="M40 22h36v36H40zM40 82h36v36H40zM40 142h36v36H40z"/>' +
    place(58, 40, care) +
    place(58, 100, face) +
    clock(58, 160, 'M0 0v11M0 0l-8 5', 0.9) +
    '<path class="p-word" d="M100 40h84M100 100h84M100 160h84"/>' +
    phone(252, 40) +
    phone(252, 100) +
    phone(252, 160) +
    '<path class="p-line" d="M270 28q10 12 0 24M280 22q16 18 0 36M270 88q10 12 0 24"/>',
  'call-together': () =>
    room +
    ground(176) +
    clock(160, 34, 'M0 0v-11M0 0l8 5', 1.2) +
    person({ ...awa, x: 84, y: 198, look: 1, mouth: 'talk', right: 'desk', left: 'chest', bust: true }) +
    person({ ...lucie, badge: true, x: 236, y: 198, look: -1, mouth: 'calm', left: 'desk', bust: true }) +
    table(36, 196, 248) +
    phone(160, 118, 0, 'lit') +
    '<path class="p-wave" d="M138 92q-8 10 0 22M182 92q8 10 0 22M126 84q-14 18 0 38M194 84q14 18 0 38"/>',
  discreet: () =>
    doorstep(
      'open',
      '<path class="d-slate" d="M4 0v-96q2-12 14-14a13 13 0 1 1 12-2l3 2V0z"/>' +
        person({
          ...neighbour,
          x: -13,
          y: 0,
          scale: 0.88,
          look: -1,
          mouth: 'doubt',
          left: 'chest',
          right: 'chest',
        }),
    ) +
    person({ ...awa, x: 88, y: 192, look: 1, mouth: 'calm', right: 'give' }) +
    paper(148, 100, -4),
  'no-secret': () =>
    room +
    ground(176) +
    talk(184, 36, [72, 56], 'right', place(0, 2, lock) + slash(30)) +
    person({ ...fatima, x: 96, y: 194, look: 1, mouth: 'calm', left: 'chest', right: 'hello' }) +
    person({ ...neighbour, x: 244, y: 194, look: -1, mouth: 'talk', left: 'give', right: 'chest' }),
  'alert-card': () =>
    room +
    '<path class="p-strap" d="M112-6l44 38M208-6l-44 38"/><path class="p d-stone" d="M148 24h24v14h-24z"/>' +
    sheet(56, 38, 208, 154) +
    '<path class="d-cloth-5" d="M57 39h206v14H57z"/>' +
    place(88, 80, care, 0.9) +
    place(88, 118, face, 0.9) +
    place(
      88,
      160,
      '<path class="p d-cloth-5" d="M0 12q-16-11-16-20 0-8 8-8 6 0 8 6 2-6 8-6 8 0 8 8 0 9-16 20z"/>',
      0.9,
    ) +
    '<path class="p-word" d="M120 80h40M120 118h54M120 160h66"/>' +
    phone(226, 122, 8, 'lit'),
  'message-sheet': () => room + ground(176) + campaignSheet(false) + pencil(268, 112),
  'filled-sheet': () => room + ground(176) + campaignSheet(true) + place(228, 30, tick),
  'three-points': () =>
    room +
    ground(176) +
    talk(
      188,
      46,
      [196, 70],
      'left',
      place(-66, 0, house, 1.2) +
        place(0, 0, coin, 1.2) +
        place(66, 0, days, 1.2) +
        `<path class="p-word" d="M-36 0h8M30 0h8"/>`,
    ) +
    person({ ...karim, x: 66, y: 194, scale: 0.86, look: 1, mouth: 'talk', left: 'chest', right: 'give' }) +
    person({ ...lucie, x: 264, y: 194, scale: 0.68, look: -1, left: 'chest' }),
  'expert-trains': () =>
    room +
    ground(176) +
    board(70, 194, place(0, -102, radiator, 1.9)) +
    person({ ...josef, x: 136, y: 196, scale: 0.86, look: 1, mouth: 'talk', left: 'point', right: 'give' }) +
    talk(262, 30, [46, 42], 'right', questionMark) +
    person({ ...fatima, x: 204, y: 196, scale: 0.78, look: -1, right: 'desk', bust: true }) +
    person({ ...awa, x: 272, y: 196, scale: 0.78, look: -1, mouth: 'talk', left: 'hello', bust: true }) +
    '<path class="p d-wall-5" d="M176 140h136v12H176zM186 152h10v40h-10zM294 152h10v40h-10z"/>',
  'act-now': () =>
    doorstep(
      'open',
      person({
        ...neighbour,
        x: -6,
        y: 0,
        scale: 0.92,
        look: -1,
        mouth: 'talk',
        left: 'ear',
        right: 'down',
      }) + phone(-27, -126, -8),
    ) + person({ ...fatima, x: 96, y: 192, look: 1, left: 'chest', right: 'chest' }),
  'stopwatch-pair': () =>
    room +
    ground(176) +
    talk(
      74,
      30,
      [104, 36],
      'right',
      place(-32, 0, house, 0.8) + place(0, 0, coin, 0.8) + place(32, 0, days, 0.8),
    ) +
    place(160, 86, thirdHand + clock(0, 0, 'M0 0v11M0 0v-11', 1.4)) +
    person({ ...awa, badge: false, x: 86, y: 196, scale: 0.86, look: 1, mouth: 'talk', right: 'give' }) +
    person({ ...thierry, badge: false, x: 238, y: 196, scale: 0.86, look: -1, mouth: 'calm', left: 'chest' }),
  'two-counts': () =>
    room +
    ground(176) +
    sheet(40, 28, 100, 144) +
    sheet(180, 28, 100, 144) +
    place(90, 64, face, 1.4) +
    place(230, 62, closedDoor, 1.3) +
    '<path class="p-word" d="M62 106v30M76 106v30M90 106v30M104 106v30M118 106v30M54 138l72-34M208 106v30M222 106v30M236 106v30"/>' +
    place(160, 100, `<circle class="p d-lit" r="18"/>${questionMark}`),
  'four-buttons': () =>
    room +
    '<path class="p d-slate" d="M90 4h140q10 0 10 10v172q0 10-10 10H90q-10 0-10-10V14q0-10 10-10z"/><path class="d-sheet" d="M90 16h140v168H90z"/>' +
    '<path class="p d-lit" d="M98 24h124v34H98z"/><path class="p d-grass" d="M98 64h124v34H98z"/><path class="p d-stone" d="M98 104h124v34H98z"/><path class="p d-wall-5" d="M98 144h124v34H98z"/>' +
    place(120, 41, say, 0.8) +
    place(120, 81, openDoor, 0.8) +
    place(120, 121, closedDoor, 0.8) +
    place(120, 161, cross, 0.8) +
    '<path class="p-word" d="M148 41h54M148 81h54M148 121h40M148 161h48"/>',
  'count-after': () =>
    doorstep('closed') +
    person({ ...awa, x: 80, y: 194, look: -1, mouth: 'calm', left: 'give' }) +
    phone(30, 92, -6, 'lit'),
  'one-door': () =>
    doorstep(
      'open',
      person({ ...josef, x: -15, y: 0, scale: 0.72, look: -1 }) +
        person({ ...lucie, x: 14, y: 0, scale: 0.72, look: -1 }),
    ) +
    talk(120, 44, [60, 56], 'left', '<path class="p-word" d="M-9-9l11-9v36M-9 18H13"/>') +
    person({ ...thierry, x: 62, y: 194, scale: 0.9, look: 1, left: 'chest' }),
  'erase-name': () =>
    room +
    ground(160) +
    sheet(58, 18, 186, 156) +
    place(88, 62, face, 1.1) +
    place(126, 62, closedDoor, 0.9) +
    '<path class="p-line" d="M148 54h72M148 66h50"/>' +
    '<path class="p-word" d="M74 74l150-24M74 54l150 22"/>' +
    place(88, 130, radiator, 1.2) +
    '<path class="p-word" d="M122 130h70"/>' +
    place(218, 130, tick) +
    pencil(262, 110),
  'numbers-board': () =>
    room +
    ground(176) +
    board(
      168,
      194,
      '<path class="p-line" d="M-36-64h72"/><path class="p d-lit" d="M-32-86h14v22h-14z"/><path class="p d-cloth-1" d="M-8-104H6v40H-8z"/><path class="p d-cloth-5" d="M16-134h14v70H16z"/>',
    ) +
    person({ ...fatima, x: 84, y: 194, look: 1, right: 'point' }) +
    person({ ...karim, x: 262, y: 194, look: -1, left: 'chest' }),
  'practice-count': () =>
    room +
    ground(176) +
    talk(68, 28, [70, 40], 'left', place(0, 0, closedDoor, 0.9)) +
    person({
      ...lucie,
      badge: true,
      x: 54,
      y: 198,
      scale: 0.86,
      look: 1,
      mouth: 'talk',
      right: 'desk',
      bust: true,
    }) +
    person({ ...thierry, x: 152, y: 198, scale: 0.86, mouth: 'calm', right: 'desk', bust: true }) +
    person({ ...awa, x: 250, y: 198, scale: 0.86, look: -1, mouth: 'calm', left: 'desk', bust: true }) +
    '<path class="p d-wall-5" d="M16 136h288v12H16zM36 148h10v44H36zM274 148h10v44h-10z"/><path class="p d-sheet" d="M84 118l30-4 4 18-30 2z"/>' +
    phone(176, 120, 80, 'lit') +
    phone(226, 120, 100, 'lit'),
  'too-many-clues': () =>
    room +
    ground(176) +
    talk(
      126,
      38,
      [140, 60],
      'left',
      place(-46, 2, person({ ...grandfather, hair: 'cap', scarf: 5, x: 0, y: 56, scale: 0.42, bust: true })) +
        place(4, 4, pigeon, 0.9) +
        place(46, 0, house),
    ) +
    person({ ...thierry, x: 62, y: 196, scale: 0.78, look: 1, mouth: 'talk', right: 'give' }) +
    person({ ...fatima, x: 182, y: 196, scale: 0.78, look: -1, mouth: 'doubt', right: 'chest' }) +
    person({
      ...josef,
      badge: true,
      x: 262,
      y: 196,
      scale: 0.78,
      look: -1,
      mouth: 'talk',
      left: 'point',
      right: 'chest',
    }),
  'erase-clues': () =>
    room +
    '<path class="p d-sheet" d="M16 18h64v76H16zM92 18h64v76H92zM168 18h64v76h-64zM244 18h64v76h-64z"/>' +
    place(48, 56, house, 1.5) +
    clock(124, 56, 'M0 0v-10M0 0h7', 1.3) +
    place(200, 56, pigeon, 1.2) +
    place(276, 56, face, 1.6) +
    [48, 124, 200, 276].map((x) => place(x, 56, slash(46))).join('') +
    talk(160, 142, [190, 56], 'left', place(-54, 0, radiator) + place(14, 0, lines(76, 76, 44))),
  'fact-opinion': () =>
    room +
    ground(176) +
    sheet(18, 34, 84, 116) +
    sheet(118, 34, 84, 116) +
    sheet(218, 34, 84, 116) +
    '<path class="p d-stone" d="M32 86q28-30 56 0-28 30-56 0z"/><circle class="p d-cloth-3" cx="60" cy="86" r="12"/><circle class="p-dot" cx="60" cy="86" r="5"/>' +
    '<path class="p d-skin-4" d="M146 82q0-24 18-24t18 20q0 12-10 18-4 4-6 12-4 8-12 4-8-6-6-20z"/><path class="p-line" d="M154 82q0-14 10-14t10 10q0 8-8 10"/>' +
    place(260, 86, cloud, 1.2) +
    '<circle class="p d-stone" cx="246" cy="114" r="5"/><circle class="p d-stone" cx="238" cy="126" r="3"/>' +
    place(60, 134, tick, 0.8) +
    place(160, 134, tick, 0.8),
  'at-the-table': () =>
    room +
    '<path class="p d-sheet" d="M112 10h96v70h-96z"/><path class="p d-lit" d="M126 52h14v18h-14z"/><path class="p d-cloth-1" d="M152 40h14v30h-14z"/><path class="p d-cloth-5" d="M178 24h14v46h-14z"/>' +
    ground(176) +
    person({ ...awa, x: 56, y: 184, scale: 0.88, look: 1, mouth: 'talk', right: 'hello', bust: true }) +
    person({ ...fatima, x: 124, y: 190, scale: 0.82, look: 1, right: 'desk', bust: true }) +
    person({
      skin: 1,
      hair: 'bob',
      hairColour: 2,
      top: 3,
      glasses: true,
      x: 258,
      y: 186,
      scale: 0.88,
      look: -1,
      mouth: 'calm',
      left: 'desk',
      bust: true,
    }) +
    '<path class="p d-wall-5" d="M16 132h288v14H16zM40 146h12v46H40zM268 146h12v46h-12z"/>' +
    '<path class="p d-sheet" d="M210 116l34 4-2 12h-34z"/>',
  'one-minute': () =>
    room +
    ground(176) +
    talk(106, 30, [62, 46], 'left', place(-2, 1, openDoor)) +
    clock(166, 40, 'M0 0v-11M0 0v-8', 1.3) +
    person({ ...awa, x: 54, y: 196, scale: 0.88, look: 1, mouth: 'talk', right: 'give' }) +
    seated({ ...thierry, x: 170, y: 194, scale: 0.78, mouth: 'calm', right: 'desk' }, -1) +
    seated({ ...lucie, badge: true, x: 256, y: 194, scale: 0.78, mouth: 'calm', right: 'desk' }, -1),
} as const satisfies Readonly<Record<string, () => string>>;
