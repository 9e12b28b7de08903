/** R10: who has a calendar, and until when its private address answers. */
import type { Role } from '#db/schema/lists.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

/** Those who have a calendar: never a messenger, whose page says her next day. */
export const AGENDA_ROLES = [...PARTNER_TEAM, 'mentor', 'headOffice'] as const satisfies readonly Role[];

/** Whether her calendar is her own association's, and not that of all she guides. */
export const isOfTeam = (role: Role): boolean => (PARTNER_TEAM as readonly Role[]).includes(role);

type Holder = {
  readonly role: Role;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
  readonly accountEndsOn: IsoDate | null;
  readonly disabledAt: Instant | null;
  readonly erasedAt: Instant | null;
};

/** Whether an address still answers: it ends with the membership, and with the disabling or erasing of the account. */
export const feedAnswers = (holder: Holder, today: IsoDate): boolean =>
  (AGENDA_ROLES as readonly Role[]).includes(holder.role) &&
  holder.startsOn <= today &&
  (holder.endsOn === null || holder.endsOn >= today) &&
  (holder.accountEndsOn === null || holder.accountEndsOn >= today) &&
  holder.disabledAt === null &&
  holder.erasedAt === null;
