import { sentenceOf } from '#src/i18n/errors.fr.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, isAppError, statusOf } from '#src/shared/errors.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import { personKey } from '#src/shared/ids.ts';
import type { Instant } from '#src/shared/time.ts';
import { kinds } from './kinds.ts';
import type { Result } from './outbox.rules.ts';
import { eventHead, eventName, sendingInput } from './outbox.schema.ts';
import { lastSeen } from './outbox.store.ts';

export type Received = {
  readonly results: readonly Result[];
  /** The server's clock: a phone's is never believed. */
  readonly at: Instant;
  /** What was received before is « vu par votre responsable ». */
  readonly seenUpTo?: Instant;
};

/**
 * What a phone kept without network, each event apart: a wrong one is refused alone, with its sentence. Each is recorded
 * once, in whatever order, number and cut it comes. A fault of ours is thrown: the phone keeps everything and sends again.
 */
export const receiveEvents = async (ctx: Context, body: unknown): Promise<Received> => {
  const sending = sendingInput.safeParse(body);
  if (!sending.success) throw new AppError('outbox.unreadable');
  const { person, events } = sending.data;
  if (person !== undefined && person !== personKey(ctx.viewer.personId))
    throw new AppError('outbox.other-person');
  const results: Result[] = [];
  for (const event of events) {
    const name = eventName.safeParse(event);
    if (!name.success) continue;
    const { id } = name.data;
    const code = await receive(ctx, event);
    results.push(
      code === null ? { id, state: 'received' } : { id, state: 'refused', sentence: sentenceOf(code) },
    );
  }
  return { results, at: ctx.now, ...(await seenUpTo(ctx)) };
};

/** Null when it is recorded; else why it never will be. */
const receive = async (ctx: Context, event: unknown): Promise<ErrorCode | null> => {
  const head = eventHead.safeParse(event);
  if (!head.success) return 'outbox.unreadable';
  const kind = kinds.get(head.data.kind);
  if (kind === undefined) return 'outbox.unknown-kind';
  const input = kind.input.safeParse(event);
  if (!input.success) return 'outbox.unreadable';
  try {
    await kind.receive(ctx, input.data as never);
    return null;
  } catch (error) {
    if (!isAppError(error) || statusOf(error.code) >= 500) throw error;
    return error.code === 'not-found' ? 'outbox.gone' : error.code;
  }
};

/** How far her manager has seen her progress. */
export const seenUpTo = async ({ db, viewer }: Context): Promise<{ readonly seenUpTo?: Instant }> => {
  const at = await db.read(viewer.scope, (tx) => lastSeen(tx, viewer.personId));
  return at === null ? {} : { seenUpTo: at };
};
