import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { insertExtension } from './extensions.store.ts';
import { openPartnerRun } from './open-run.ts';
import { canOnRun } from './organisations.access.ts';
import { programmeClock } from './programme-clock.rules.ts';

/** Head office lets a run go on after month 12, until a day and for a reason (R23); a later one replaces it. */
export const extendRun = async (
  ctx: Context,
  slug: string,
  input: { readonly untilOn: IsoDate; readonly reason: string },
): Promise<void> => {
  const { db, viewer, now } = ctx;
  const { run, pauses, organisation, access, scope } = await openPartnerRun(ctx, slug);
  if (access.ended) throw new AppError('organisations.run-ended');
  if (!canOnRun(viewer, 'run.extend', access)) throw forbidden();
  const today = parisDate(now);
  const lastDay = programmeClock(run, pauses, today).months.at(-1)?.dueOn ?? today;
  if (input.untilOn <= lastDay || input.untilOn < today)
    throw new AppError(
      'organisations.extension-too-early',
      {},
      { untilOn: 'organisations.extension-too-early' },
    );
  await db.write(scope, async (tx) => {
    await insertExtension(tx, {
      ...{ id: newId(), runId: run.id, organisationId: organisation.id },
      ...{ byPersonId: viewer.personId, recordedAt: now, ...input },
    });
    tx.audit({
      action: 'organisations.run-extended',
      object: `run:${run.id}`,
      payload: { untilOn: input.untilOn },
    });
  });
};
