import type { Context } from '#src/shared/context.ts';
import { endOfDay, parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { namesOfPersons } from './organisations.store.ts';
import { standingChanges, thresholdNames, thresholdsOn } from './thresholds.rules.ts';
import type { ThresholdName } from './thresholds.rules.ts';
import { listThresholdChanges } from './thresholds.store.ts';
import type { ThresholdRow } from './thresholds.store.ts';

/** One change as it was said: by whom, when; `value` null took back what was said for that day. */
export type ThresholdEntry = {
  readonly value: number | null;
  readonly validFrom: IsoDate;
  readonly at: Instant;
  readonly by: string;
};
export type ThresholdView = {
  readonly name: ThresholdName;
  readonly value: number;
  /** Changes that are not in force yet, the next first. */
  readonly coming: readonly { readonly value: number; readonly validFrom: IsoDate }[];
  /** Everything that was said, the last first. */
  readonly history: readonly ThresholdEntry[];
};

/** Every threshold as it is in force today, what will change, and what was said. */
export const getThresholds = async ({ db, viewer, now }: Context): Promise<ThresholdView[]> => {
  const today = parisDate(now);
  const { rows, names } = await db.read(viewer.scope, async (tx) => {
    const rows = await listThresholdChanges(tx);
    const people = rows.flatMap(({ byPersonId }) => byPersonId ?? []);
    return { rows, names: await namesOfPersons(tx, [...new Set(people)]) };
  });
  const inForce = thresholdsOn(rows, today, endOfDay(today));
  const entryOf = ({ value, validFrom, recordedAt, byPersonId }: ThresholdRow): ThresholdEntry => {
    return { value, validFrom, at: recordedAt, by: names.get(byPersonId ?? '') ?? '' };
  };
  return thresholdNames.map((name) => ({
    name,
    value: inForce[name],
    coming: standingChanges(rows, name, endOfDay(today))
      .filter(({ validFrom }) => validFrom > today)
      .map(({ value, validFrom }) => ({ value, validFrom })),
    history: rows
      .filter((row) => row.name === name)
      .sort((a, b) => b.recordedAt - a.recordedAt)
      .map(entryOf),
  }));
};
