/** Until when a commissioning partner may look on. */
import { addMonths } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';

const LONGEST_MONTHS = 6;
const USUAL_MONTHS = 3;

/** The last day that a link made today may open on. */
export const latestExpiry = (today: IsoDate): IsoDate => addMonths(today, LONGEST_MONTHS);
/** The day that is proposed first. */
export const usualExpiry = (today: IsoDate): IsoDate => addMonths(today, USUAL_MONTHS);
/** Whether a link made today may open until that day. */
export const mayExpireOn = (day: IsoDate, today: IsoDate): boolean =>
  day > today && day <= latestExpiry(today);

export type GuestLink = {
  readonly id: string;
  readonly campaignId: string;
  readonly organisationId: string;
  /** A structure, never a name. */
  readonly label: string;
  readonly expiresOn: IsoDate;
  readonly revoked: boolean;
};

/** Whether a link opens its campaign today; its last day counts. */
export const isOpen = ({ expiresOn, revoked }: GuestLink, today: IsoDate): boolean =>
  !revoked && expiresOn >= today;
