import { z } from 'astro/zod';
import { safeReturn } from './gate.rules.ts';

/** What somebody typed in a form that she sent once her session was locked, and where it goes. */
export type KeptForm = { readonly to: string; readonly fields: readonly (readonly [string, string])[] };

/** A page that asks for a PIN carries it: no longer than this. */
const LONGEST = 16_000;
const shape = z.object({ to: z.string(), fields: z.array(z.tuple([z.string(), z.string()])) });

/** The form as a field of another form; null when it is too long. Files are not kept. */
export const writeKeptForm = (to: string, form: FormData): string | null => {
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string');
  const text = JSON.stringify({ to, fields });
  return text.length > LONGEST ? null : text;
};

/** What was kept, or null when it is no form of ours. */
export const readKeptForm = (text: string | undefined): KeptForm | null => {
  try {
    const kept = shape.parse(JSON.parse(text ?? 'null'));
    return safeReturn(kept.to) === null ? null : kept;
  } catch {
    return null;
  }
};
