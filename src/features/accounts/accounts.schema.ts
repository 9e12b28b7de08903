import { z } from 'astro/zod';
import { requiredText } from '#src/shared/input.ts';

export const emailText = requiredText('accounts.email-empty', 254).pipe(
  z.string().regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'accounts.email-shape'),
);

/** A passphrase is taken as typed: no trimming, spaces count. */
const passphrase = z
  .string('accounts.passphrase-empty')
  .min(1, 'accounts.passphrase-empty')
  .max(1024, 'accounts.passphrase-long');

export const signInInput = z.object({
  email: requiredText('accounts.email-empty', 254),
  passphrase,
  retour: z.string().max(2000).optional(),
});

export const openLinkInput = z.object({
  passphrase,
  name: z.string().max(200).optional(),
  email: z.string().max(254).optional(),
  organisation: z.string().max(200).optional(),
});

export const switchRoleInput = z.object({ membershipId: z.uuid('bad-request') });
