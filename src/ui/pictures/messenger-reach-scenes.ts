/** Drawings of the messengers' modules 9 to 12: plain words, languages, addresses, alerts. */
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
import { clock, lines, phone, questionMark, table, talk } from './more-things.ts';
import { person } from './person.ts';
import { door, paper, place, slagHeaps } from './things.ts';
import {
  house,
  days,
  coin,
  care,
  face,
  bus,
  lock,
  plate,
  slash,
  pencil,
  sheet,
  pointing,
} from './messenger-signs.ts';

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
} as const satisfies Readonly<Record<string, () => string>>;
