import type { PinStyle } from '#db/schema/lists.ts';
import type { MembershipRow } from './accounts.store.ts';
import type { Picker } from './picker.rules.ts';

/** Somebody who signs in with a card, while she may. */
export type Bearer = {
  readonly accountId: string;
  readonly membership: MembershipRow;
  readonly firstName: string;
  readonly picker: Picker | null;
  /** Null before she chose one. */
  readonly pin: { readonly id: string; readonly hash: string; readonly style: PinStyle } | null;
  /** Names her living card in the counts of tries. */
  readonly cardId: string;
};
