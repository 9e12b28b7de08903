import { sentenceOf } from '#src/i18n/errors.fr.ts';
import type { DoorCounts } from '#src/features/doors/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, isAppError, statusOf } from '#src/shared/errors.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import { personKey } from '#src/shared/ids.ts';
import type { Instant } from '#src/shared/time.ts';
import { doors, kinds } from './kinds.ts';
import type { Result } from './outbox.rules.ts';
import { eventHead, eventName, sendingInput } from './outbox.schema.ts';
import { lastSeen } from './outbox.store.ts';

export type Received = {
  readonly results: readonly Result[];
  /** The server's clock: a phone's is never believed. */
  readonly at: Instant;
  /** What was received before is « vu par votre responsable ». */
  readonly seenUpTo?: Instant;
  /** Of each outing whose doors came: what its buttons have counted, of all its phones. */
  readonly doors?: Readonly<Record<string, DoorCounts>>;
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
  const { doorCodes, counts } = await receiveDoors(ctx, events);
  const results: Result[] = [];
  for (const event of events) {
    const name = eventName.safeParse(event);
    if (!name.success) continue;
    const { id } = name.data;
    const code = doorCodes.has(event) ? (doorCodes.get(event) ?? null) : await receive(ctx, event);
    results.push(
      code === null
        ? { id, state: 'received' }
        : { id, state: 'refused', sentence: sentenceOf(code === 'not-found' ? 'outbox.gone' : code) },
    );
  }
  const doors = counts === null ? {} : { doors: counts };
  return { results, at: ctx.now, ...doors, ...(await seenUpTo(ctx)) };
};

/** The doors of a sending together: what became of each that could be read. */
const receiveDoors = async (
  ctx: Context,
  events: readonly unknown[],
): Promise<{ doorCodes: ReadonlyMap<unknown, ErrorCode | null>; counts: Received['doors'] | null }> => {
  const read = events.flatMap((event) => {
    const head = eventHead.safeParse(event);
    const input = head.success && head.data.kind === doors.kind ? doors.input.safeParse(event) : null;
    return input?.success === true ? [{ event, input: input.data }] : [];
  });
  if (read.length === 0) return { doorCodes: new Map(), counts: null };
  const { codes, counts } = await doors.receive(
    ctx,
    read.map(({ input }) => input),
  );
  return { doorCodes: new Map(read.map(({ event, input }) => [event, codes.get(input.id) ?? null])), counts };
};

/** Null when it is recorded; else why it never will be. */
const receive = async (ctx: Context, event: unknown): Promise<ErrorCode | null> => {
  const head = eventHead.safeParse(event);
  if (!head.success || head.data.kind === doors.kind) return 'outbox.unreadable';
  const kind = kinds.get(head.data.kind);
  if (kind === undefined) return 'outbox.unknown-kind';
  const input = kind.input.safeParse(event);
  if (!input.success) return 'outbox.unreadable';
  try {
    await kind.receive(ctx, input.data as never);
    return null;
  } catch (error) {
    if (!isAppError(error) || statusOf(error.code) >= 500) throw error;
    return error.code;
  }
};

/** How far her manager has seen her progress. */
export const seenUpTo = async ({ db, viewer }: Context): Promise<{ readonly seenUpTo?: Instant }> => {
  const at = await db.read(viewer.scope, (tx) => lastSeen(tx, viewer.personId));
  return at === null ? {} : { seenUpTo: at };
};
