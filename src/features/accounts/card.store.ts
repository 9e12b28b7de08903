import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import { newId } from '#src/shared/ids.ts';

type CardKind = 'cardToken' | 'cardCode';
const cardKinds = ['cardToken', 'cardCode'] as const;

export const revokeCredentials = async (
  tx: WriteTx,
  row: { accountId: string; kinds: readonly (CardKind | 'pin')[]; now: number },
): Promise<void> => {
  const { credential } = tx.t;
  await tx.q
    .update(credential)
    .set({ revokedAt: row.now })
    .where(
      and(
        eq(credential.accountId, row.accountId),
        inArray(credential.kind, [...row.kinds]),
        isNull(credential.revokedAt),
      ),
    )
    .returning({ id: credential.id });
};

/** The new card in the place of the old one, which is dead from here on. */
export const replaceCard = async (
  tx: WriteTx,
  row: { accountId: string; tokenHash: string; codeHash: string; now: number },
): Promise<void> => {
  const { credential } = tx.t;
  await revokeCredentials(tx, { accountId: row.accountId, kinds: cardKinds, now: row.now });
  const hashes = { cardToken: row.tokenHash, cardCode: row.codeHash };
  await tx.q
    .insert(credential)
    .values(
      cardKinds.map((kind) => ({
        id: newId(),
        accountId: row.accountId,
        kind,
        hash: hashes[kind],
        recordedAt: row.now,
      })),
    )
    .returning({ id: credential.id });
};

export type CardRow = { accountId: string; revokedAt: number | null; disabledAt: number | null };

/** The card that carries this hash, revoked or not: a dead card has an answer of its own. */
export const findCard = async (
  tx: ReadTx,
  row: { kind: CardKind; hash: string },
): Promise<CardRow | null> => {
  const { credential, account } = tx.t;
  const rows = await tx.q
    .select({
      accountId: account.id,
      revokedAt: credential.revokedAt,
      disabledAt: account.disabledAt,
    })
    .from(credential)
    .innerJoin(account, eq(account.id, credential.accountId))
    .where(and(eq(credential.kind, row.kind), eq(credential.hash, row.hash)));
  return rows[0] ?? null;
};

/** When each of these accounts was given the card it holds; accounts without one are absent. */
export const listCards = async (
  tx: ReadTx,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { credential } = tx.t;
  const rows = await tx.q
    .select({ accountId: credential.accountId, issuedAt: credential.recordedAt })
    .from(credential)
    .where(
      and(
        inArray(credential.accountId, [...accountIds]),
        eq(credential.kind, 'cardToken'),
        isNull(credential.revokedAt),
      ),
    );
  return new Map(rows.map(({ accountId, issuedAt }) => [accountId, issuedAt]));
};
