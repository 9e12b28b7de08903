import { describe, expect, it } from 'vitest';
import type { Contract, Membership } from '#src/features/management/management.types.ts';
import { hoursExceeded, personHours, trainingHeld } from '#src/features/management/planned-hours.rules.ts';
import type { HourKind, PlannedLine } from '#src/features/management/planned-hours.rules.ts';

const contract = (personId: string, over: Partial<Contract> = {}): Contract => ({
  ...{ id: personId, organisationId: 'o', personId, permanent: true, referred: false, recordedAt: 1 },
  ...{ minutesPerMonth: 12 * 60, startsOn: '2027-01-01', endsOn: null, ...over },
});
const line = (personId: string, on: string, minutes: number, kind: HourKind = 'outings'): PlannedLine => ({
  personId,
  on,
  minutes,
  kind,
});

describe('the hours of one person', () => {
  it('keep kinds apart, and count all of them', () => {
    const lines = (['outings', 'meetings', 'sessions', 'modules', 'talks'] as const).map((kind, rank) =>
      line('awa', '2027-02-10', 10 ** rank, kind),
    );
    expect(personHours('awa', '2027-02', { lines, contracts: [contract('awa'), contract('zoe')] })).toEqual({
      ...{ outings: 1, meetings: 10, sessions: 100, modules: 1000, talks: 10_000, planned: 11_111 },
      ...{ contract: 720, margin: 72, left: 720 - 11_111, state: 'over' },
    });
  });

  it('have nothing to be left of without a contract of hers', () => {
    const contracts = [contract('zoe')];
    expect(personHours('awa', '2027-02', { lines: [line('awa', '2027-02-10', 5)], contracts })).toMatchObject(
      {
        ...{ planned: 5, contract: null, margin: 0, left: null, state: 'none' },
      },
    );
  });
});

describe('a month that would be exceeded', () => {
  const known = {
    members: ['awa', 'yanis', 'zoe'].map((personId): Membership => ({
      ...{ personId, displayName: personId, role: 'messenger', startsOn: '2027-01-01', endsOn: null },
    })),
    contracts: [contract('awa'), contract('zoe')],
    lines: [
      line('awa', '2027-02-10', 700),
      line('awa', '2027-04-10', 900),
      line('zoe', '2027-02-10', 5000),
      line('zoe', '2027-04-10', 5000),
    ],
  };
  const exceeded = (lines: PlannedLine[], instead: PlannedLine[] = []): unknown[] =>
    hoursExceeded(known, { lines, instead }).map(({ personId, month, planned, added, state }) =>
      [personId, month, planned, added, state].join(' '),
    );

  it('names each month of those of whom something is planned in it, once and in order', () => {
    const lines = [
      line('awa', '2027-03-02', 800),
      line('awa', '2027-02-19', 29),
      line('awa', '2027-02-20', 1),
    ];
    expect(exceeded(lines)).toEqual(['awa 2027-02 730 30 margin', 'awa 2027-03 800 800 over']);
    expect(exceeded([...lines, line('yanis', '2027-04-02', 1)])).toHaveLength(2);
    expect(exceeded([line('awa', '2027-02-20', 20)])).toEqual([]);
  });

  it('counts the difference with what is replaced, of hers and of that month', () => {
    const instead = [
      line('awa', '2027-02-21', 40),
      line('zoe', '2027-02-21', 40),
      line('awa', '2027-03-21', 40),
    ];
    expect(exceeded([line('awa', '2027-02-20', 60)], instead)).toEqual([]);
    expect(exceeded([line('awa', '2027-02-20', 61)], instead)).toEqual(['awa 2027-02 721 21 margin']);
  });

  it('holds who has no contract to the 19 hours of the programme', () => {
    expect(exceeded([line('yanis', '2027-02-20', 19 * 60)])).toEqual([]);
    expect(exceeded([line('yanis', '2027-02-20', 19 * 60 + 1)])).toEqual(['yanis 2027-02 1141 1141 none']);
  });
});

describe('training held by contracts (P2)', () => {
  it('is what outings, meetings and talks leave of each month, never more than was learnt', () => {
    const lines = [
      line('awa', '2027-01-10', 300),
      line('awa', '2027-01-11', 60, 'meetings'),
      line('awa', '2027-01-12', 20, 'talks'),
      line('awa', '2027-01-13', 999, 'sessions'),
      line('awa', '2027-01-14', 999, 'modules'),
      line('awa', '2027-03-10', 900),
    ];
    const learnt = [
      ...[line('awa', '2027-01-20', 200), line('awa', '2027-01-21', 200)],
      ...[line('awa', '2027-02-20', 100), line('awa', '2027-03-20', 50)],
      // Before her contract, and of somebody who never had one.
      ...[line('zoe', '2027-01-20', 70), line('zoe', '2027-03-20', 30), line('yanis', '2027-02-20', 500)],
    ];
    const contracts = [contract('awa'), contract('zoe', { startsOn: '2027-03-01' })];
    const months = ['2027-01', '2027-02', '2027-03'];
    expect(trainingHeld(months, learnt, { lines, contracts })).toEqual({
      held: 340 + 100 + 0 + 30,
      all: 400 + 100 + 50 + 30,
    });
    expect(trainingHeld(['2027-02'], learnt, { lines, contracts })).toEqual({ held: 100, all: 100 });
  });
});
