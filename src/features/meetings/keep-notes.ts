import type { WriteTx } from '#db/types.ts';
import { dropDraft, putDraft } from '#src/features/forms/index.ts';
import { listDrafts } from '#src/features/milestones/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Notes } from './brief.types.ts';
import { changeMeetings, meetingIn } from './change-meetings.ts';
import { isEmpty, writeNotes } from './minutes.rules.ts';

/** What the page of a call sends: its notes, and the draft they were typed over (`''` when there was none). */
export type NotesSent = { readonly meetingId: string; readonly notes: Notes; readonly stamp: string };

/** Notes are the writer's own until they are sent. */
export const notesSubject = (meetingId: string): string => `call:${meetingId}`;

export type KeptNotes = { readonly text: string; readonly updatedAt: number };
export const findNotes = async (
  tx: WriteTx | Parameters<typeof listDrafts>[0],
  ctx: Context,
  opened: OpenRun,
  meetingId: string,
): Promise<KeptNotes | null> =>
  (await listDrafts(tx, ctx.viewer.personId, opened.run.id)).find(
    ({ subject }) => subject === notesSubject(meetingId),
  ) ?? null;

/** R17: notes kept elsewhere since are not written over; both texts are shown. */
export const refuseIfElsewhere = (kept: KeptNotes | null, { notes, stamp }: NotesSent): void => {
  if (kept !== null && String(kept.updatedAt) !== stamp && kept.text !== writeNotes(notes))
    throw new AppError('meetings.notes-elsewhere');
};

/** Keeps ticks and notes for the writer alone; answers the stamp of the new draft. */
export const keepNotes = (ctx: Context, opened: OpenRun, sent: NotesSent): Promise<string> =>
  changeMeetings(ctx, opened, 'minutes.write', async (tx) => {
    const { meetingId, notes } = sent;
    await meetingIn(tx, opened, meetingId, ctx.now);
    const last = await findNotes(tx, ctx, opened, meetingId);
    refuseIfElsewhere(last, sent);
    const updatedAt = Math.max(ctx.now, (last?.updatedAt ?? 0) + 1);
    const key = {
      personId: ctx.viewer.personId,
      runId: opened.run.id,
      subject: notesSubject(meetingId),
    };
    const organisationId = opened.organisation.id;
    if (isEmpty(notes)) await dropDraft(tx, key, ctx.now);
    else
      await putDraft(
        tx,
        { ...key, organisationId, text: writeNotes(notes), baseFactId: null, updatedAt },
        ctx.now,
      );
    tx.audit({ action: 'meetings.notes-kept', object: `meeting:${meetingId}` });
    return isEmpty(notes) ? '' : String(updatedAt);
  });
