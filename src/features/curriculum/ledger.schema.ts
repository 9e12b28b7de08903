import { z } from 'astro/zod';
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import { date, kebab, text } from './editorial.schema.ts';

export const changeClasses = ['typo', 'clarification', 'substance'] as const;
const changeClass = z.enum(changeClasses);

/** A section, a question, an item or a scene as released; its text stands in the line that released this version of it. */
const releasedUnit = z.strictObject({
  id: text,
  kind: z.enum(['section', 'question', 'item', 'scene']),
  title: text,
  version: text,
  text: z.string().optional(),
});

const NOTE_LENGTH = 240;

/** A sentence for readers: short, on one line. */
export const releaseNote = text
  .max(NOTE_LENGTH, words.noteLong(NOTE_LENGTH))
  .refine((note) => !note.includes('\n'), words.noteLines);

/** What a release changed: a unit, or the module's own name and promise under the module's id. */
const change = z.strictObject({
  id: text,
  class: changeClass,
  /** Minutes it takes to read what changed. */
  minutes: z.int().min(0),
});

/** One line of `content/.ledger/<id>.jsonl`: one release of a module, an item or a scenario. */
export const releaseLine = z.strictObject({
  version: text,
  date,
  /** The strongest of its changes. */
  class: changeClass,
  /** Minutes it takes to read its changes of substance. */
  minutes: z.int().min(0),
  /** Planned minutes of the module in this version; 0 for an item and a scenario, which nobody finishes. */
  plannedMinutes: z.int().min(0),
  title: text,
  /** What changed and why, in one sentence for those who read « Quoi de neuf ». */
  note: releaseNote.optional(),
  changes: z.array(change),
  /** Everything the text is made of, in order, so that any version can be shown and compared again. */
  units: z.array(releasedUnit).min(1),
});

export const addressedKinds = ['module', 'scenario', 'tool'] as const;

/** One line of `content/.ledger/addresses.jsonl`: from that day on, the text is read at this address. */
export const addressLine = z.strictObject({ kind: z.enum(addressedKinds), id: text, slug: kebab, date });

export type AddressLine = z.infer<typeof addressLine>;
export type ReleaseLine = z.infer<typeof releaseLine>;
/** Releases oldest first, by id of module, item or scenario. */
export type Ledgers = ReadonlyMap<string, readonly ReleaseLine[]>;
