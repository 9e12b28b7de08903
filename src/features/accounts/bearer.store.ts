import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { PinStyle } from '#db/schema/lists.ts';
import { newId } from '#src/shared/ids.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { listMemberships } from './accounts.store.ts';
import type { Bearer } from './bearer.types.ts';
import { membershipOfCard } from './card.rules.ts';
import { firstNameOf, readPicker } from './picker.rules.ts';

/** Who bears the account's living card; null once she left, her account is closed, or she has no card. */
export const findBearer = async (tx: ReadTx, accountId: string, today: IsoDate): Promise<Bearer | null> => {
  const membership = membershipOfCard(await listMemberships(tx, accountId), today);
  if (membership === null) return null;
  const { account, person, credential } = tx.t;
  const credentials = await tx.q
    .select({ id: credential.id, kind: credential.kind, hash: credential.hash, style: credential.pinStyle })
    .from(credential)
    .innerJoin(account, eq(account.id, credential.accountId))
    .where(
      and(
        eq(credential.accountId, accountId),
        inArray(credential.kind, ['cardToken', 'pin']),
        isNull(credential.revokedAt),
        isNull(account.disabledAt),
      ),
    );
  const [known] = await tx.q
    .select({ name: person.displayName, colour: person.pickerColour, picture: person.pickerPicture })
    .from(person)
    .where(eq(person.id, membership.personId));
  const card = credentials.find(({ kind }) => kind === 'cardToken');
  const pin = credentials.find(({ kind }) => kind === 'pin');
  if (card === undefined || known === undefined) return null;
  return {
    accountId,
    membership,
    firstName: firstNameOf(known.name),
    picker: readPicker(known.colour, known.picture),
    pin: pin === undefined ? null : { id: pin.id, hash: pin.hash, style: pin.style ?? 'digits' },
    cardId: card.id,
  };
};

export const insertPin = async (
  tx: WriteTx,
  row: { accountId: string; hash: string; style: PinStyle; now: number },
): Promise<void> => {
  const { credential } = tx.t;
  const { accountId, hash, style, now } = row;
  await tx.q
    .insert(credential)
    .values({ id: newId(), accountId, kind: 'pin', hash, pinStyle: style, recordedAt: now })
    .returning({ id: credential.id });
};
