import type { ReadTx, WriteTx } from '#db/types.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden, notFound } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { can } from './team.access.ts';
import type { TeamPermission } from './team.access.ts';
import { hasLeft } from './team.rules.ts';
import type { TeamMember } from './team.rules.ts';
import { listTeam } from './team.store.ts';

/** The team of the viewer's own association; every use case on a team starts here. */
export const openTeam = async (ctx: Context, permission: TeamPermission): Promise<OpenRun> => {
  const opened = await openOwnRun(ctx);
  if (!can(ctx.viewer, permission, opened.access)) throw forbidden();
  return opened;
};

/** What every fact about somebody of the team carries. */
export type Told = {
  readonly organisationId: string;
  readonly personId: string;
  readonly byPersonId: string;
  readonly now: number;
};

/** Somebody who is or was in this team; of another association, she is like nobody (R20). */
export const memberIn = async (
  tx: ReadTx,
  { organisation }: Pick<OpenRun, 'organisation'>,
  personId: string,
): Promise<TeamMember> => {
  const member = (await listTeam(tx, organisation.id)).find((one) => one.personId === personId);
  if (member === undefined) throw notFound();
  return member;
};

export type Changed = { readonly member: TeamMember; readonly told: Told; readonly today: IsoDate };

/** One write by the manager on somebody of her team, who is read in the same transaction. */
export const changeMember = async (
  ctx: Context,
  personId: string,
  change: (tx: WriteTx, changed: Changed) => Promise<void>,
): Promise<void> => {
  const opened = await openTeam(ctx, 'team.change');
  const { viewer, now } = ctx;
  await ctx.db.write(opened.scope, async (tx) => {
    const member = await memberIn(tx, opened, personId);
    const told = { organisationId: opened.organisation.id, personId, byPersonId: viewer.personId, now };
    await change(tx, { member, told, today: parisDate(now) });
  });
};

/** Refuses what concerns the work of somebody who left. */
export const refuseIfGone = (member: TeamMember, today: IsoDate): void => {
  if (hasLeft(member, today)) throw new AppError('team.has-left');
};
