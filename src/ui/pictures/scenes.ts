import { doorstep, ground, josef, karim, lucie, fatima, room, sky } from './backdrops.ts';
import { messengerCampaignScenes } from './messenger-campaign-scenes.ts';
import { messengerDoorScenes } from './messenger-door-scenes.ts';
import { messengerReachScenes } from './messenger-reach-scenes.ts';
import { messengerScenes } from './messenger-scenes.ts';
import { messengerTalkScenes } from './messenger-talk-scenes.ts';
import { person } from './person.ts';
import { brickWall, bubble, headframe, lantern, paper, slagHeaps, smallHouse } from './things.ts';

/** The drawings live in a box of 320 × 200. */
export const PICTURE_WIDTH = 320;
export const PICTURE_HEIGHT = 200;

/** Every drawing of the lessons by its name. */
export const scenes = {
  ...messengerScenes,
  ...messengerTalkScenes,
  ...messengerDoorScenes,
  ...messengerReachScenes,
  ...messengerCampaignScenes,
  street: () =>
    sky +
    '<circle class="d-orb" cx="58" cy="52" r="20"/>' +
    slagHeaps(190, 150, 0.9) +
    ground(164) +
    smallHouse(10, 166, 'wall-1', true) +
    smallHouse(72, 166, 'wall-5', true) +
    smallHouse(134, 166, 'wall-4', false) +
    smallHouse(196, 166, 'wall-3', true) +
    smallHouse(258, 166, 'wall-2', false) +
    person({ ...fatima, x: 118, y: 192, scale: 0.56, look: 1 }) +
    person({ ...karim, x: 152, y: 192, scale: 0.6, look: -1, left: 'chest' }),
  'door-closed': () =>
    doorstep('closed') + person({ ...karim, x: 120, y: 192, look: 1, right: 'point', mouth: 'calm' }),
  'door-ajar': () =>
    doorstep(
      'ajar',
      `<g transform="translate(-20 0)">${person({ ...lucie, x: 0, y: -6, scale: 0.9, look: -1, mouth: 'doubt' })}</g>`,
    ) + person({ ...fatima, x: 92, y: 192, look: 1, left: 'chest' }),
  'door-open': () =>
    doorstep('open', person({ ...josef, x: -4, y: 0, scale: 0.92, look: -1 })) +
    person({ ...fatima, x: 96, y: 192, look: 1, right: 'give' }),
  greeting: () =>
    doorstep('open', person({ ...lucie, x: -6, y: 0, scale: 0.92, look: -1, left: 'hello' })) +
    person({ ...karim, x: 92, y: 192, look: 1, right: 'hello' }),
  listening: () =>
    room +
    ground(176) +
    bubble(218, 58, 'right') +
    person({ ...lucie, x: 262, y: 194, look: -1, mouth: 'talk', left: 'give' }) +
    person({ ...fatima, x: 108, y: 194, look: 1, mouth: 'calm', left: 'chest', right: 'chest' }) +
    '<path class="p-wave" d="M142 44q8 10 0 20M152 38q13 16 0 32"/>',
  'showing-paper': () =>
    room +
    ground(176) +
    person({ ...karim, x: 100, y: 194, look: 1, right: 'give' }) +
    person({
      skin: 4,
      hair: 'long',
      hairColour: 3,
      top: 1,
      legs: 'blue',
      x: 226,
      y: 194,
      look: -1,
      left: 'give',
    }) +
    paper(163, 98, -4),
  'two-messengers': () =>
    sky +
    slagHeaps(60, 176, 1.1) +
    headframe(262, 176, 0.9) +
    ground(176) +
    person({ ...fatima, x: 122, y: 194, right: 'chest' }) +
    person({ ...karim, x: 194, y: 194, left: 'down', right: 'hello' }),
  'team-table': () =>
    room +
    '<path class="p d-sheet" d="M104 14h112v50H104z"/><path class="p-line" d="M118 28h40M118 38h60M118 48h30"/>' +
    ground(176) +
    person({ ...lucie, x: 62, y: 178, scale: 0.86, look: 1, right: 'desk', bust: true }) +
    person({
      skin: 3,
      hair: 'curly',
      top: 4,
      x: 126,
      y: 178,
      scale: 0.86,
      look: 1,
      mouth: 'talk',
      right: 'hello',
      bust: true,
    }) +
    person({ ...josef, x: 194, y: 178, scale: 0.86, look: -1, bust: true }) +
    person({ ...fatima, x: 258, y: 178, scale: 0.86, look: -1, left: 'desk', badge: false, bust: true }) +
    '<path class="p d-wall-5" d="M16 128h288v16H16z"/><path class="p d-wall-5" d="M40 144h12v48H40zM268 144h12v48h-12z"/>' +
    '<path class="p d-sheet" d="M82 120l30-6 4 14H84zM206 116l28 4-2 10h-28z"/><path class="p d-cloth-1" d="M152 112h14v16h-14z"/>',
  badge: () =>
    room +
    '<path class="p-strap" d="M112-4l44 54M208-4l-44 54"/>' +
    '<path class="p d-stone" d="M148 44h24v16h-24z"/>' +
    '<path class="p d-sheet" d="M92 60h136q8 0 8 8v104q0 8-8 8H92q-8 0-8-8V68q0-8 8-8z"/>' +
    '<path class="d-cloth-1" d="M86 68q0-6 6-6h136q6 0 6 6v18H86z"/><path class="p d-sky-low" d="M100 98h52v66h-52z"/>' +
    `<svg x="101" y="99" width="50" height="64" viewBox="-28 -168 56 72">${person({ ...fatima, x: 0, y: 0, bust: true, badge: false })}</svg>` +
    '<path class="p-line" d="M100 98h52v66h-52z"/>' +
    '<path class=\"p-word\" d=\"M166 108h54M166 124h40"/><path class="p-line" d="M166 142h54M166 152h36"/>',
  notebook: () =>
    room +
    ground(160) +
    '<path class="p d-cloth-2" d="M66 34h96v134H66z"/><path class="p d-sheet" d="M74 28h88v132H74z"/><path class="p d-sheet" d="M162 28h88v132h-88z"/>' +
    '<path class="p-line" d="M90 52h56M90 68h56M90 84h40M180 52h54M180 68h44"/>' +
    '<path class="p-word" d="M180 96l6 7 12-14M180 122l6 7 12-14"/><path class="p-line" d="M208 98h26M208 124h20"/>' +
    '<path class="p d-lit" d="M246 96l14 8-38 66-14-8z"/><path class="p d-skin-1" d="M208 162l14 8-18 12z"/><path class="p-line" d="M118 110h28"/>',
  lamp: () =>
    sky +
    '<path class="p d-slate" d="M48 0h14v186H48z"/><path class="p-frame" d="M62 30h84q14 0 14 14"/>' +
    ground(184) +
    lantern(160, 74, 1.05) +
    smallHouse(222, 186, 'wall-1', true),
  shop: () =>
    sky +
    brickWall(26, 26, 268, 160, 'wall-1') +
    ground(184) +
    '<path class="p d-stone" d="M26 24h268v10H26z"/><path class="p d-sheet" d="M56 44h208v26H56z"/><path class="p-word" d="M84 57h152"/>' +
    '<path class="p d-sheet" d="M44 78h232l14 28H30z"/><path class="d-cloth-1" d="M78 79h34l-5 26H66zM146 79h34v26h-34zM214 79h34l14 26h-42z"/>' +
    '<path class="p d-lit" d="M46 106h140v60H46z"/><path class="p d-slate" d="M46 166h140v18H46z"/>' +
    '<path class="p d-wall-5" d="M58 144h30v20H58z"/><path class="p d-wall-5" d="M100 148h30v16h-30z"/><circle class="p d-wall-1" cx="66" cy="138" r="7"/><circle class="p d-grass" cx="80" cy="139" r="7"/><path class="p d-wall-4" d="M104 142h22v6h-22z"/>' +
    '<path class="p d-pane" d="M206 108h62v76h-62z"/><path class="p-line-light" d="M214 116h46v44h-46z"/>' +
    person({
      skin: 4,
      hair: 'bob',
      hairColour: 3,
      top: 5,
      x: 162,
      y: 196,
      scale: 0.6,
      look: 1,
      right: 'hello',
    }),
  school: () =>
    sky +
    ground(176) +
    '<path class="p d-wall-4" d="M24 86h272v92H24z"/><path class="p d-slate" d="M14 88l22-30h248l22 30z"/><path class="p d-wall-2" d="M118 178V62l42-34 42 34v116z"/><path class="p-edge" d="M112 66l48-39 48 39"/><circle class="p d-sheet" cx="160" cy="72" r="14"/><path class="p-line" d="M160 62v10l7 5"/>' +
    '<path class="p d-cloth-1" d="M142 178v-52a18 18 0 0 1 36 0v52z"/><path class="p-line-light" d="M160 108v70"/>' +
    '<path class="p d-pane" d="M42 104h26v34H42zM80 104h26v34H80zM214 104h26v34h-26zM252 104h26v34h-26z"/>' +
    person({ skin: 2, hair: 'long', top: 3, x: 92, y: 194, scale: 0.58, look: 1, right: 'down' }) +
    person({ skin: 2, hair: 'curly', top: 4, x: 122, y: 194, scale: 0.38, look: 1 }) +
    person({ skin: 1, hair: 'cap', scarf: 1, top: 2, x: 226, y: 194, scale: 0.4, look: -1, left: 'hello' }),
  'slag-heap': () =>
    sky +
    '<circle class="d-orb" cx="250" cy="54" r="24"/>' +
    slagHeaps(112, 172, 1.42) +
    headframe(268, 172, 0.85) +
    ground(170) +
    '<path class="p-bush" d="M16 172q6-16 16 0M44 172q8-20 18 0M196 172q7-16 16 0"/>' +
    smallHouse(218, 186, 'wall-1', true).replace('translate(218 186)', 'translate(212 190) scale(.5)') +
    smallHouse(0, 0, 'wall-5', false).replace('translate(0 0)', 'translate(244 190) scale(.5)'),
  calendar: () =>
    room +
    '<path class="p d-sheet" d="M70 34h180q8 0 8 8v132q0 8-8 8H70q-8 0-8-8V42q0-8 8-8z"/><path class="d-cloth-1" d="M64 42q0-6 6-6h180q6 0 6 6v24H64z"/><path class="p-line" d="M62 67h196"/>' +
    '<path class="p d-stone" d="M100 20h12v30h-12zM208 20h12v30h-12z"/>' +
    '<path class="d-sheet-2" d="M82 82h24v20H82zM118 82h24v20h-24zM154 82h24v20h-24zM190 82h24v20h-24zM226 82h18v20h-18zM82 114h24v20H82zM118 114h24v20h-24zM190 114h24v20h-24zM226 114h18v20h-18zM82 146h24v20H82zM118 146h24v20h-24zM154 146h24v20h-24zM190 146h24v20h-24zM226 146h18v20h-18z"/>' +
    '<circle class="p d-lit" cx="166" cy="124" r="17"/><path class="p-word" d="M158 124l6 7 11-13"/>',
  map: () =>
    room +
    '<path class="p d-sheet" d="M30 40l86-16 88 18 86-16v132l-86 18-88-18-86 16z"/><path class="d-grass" d="M34 120q40-16 80 6v32l-80 14zM206 46l82-15v40q-40 10-82 2z"/>' +
    '<path class="p-fold" d="M116 24v134M204 42v134"/><path class="p-road" d="M36 92q60-22 88 10t80-8 84 14"/><path class="p-road" d="M150 34q-14 40 10 64t-2 66"/>' +
    '<path class="p d-wall-1" d="M56 66v-16l10-9 10 9v16zM84 70V54l10-9 10 9v16z"/><path class="p d-wall-5" d="M218 152v-16l10-9 10 9v16zM246 148v-16l10-9 10 9v16z"/>' +
    '<path class="p d-cloth-2" d="M176 98q-18-24-18-36a18 18 0 0 1 36 0q0 12-18 36z"/><circle class="p d-sheet" cx="176" cy="62" r="7"/>',
} as const satisfies Readonly<Record<string, () => string>>;

export type PictureName = keyof typeof scenes;
