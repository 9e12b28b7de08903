import { and, eq, inArray, lte } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import { newId } from '#src/shared/ids.ts';
import type { Instant } from '#src/shared/time.ts';
import type { PresenceFact, SessionDate, SessionRow } from './training.types.ts';

const NOW_AND_LATER = Number.MAX_SAFE_INTEGER;

/** Every session of an association as known at an instant, cancelled ones too. */
export const listSessions = async (
  tx: ReadTx,
  organisationId: string,
  at: Instant = NOW_AND_LATER,
): Promise<SessionRow[]> => {
  const { trainingSession: session, trainingCancelled: cancelled } = tx.t;
  const rows = await tx.q
    .select({
      id: session.id,
      title: session.title,
      onDate: session.onDate,
      startsAt: session.startsAt,
      minutes: session.minutes,
      place: session.place,
      cancelledId: cancelled.sessionId,
    })
    .from(session)
    .leftJoin(cancelled, and(eq(cancelled.sessionId, session.id), lte(cancelled.recordedAt, at)))
    .where(and(eq(session.organisationId, organisationId), lte(session.recordedAt, at)));
  return rows.map(({ cancelledId, ...row }) => ({ ...row, cancelled: cancelledId !== null }));
};

/** The sessions of several associations, for a calendar: each with the instants at which it was said and cancelled. */
export const listSessionDates = async (
  tx: ReadTx,
  organisationIds: readonly string[],
): Promise<SessionDate[]> => {
  const { trainingSession: session, trainingCancelled: cancelled } = tx.t;
  return tx.q
    .select({
      id: session.id,
      organisationId: session.organisationId,
      title: session.title,
      onDate: session.onDate,
      startsAt: session.startsAt,
      minutes: session.minutes,
      place: session.place,
      recordedAt: session.recordedAt,
      cancelledAt: cancelled.recordedAt,
    })
    .from(session)
    .leftJoin(cancelled, eq(cancelled.sessionId, session.id))
    .where(inArray(session.organisationId, [...organisationIds]));
};

/** Every fact of presence of an association, known at an instant. */
export const listPresences = (
  tx: ReadTx,
  organisationId: string,
  at: Instant = NOW_AND_LATER,
): Promise<PresenceFact[]> => {
  const { trainingPresence: presence } = tx.t;
  return tx.q
    .select({
      id: presence.id,
      sessionId: presence.sessionId,
      personId: presence.personId,
      present: presence.present,
      recordedAt: presence.recordedAt,
    })
    .from(presence)
    .where(and(eq(presence.organisationId, organisationId), lte(presence.recordedAt, at)));
};

type Said = { readonly organisationId: string; readonly byPersonId: string; readonly recordedAt: number };

export const insertSession = async (
  tx: WriteTx,
  row: Omit<SessionRow, 'cancelled'> & Said,
): Promise<void> => {
  const { trainingSession } = tx.t;
  await tx.q.insert(trainingSession).values(row).returning({ id: trainingSession.id });
};

export const insertPresences = async (
  tx: WriteTx,
  said: Said & { readonly sessionId: string },
  people: readonly { readonly personId: string; readonly present: boolean }[],
): Promise<void> => {
  const { trainingPresence } = tx.t;
  await tx.q
    .insert(trainingPresence)
    .values(people.map((one) => ({ id: newId(), ...said, ...one })))
    .returning({ id: trainingPresence.id });
};

/** Cancels a session; false when it was cancelled already. */
export const insertCancellation = async (
  tx: WriteTx,
  row: Said & { readonly sessionId: string },
): Promise<boolean> => {
  const { trainingCancelled } = tx.t;
  const rows = await tx.q
    .insert(trainingCancelled)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: trainingCancelled.sessionId });
  return rows.length === 1;
};

/** Puts a cancelled session back; whether it is cancelled is state, and the journal keeps both gestures. */
export const deleteCancellation = async (
  tx: WriteTx,
  { sessionId, organisationId }: { sessionId: string; organisationId: string },
): Promise<boolean> => {
  const { trainingCancelled: cancelled } = tx.t;
  const rows = await tx.q
    .delete(cancelled)
    .where(and(eq(cancelled.sessionId, sessionId), eq(cancelled.organisationId, organisationId)))
    .returning({ id: cancelled.sessionId });
  return rows.length === 1;
};
