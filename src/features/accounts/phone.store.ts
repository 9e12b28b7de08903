import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import { newId, sha256 } from '#src/shared/ids.ts';

/** The shared phone whose browser keeps this secret; null for one that nobody declared shared. */
export const findPhone = async (tx: ReadTx, secret: string): Promise<string | null> => {
  const { phone } = tx.t;
  const rows = await tx.q
    .select({ id: phone.id })
    .from(phone)
    .where(eq(phone.secretHash, sha256(secret)));
  return rows[0]?.id ?? null;
};

/** A phone that somebody declared shared; returns its id. */
export const insertPhone = async (
  tx: WriteTx,
  { secret, now }: { secret: string; now: number },
): Promise<string> => {
  const id = newId();
  await tx.q
    .insert(tx.t.phone)
    .values({ id, secretHash: sha256(secret), recordedAt: now })
    .returning({ id: tx.t.phone.id });
  return id;
};

/** The account enters on that phone today: « Qui êtes-vous ? » knows her from now on. */
export const knowOnPhone = async (
  tx: WriteTx,
  row: { phoneId: string; accountId: string; today: string },
): Promise<void> => {
  const { phoneAccount } = tx.t;
  const { phoneId, accountId, today } = row;
  await tx.q
    .insert(phoneAccount)
    .values({ phoneId, accountId, lastUsedOn: today })
    .onConflictDoUpdate({
      target: [phoneAccount.phoneId, phoneAccount.accountId],
      set: { lastUsedOn: today, forgottenAt: null },
    })
    .returning({ id: phoneAccount.accountId });
};

/** That phone forgets the account; without a phone, every phone does. */
export const forgetOnPhones = async (
  tx: WriteTx,
  row: { phoneId?: string; accountId: string; now: number },
): Promise<void> => {
  const { phoneAccount } = tx.t;
  const { phoneId, accountId, now } = row;
  await tx.q
    .update(phoneAccount)
    .set({ forgottenAt: now })
    .where(
      and(
        eq(phoneAccount.accountId, accountId),
        phoneId === undefined ? undefined : eq(phoneAccount.phoneId, phoneId),
        isNull(phoneAccount.forgottenAt),
      ),
    )
    .returning({ id: phoneAccount.accountId });
};

/** The accounts that this phone knows, the last used first. */
export const listKnownAccounts = async (tx: ReadTx, phoneId: string): Promise<string[]> => {
  const { phoneAccount } = tx.t;
  const rows = await tx.q
    .select({ accountId: phoneAccount.accountId })
    .from(phoneAccount)
    .where(and(eq(phoneAccount.phoneId, phoneId), isNull(phoneAccount.forgottenAt)))
    .orderBy(desc(phoneAccount.lastUsedOn), asc(phoneAccount.accountId));
  return rows.map(({ accountId }) => accountId);
};
