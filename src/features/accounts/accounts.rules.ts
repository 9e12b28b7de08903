/** The one form under which an e-mail is stored and looked up. SQLite's lower() is ASCII only, hence here. */
export const emailKey = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

/** Tries allowed in one window, by how wide the bucket is (quality A8). */
export const TRY_WINDOW = 15 * 60_000;
export const TRY_LIMITS = { accountFromHere: 10, account: 100, network: 60 } as const;

/** Start of the window that contains `now`. */
export const windowOf = (now: number): number => now - (now % TRY_WINDOW);

/** Whole minutes until the next window, at least 1. */
export const minutesUntilNextWindow = (now: number): number =>
  Math.max(1, Math.ceil((windowOf(now) + TRY_WINDOW - now) / 60_000));

/** How long a one-time link lives, by what it is for: a reset is short (quality A6), an invitation is handed over by hand. */
export const LINK_LIFETIMES = {
  reset: 30 * 60_000,
  invitation: 7 * 86_400_000,
  firstHeadOffice: 7 * 86_400_000,
  card: 10 * 60_000,
  cardProven: 10 * 60_000,
} as const;
