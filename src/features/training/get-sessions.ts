import { listMembers } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { presentAt, sortedSessions, teamOn } from './attendance.rules.ts';
import { openTeam } from './open-team.ts';
import { listPresences, listSessions } from './sessions.store.ts';
import { can } from './training.access.ts';
import type { SessionRow } from './training.types.ts';

/** A session of the list: how many people were there; null for one to come or whose sheet was not entered. */
export type ListedSession = SessionRow & { readonly present: number | null };

export type SessionsPage = Record<'coming' | 'past' | 'cancelled', readonly ListedSession[]> & {
  readonly today: IsoDate;
  readonly editable: boolean;
};

/** Every session in a room of the viewer's association. */
export const getSessions = async (ctx: Context): Promise<SessionsPage> => {
  const { scope, organisation, access } = await openTeam(ctx, 'sessions.read');
  const today = parisDate(ctx.now);
  const { sessions, facts } = await ctx.db.read(scope, async (tx) => ({
    sessions: await listSessions(tx, organisation.id),
    facts: await listPresences(tx, organisation.id),
  }));
  const counted = (rows: readonly SessionRow[]): ListedSession[] =>
    rows.map((row) => ({
      ...row,
      present: facts.some(({ sessionId }) => sessionId === row.id) ? presentAt(row.id, facts).size : null,
    }));
  const { coming, past, cancelled } = sortedSessions(sessions, today);
  return {
    coming: counted(coming),
    past: counted(past),
    cancelled: counted(cancelled),
    today,
    editable: can(ctx.viewer, 'sessions.manage', access),
  };
};

export type SessionPage = {
  readonly session: SessionRow;
  /** The people of the team that day, by name, and whether each was there. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly present: boolean }[];
  /** The day has come: who was there may be said. */
  readonly begun: boolean;
  readonly editable: boolean;
  readonly association: string;
};

/** One session with its people; the same 404 for another association's as for none. */
export const getSession = async (ctx: Context, id: string): Promise<SessionPage> => {
  const { scope, organisation, access } = await openTeam(ctx, 'sessions.read');
  const { sessions, facts, members } = await ctx.db.read(scope, async (tx) => ({
    sessions: await listSessions(tx, organisation.id),
    facts: await listPresences(tx, organisation.id),
    members: await listMembers(tx, organisation.id),
  }));
  const session = sessions.find((one) => one.id === id);
  if (session === undefined) throw notFound();
  const there = presentAt(id, facts);
  return {
    session,
    people: teamOn(members, session.onDate).map((person) => ({ ...person, present: there.has(person.id) })),
    begun: session.onDate <= parisDate(ctx.now),
    editable: can(ctx.viewer, 'sessions.manage', access),
    association: organisation.name,
  };
};
