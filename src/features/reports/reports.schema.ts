import { z } from 'astro/zod';
import { civilDate, optionalText, requiredText } from '#src/shared/input.ts';

const title = requiredText('reports.title', 120);
const period = { fromOn: civilDate, toOn: civilDate };
/** Empty texts are kept as such: a report may be written in several days. */
const text = optionalText(6000).transform((written) => written ?? '');

export const beginInput = z.object({ title, ...period });
export const saveInput = z
  .object({
    title,
    ...period,
    purpose: text,
    done: text,
    team: text,
    heard: text,
    gaps: text,
    seenAt: z.coerce.number('bad-request').int('bad-request').min(0, 'bad-request'),
  })
  .transform(({ purpose, done, team, heard, gaps, ...written }) => ({
    ...written,
    texts: { purpose, done, team, heard, gaps },
  }));
export const publishInput = z.object({
  base: z.string('bad-request').regex(/^[0-9a-f]{64}$/, 'bad-request'),
});
export const withdrawInput = z.object({ reason: requiredText('reports.reason', 400) });
