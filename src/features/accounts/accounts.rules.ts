/** The one form under which an e-mail is stored and looked up. SQLite's lower() is ASCII only, hence here. */
export const emailKey = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

/** How long a one-time link lives, by what it is for: a reset is short (quality A6), an invitation is handed over by hand. */
export const LINK_LIFETIMES = {
  reset: 30 * 60_000,
  invitation: 7 * 86_400_000,
  firstHeadOffice: 7 * 86_400_000,
  card: 10 * 60_000,
  cardProven: 10 * 60_000,
} as const;
