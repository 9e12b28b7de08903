import type { Database } from '#db/types.ts';
import { insertPin } from '#src/features/accounts/bearer.store.ts';
import { hashPassphrase } from '#src/features/accounts/hashing.ts';
import { giveCard, prepareCard } from '#src/features/accounts/issue-card.ts';
import type { NewCard } from '#src/features/accounts/issue-card.ts';
import type { Viewer } from '#src/shared/context.ts';

/** A card for a messenger, in the place of the one she had; with `pin`, four digits that she chose already. */
export const aCard = async (
  db: Database,
  { accountId, scope }: Viewer,
  { pin, now }: { pin?: string; now: number },
): Promise<NewCard> => {
  const card = await prepareCard();
  const hash = pin === undefined ? null : await hashPassphrase(pin);
  await db.write(scope, async (tx) => {
    await giveCard(tx, { accountId, card, now });
    if (hash !== null) await insertPin(tx, { accountId, hash, style: 'digits', now });
  });
  return card;
};
