import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import { cardPurposes, invitationPurposes } from '#db/schema/lists.ts';
import { newId, newSecret, sha256 } from '#src/shared/ids.ts';
import { LINK_LIFETIMES } from './accounts.rules.ts';

type Purpose = keyof typeof LINK_LIFETIMES;
type Row<P extends Purpose> = { id: string; purpose: P; accountId: string | null };
export type LinkRow = Row<(typeof invitationPurposes)[number]>;
export type CardLinkRow = Row<(typeof cardPurposes)[number]>;

const find = async <P extends Purpose>(
  tx: ReadTx,
  { token, now, purposes }: { token: string; now: number; purposes: readonly P[] },
): Promise<Row<P> | null> => {
  const { oneTimeLink } = tx.t;
  const rows = await tx.q
    .select({ id: oneTimeLink.id, purpose: oneTimeLink.purpose, accountId: oneTimeLink.accountId })
    .from(oneTimeLink)
    .where(
      and(
        eq(oneTimeLink.tokenHash, sha256(token)),
        inArray(oneTimeLink.purpose, [...purposes]),
        isNull(oneTimeLink.usedAt),
        gt(oneTimeLink.expiresAt, now),
      ),
    );
  return (rows[0] as Row<P> | undefined) ?? null;
};

/** A link that still works, by its secret; null when unknown, used or out of date: the three look alike. */
export const findLink = (tx: ReadTx, token: string, now: number): Promise<LinkRow | null> =>
  find(tx, { token, now, purposes: invitationPurposes });

/** How far a sign-in by card has come, by the secret that its browser keeps; null as above. */
export const findCardLink = (tx: ReadTx, token: string, now: number): Promise<CardLinkRow | null> =>
  find(tx, { token, now, purposes: cardPurposes });

/** Makes a link and returns its secret, which is shown once and stored only as a hash. */
export const insertLink = async (
  tx: WriteTx,
  purpose: Purpose,
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

/** Ends every sign-in that began with the account's card and is not finished. */
export const dropCardLinks = async (tx: WriteTx, accountId: string, now: number): Promise<void> => {
  const { oneTimeLink } = tx.t;
  await tx.q
    .update(oneTimeLink)
    .set({ usedAt: now })
    .where(
      and(
        eq(oneTimeLink.accountId, accountId),
        inArray(oneTimeLink.purpose, [...cardPurposes]),
        isNull(oneTimeLink.usedAt),
      ),
    )
    .returning({ id: oneTimeLink.id });
};
