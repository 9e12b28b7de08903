import { z } from 'astro/zod';
import { date, text } from './editorial.schema.ts';

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
  changes: z.array(change),
  /** Everything the text is made of, in order, so that any version can be shown and compared again. */
  units: z.array(releasedUnit).min(1),
});

export type ReleaseLine = z.infer<typeof releaseLine>;
/** Releases oldest first, by id of module, item or scenario. */
export type Ledgers = ReadonlyMap<string, readonly ReleaseLine[]>;
