import { expect } from 'vitest';
import type { Database } from '#db/types.ts';
import { listOpenRuns } from '#src/features/organisations/index.ts';
import { setThreshold, undoThreshold } from '#src/features/organisations/set-threshold.ts';
import { endOfDay } from '#src/shared/time.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';

const TODAY = '2026-11-24';

/** A threshold has its value from a day on, a past day keeps its own, and what is to come may be taken back. */
export const datesThresholds = async (db: Database): Promise<void> => {
  const network = await aNetwork(db, at('2026-09-01'));
  await aPartner(db, network, { startMonth: '2026-09-01', now: at('2026-09-01') });
  const ctx = (day: string) => as(db, network.headOffice, at(day));
  const silentDays = async (day: string, known = day) =>
    (await listOpenRuns(ctx(known), endOfDay(day)))[0]?.thresholds.silentDays;
  const change = { name: 'silentDays', value: 30 } as const;
  await setThreshold(ctx(TODAY), { ...change, validFrom: TODAY });
  await setThreshold(ctx(TODAY), { ...change, value: 35, validFrom: TODAY });
  await setThreshold(ctx(TODAY), { ...change, value: 40, validFrom: '2026-12-01' });
  expect(await silentDays('2026-11-23', TODAY)).toBe(21);
  expect(await silentDays(TODAY)).toBe(35);
  expect(await silentDays('2026-12-01')).toBe(40);
  await undoThreshold(ctx(TODAY), { name: 'silentDays', validFrom: '2026-12-01' });
  expect(await silentDays('2026-12-01')).toBe(35);
  for (const validFrom of [TODAY, '2026-12-01'])
    await expect(undoThreshold(ctx(TODAY), { name: 'silentDays', validFrom })).rejects.toThrow();
};
