/** Drawings of the messengers' modules 13 to 15: the campaign, counting, telling. */
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
  talk,
  tick,
} from './more-things.ts';
import { person } from './person.ts';
import { place } from './things.ts';
import {
  house,
  days,
  coin,
  face,
  closedDoor,
  openDoor,
  slash,
  cross,
  say,
  pencil,
  sheet,
  campaignSheet,
  thirdHand,
  cloud,
} from './messenger-signs.ts';

export const messengerCampaignScenes = {
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
