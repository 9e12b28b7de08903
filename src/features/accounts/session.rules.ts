/** R21: how long a sign-in lives, by acting role and device. */
import type { devices, Role } from '#db/schema/lists.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

export type Device = (typeof devices)[number];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAYS = 24 * HOUR;

/** `afterIdle`: what ends the idleness, the short PIN on the same phone or a whole new sign-in. */
export type Lifetime = {
  readonly idle: number;
  readonly absolute: number;
  readonly afterIdle: 'pin' | 'signIn';
};

const personal: Record<Role, Lifetime> = {
  messenger: { idle: 90 * DAYS, absolute: 400 * DAYS, afterIdle: 'signIn' },
  staff: { idle: 7 * DAYS, absolute: 30 * DAYS, afterIdle: 'signIn' },
  manager: { idle: 7 * DAYS, absolute: 30 * DAYS, afterIdle: 'signIn' },
  director: { idle: 7 * DAYS, absolute: 30 * DAYS, afterIdle: 'signIn' },
  mentor: { idle: 12 * HOUR, absolute: 7 * DAYS, afterIdle: 'signIn' },
  headOffice: { idle: 12 * HOUR, absolute: 7 * DAYS, afterIdle: 'signIn' },
};
const sharedMessenger: Lifetime = { idle: 15 * MINUTE, absolute: 12 * HOUR, afterIdle: 'pin' };
const sharedOther: Lifetime = { idle: 12 * HOUR, absolute: 12 * HOUR, afterIdle: 'signIn' };

export type SessionRow = {
  readonly role: Role;
  readonly device: Device;
  readonly idleEnd: Instant;
  readonly absoluteEnd: Instant;
  readonly endedAt: Instant | null;
};

/** Milliseconds a sign-in lives. Nobody stays longer than 12 h on a shared device. */
export const sessionLifetime = (role: Role, device: Device): Lifetime => {
  if (device === 'personal') return personal[role];
  return role === 'messenger' ? sharedMessenger : sharedOther;
};

/** Both ends of a session that starts now. */
export const sessionEnds = (
  role: Role,
  device: Device,
  startedAt: Instant,
): { idleEnd: Instant; absoluteEnd: Instant } => {
  const { idle, absolute } = sessionLifetime(role, device);
  return { idleEnd: startedAt + Math.min(idle, absolute), absoluteEnd: startedAt + absolute };
};

/**
 * What a session is worth now: `open`; `locked` (a shared phone left for 15 minutes: the PIN opens it again);
 * `over` (sign in again).
 */
export const sessionStanding = (session: SessionRow, now: Instant): 'open' | 'locked' | 'over' => {
  if (session.endedAt !== null || now >= session.absoluteEnd) return 'over';
  if (now < session.idleEnd) return 'open';
  return sessionLifetime(session.role, session.device).afterIdle === 'pin' ? 'locked' : 'over';
};

/**
 * True when using the session is to be written down: on a new day, and once a fifth of its idle time has passed (three
 * minutes on a shared phone), not at every page.
 */
export const useIsDue = (
  session: Omit<SessionRow, 'endedAt'> & { readonly heardOn: IsoDate | null },
  now: Instant,
): boolean => {
  if (session.heardOn !== parisDate(now)) return true;
  const { idle } = sessionLifetime(session.role, session.device);
  const usedAt = session.idleEnd - idle;
  return session.idleEnd < session.absoluteEnd && now >= usedAt + Math.min(DAYS, idle / 5);
};
