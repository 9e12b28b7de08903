import { describe, expect, it } from 'vitest';
import {
  attendedSessions,
  endOf,
  presenceChanges,
  presentAt,
  signaturesFor,
  sortedSessions,
  teamOn,
} from '#src/features/training/attendance.rules.ts';
import type { PresenceFact, SessionRow } from '#src/features/training/training.types.ts';

const fact = (personId: string, present: boolean, recordedAt: number): PresenceFact => ({
  id: `${personId} ${String(recordedAt)}`,
  sessionId: 's',
  personId,
  present,
  recordedAt,
});
const session = (id: string, onDate: string, over: Partial<SessionRow> = {}): SessionRow => ({
  id,
  title: id,
  onDate,
  startsAt: '14:00',
  minutes: 120,
  place: null,
  cancelled: false,
  ...over,
});

describe('what a form changes of who was there', () => {
  const team = [{ id: 'awa' }, { id: 'fatima' }, { id: 'yanis' }];
  const changed = (known: readonly string[] | null, present: readonly string[], was?: readonly string[]) =>
    presenceChanges(team, known && new Set(known), { present, was }).map(
      (one) => `${one.present ? '+' : '-'}${one.personId}`,
    );

  it('is everybody, the first time', () => {
    expect(changed(null, ['awa'], [''])).toEqual(['+awa', '-fatima', '-yanis']);
  });
  it('is a box that was ticked or emptied, and nobody whom an older page did not show', () => {
    expect(changed(['awa', 'fatima'], ['yanis'], [''])).toEqual(['+yanis']);
    expect(changed(['awa', 'fatima'], ['awa'], ['awa', 'fatima'])).toEqual(['-fatima']);
    expect(changed(['awa', 'fatima'], ['fatima'], ['fatima'])).toEqual([]);
    expect(changed(['awa'], ['awa', 'yanis'], ['awa', 'yanis'])).toEqual([]);
  });
  it('is what differs, when nothing says what the page showed', () => {
    expect(changed(['awa', 'fatima'], ['yanis'])).toEqual(['-awa', '-fatima', '+yanis']);
  });
});

describe('who was there', () => {
  it.each([
    ['nobody said', [], []],
    ['said', [fact('awa', true, 1)], ['awa']],
    ['said, then corrected', [fact('awa', true, 1), fact('awa', false, 2)], []],
    [
      'corrected twice, read in any order',
      [fact('awa', true, 3), fact('awa', false, 2), fact('awa', true, 1)],
      ['awa'],
    ],
    ['each person apart', [fact('awa', true, 1), fact('yanis', false, 2)], ['awa']],
  ])('%s', (_why, facts, expected) => {
    expect([...presentAt('s', facts)]).toEqual(expected);
  });

  it('counts in no cancelled session, and nowhere else', () => {
    const facts = [fact('awa', true, 1)];
    expect(attendedSessions([session('s', '2027-03-04')], facts)).toHaveLength(1);
    expect(attendedSessions([session('s', '2027-03-04', { cancelled: true })], facts)).toEqual([]);
    expect(attendedSessions([session('other', '2027-03-04')], facts)).toEqual([]);
  });
});

describe('the team of a day', () => {
  const member = (
    personId: string,
    startsOn: string,
    endsOn: string | null,
    role = 'messenger' as const,
  ) => ({
    personId,
    displayName: personId,
    role,
    startsOn,
    endsOn,
  });
  it('is those whose role holds that day, first and last days included, each once, by name', () => {
    const members = [
      member('Zoé', '2027-01-01', null),
      member('Élodie', '2027-03-04', '2027-03-04'),
      member('Awa', '2027-01-01', '2027-03-03'),
      member('Yanis', '2027-03-05', null),
      { ...member('Karim', '2027-01-01', null), role: 'manager' as const },
      { ...member('Karim', '2027-01-01', null), role: 'staff' as const },
      { ...member('Nadia', '2027-01-01', null), role: 'mentor' as const },
    ];
    expect(teamOn(members, '2027-03-04').map(({ name }) => name)).toEqual(['Élodie', 'Karim', 'Zoé']);
  });
});

describe('the list of sessions', () => {
  it('begins with the next one, then looks back', () => {
    const rows = [
      session('old', '2027-01-04'),
      session('recent', '2027-03-01'),
      session('evening', '2027-03-04', { startsAt: '18:00' }),
      session('today', '2027-03-04', { startsAt: '09:00' }),
      session('later', '2027-05-01'),
      session('off', '2027-03-10', { cancelled: true }),
    ];
    const { coming, past, cancelled } = sortedSessions(rows, '2027-03-04');
    const ids = (list: readonly SessionRow[]): string[] => list.map(({ id }) => id);
    expect([ids(coming), ids(past), ids(cancelled)]).toEqual([
      ['today', 'evening', 'later'],
      ['recent', 'old'],
      ['off'],
    ]);
  });

  it.each([
    ['09:30', 150, '12:00'],
    ['14:00', 15, '14:15'],
    ['22:00', 180, '01:00'],
  ])('%s and %i minutes end at %s', (startsAt, minutes, end) => {
    expect(endOf(startsAt, minutes)).toBe(end);
  });

  it('is signed twice when it lasts more than half a day', () => {
    expect([240, 241].map(signaturesFor)).toEqual([1, 2]);
  });
});
