import type { PinStyle } from '#db/schema/lists.ts';
import { personKey } from '#src/shared/ids.ts';
import type { Bearer } from '../bearer.types.ts';

/** What a form that asks for a code tells the phone of its person: the line of « Qui êtes-vous ? » and nothing else. */
export const pinForm = (bearer: Bearer, style: PinStyle): Readonly<Record<string, string>> => ({
  'data-pin-form': '',
  'data-person': personKey(bearer.membership.personId),
  'data-name': bearer.firstName,
  'data-colour': bearer.picker?.colour ?? '',
  'data-picture': bearer.picker?.picture ?? '',
  'data-pin-style': style,
});
