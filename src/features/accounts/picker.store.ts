import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { WriteTx } from '#db/types.ts';
import { pickerFor } from './picker.rules.ts';

/** Gives whoever is behind the account a colour and a picture that nobody of her organisation has, once. */
export const givePicker = async (tx: WriteTx, accountId: string): Promise<void> => {
  const { person, accountPerson } = tx.t;
  const without = await tx.q
    .select({ id: person.id, organisationId: person.organisationId })
    .from(person)
    .innerJoin(accountPerson, eq(accountPerson.personId, person.id))
    .where(and(eq(accountPerson.accountId, accountId), isNull(person.pickerColour)));
  for (const { id, organisationId } of without) {
    const taken = await tx.q
      .select({ colour: person.pickerColour, picture: person.pickerPicture })
      .from(person)
      .where(and(eq(person.organisationId, organisationId), isNotNull(person.pickerColour)));
    const { colour, picture } = pickerFor(
      taken.map((one) => ({ colour: one.colour ?? '', picture: one.picture ?? '' })),
    );
    await tx.q
      .update(person)
      .set({ pickerColour: colour, pickerPicture: picture })
      .where(eq(person.id, id))
      .returning({ id: person.id });
  }
};
