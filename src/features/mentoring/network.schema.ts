import { z } from 'astro/zod';
import { followUpDecisions } from '#db/schema/lists.ts';
import { idText, requiredText } from '#src/shared/input.ts';

export const followUpInput = z.object({
  seen: requiredText('mentoring.follow-up-seen', 2000),
  decision: z.enum(followUpDecisions, 'field.choice'),
});
export const sharingInput = z.object({ given: z.enum(['oui', 'non'], 'field.choice') });
export const handoverNoteInput = z.object({ text: requiredText('mentoring.handover-empty', 4000) });
export const phraseInput = z.object({ text: requiredText('mentoring.phrase-empty', 600) });
export const phraseIdInput = z.object({ phraseId: idText });
export const changePhraseInput = phraseInput.extend({ phraseId: idText });
