import { isUniqueViolation } from '#db/database.ts';
import type { Context } from '#src/shared/context.ts';
import { scopeIn } from '#src/shared/context.ts';
import { AppError, forbidden } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import { insertOrganisation, insertRun, slugTaken } from './organisations.store.ts';
import { canOnNetwork } from './organisations.access.ts';
import { insertAssignment } from './people.store.ts';
import { requireMentor } from './assign-mentor.ts';
import { slugOf } from './slug.rules.ts';

export type NewPartner = { name: string; town: string | null; startMonth: string; mentorId: string };

/** A partner with its run and its lead mentor; returns its slug. `organisations.name-taken` for a known name. */
export const createPartner = async (ctx: Context, input: NewPartner): Promise<string> => {
  const { db, viewer, now } = ctx;
  if (!canOnNetwork(viewer, 'partner.create')) throw forbidden();
  await requireMentor(ctx, input.mentorId);
  const [organisationId, runId, slug] = [newId(), newId(), slugOf(input.name)];
  const taken = new AppError('organisations.name-taken', {}, { name: 'organisations.name-taken' });
  try {
    await db.write(scopeIn(viewer, organisationId), async (tx) => {
      if (await slugTaken(tx, slug)) throw taken;
      await insertOrganisation(tx, { id: organisationId, name: input.name, town: input.town, slug, now });
      await insertRun(tx, { id: runId, organisationId, startMonth: input.startMonth, now });
      const startsOn = [input.startMonth, parisDate(now)].sort()[0] ?? input.startMonth;
      await insertAssignment(tx, {
        ...{ runId, organisationId, personId: input.mentorId, kind: 'lead', startsOn, endsOn: null, now },
      });
      tx.audit({
        action: 'organisations.partner-created',
        object: `organisation:${organisationId}`,
        payload: { startMonth: input.startMonth },
      });
    });
  } catch (error) {
    throw isUniqueViolation(error) ? taken : error;
  }
  return slug;
};
