import { z } from 'astro/zod';
import { idText } from '#src/shared/input.ts';

/** Events in one sending: an evening of doors goes in one, what a phone keeps of several weeks in several. */
export const MOST_EVENTS = 500;

/**
 * What a phone sends. `v` may be absent, fields that we do not know are ignored and each event is read apart, so that a
 * phone two releases old, or one release ahead, still sends (tests/features/outbox/sendings-v1.json).
 */
export const sendingInput = z.object({
  v: z.number().int().optional(),
  /** The key of the person it was kept for. */
  person: z.string().max(64).optional(),
  events: z.array(z.unknown()).max(MOST_EVENTS),
});

export const eventHead = z.object({ id: z.uuid(), kind: z.string().max(40) });

/** Any event that has an id at all can be answered, even with a refusal. */
export const eventName = z.object({ id: z.string().min(1).max(80) });

/** The text that the person had before her when she did it, when her phone says so. */
const version = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .optional()
  .catch(undefined);

export const sectionSeenInput = z.object({ id: z.uuid(), module: idText, unit: idText, version });
export const questionInput = z.object({ id: z.uuid(), module: idText, question: idText, version });
export const answerInput = questionInput.extend({
  choice: z
    .union([
      z
        .string()
        .max(80)
        .transform((one) => [one]),
      z.array(z.string().max(80)).max(20),
    ])
    .optional()
    .transform((choice) => choice ?? []),
});
export const changeSeenInput = z.object({ id: z.uuid(), module: idText });
