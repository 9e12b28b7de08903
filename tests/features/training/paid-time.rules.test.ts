import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Member } from '#src/features/training/attendance.rules.ts';
import { finishedModules } from '#src/features/training/finished.rules.ts';
import type { Finish } from '#src/features/training/finished.rules.ts';
import { askedMonth, paidTime } from '#src/features/training/paid-time.rules.ts';
import type { AttendedSession } from '#src/features/training/training.types.ts';

const line = (version: string, date: string, plannedMinutes: number, title = `Titre ${version}`) => ({
  version,
  date,
  plannedMinutes,
  title,
});
/** MSG-01 took 9 minutes, then 14; MSG-02 takes 10. */
const releases = new Map([
  ['MSG-01', [line('v1', '2027-01-01', 9), line('v2', '2027-03-20', 14)]],
  ['MSG-02', [line('w1', '2027-01-01', 10)]],
]);
const awa: Member = {
  personId: 'awa',
  displayName: 'Awa',
  role: 'messenger',
  startsOn: '2027-01-10',
  endsOn: null,
};
/** An instant as Paris writes it there, with its offset. */
const finish = (at: string, moduleId = 'MSG-01', contentVersion = 'v1', personId = 'awa'): Finish => ({
  personId,
  moduleId,
  contentVersion,
  receivedAt: Date.parse(at),
});
const session = (on: string, minutes = 120, personId = 'awa'): AttendedSession => ({
  personId,
  id: `s ${on}`,
  title: 'Écouter',
  on,
  minutes,
});

type Case = {
  readonly month: string;
  readonly finishes?: readonly Finish[];
  readonly sessions?: readonly AttendedSession[];
  readonly members?: readonly Member[];
};
const sumsOf = ({ month, finishes = [], sessions = [], members = [awa] }: Case): string =>
  paidTime(month, { members, finished: finishedModules(finishes, releases), attended: sessions })
    .people.map(({ name, modules, sessions: room, total }) => `${name} ${modules}+${room}=${total}`)
    .join(', ');

describe('the paid training time of a month', () => {
  it.each<[string, string, Case]>([
    ['nothing yet: she stands there with zero', 'Awa 0+0=0', { month: '2027-03' }],
    [
      'a module and a session',
      'Awa 9+120=129',
      { month: '2027-03', finishes: [finish('2027-03-04T09:00+01:00')], sessions: [session('2027-03-11')] },
    ],
    [
      '23:59 in Paris on the last day is of that month',
      'Awa 9+0=9',
      { month: '2027-03', finishes: [finish('2027-03-31T23:59:59+02:00')] },
    ],
    [
      '00:00 in Paris is of the next one, though it is still March in UTC',
      'Awa 0+0=0',
      { month: '2027-03', finishes: [finish('2027-04-01T00:00:00+02:00')] },
    ],
    [
      'and the next one has it',
      'Awa 9+0=9',
      { month: '2027-04', finishes: [finish('2027-04-01T00:00:00+02:00')] },
    ],
    [
      'in winter midnight is an hour later in UTC',
      'Awa 9+0=9',
      { month: '2027-02', finishes: [finish('2027-02-01T00:00:00+01:00')] },
    ],
    [
      '31 October at 00:30, the day the clocks go back',
      'Awa 9+0=9',
      { month: '2027-10', finishes: [finish('2027-10-31T00:30:00+02:00')] },
    ],
    [
      'the second 02:30 of that day',
      'Awa 9+0=9',
      { month: '2027-10', finishes: [finish('2027-10-31T02:30:00+01:00')] },
    ],
    [
      'finished twice in a month counts once',
      'Awa 9+0=9',
      { month: '2027-03', finishes: [finish('2027-03-04T09:00+01:00'), finish('2027-03-05T09:00+01:00')] },
    ],
    [
      'finished again later counts the first time',
      'Awa 9+0=9',
      {
        month: '2027-03',
        finishes: [finish('2027-04-04T09:00+02:00', 'MSG-01', 'v2'), finish('2027-03-04T09:00+01:00')],
      },
    ],
    [
      'and not the second',
      'Awa 0+0=0',
      {
        month: '2027-04',
        finishes: [finish('2027-04-04T09:00+02:00', 'MSG-01', 'v2'), finish('2027-03-04T09:00+01:00')],
      },
    ],
    [
      'minutes are those of the version read',
      'Awa 14+0=14',
      { month: '2027-03', finishes: [finish('2027-03-24T09:00+01:00', 'MSG-01', 'v2')] },
    ],
    [
      'of a version never released, those of that day',
      'Awa 9+0=9',
      { month: '2027-03', finishes: [finish('2027-03-04T09:00+01:00', 'MSG-01', 'draft')] },
    ],
    [
      'left in the middle of the month: what came before counts',
      'Awa 9+120=129',
      {
        month: '2027-03',
        members: [{ ...awa, endsOn: '2027-03-15' }],
        finishes: [finish('2027-03-15T18:00+01:00'), finish('2027-03-16T09:00+01:00', 'MSG-02', 'w1')],
        sessions: [session('2027-03-10'), session('2027-03-20')],
      },
    ],
    [
      'the month after she left she is not there',
      '',
      { month: '2027-04', members: [{ ...awa, endsOn: '2027-03-15' }] },
    ],
    [
      'came in the middle of the month',
      'Awa 10+0=10',
      {
        month: '2027-03',
        members: [{ ...awa, startsOn: '2027-03-15' }],
        finishes: [finish('2027-03-10T18:00+01:00'), finish('2027-03-16T09:00+01:00', 'MSG-02', 'w1')],
      },
    ],
    [
      'left and came back: both spans count, once each',
      'Awa 19+0=19',
      {
        month: '2027-03',
        members: [
          { ...awa, endsOn: '2027-03-05' },
          { ...awa, startsOn: '2027-03-20' },
        ],
        finishes: [finish('2027-03-05T18:00+01:00'), finish('2027-03-21T09:00+01:00', 'MSG-02', 'w1')],
      },
    ],
    [
      'staff learn in hours that are paid already',
      '',
      {
        month: '2027-03',
        members: [{ ...awa, role: 'staff' }],
        finishes: [finish('2027-03-04T09:00+01:00')],
      },
    ],
  ])('%s: %s', (_why, expected, given) => {
    expect(sumsOf(given)).toBe(expected);
  });

  it('does not move when a text is released again, renamed or merged into another', () => {
    const given = {
      month: '2027-03',
      finishes: [finish('2027-03-04T09:00+01:00'), finish('2027-03-05T09:00+01:00', 'MSG-02', 'w1')],
    };
    const before = sumsOf(given);
    releases.set('MSG-01', [...(releases.get('MSG-01') ?? []), line('v3', '2027-06-01', 45, 'Autre titre')]);
    expect(sumsOf(given)).toBe(before);
    expect(before).toBe('Awa 19+0=19');
  });

  it('is the sum of its lines, for each person and for all, whatever happened', () => {
    const people = ['awa', 'yanis', 'fatima'];
    const members = people.map((personId) => ({ ...awa, personId, displayName: personId }));
    const day = fc.integer({ min: 1, max: 31 }).map((n) => `2027-03-${String(n).padStart(2, '0')}`);
    const finished = fc.array(
      fc.record({
        personId: fc.constantFrom(...people),
        on: day,
        minutes: fc.nat(90),
        id: fc.uuid(),
        title: fc.string(),
      }),
    );
    fc.assert(
      fc.property(finished, finished, (modules, sessions) => {
        const all = paidTime('2027-03', { members, finished: modules, attended: sessions });
        const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
        for (const person of all.people) {
          expect(person.total).toBe(add(person.lines.map(({ minutes }) => minutes)));
          expect(person.total).toBe(person.modules + person.sessions);
        }
        expect(all.sums.total).toBe(add(all.people.map(({ total }) => total)));
        expect(all.sums.total).toBe(add([...modules, ...sessions].map(({ minutes }) => minutes)));
      }),
    );
  });
});

describe('the month that an address asks for', () => {
  it.each([
    [null, '2027-04', '2027-03', null],
    ['2027-03', '2027-03', '2027-02', '2027-04'],
    ['2027-01', '2027-01', null, '2027-02'],
    ['2026-12', '2027-04', '2027-03', null],
    ['2027-05', '2027-04', '2027-03', null],
    ['2027-13', '2027-04', '2027-03', null],
    ['x', '2027-04', '2027-03', null],
  ])('%s is %s, between %s and %s', (asked, month, previous, next) => {
    expect(askedMonth(asked, [awa], '2027-04-12')).toEqual({ month, previous, next });
  });

  it('is today’s alone where there never was a messenger', () => {
    expect(askedMonth('2027-03', [], '2027-04-12')).toEqual({ month: '2027-04', previous: null, next: null });
  });
});
