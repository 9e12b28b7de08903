/** Settings are facts: a threshold is never changed, another value is said from a day on. */
import { like } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import { thresholdNames, thresholdsOn } from './thresholds.rules.ts';
import type { ThresholdChange, Thresholds } from './thresholds.rules.ts';

export type ThresholdRow = ThresholdChange & { readonly byPersonId: string | null };

const PREFIX = 'threshold.';

/** Everything that was ever said of thresholds, in no particular order. */
export const listThresholdChanges = async (tx: ReadTx): Promise<ThresholdRow[]> => {
  const rows = await tx.prepared<{
    key: string;
    value: unknown;
    validFrom: string;
    recordedAt: number;
    byPersonId: string | null;
  }>('organisations.thresholds', (q, { setting }) =>
    q
      .select({
        key: setting.key,
        value: setting.value,
        validFrom: setting.validFrom,
        recordedAt: setting.recordedAt,
        byPersonId: setting.byPersonId,
      })
      .from(setting)
      .where(like(setting.key, 'threshold.%')),
  )({});
  return rows.flatMap(({ key, value, ...row }) => {
    const name = thresholdNames.find((one) => PREFIX + one === key);
    return name === undefined ? [] : { ...row, name, value: typeof value === 'number' ? value : null };
  });
};

/** The thresholds in force at an instant, as they were known then. */
export const readThresholds = async (tx: ReadTx, at: Instant): Promise<Thresholds> =>
  thresholdsOn(await listThresholdChanges(tx), parisDate(at), at);

/** Later than what was said before for that day, even in the same millisecond; JSON has no null of its own here. */
export const insertThreshold = async (
  tx: WriteTx,
  { name, value, validFrom, byPersonId, now }: Omit<ThresholdRow, 'recordedAt'> & { readonly now: Instant },
): Promise<void> => {
  const said = (await listThresholdChanges(tx)).filter((one) => one.name === name);
  const recordedAt = Math.max(now, ...said.map((one) => one.recordedAt + 1));
  await tx.q
    .insert(tx.t.setting)
    .values({ key: PREFIX + name, value: value ?? 'withdrawn', validFrom, byPersonId, recordedAt })
    .returning({ key: tx.t.setting.key });
};
