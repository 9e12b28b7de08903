import { isUniqueViolation } from '#db/database.ts';
import type { WriteTx } from '#db/types.ts';
import { dropDraft } from '#src/features/forms/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { lineWords } from '#src/i18n/meetings.fr.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Minutes } from './brief.types.ts';
import { changeMeetings, factRow } from './change-meetings.ts';
import { findNotes, notesSubject, refuseIfElsewhere } from './keep-notes.ts';
import type { NotesSent } from './keep-notes.ts';
import { insertMinutes, listMinutes } from './meetings.store.ts';
import { corrected, freeze, minutesOf, thaw } from './minutes.rules.ts';
import { readCall } from './read-brief.ts';
import type { CallKnown } from './read-brief.ts';

/**
 * Sends the minutes of a call to both sides: the brief as it stands now, with what was ticked and noted. They never change;
 * a correction is the next attempt. The first sending wins (R9). Milestones left to discuss count again from the call (R6).
 */
export const sendMinutes = (
  ctx: Context,
  opened: OpenRun,
  sent: NotesSent & { readonly attempt: number },
): Promise<void> => {
  const { meetingId, attempt } = sent;
  const written = changeMeetings(ctx, opened, 'minutes.write', async (tx) => {
    const known = await readCall(tx, ctx, opened, meetingId);
    requireHeld(ctx, known);
    if (attempt !== known.meeting.attempts + 1) throw new AppError('meetings.sent-meanwhile');
    refuseIfElsewhere(await findNotes(tx, ctx, opened, meetingId), sent);
    const frozen = freeze(await textOf(tx, known, sent));
    const row = { ...factRow(ctx, opened), meetingId, attempt, frozen };
    await insertMinutes(tx, row);
    const { personId } = ctx.viewer;
    await dropDraft(tx, { personId, runId: opened.run.id, subject: notesSubject(meetingId) }, ctx.now);
    tx.audit({
      action: attempt === 1 ? 'meetings.minutes-sent' : 'meetings.minutes-corrected',
      object: `meeting:${meetingId}`,
      payload: { attempt, minutes: row.id },
    });
  });
  return written.catch((error: unknown) => {
    throw isUniqueViolation(error) ? new AppError('meetings.sent-meanwhile') : error;
  });
};

const requireHeld = ({ now }: Context, { meeting }: CallKnown): void => {
  if (meeting.cancelled) throw new AppError('meetings.cancelled');
  if (meeting.when.onDate > parisDate(now)) throw new AppError('meetings.to-come');
};

const textOf = async (
  tx: WriteTx,
  { meeting, brief, promises }: CallKnown,
  { notes }: NotesSent,
): Promise<Minutes> => {
  if (brief !== null) return minutesOf(meeting.when, brief, notes, promises, lineWords);
  const last = (await listMinutes(tx, meeting.id)).at(-1);
  if (last === undefined) throw new AppError('meetings.sent-meanwhile');
  return corrected(
    thaw(last.frozen),
    notes,
    promises.filter(({ meetingId }) => meetingId === meeting.id),
  );
};
