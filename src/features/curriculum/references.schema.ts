import { z } from 'astro/zod';
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import type { PictureName } from '#src/ui/pictures/scenes.ts';
import { scenes } from '#src/ui/pictures/scenes.ts';
import { editorial, innerId, kebab, text, uniqueIds } from './editorial.schema.ts';

const pictureNames = Object.keys(scenes) as [PictureName, ...PictureName[]];

const point = z.strictObject({
  /** Permanent: files name it in `toConfirm`. */
  id: z.int().min(1),
  /** Who can confirm it. */
  who: z.enum(['voisinmalin', 'letabli', 'expert']),
  /** What is to be confirmed. */
  text,
});

/** `to-confirm.yaml`: what somebody must confirm before the texts that depend on it are settled. */
export const pointsFile = z.strictObject({
  points: z
    .array(point)
    .min(1)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, words.samePoint),
});

const word = z.strictObject({
  /** Permanent; the end of its address. */
  id: kebab,
  /** The word as it is looked up: « bailleur ». */
  term: text,
  /** Its other forms in our texts: « bailleurs », « le bailleur ». */
  forms: z.array(text).default([]),
  /** One sentence of everyday words. */
  meaning: text,
  /** Other words that people use or search for. */
  synonyms: z.array(text).default([]),
  /** A drawing of the kit, where it helps. */
  picture: z.enum(pictureNames, words.pictureUnknown).optional(),
});

/** `glossary.yaml`: every hard word of the messengers' texts. */
export const glossaryFile = z.array(word).min(1).refine(uniqueIds, words.sameWord);

const indicator = z.strictObject({
  /** Permanent: `IND-01`. */
  id: z.string().regex(/^IND-\d{2}$/, words.indicatorId),
  /** Its name in code and exports. */
  code: innerId,
  title: text,
  /** `count`: a number; `share`: a percentage; `ratio`: so many per hour. */
  unit: z.enum(['count', 'share', 'ratio', 'hours', 'euros']),
  /** What is counted, or how it is computed. */
  definition: text,
  /** Published values to compare with, said with their origin. */
  landmark: text.optional(),
});

/** `campaign-indicators.yaml`: what is counted at the doors, without names. */
export const indicatorsFile = z.strictObject({
  ...editorial,
  indicators: z.array(indicator).min(1).refine(uniqueIds, words.sameIndicator),
});

const workstream = z.strictObject({
  /** Permanent: monthly points refer to it. */
  id: kebab,
  title: text,
  /** What one can see once it is done. */
  done: text,
});

/** `workstreams.yaml`: what the monthly point asks about. */
export const workstreamsFile = z.strictObject({
  ...editorial,
  workstreams: z.array(workstream).min(1).refine(uniqueIds, words.sameWorkstream),
});

const criterion = z.strictObject({
  /** Permanent: reports of visits count by it. */
  id: kebab,
  name: text,
  /** What one sees when the answer is yes. */
  sign: text,
});

/** `observation-criteria.yaml`: what is watched at a door, counted by team. */
export const observationFile = z.strictObject({
  ...editorial,
  criteria: z.array(criterion).min(1).refine(uniqueIds, words.sameCriterion),
});

const MOST_WORDS = 12;
const isShort = (said: string): boolean =>
  said.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length <= MOST_WORDS;

const messengerQuestion = z.strictObject({
  /** Permanent: counters of answers refer to it. */
  id: kebab,
  /** The pillar of the grid that it asks about. */
  pillar: z.string().regex(/^p[1-8]$/, words.pillar),
  /** 12 words at most, said to one person; answered by yes, a little or no. */
  text: text.refine(isShort, words.questionTooLong),
  /** One example, as short. */
  help: text.refine(isShort, words.questionTooLong),
});

/** `messenger-questions.yaml`: what messengers are asked about their team, one question a pillar. */
export const messengerQuestionsFile = z.strictObject({
  ...editorial,
  questions: z
    .array(messengerQuestion)
    .min(1)
    .refine(uniqueIds, words.sameQuestion)
    .refine(
      (list) => new Set(list.map(({ pillar }) => pillar)).size === list.length,
      words.onePillarOneQuestion,
    ),
});
