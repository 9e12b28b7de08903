import { and, eq, gt, isNull } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import { newId, newSecret, sha256 } from '#src/shared/ids.ts';
import { LINK_LIFETIMES } from './accounts.rules.ts';

export type LinkRow = {
  id: string;
  purpose: 'firstHeadOffice' | 'invitation' | 'reset';
  accountId: string | null;
};

/** A link that still works, by its secret; null when unknown, used or out of date: the three look alike. */
export const findLink = async (tx: ReadTx, token: string, now: number): Promise<LinkRow | null> => {
  const { oneTimeLink } = tx.t;
  const rows = await tx.q
    .select({ id: oneTimeLink.id, purpose: oneTimeLink.purpose, accountId: oneTimeLink.accountId })
    .from(oneTimeLink)
    .where(
      and(
        eq(oneTimeLink.tokenHash, sha256(token)),
        isNull(oneTimeLink.usedAt),
        gt(oneTimeLink.expiresAt, now),
      ),
    );
  return rows[0] ?? null;
};

/** Makes a link and returns its secret, which is shown once and stored only as a hash. */
export const insertLink = async (
  tx: WriteTx,
  purpose: LinkRow['purpose'],
  accountId: string | null,
  now: number,
): Promise<string> => {
  const token = newSecret();
  await tx.q
    .insert(tx.t.oneTimeLink)
    .values({
      id: newId(),
      tokenHash: sha256(token),
      purpose,
      accountId,
      expiresAt: now + LINK_LIFETIMES[purpose],
      recordedAt: now,
    })
    .returning({ id: tx.t.oneTimeLink.id });
  return token;
};

/** Marks the link used; false when somebody was faster. */
export const consumeLink = async (tx: WriteTx, id: string, now: number): Promise<boolean> => {
  const { oneTimeLink } = tx.t;
  const used = await tx.q
    .update(oneTimeLink)
    .set({ usedAt: now })
    .where(and(eq(oneTimeLink.id, id), isNull(oneTimeLink.usedAt)))
    .returning({ id: oneTimeLink.id });
  return used.length === 1;
};
