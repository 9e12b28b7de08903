/** Drawings of the messengers' modules: two people who speak. */
import { awa, fatima, grandfather, ground, karim, lucie, neighbour, room } from './backdrops.ts';
import { cold, dots, hush, lines, questionMark, radiator, talk } from './more-things.ts';
import { person } from './person.ts';
import { paper, place } from './things.ts';

export const messengerTalkScenes = {
  'open-question': () =>
    room +
    ground(176) +
    talk(92, 34, [50, 46], 'right', questionMark) +
    talk(
      222,
      40,
      [132, 62],
      'right',
      place(-34, 0, radiator, 0.9) + place(4, 0, cold, 0.9) + place(40, 0, lines(26, 30, 18)),
    ) +
    person({ ...karim, x: 74, y: 196, scale: 0.8, look: 1, mouth: 'calm', left: 'chest' }) +
    person({ ...lucie, x: 256, y: 196, scale: 0.8, look: -1, mouth: 'talk', left: 'give', right: 'chest' }),
  silence: () =>
    room +
    ground(176) +
    talk(160, 36, [92, 40], 'right', dots) +
    '<path class="p d-wall-5" d="M144 92h32v5h-32zM144 150h32v5h-32z"/><path class="p d-sheet" d="M148 97h24q0 16-9 26 9 10 9 27h-24q0-17 9-27-9-10-9-26z"/><path class="d-lit" d="M152 110h16q-2 6-8 12-6-6-8-12zM150 148q2-10 10-14 8 4 10 14z"/>' +
    person({ ...awa, x: 84, y: 196, scale: 0.92, look: 1, mouth: 'calm', left: 'chest', right: 'chest' }) +
    person({
      ...grandfather,
      legs: 'dark',
      x: 236,
      y: 196,
      scale: 0.92,
      look: 1,
      mouth: 'calm',
      right: 'chest',
    }),
  'say-back': () =>
    room +
    ground(176) +
    talk(236, 36, [92, 46], 'right', place(-16, 0, radiator, 0.9) + place(22, 0, cold, 0.9)) +
    talk(92, 36, [92, 46], 'left', place(-16, 0, radiator, 0.9) + place(22, 0, cold, 0.9)) +
    person({ ...fatima, x: 70, y: 196, scale: 0.8, look: 1, mouth: 'talk', right: 'give' }) +
    person({ ...lucie, x: 254, y: 196, scale: 0.8, look: -1, left: 'chest', right: 'hello' }),
  'two-choices': () =>
    room +
    ground(176) +
    person({ ...awa, x: 112, y: 194, look: 1, left: 'give', right: 'give' }) +
    paper(56, 96, 4) +
    paper(168, 96, -4) +
    talk(
      276,
      30,
      [58, 34],
      'left',
      questionMark
        .replace('class="p-word"', 'class="p-word" transform="scale(.7)"')
        .replace('cy="15" r="3.6"', 'cy="10" r="2.6"'),
    ) +
    person({ ...neighbour, x: 240, y: 194, look: -1, left: 'give', right: 'chest', mouth: 'calm' }),
  hush: () =>
    room +
    '<path class="p d-wall-5" d="M20 26h280v8H20zM20 66h280v8H20z"/><path class="p d-lit" d="M34 14h30q6 12-4 12H38q-10 0-4-12zM130 12h38v14h-38zM232 14h30q6 12-4 12h-22q-10 0-4-12z"/><path class="p d-wall-5" d="M72 52h34v14H72zM196 50h44v16h-44z"/>' +
    ground(176) +
    person({ ...fatima, badge: false, x: 108, y: 194, look: 1, mouth: 'calm' }) +
    hush(111, 194, 1, 4, 2) +
    talk(284, 32, [50, 44], 'left', questionMark) +
    person({ ...neighbour, x: 226, y: 194, look: -1, mouth: 'talk', left: 'give' }),
} as const satisfies Readonly<Record<string, () => string>>;
