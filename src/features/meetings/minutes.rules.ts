/** What is typed on a brief, and the minutes that come of it: canonical text, never written again (T4). */
import type { Brief, BriefLine, Minutes, MinutesLine, Notes } from './brief.types.ts';
import type { PromiseFact, When } from './meetings.types.ts';

export const noNotes: Notes = {
  seen: [],
  notes: {},
  words: '',
  point: '',
  promise: { text: '', side: '', who: '', dueOn: '' },
};

const LINE = /^(seen|note)\.([a-zA-Z]+(?::[\w-]+){0,2})$/;
const LONGEST = 1000;
const clean = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim().slice(0, LONGEST) : '';

/** What stands in the fields of a brief, whatever it is. Keys are in order, so that the same notes are the same text. */
export const notesIn = (form: { readonly [Symbol.iterator]: () => Iterator<[string, unknown]> }): Notes => {
  const fields = [...form].map(([name, value]) => [name, clean(value)] as const);
  const lines = fields.flatMap(([name, value]) => {
    const [, what, key] = LINE.exec(name) ?? [];
    return key === undefined || value === '' ? [] : [{ what, key, value }];
  });
  const seen = lines.filter(({ what }) => what === 'seen').map(({ key }) => key);
  const notes = lines.filter(({ what }) => what === 'note').map(({ key, value }) => [key, value] as const);
  const one = (name: string): string => fields.find(([field]) => field === name)?.[1] ?? '';
  return {
    seen: [...new Set(seen)].sort(),
    notes: Object.fromEntries([...notes].sort(([a], [b]) => (a < b ? -1 : 1))),
    words: one('words'),
    point: one('point'),
    promise: {
      text: one('promise.text'),
      side: one('promise.side'),
      who: one('promise.who'),
      dueOn: one('promise.dueOn'),
    },
  };
};

export const isEmpty = (notes: Notes): boolean => JSON.stringify(notes) === JSON.stringify(noNotes);

/** A draft as it is kept, and read back; a draft of another shape says nothing. */
export const writeNotes = (notes: Notes): string => JSON.stringify(notes);
export const readNotes = (text: string): Notes => ({ ...noNotes, ...(JSON.parse(text) as Partial<Notes>) });

const noted = (notes: Notes, key: string): { seen: boolean; note: string | null } => ({
  seen: notes.seen.includes(key),
  note: notes.notes[key] ?? null,
});

/** The minutes of a call: the brief in sentences, what was ticked and noted, the promises that stand. */
export const minutesOf = (
  when: When,
  brief: Brief,
  notes: Notes,
  promises: readonly PromiseFact[],
  told: (line: BriefLine) => { readonly text: string; readonly detail: string | null },
): Minutes => ({
  v: 1,
  on: when.onDate,
  startsAt: when.startsAt,
  minutes: when.minutes,
  since: brief.since,
  words: notes.words || null,
  sections: brief.sections.map(({ id, lines }) => ({
    id,
    lines: lines.map((line): MinutesLine => {
      const { text, detail } = told(line);
      return { key: line.key, text, detail, ...noted(notes, line.key) };
    }),
  })),
  actions: actionsOf(promises),
});

const actionsOf = (promises: readonly PromiseFact[]): Minutes['actions'] =>
  promises
    .filter(({ settled }) => settled === null)
    .map(({ id, text, side, who, dueOn }) => ({ id, text, side, who, dueOn }));

/** Minutes corrected: the same lines with other notes, and what was promised since. */
export const corrected = (last: Minutes, notes: Notes, added: readonly PromiseFact[]): Minutes => ({
  ...last,
  words: notes.words || null,
  sections: last.sections.map(({ id, lines }) => ({
    id,
    lines: lines.map(({ key, text, detail }) => ({ key, text, detail, ...noted(notes, key) })),
  })),
  actions: [
    ...last.actions,
    ...actionsOf(added).filter(({ id }) => last.actions.every((action) => action.id !== id)),
  ],
});

/** What was typed, found again in minutes that were sent. */
export const notesOf = ({ words, sections }: Minutes): Notes => {
  const lines = sections.flatMap((section) => section.lines);
  return {
    ...noNotes,
    words: words ?? '',
    seen: lines.filter(({ seen }) => seen).map(({ key }) => key),
    notes: Object.fromEntries(lines.flatMap(({ key, note }) => (note === null ? [] : [[key, note]]))),
  };
};

/** The text that is kept; its keys stand in the order in which `minutesOf` writes them. */
export const freeze = (minutes: Minutes): string => JSON.stringify(minutes);
export const thaw = (frozen: string): Minutes => JSON.parse(frozen) as Minutes;
