import { describe, expect, it } from 'vitest';
import {
  contractMinutes,
  contractOn,
  isUnusual,
  marginOf,
  proposedStart,
} from '#src/features/management/contracts.rules.ts';
import type { Contract, Membership } from '#src/features/management/management.types.ts';
import { messengersOn } from '#src/features/management/messengers.rules.ts';
import { hoursState, personHours } from '#src/features/management/planned-hours.rules.ts';
import { contradictions, recommendedShares } from '#src/features/management/recruitment.rules.ts';
import { retention } from '#src/features/management/retention.rules.ts';
import { quarterOf, talkLines } from '#src/features/management/talks.rules.ts';
import {
  assembleMeetings,
  attendanceShare,
  meetingsPerMonth,
  sortedMeetings,
} from '#src/features/management/team-meetings.rules.ts';

let clock = 0;
const contract = (over: Partial<Contract> = {}): Contract => ({
  ...{ id: `c${String(clock)}`, organisationId: 'o', personId: 'awa', permanent: true },
  ...{ minutesPerMonth: 15 * 60, startsOn: '2027-01-01', endsOn: null, referred: false },
  recordedAt: (clock += 1),
  ...over,
});
const member = (personId: string, startsOn: string, endsOn: string | null = null): Membership => ({
  ...{ personId, displayName: personId, role: 'messenger', startsOn, endsOn },
});

describe('a contract', () => {
  it('says what its last version that has begun says, until its last day', () => {
    const own = [
      contract(),
      contract({ minutesPerMonth: 19 * 60, startsOn: '2027-06-01' }),
      contract({ minutesPerMonth: 19 * 60, startsOn: '2027-06-01', endsOn: '2027-09-10' }),
    ];
    expect(contractOn(own, '2026-12-31')).toBeNull();
    expect(contractOn(own, '2027-05-31')?.minutesPerMonth).toBe(15 * 60);
    expect(contractOn(own, '2027-06-01')?.minutesPerMonth).toBe(19 * 60);
    expect(contractOn(own, '2027-09-10')).not.toBeNull();
    expect(contractOn(own, '2027-09-11')).toBeNull();
  });

  it('that runs is proposed to change from today on; its past is changed only by who asks for it', () => {
    const today = '2027-06-15';
    const running = contract();
    expect(proposedStart(running, today)).toBe(today);
    const changed = contract({ minutesPerMonth: 19 * 60, startsOn: today });
    expect(contractMinutes([running, changed], '2027-05')).toBe(contractMinutes([running], '2027-05'));
    expect(proposedStart(contract({ endsOn: today }), today)).toBe(today);
    // Not begun, or over: what is left to change is a mistake.
    expect(proposedStart(contract({ startsOn: '2027-07-01' }), today)).toBe('2027-07-01');
    expect(proposedStart(contract({ endsOn: '2027-06-14' }), today)).toBe('2027-01-01');
    expect(proposedStart(null, today)).toBeNull();
  });

  it.each([
    ['2027-01-01', null, '2027-01', 900],
    ['2027-01-31', null, '2027-01', 29],
    ['2027-02-01', null, '2027-01', null],
    ['2027-01-01', '2027-02-14', '2027-02', 450],
    ['2027-01-01', '2027-02-28', '2027-02', 900],
    ['2027-01-01', '2027-01-31', '2027-02', null],
  ])('from %s to %s counts for its days of %s: %s', (startsOn, endsOn, month, minutes) => {
    expect(contractMinutes([contract({ startsOn, endsOn })], month)).toBe(minutes);
  });

  it.each([
    [11 * 60 + 59, true],
    [12 * 60, false],
    [19 * 60, false],
    [19 * 60 + 1, true],
  ])('of %s minutes is unusual: %s', (minutes, unusual) => {
    expect(isUnusual(minutes)).toBe(unusual);
  });

  it('leaves a tenth: 1 h 12 of 12 h, 1 h 30 of 15 h, 1 h 54 of 19 h (domain.md 4.6)', () => {
    expect([12, 15, 19].map((hours) => marginOf(hours * 60))).toEqual([72, 90, 114]);
    expect(marginOf(729)).toBe(72);
  });
});

describe('planned hours', () => {
  it.each([
    [900, 900, 'within'],
    [901, 900, 'margin'],
    [990, 900, 'margin'],
    [991, 900, 'over'],
    [0, null, 'none'],
  ] as const)('%s of %s stands %s', (planned, given, state) => {
    expect(hoursState(planned, given)).toBe(state);
  });

  it('adds what falls in the month, from its first to its last day, for her alone', () => {
    const line = (on: string, minutes: number, personId = 'awa') => ({
      ...{ personId, on, minutes, kind: 'outings' as const },
    });
    const lines = [
      line('2027-01-31', 1),
      line('2027-02-01', 10),
      line('2027-02-28', 100),
      line('2027-03-01', 1000),
      line('2027-02-10', 10_000, 'yanis'),
    ];
    const hours = personHours('awa', '2027-02', { lines, contracts: [contract()] });
    expect(hours).toMatchObject({ outings: 110, planned: 110, contract: 900, left: 790, margin: 90 });
  });
});

describe('retention', () => {
  const members = [
    member('awa', '2027-01-01'),
    member('yanis', '2027-01-01', '2027-03-01'),
    member('rosa', '2027-01-01'),
    member('zoe', '2027-05-01'),
  ];

  it('counts who is still there of those who were, and newcomers apart', () => {
    const contracts = [
      contract({ personId: 'rosa' }),
      contract({ personId: 'rosa', startsOn: '2027-01-01', endsOn: '2027-04-30' }),
    ];
    expect(retention({ members, contracts }, '2027-02-01', '2027-07-01')).toEqual({
      ...{ from: '2027-02-01', then: 3, still: 1, joined: 1, share: 1 / 3 },
    });
  });

  it('has no share where nobody was', () => {
    expect(retention({ members, contracts: [] }, '2026-06-01', '2027-02-01')).toMatchObject({
      ...{ then: 0, share: null, joined: 3 },
    });
  });

  it('counts messengers, from their first day', () => {
    const team = [member('awa', '2027-02-01'), { ...member('samir', '2027-01-01'), role: 'staff' }];
    expect(retention({ members: team, contracts: [] }, '2027-01-31', '2027-02-01')).toMatchObject({
      ...{ then: 0, still: 0, joined: 1 },
    });
  });

  it('waits for a contract that is written and has not begun', () => {
    const contracts = [contract({ personId: 'awa', startsOn: '2027-03-01' })];
    expect(
      retention({ members: [member('awa', '2027-01-01')], contracts }, '2027-02-01', '2027-04-01'),
    ).toMatchObject({ then: 0, joined: 1 });
  });
});

describe('individual talks', () => {
  it.each([
    ['2027-01-01', '2027-01-01', '2027-03-31'],
    ['2027-03-31', '2027-01-01', '2027-03-31'],
    ['2027-04-01', '2027-04-01', '2027-06-31'],
    ['2027-12-31', '2027-10-01', '2027-12-31'],
  ])('%s is in the quarter from %s to %s', (day, from, to) => {
    expect(quarterOf(day)).toEqual({ from, to });
  });

  it('names first those who have none this quarter', () => {
    const people = ['awa', 'yanis'].map((id) => ({ id, name: id }));
    const talk = { id: 't', organisationId: 'o', personId: 'awa', minutes: 30, recordedAt: 1 };
    const lines = (onDate: string) =>
      talkLines(people, [{ ...talk, onDate }], '2027-02-10').map(({ name, thisQuarter }) => [
        name,
        thisQuarter,
      ]);
    for (const onDate of ['2027-01-01', '2027-01-05', '2027-03-31'])
      expect(lines(onDate)).toEqual([
        ['yanis', 0],
        ['awa', 1],
      ]);
    for (const onDate of ['2026-12-31', '2027-04-01'])
      expect(lines(onDate)).toEqual([
        ['awa', 0],
        ['yanis', 0],
      ]);
    const twice = ['2027-02-02', '2027-01-05'].map((onDate) => ({ ...talk, personId: 'yanis', onDate }));
    const later = { ...talk, id: 'last', onDate: '2027-02-02', recordedAt: 2 };
    const all = talkLines(people, [later, ...twice, { ...talk, onDate: '2027-02-02' }], '2027-02-10');
    // Two talks of hers put nobody before her; of two of one day, the one said last is the last.
    expect(all.map(({ name, thisQuarter, last }) => [name, thisQuarter, last?.id, last?.onDate])).toEqual([
      ['awa', 2, 'last', '2027-02-02'],
      ['yanis', 2, 't', '2027-02-02'],
    ]);
  });
});

describe('team meetings', () => {
  const plan = { startsAt: null, minutes: 90, place: null, agenda: null };
  const [o, m] = ['o', 'm'];
  const version = (id: string, recordedAt: number, over: object) => ({
    ...{
      id,
      meetingId: m,
      recordedAt,
      onDate: '2027-02-04',
      held: false,
      cancelled: false,
      ...plan,
      ...over,
    },
  });
  const rows = (versions: ReturnType<typeof version>[]) => ({
    ...{ meetings: [{ id: m, runId: 'r', organisationId: o, recordedAt: 1 }], versions },
    presences: [
      { id: 'a', meetingId: m, personId: 'awa', present: true, recordedAt: 2 },
      { id: 'b', meetingId: m, personId: 'yanis', present: true, recordedAt: 2 },
      { id: 'c', meetingId: m, personId: 'yanis', present: false, recordedAt: 3 },
      { id: 'd', meetingId: m, personId: 'karim', present: true, recordedAt: 3 },
    ],
    decisions: [{ id: 'x', meetingId: m, text: 'Oui', owner: null, dueOn: null, recordedAt: 2 }],
    states: [
      { id: 'y', decisionId: 'x', state: 'done' as const, recordedAt: 3 },
      { id: 'z', decisionId: 'x', state: 'underWay' as const, recordedAt: 4 },
    ],
  });
  const expectedOn = (): string[] => ['awa', 'yanis', 'rosa'];

  it('count by their last word: presence, decision, and whether they were held', () => {
    const held = assembleMeetings(rows([version('1', 1, {}), version('2', 2, { held: true })]));
    expect(attendanceShare(held, expectedOn)).toEqual({ present: 1, expected: 3 });
    expect(held[0]?.decisions[0]?.state).toBe('underWay');
    expect(meetingsPerMonth(held, ['2027-01', '2027-02'])).toEqual([
      { month: '2027-01', meetings: 0 },
      { month: '2027-02', meetings: 1 },
    ]);
  });

  it('do not count once called off, nor while nobody was expected', () => {
    const off = assembleMeetings(rows([version('1', 1, { held: true, cancelled: true })]));
    expect(attendanceShare(off, expectedOn)).toBeNull();
    expect(meetingsPerMonth(off, ['2027-02'])[0]?.meetings).toBe(0);
    const held = assembleMeetings(rows([version('1', 1, { held: true })]));
    expect(attendanceShare(held, () => [])).toBeNull();
  });

  it('stand by day, to come or past, those called off apart', () => {
    const on = (id: string, onDate: string, over: object = {}) => {
      const { meetings, versions } = rows([version(id, 1, { onDate, ...over, meetingId: id })]);
      return { meetings: meetings.map((one) => ({ ...one, id })), versions };
    };
    const [held, cancelled] = [{ held: true }, { cancelled: true }];
    const all = [
      on('next', '2027-02-12'),
      ...[on('today', '2027-02-10'), on('over', '2027-02-10', held), on('yesterday', '2027-02-09')],
      ...[on('off', '2027-02-12', cancelled), on('gone', '2027-02-01', cancelled)],
      on('first', '2027-01-10', held),
    ];
    const assembled = assembleMeetings({
      ...rows([]),
      meetings: all.flatMap(({ meetings }) => meetings),
      versions: all.flatMap(({ versions }) => versions),
    });
    const { coming, past, cancelled: off } = sortedMeetings(assembled, '2027-02-10');
    expect([coming, past, off].map((list) => list.map(({ id }) => id))).toEqual([
      ['today', 'next'],
      ['over', 'yesterday', 'first'],
      ['off', 'gone'],
    ]);
  });

  it('keep their decisions in the order they were taken', () => {
    const told = rows([version('1', 1, {})]);
    const [decision] = told.decisions;
    const decisions = (['c', 3, 'b', 2, 'a', 3] as const).flatMap((id, at, all) =>
      at % 2 === 0 && decision ? [{ ...decision, id: String(id), recordedAt: Number(all[at + 1]) }] : [],
    );
    const [meeting] = assembleMeetings({ ...told, decisions });
    expect(meeting?.decisions.map(({ id, state }) => [id, state])).toEqual(
      ['b', 'a', 'c'].map((id) => [id, 'underWay']),
    );
  });

  it('expect the messengers of their day, by name', () => {
    const members = [member('awa', '2027-02-04'), member('rosa', '2027-01-01', '2027-02-03')];
    expect(messengersOn(members, '2027-02-04')).toEqual(['awa']);
    const named = ['Zoé', 'Émile', 'Fatima'].map((name) => ({
      ...member(name, '2027-01-01'),
      displayName: name,
    }));
    const twins = ['b', 'a'].map((id) => ({ ...member(id, '2027-01-01'), displayName: 'Yanis' }));
    expect(messengersOn([...named, ...twins], '2027-02-04')).toEqual(['Émile', 'Fatima', 'a', 'b', 'Zoé']);
    expect(messengersOn(members, '2027-02-03')).toEqual(['rosa']);
  });
});

describe('recruitment', () => {
  it('shares what was counted, and nothing else', () => {
    expect(recommendedShares({})).toEqual({ met: null, promised: null });
    expect(recommendedShares({ recommandes: 9, spontanes: 3, promesses: 6, recommandees: 3 })).toEqual({
      ...{ met: 0.75, promised: 0.5 },
    });
    expect(recommendedShares({ recommandes: 9, promesses: 1, recommandees: 1 })).toEqual({
      met: 1,
      promised: 1,
    });
    expect(recommendedShares({ spontanes: 3, recommandees: 3 })).toEqual({ met: null, promised: null });
    for (const counts of [{ promesses: 3 }, { promesses: 0, recommandees: 0 }, { recommandes: 0 }])
      expect(recommendedShares(counts)).toEqual({ met: null, promised: null });
  });

  it('refuses more of a part than of its whole', () => {
    expect(contradictions({ promesses: 5, cdi: 6, quartier: 5, recommandees: 0 })).toEqual(['cdi']);
    const parts = { cdi: 1, quartier: 1, recommandees: 1 };
    for (const counts of [parts, { ...parts, promesses: 0 }])
      expect(contradictions(counts)).toEqual(['cdi', 'quartier', 'recommandees']);
  });
});
