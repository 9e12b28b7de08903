import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden } from '#src/shared/errors.ts';
import { endOfDay, parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { canOnNetwork } from './organisations.access.ts';
import { standingChanges, thresholdBounds } from './thresholds.rules.ts';
import type { ThresholdName } from './thresholds.rules.ts';
import { insertThreshold, listThresholdChanges } from './thresholds.store.ts';

/** Says that a threshold has this value from a day on, today at the earliest: what is past keeps its own. */
export const setThreshold = async (
  ctx: Context,
  { name, value, validFrom }: { name: ThresholdName; value: number; validFrom: IsoDate },
): Promise<void> => {
  const { least, most } = thresholdBounds[name];
  if (!Number.isInteger(value) || value < least || value > most) {
    const details = { least, most };
    throw new AppError('organisations.threshold-value', details, { value: 'organisations.threshold-value' });
  }
  if (validFrom < parisDate(ctx.now)) {
    throw new AppError('organisations.threshold-from', {}, { validFrom: 'organisations.threshold-from' });
  }
  await say(ctx, { name, value, validFrom });
};

/** Takes back a change that is not in force yet. */
export const undoThreshold = async (
  ctx: Context,
  { name, validFrom }: { name: ThresholdName; validFrom: IsoDate },
): Promise<void> => {
  const today = parisDate(ctx.now);
  if (validFrom <= today) throw new AppError('organisations.threshold-in-force');
  const rows = await ctx.db.read(ctx.viewer.scope, listThresholdChanges);
  const stands = standingChanges(rows, name, endOfDay(today)).some(
    (change) => change.validFrom === validFrom,
  );
  if (!stands) throw new AppError('organisations.threshold-gone');
  await say(ctx, { name, value: null, validFrom });
};

const say = async (
  { db, viewer, now }: Context,
  change: { name: ThresholdName; value: number | null; validFrom: IsoDate },
): Promise<void> => {
  if (!canOnNetwork(viewer, 'thresholds.set')) throw forbidden();
  await db.write(viewer.scope, async (tx) => {
    await insertThreshold(tx, { ...change, byPersonId: viewer.personId, now });
    tx.audit({
      action: change.value === null ? 'organisations.threshold-undone' : 'organisations.threshold-set',
      object: `setting:${change.name}`,
      payload: { value: change.value, validFrom: change.validFrom },
    });
  });
};
