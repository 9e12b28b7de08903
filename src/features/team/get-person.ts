import { listCards } from '#src/features/accounts/index.ts';
import { personModules } from '#src/features/learning/index.ts';
import type { PersonModule } from '#src/features/learning/index.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { askedOf, toRead } from './get-team.ts';
import type { Asked, ToRead } from './get-team.ts';
import { memberIn, openTeam } from './open-team.ts';
import { can } from './team.access.ts';
import { hasLeft } from './team.rules.ts';
import type { TeamMember } from './team.rules.ts';
import { lastSeenAt, listAssignments, listHeard, listHelp } from './team.store.ts';

export type TeamPersonPage = {
  readonly member: TeamMember;
  readonly today: IsoDate;
  readonly mayChange: boolean;
  readonly gone: boolean;
  readonly help: readonly Asked[];
  /** What she has to read still. */
  readonly given: readonly ToRead[];
  /** Modules begun or finished, in the order of the path, with their days. */
  readonly modules: readonly PersonModule[];
  readonly total: number;
  /** What may be given to her: not finished yet. */
  readonly givable: readonly { readonly value: string; readonly label: string }[];
  readonly heardOn: IsoDate | null;
  readonly cardSince: IsoDate | null;
  /** The day of the last « J'ai vu où elle en est ». */
  readonly seenOn: IsoDate | null;
};

/** One person of the team, for those who may know her by name. */
export const getTeamPerson = async (ctx: Context, personId: string): Promise<TeamPersonPage> => {
  const opened = await openTeam(ctx, 'team.read');
  const today = parisDate(ctx.now);
  return ctx.db.read(opened.scope, async (tx) => {
    const member = await memberIn(tx, opened, personId);
    const { accountId } = member;
    const modules = await personModules(tx, personId);
    const finished = new Set(
      modules.filter(({ finishedOn }) => finishedOn !== null).map(({ module }) => module.id),
    );
    const seenAt = await lastSeenAt(tx, personId);
    const issuedAt = (await listCards(tx, [accountId])).get(accountId);
    return {
      member,
      today,
      mayChange: can(ctx.viewer, 'team.change', opened.access),
      gone: hasLeft(member, today),
      help: askedOf(await listHelp(tx, { personId })),
      given: toRead(await listAssignments(tx, { personId })).filter(
        ({ moduleId }) => !finished.has(moduleId),
      ),
      modules: modules.filter(({ begunOn }) => begunOn !== null),
      total: modules.length,
      givable: modules
        .filter(({ module }) => !finished.has(module.id))
        .map(({ module }) => ({ value: module.id, label: module.title })),
      heardOn: (await listHeard(tx, [accountId])).get(accountId) ?? null,
      cardSince: issuedAt === undefined ? null : parisDate(issuedAt),
      seenOn: seenAt === null ? null : parisDate(seenAt),
    };
  });
};
