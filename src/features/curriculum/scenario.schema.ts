import { z } from 'astro/zod';
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import { moods, neighbours } from '#src/ui/pictures/doorways.ts';
import type { NeighbourPortrait } from '#src/ui/pictures/doorways.ts';
import { editorial, kebab, text } from './editorial.schema.ts';
import { scenarioFaults } from './scenario.rules.ts';

const choice = z.strictObject({
  /** Permanent in its scene: `a`, `b`, `c`. Addresses are made of them, so they hold no hyphen. */
  id: z.string().regex(/^[a-z][a-z0-9]*$/, words.scenario.choiceId),
  /** What one says, between « », or does: « Vous laissez le papier. » 14 words at most. */
  text,
  /** Id of the scene it leads to. */
  to: kebab,
  /** What happens then, in the story: what the neighbour does, not what one should have said. */
  note: text,
});

const scene = z.strictObject({
  /** Permanent, begins with the scenario's id in lower case: `sit-01-porte`. */
  id: kebab,
  /** How far the door is open: the mood of the neighbour. */
  door: z.enum(moods),
  /** What one sees and hears, before the neighbour speaks. */
  narration: text.optional(),
  /** What the neighbour says, without « ». 25 words at most. A scene has a line or a narration. */
  line: text.optional(),
  /** Two or three; none in an ending. */
  choices: z.array(choice).default([]),
  /** `true` where the story stops; it then has the three texts below. */
  ending: z.boolean().default(false),
  /** What was protected: « Elle vous a écouté. Elle sait où vous trouver. » The title of the page. */
  protected: text.optional(),
  /** « Ce qu’on peut retenir » */
  keep: text.optional(),
  /** « En parler avec mon équipe »: one question. */
  discuss: text.optional(),
});

/** `content/scenarios/<slug>.scenario.yaml`, field by field: its scenes may still not hold together. */
export const scenarioDraft = z.strictObject({
  ...editorial,
  /** Permanent and never reused: `SIT-01`. */
  id: z.string().regex(/^SIT-\d{2}$/, words.scenario.id),
  /** The end of its address; may change. */
  slug: kebab,
  title: text,
  /** One or two sentences: the place, the hour, who one is. */
  summary: text,
  /** One sentence: what one practises. */
  theme: text,
  /** Rank in the list. */
  order: z.int().min(1),
  /** Words that people search for. */
  synonyms: z.array(text).default([]),
  neighbour: z.strictObject({
    /** « Mme Nowak » */
    name: text,
    /** Who is drawn behind the door (`src/ui/pictures/doorways.ts`). */
    portrait: z.enum(Object.keys(neighbours) as [NeighbourPortrait, ...NeighbourPortrait[]]),
  }),
  /** Id of the first scene. */
  start: kebab,
  /** 8 to 20, in any order. */
  scenes: z.array(scene),
});

/** The same, playable: what holds between its scenes is in `scenario.rules.ts`. */
export const scenarioFile = scenarioDraft.superRefine((file, context) => {
  for (const { path, sentence } of scenarioFaults(file))
    context.addIssue({ code: 'custom', path: [...path], message: sentence });
});

export type ScenarioFile = z.infer<typeof scenarioFile>;
