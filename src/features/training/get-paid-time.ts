import { listMembers } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import { openTeam } from './open-team.ts';
import { askedMonth, paidTime } from './paid-time.rules.ts';
import type { Month, PaidTime, PersonTime } from './paid-time.rules.ts';
import { readLearnt } from './read-learnt.ts';
import { can } from './training.access.ts';

export type PaidTimePage = PaidTime & {
  readonly previous: Month | null;
  readonly next: Month | null;
  readonly exportable: boolean;
  readonly association: string;
};

/** Paid training time of a month of the viewer's association; today's month unless another one is asked. */
export const getPaidTime = async (ctx: Context, asked: string | null): Promise<PaidTimePage> => {
  const { scope, organisation, access } = await openTeam(ctx, 'paidTime.read');
  const { members, learnt } = await ctx.db.read(scope, async (tx) => ({
    members: await listMembers(tx, organisation.id),
    learnt: await readLearnt(tx, { organisationId: organisation.id }),
  }));
  const { month, previous, next } = askedMonth(asked, members, parisDate(ctx.now));
  return {
    ...paidTime(month, { members, finished: learnt.modules, attended: learnt.sessions }),
    previous,
    next,
    exportable: can(ctx.viewer, 'paidTime.export', access),
    association: organisation.name,
  };
};

/** The list behind the figures of one person; the same 404 for somebody elsewhere as for nobody. */
export const getPersonTime = async (
  ctx: Context,
  personId: string,
  asked: string | null,
): Promise<{ month: Month; person: PersonTime }> => {
  const { month, people } = await getPaidTime(ctx, asked);
  const person = people.find((one) => one.personId === personId);
  if (person === undefined) throw notFound();
  return { month, person };
};
