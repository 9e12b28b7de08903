/** Drawings of the messengers' modules that happen outdoors: at the door and in the street. */
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
  sky,
  thierry,
} from './backdrops.ts';
import {
  clock,
  dog,
  gate,
  lines,
  phone,
  pigeon,
  raisedFinger,
  seated,
  streetLamp,
  table,
  talk,
} from './more-things.ts';
import { person } from './person.ts';
import { brickWall, door, headframe, paper, place, slagHeaps, smallHouse } from './things.ts';

/** Two prints of shoes, going to the left. */
const steps = (x: number, y: number): string =>
  place(x, y, '<path class="p-dot" d="M0-3q6-3 12 0 3 3 0 5-6 2-12-1zM24 4q6-3 12 0 3 3 0 5-6 2-12-1z"/>');
const anger = '<path class="p-word" d="M-20 4l9-12 7 12 9-12 7 12 8-12"/>';

export const messengerDoorScenes = {
  'behind-curtain': () =>
    sky +
    brickWall(0, 0, 320, 186) +
    ground(184) +
    door(66, 184, 'closed') +
    '<path class="p d-stone" d="M206 34h100v8H206zM206 124h100v9H206z"/><path class="p d-lit" d="M212 42h88v82h-88z"/>' +
    `<svg x="213" y="43" width="86" height="81" viewBox="-43 -176 86 81">${person({ ...lucie, x: -12, y: 0, look: -1, mouth: 'doubt', right: 'give' })}</svg>` +
    '<path class="p d-sheet" d="M248 42h52v82h-30q-18-40-22-82z"/><path class="p-faint" d="M262 44q2 40 16 78M280 44v78"/>' +
    person({ ...karim, badge: false, x: 156, y: 194, scale: 0.96, look: -1, mouth: 'calm', left: 'point' }),
  'step-back': () =>
    doorstep('closed') +
    person({ ...awa, x: 76, y: 192, look: 1 }) +
    '<circle class="p-glow" cx="76" cy="108" r="18"/>' +
    steps(118, 188),
  'off-subject': () =>
    doorstep(
      'open',
      person({ ...grandfather, x: -6, y: 0, scale: 0.88, look: -1, mouth: 'talk', left: 'give' }),
    ) +
    talk(114, 34, [104, 50], 'right', place(-20, -4, pigeon) + place(28, -4, pigeon, 0.7)) +
    person({ ...fatima, x: 78, y: 194, scale: 0.78, look: 1, mouth: 'smile', left: 'chest', right: 'chest' }),
  lecture: () =>
    doorstep(
      'ajar',
      `<g transform="translate(-20 0)">${person({ ...neighbour, x: 0, y: -6, scale: 0.9, look: -1, mouth: 'doubt' })}</g>`,
    ) +
    talk(62, 34, [86, 44], 'right', lines(62, 62, 62)) +
    person({ ...thierry, x: 104, y: 194, scale: 0.84, look: 1, mouth: 'talk', right: 'hello' }) +
    raisedFinger(104, 194, 0.84, 1),
  'calm-eyes': () =>
    doorstep(
      'open',
      '<path class="p d-wall-5" d="M-2 0v-44h35V0zM4-44v-30h29v30zM10-74v-26h23v26z"/><path class="p-line" d="M16-44V0M19-74v30M22-100v26"/><path class="p d-cloth-3" d="M8-100q10-18 25-12v12z"/>' +
        person({ ...neighbour, x: -15, y: 0, scale: 0.8, look: -1, left: 'chest' }),
    ) +
    '<path class="p-line-light" stroke-dasharray="6 7" d="M118 52l68 16"/>' +
    person({ ...karim, x: 92, y: 192, look: 1, left: 'chest' }),
  'town-hall': () =>
    sky +
    ground(176) +
    '<path class="p d-wall-4" d="M190 84h120v94H190z"/><path class="p d-slate" d="M184 86l66-34 66 34z"/><path class="p d-cloth-1" d="M236 178v-44q14-16 28 0v44z"/><path class="p d-pane" d="M200 104h22v30h-22zM278 104h22v30h-22z"/><path class="p-line" d="M250 52V16"/><path class="d-cloth-3" d="M250 16h11v20h-11z"/><path class="d-sheet" d="M261 16h11v20h-11z"/><path class="d-cloth-5" d="M272 16h11v20h-11z"/><path class="p-line" d="M250 16h33v20h-33z"/>' +
    talk(128, 32, [74, 44], 'right', anger) +
    person({ ...josef, x: 158, y: 196, scale: 0.84, look: 1, mouth: 'talk', right: 'point' }) +
    person({ ...fatima, x: 66, y: 196, scale: 0.84, look: 1, mouth: 'calm', left: 'chest', right: 'chest' }),
  'hand-over': () =>
    doorstep('open', person({ ...lucie, x: -6, y: 0, scale: 0.92, look: -1, left: 'chest' })) +
    person({ ...karim, x: 124, y: 194, scale: 0.96, look: 1, right: 'give' }) +
    person({ ...awa, x: 40, y: 194, scale: 0.96, look: -1, right: 'hello' }) +
    steps(62, 190),
  'dog-gate': () =>
    sky +
    slagHeaps(60, 170, 0.8) +
    ground(170) +
    dog(232, 186, 1.05) +
    gate(160, 188, 142) +
    '<path class="p-line" d="M166 84l-14-8M162 98h-16M166 112l-14 8"/>' +
    person({ ...thierry, x: 70, y: 194, look: 1, mouth: 'doubt', right: 'chest' }) +
    steps(92, 190),
  'leave-first': () =>
    doorstep(
      'open',
      person({ ...josef, x: -6, y: 0, scale: 0.92, look: -1, mouth: 'talk', left: 'hello', right: 'give' }),
    ) +
    talk(134, 32, [70, 44], 'right', anger) +
    person({ ...awa, x: 50, y: 194, scale: 0.92, look: 1, mouth: 'calm', right: 'hello' }) +
    steps(76, 190) +
    steps(122, 188),
  threshold: () =>
    doorstep(
      'open',
      person({ ...neighbour, x: -8, y: 0, scale: 0.9, look: -1, left: 'chest', right: 'give' }),
    ) +
    '<path class="p d-lit" d="M162 184h108v8H162z"/>' +
    person({ ...fatima, x: 96, y: 194, look: 1, left: 'chest', right: 'hello' }),
  'dark-street': () =>
    '<path class="d-roof" d="M0 0h320v200H0z"/><circle class="d-orb" cx="286" cy="34" r="13"/><path class="d-slate" d="M0 166h320v34H0z"/>' +
    smallHouse(176, 168, 'wall-3', false) +
    smallHouse(238, 168, 'wall-3', false) +
    smallHouse(4, 168, 'wall-1', true) +
    streetLamp(76, 186, true) +
    streetLamp(232, 186, false) +
    person({ ...karim, top: 4, x: 96, y: 194, scale: 0.66, look: 1, right: 'chest' }) +
    person({ ...awa, top: 4, x: 142, y: 194, scale: 0.66, look: -1, left: 'point' }),
  'waiting-call': () =>
    '<path class="d-sky-low" d="M0 0h320v200H0z"/>' +
    ground(176) +
    '<path class="p d-roof" d="M30 22h84v62H30z"/><circle class="d-orb" cx="92" cy="42" r="9"/><path class="p-bar" d="M72 22v62"/>' +
    clock(258, 50, 'M0 0l-3 8M0 0h-12', 1.5) +
    person({
      ...lucie,
      badge: true,
      x: 176,
      y: 196,
      look: 1,
      mouth: 'doubt',
      left: 'chest',
      right: 'desk',
      bust: true,
    }) +
    table(90, 194, 176) +
    phone(236, 128, 90) +
    '<path class="p d-sheet" d="M112 124l36-4 4 14-38 2z"/>',
  'phone-call': () =>
    sky +
    smallHouse(6, 176, 'wall-1', true) +
    smallHouse(68, 176, 'wall-5', false) +
    '<path class="d-pavement" d="M0 174h160v26H0z"/><path class="d-sky-low" d="M160 0h160v200H160z"/><path class="d-pavement" d="M160 176h160v24H160z"/>' +
    '<path class="p-line" d="M160 0v200"/>' +
    person({ ...awa, x: 80, y: 198, look: 1, mouth: 'talk', right: 'ear' }) +
    phone(103, 60, 8) +
    '<path class="p-wave" d="M136 50q10 10 0 20M148 44q16 16 0 32M184 50q-10 10 0 20M172 44q-16 16 0 32"/>' +
    person({ ...lucie, x: 240, y: 202, look: -1, left: 'ear', right: 'desk', bust: true }) +
    phone(217, 64, -8) +
    table(184, 196, 120),
  'door-slam': () =>
    doorstep('closed') +
    '<path class="p-word" d="M160 40l-14-10M156 76h-16M158 112l-14 8M160 148l-14 10"/><path class="p-word" d="M270 44l12-8M272 128l12 6"/>' +
    person({ ...thierry, x: 84, y: 192, look: 1, mouth: 'talk', left: 'chest', right: 'hello' }) +
    paper(38, 154, -24) +
    paper(132, 170, 38),
  refusal: () =>
    doorstep(
      'open',
      person({ ...neighbour, x: -6, y: 0, scale: 0.92, look: -1, mouth: 'calm', left: 'hello' }),
    ) + person({ ...karim, x: 92, y: 192, look: 1, left: 'chest' }),
  bench: () =>
    sky +
    slagHeaps(84, 172, 1.1) +
    headframe(262, 172, 0.8) +
    ground(170) +
    seated({ ...fatima, x: 112, y: 196, scale: 0.9, mouth: 'calm', right: 'desk' }, 1) +
    seated({ ...thierry, x: 208, y: 196, scale: 0.9, left: 'give' }, -1) +
    '<path class="p d-cloth-1" d="M152 150h16v34h-16z"/><path class="p d-stone" d="M154 140h12v10h-12z"/><path class="p d-sheet" d="M156 100h12v14h-12z"/><path class="p-line" d="M158 94q-3-4 0-8M166 94q-3-4 0-8"/>',
} as const satisfies Readonly<Record<string, () => string>>;
