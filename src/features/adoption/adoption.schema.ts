import { z } from 'astro/zod';

/** A level from 1 to 5; anything else is none. */
export const levelInput = z
  .string()
  .optional()
  .transform((text) => (/^[1-5]$/.test(text ?? '') ? Number(text) : null));
