import { isUniqueViolation } from '#db/database.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import { requireMentor } from './assign-mentor.ts';
import { openPartnerRun } from './open-run.ts';
import { canOnNetwork } from './organisations.access.ts';
import { insertRun } from './organisations.store.ts';
import { insertAssignment } from './people.store.ts';

/** A second mentorship of the same association, once the one before has ended; the first keeps its facts. */
export const startAgain = async (
  ctx: Context,
  slug: string,
  input: { readonly startMonth: string; readonly mentorId: string },
): Promise<void> => {
  const { db, viewer, now } = ctx;
  if (!canOnNetwork(viewer, 'partner.create')) throw forbidden();
  const { organisation, access, run, scope } = await openPartnerRun(ctx, slug);
  const open = new AppError('organisations.run-open');
  if (!access.ended) throw open;
  await requireMentor(ctx, input.mentorId);
  if (run.endedOn !== null && input.startMonth.slice(0, 7) < run.endedOn.slice(0, 7))
    throw new AppError(
      'organisations.start-before-end',
      {},
      { startMonth: 'organisations.start-before-end' },
    );
  const [runId, organisationId] = [newId(), organisation.id];
  const startsOn = [input.startMonth, parisDate(now)].sort()[0] ?? input.startMonth;
  await db
    .write(scope, async (tx) => {
      await insertRun(tx, { id: runId, organisationId, startMonth: input.startMonth, now });
      await insertAssignment(tx, {
        ...{ runId, organisationId, personId: input.mentorId, kind: 'lead', startsOn, endsOn: null, now },
      });
      tx.audit({
        action: 'organisations.run-started-again',
        object: `run:${runId}`,
        payload: { startMonth: input.startMonth, before: run.id },
      });
    })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? open : error;
    });
};
