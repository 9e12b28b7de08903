import { eq } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { Role } from '#db/schema/lists.ts';

const KEY = 'demo.people';

export type DemoPerson = { accountId: string; membershipId: string };

/** Who plays `role` in the demonstration; null on a real installation. */
export const findDemoMembership = async (tx: ReadTx, role: Role): Promise<DemoPerson | null> => {
  const { setting } = tx.t;
  const rows = await tx.q.select({ value: setting.value }).from(setting).where(eq(setting.key, KEY));
  const people = rows[0]?.value as Partial<Record<Role, DemoPerson>> | undefined;
  return people?.[role] ?? null;
};

/** Written by the demonstration's seed only. */
export const nameDemoPeople = async (
  tx: WriteTx,
  people: Record<Role, DemoPerson>,
  on: { today: string; now: number },
): Promise<void> => {
  await tx.q
    .insert(tx.t.setting)
    .values({ key: KEY, value: people, validFrom: on.today, recordedAt: on.now })
    .returning({ key: tx.t.setting.key });
};
