import { describe, expect, it } from 'vitest';
import {
  sessionEnds,
  sessionLifetime,
  sessionStanding,
  useIsDue,
} from '#src/features/accounts/session.rules.ts';
import type { Device, SessionRow } from '#src/features/accounts/session.rules.ts';
import type { Role } from '#db/schema/lists.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('life of a sign-in (R21)', () => {
  it.each<[Role, Device, number, number, 'pin' | 'signIn']>([
    ['messenger', 'personal', 90 * DAY, 400 * DAY, 'signIn'],
    ['messenger', 'shared', 15 * MINUTE, 12 * HOUR, 'pin'],
    ['staff', 'personal', 7 * DAY, 30 * DAY, 'signIn'],
    ['staff', 'shared', 12 * HOUR, 12 * HOUR, 'signIn'],
    ['manager', 'personal', 7 * DAY, 30 * DAY, 'signIn'],
    ['manager', 'shared', 12 * HOUR, 12 * HOUR, 'signIn'],
    ['director', 'personal', 7 * DAY, 30 * DAY, 'signIn'],
    ['director', 'shared', 12 * HOUR, 12 * HOUR, 'signIn'],
    ['mentor', 'personal', 12 * HOUR, 7 * DAY, 'signIn'],
    ['mentor', 'shared', 12 * HOUR, 12 * HOUR, 'signIn'],
    ['headOffice', 'personal', 12 * HOUR, 7 * DAY, 'signIn'],
    ['headOffice', 'shared', 12 * HOUR, 12 * HOUR, 'signIn'],
  ])('%s on a %s device', (role, device, idle, absolute, afterIdle) => {
    expect(sessionLifetime(role, device)).toEqual({ idle, absolute, afterIdle });
    expect(sessionEnds(role, device, 1000)).toEqual({ idleEnd: 1000 + idle, absoluteEnd: 1000 + absolute });
  });

  const session = (role: Role, device: Device, over: Partial<SessionRow> = {}): SessionRow => ({
    role,
    device,
    ...sessionEnds(role, device, 0),
    endedAt: null,
    ...over,
  });
  it.each([
    ['at once', session('mentor', 'personal'), 0, 'open'],
    ['just before the idle end', session('mentor', 'personal'), 12 * HOUR - 1, 'open'],
    ['at the idle end', session('mentor', 'personal'), 12 * HOUR, 'over'],
    [
      'just before the absolute end',
      session('mentor', 'personal', { idleEnd: 7 * DAY }),
      7 * DAY - 1,
      'open',
    ],
    ['at the absolute end', session('mentor', 'personal', { idleEnd: 8 * DAY }), 7 * DAY, 'over'],
    ['once signed out', session('mentor', 'personal', { endedAt: 5 }), 6, 'over'],
    ['a shared phone left for 14 minutes', session('messenger', 'shared'), 14 * MINUTE, 'open'],
    ['a shared phone left for 15 minutes', session('messenger', 'shared'), 15 * MINUTE, 'locked'],
    ['a shared phone after 12 hours', session('messenger', 'shared'), 12 * HOUR, 'over'],
    ['her own phone after 90 days', session('messenger', 'personal'), 90 * DAY, 'over'],
  ])('%s', (_why, row, now, standing) => {
    expect(sessionStanding(row, now)).toBe(standing);
  });
});

describe('the use of a session is written down', () => {
  const START = Date.UTC(2027, 2, 3, 9);
  const usedAt = (role: Role, device: Device, after: number, heardOn = '2027-03-03') =>
    useIsDue({ role, device, ...sessionEnds(role, device, START), heardOn }, START + after);
  it.each([
    ['not at the next page', usedAt('messenger', 'personal', HOUR), false],
    ['on a new day', usedAt('messenger', 'personal', HOUR, '2027-03-02'), true],
    ['not within three minutes on a shared phone', usedAt('messenger', 'shared', 3 * MINUTE - 1), false],
    ['every three minutes on a shared phone', usedAt('messenger', 'shared', 3 * MINUTE), true],
    ['not when its idle end cannot move on', usedAt('staff', 'shared', 6 * HOUR), false],
  ])('%s', (_why, due, expected) => expect(due).toBe(expected));
});
