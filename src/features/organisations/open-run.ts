import type { ReadTx, Scope } from '#db/types.ts';
import type { AccessRun } from '#src/shared/access.ts';
import { standsIn } from '#src/shared/access.ts';
import { scopeIn } from '#src/shared/context.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { endOfDay, parisDate } from '#src/shared/time.ts';
import { activeMentorIds } from './mentors.rules.ts';
import {
  findOrganisation,
  findPartnerBySlug,
  listAssignmentsOf,
  listDirectors,
  listPausesOf,
  listRunsOf,
} from './organisations.store.ts';
import type { AssignmentRow, OrganisationRow, PauseRow, RunRow } from './organisations.store.ts';
import type { Thresholds } from './thresholds.rules.ts';
import { readThresholds } from './thresholds.store.ts';

/** A run that the viewer may know of, with all that its rules need; every use case on a run starts here. */
export type OpenRun = {
  readonly organisation: OrganisationRow;
  readonly run: RunRow;
  readonly pauses: readonly PauseRow[];
  readonly assignments: readonly AssignmentRow[];
  /** The numbers that the rules on delay compare with, in force on that day. */
  readonly thresholds: Thresholds;
  /** What the permission tables ask (R10). */
  readonly access: AccessRun;
  /** The viewer acting on this organisation's rows and audit chain. */
  readonly scope: Scope;
};

/** The run of the viewer's own association; the same 404 as a missing page when it has none. */
export const openOwnRun = (ctx: Context): Promise<OpenRun> =>
  open(ctx, (tx) => findOrganisation(tx, ctx.viewer.organisationId));

/** The run of a partner by its slug; somebody else's partner is like one that does not exist (R20). */
export const openPartnerRun = (ctx: Context, slug: string): Promise<OpenRun> =>
  open(ctx, (tx) => findPartnerBySlug(tx, slug));

/** The run of an association by its id, for what belongs to one; 404 as above. */
export const openRunOf = (ctx: Context, organisationId: string): Promise<OpenRun> =>
  open(ctx, (tx) => findOrganisation(tx, organisationId));

const open = async (
  { db, viewer, now }: Context,
  find: (tx: ReadTx) => Promise<OrganisationRow | null>,
): Promise<OpenRun> => {
  const today = parisDate(now);
  const opened = await db.read(viewer.scope, async (tx) => {
    const organisation = await find(tx);
    if (organisation === null) return null;
    const run = latestRun(await listRunsOf(tx, organisation.id));
    if (run === null) return null;
    const [pauses, assignments, directors] = [
      await listPausesOf(tx, run.id),
      await listAssignmentsOf(tx, run.id),
      await listDirectors(tx, organisation.id),
    ];
    const thresholds = await readThresholds(tx, endOfDay(today));
    return { organisation, run, pauses, assignments, directors, thresholds };
  });
  if (opened === null) throw notFound();
  const { directors, ...rest } = opened;
  const access: AccessRun = {
    organisationId: opened.organisation.id,
    activeMentorIds: activeMentorIds(opened.assignments, today),
    directorNamed: directors.some(
      ({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today),
    ),
    ended: opened.run.endedOn !== null && opened.run.endedOn <= today,
  };
  if (!standsIn(viewer, access)) throw notFound();
  return { ...rest, access, scope: scopeIn(viewer, opened.organisation.id) };
};

/** The run of the viewer's association with its pauses, whatever her role in it; null when it has none. */
export const findOwnRun = async ({
  db,
  viewer,
}: Context): Promise<{ run: RunRow; pauses: readonly PauseRow[] } | null> =>
  db.read(viewer.scope, async (tx) => {
    const run = latestRun(await listRunsOf(tx, viewer.organisationId));
    return run === null ? null : { run, pauses: await listPausesOf(tx, run.id) };
  });

/** The open run, else the one that ended last: an ended run stays readable (R23). */
export const latestRun = (runs: readonly RunRow[]): RunRow | null =>
  [...runs].sort((a, b) => (b.endedOn ?? '9999').localeCompare(a.endedOn ?? '9999'))[0] ?? null;
