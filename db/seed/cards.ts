import type { Database } from '#db/types.ts';
import { insertPin } from '#src/features/accounts/bearer.store.ts';
import { hashCode, hashPassphrase } from '#src/features/accounts/hashing.ts';
import { DEMO_CARDS, giveCard } from '#src/features/accounts/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import { sha256 } from '#src/shared/ids.ts';

/** Each messenger's card, with a code and a PIN that `/demo` shows. */
export const giveDemoCards = async (
  db: Database,
  messengers: readonly Viewer[],
  now: number,
): Promise<void> => {
  for (const { displayName, accountId, scope } of messengers) {
    const card = DEMO_CARDS.find(({ name }) => name === displayName);
    if (card === undefined) continue;
    const { token, code, pin, style } = card;
    const hashes = { tokenHash: sha256(token), codeHash: await hashCode(code) };
    const hash = pin === null ? null : await hashPassphrase(pin);
    await db.write(scope, async (tx) => {
      await giveCard(tx, { accountId, card: { token, code, ...hashes }, now });
      if (hash !== null) await insertPin(tx, { accountId, hash, style, now });
    });
  }
};
