import { clearBlock, liftReservation } from '#src/features/milestones/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import type { BriefLine, Notes } from './brief.types.ts';
import { keepNotes } from './keep-notes.ts';
import type { NotesSent } from './keep-notes.ts';
import { promiseInput } from './meetings.schema.ts';
import { noNotes } from './minutes.rules.ts';
import { readCall } from './read-brief.ts';
import { addPoint } from './write-points.ts';
import { addPromise, settlePromise } from './write-promises.ts';

/** What a button of the page asks for: `clear block:…`, `kept promise:…`, `point`, `promise`. */
export type Decision = { readonly what: string; readonly key: string };

/**
 * Decides during the call, by the use case that decides it on its own page. Every note is kept first, so that nothing
 * typed is lost whatever comes of the decision; the note of the line is what is said with it. Answers the notice.
 */
export const decideInCall = async (
  ctx: Context,
  opened: OpenRun,
  sent: NotesSent,
  { what, key }: Decision,
): Promise<string> => {
  const stamp = await keepNotes(ctx, opened, sent);
  const again = (notes: Notes): Promise<string> => keepNotes(ctx, opened, { ...sent, notes, stamp });
  const { meetingId, notes } = sent;
  if (what === 'point') {
    await addPoint(ctx, opened, { meetingId, text: required(notes.point) });
    await again({ ...notes, point: '' });
    return 'meetings.point-added';
  }
  if (what === 'promise') {
    await addPromise(ctx, opened, { ...promiseOf(notes), meetingId }, 'promise.dueOn');
    await again({ ...notes, promise: noNotes.promise });
    return 'meetings.promised';
  }
  return onLine(ctx, opened, await lineOf(ctx, opened, meetingId, key), {
    what,
    note: notes.notes[key] ?? null,
  });
};

const required = (point: string): string => {
  if (point === '') throw new AppError('meetings.point-empty', {}, { point: 'meetings.point-empty' });
  return point;
};

const promiseOf = ({ promise }: Notes) => {
  const parsed = promiseInput.safeParse(promise);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => [`promise.${path.join('.')}`, message]);
  const fields = Object.fromEntries(faults) as ConstructorParameters<typeof AppError>[2];
  throw new AppError('meetings.promise-empty', {}, fields);
};

const lineOf = async (ctx: Context, opened: OpenRun, meetingId: string, key: string): Promise<BriefLine> => {
  const { brief } = await ctx.db.read(opened.scope, (tx) => readCall(tx, ctx, opened, meetingId));
  const line = brief?.sections.flatMap(({ lines }) => lines).find((one) => one.key === key);
  if (line?.act == null) throw notFound();
  return line;
};

const onLine = async (
  ctx: Context,
  opened: OpenRun,
  { key, act }: BriefLine,
  { what, note }: { what: string; note: string | null },
): Promise<string> => {
  if (act?.act === 'clear' && what === 'clear') {
    if (note === null)
      throw new AppError('meetings.clearing-empty', {}, { [`note.${key}`]: 'meetings.clearing-empty' });
    await clearBlock(ctx, opened, { blockId: act.blockId, text: note });
    return 'meetings.block-cleared';
  }
  if (act?.act === 'lift' && what === 'lift') {
    const { milestoneId, reservationId } = act;
    await liftReservation(ctx, { slug: opened.organisation.slug, milestoneId }, { reservationId, note });
    return 'meetings.reserve-lifted';
  }
  if (act?.act === 'settle' && (what === 'kept' || what === 'dropped')) {
    await settlePromise(ctx, opened, { promiseId: act.promiseId, outcome: what, note });
    return 'meetings.promise-settled';
  }
  throw new AppError('bad-request');
};
