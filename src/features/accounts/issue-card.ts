import { randomInt } from 'node:crypto';
import type { WriteTx } from '#db/types.ts';
import { newSecret, sha256 } from '#src/shared/ids.ts';
import { CODE_ALPHABET, CODE_LENGTH } from './card.rules.ts';
import { replaceCard } from './card.store.ts';
import { hashCode } from './hashing.ts';
import { dropCardLinks } from './link.store.ts';
import { givePicker } from './picker.store.ts';

/** What is printed on a card: shown once, kept as hashes. */
export type NewCard = { readonly token: string; readonly code: string };
export type PreparedCard = NewCard & { readonly tokenHash: string; readonly codeHash: string };

/** A new card and its hashes. Hashing is slow: it is done before the write, never inside it (design.md 4). */
export const prepareCard = async (): Promise<PreparedCard> => {
  const token = newSecret();
  const code = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join(
    '',
  );
  return { token, code, tokenHash: sha256(token), codeHash: await hashCode(code) };
};

/**
 * Gives the account this card, inside the caller's write: the card it held before is dead at once, and so is a sign-in
 * that it began. Her phones and her PIN stay. With her first card she gets her colour and picture for shared phones.
 */
export const giveCard = async (
  tx: WriteTx,
  { accountId, card, now }: { accountId: string; card: PreparedCard; now: number },
): Promise<void> => {
  await replaceCard(tx, { accountId, tokenHash: card.tokenHash, codeHash: card.codeHash, now });
  await dropCardLinks(tx, accountId, now);
  await givePicker(tx, accountId);
  tx.audit({ action: 'accounts.card-given', object: `account:${accountId}` });
};
