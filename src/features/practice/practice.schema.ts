import { z } from 'astro/zod';
import { fieldFaces } from '#db/schema/lists.ts';
import { answerInput, eventInput } from '#src/features/learning/index.ts';
import { idText, optionalText } from '#src/shared/input.ts';

/** What a sentence about a visit may count: it says how it went, not who was met. */
export const MOST_CHARACTERS = 200;

/** Each carries the id that its form was given, so that sending twice counts once. */
export const phraseInput = eventInput.extend({ scenario: idText, scene: idText });
export const skipInput = eventInput.extend({ module: idText, question: idText });
export const recallInput = answerInput.extend({ module: idText, question: idText });
export const visitInput = eventInput.extend({
  module: idText,
  face: z.enum(fieldFaces, 'practice.no-face'),
  sentence: optionalText(MOST_CHARACTERS),
});

export type PhraseInput = z.output<typeof phraseInput>;
export type SkipInput = z.output<typeof skipInput>;
export type VisitInput = z.output<typeof visitInput>;
