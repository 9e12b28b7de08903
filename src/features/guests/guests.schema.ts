import { z } from 'astro/zod';
import { civilDate, idText, requiredText } from '#src/shared/input.ts';

export const guestLinkInput = z.object({
  guestLinkId: z.uuid('bad-request'),
  label: requiredText('guests.label-empty', 60),
  expiresOn: civilDate,
});
export const revokeInput = z.object({ guestLinkId: idText });
