import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { WriteTx } from '#db/types.ts';
import { pickerFor } from './picker.rules.ts';
import type { Picker } from './picker.rules.ts';

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

/** Another colour or picture, chosen for somebody of the organisation. */
export const changePicker = async (
  tx: WriteTx,
  { personId, organisationId, picker }: { personId: string; organisationId: string; picker: Picker },
): Promise<void> => {
  const { person } = tx.t;
  await tx.q
    .update(person)
    .set({ pickerColour: picker.colour, pickerPicture: picker.picture })
    .where(and(eq(person.id, personId), eq(person.organisationId, organisationId)))
    .returning({ id: person.id });
};
