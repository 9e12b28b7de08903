import { describe, expect, it } from 'vitest';
import type { Campaign, CampaignFact, Outing, OutingTally } from '#src/features/doors/index.ts';
import { commitmentState, followUpsOf } from '#src/features/restitution/follow-ups.rules.ts';
import {
  firstAnswerHours,
  hoursOpen,
  incidentDelays,
  isClosed,
  longestAnswerHours,
} from '#src/features/restitution/incidents.rules.ts';
import { lettersOf } from '#src/features/restitution/report-length.rules.ts';
import type {
  Commitment,
  Debrief,
  Incident,
  ReportBack,
} from '#src/features/restitution/restitution.types.ts';
import { heldOnOf, missingSteps, onPaper, saidStep } from '#src/features/restitution/steps.rules.ts';
import { followUpsIn, heldOutings, waitingIn } from '#src/features/restitution/waiting.rules.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2027-03-26T16:00:00Z');
const answer = (recordedAt: number, closed = false) => ({ id: 'f', text: 'Vu', closed, recordedAt });
const incident = (over: Partial<Incident> = {}): Incident => ({
  ...{ id: 'i', campaignId: 'c', organisationId: 'o', outingId: null, kind: 'dog', note: null },
  ...{ onDate: '2027-03-26', recordedAt: NOW, followUps: [], ...over },
});
const answeredAfter = (hours: number): Incident => incident({ followUps: [answer(NOW + hours * HOUR)] });
const outing = (id: string, onDate: string, cancelled = false) => ({ id, onDate, cancelled }) as Outing;
const promise = (over: Partial<Commitment> = {}) =>
  ({ id: 'p', removed: false, followUps: [], ...over }) as unknown as Commitment;
const facts = (said: Readonly<Record<string, Partial<CampaignFact>>>) =>
  ({ facts: new Map(Object.entries(said)) }) as unknown as Pick<Campaign, 'facts'>;

describe('the answers to incidents', () => {
  it.each([
    [[5], 5],
    [[2, 10], 6],
    [[10, 2, 100], 10],
    [[100, 2, 10, 4], 7],
  ])('after %s hours have a median of %s', (hours, median) => {
    expect(incidentDelays(hours.map(answeredAfter)).medianHours).toBe(median);
  });

  it('have a longest, and are never before the incident', () => {
    expect(longestAnswerHours([answeredAfter(2), answeredAfter(30), incident()])).toBe(30);
    expect(longestAnswerHours([incident()])).toBeNull();
    expect(firstAnswerHours(answeredAfter(-1))).toBe(0);
    expect(firstAnswerHours(incident({ followUps: [answer(NOW + HOUR), answer(NOW + 9 * HOUR)] }))).toBe(1);
  });

  it('close it by the last one', () => {
    const closed = incident({ followUps: [answer(NOW), answer(NOW + HOUR, true)] });
    const again = incident({ followUps: [answer(NOW, true), answer(NOW + HOUR)] });
    expect([closed, again, incident()].map(isClosed)).toEqual([true, false, false]);
    const later = NOW + 5.9 * HOUR;
    expect([closed, again].map((one) => hoursOpen(one, later))).toEqual([0, 5]);
    expect(hoursOpen(incident(), NOW - HOUR)).toBe(0);
  });
});

describe('what partners are asked again', () => {
  it('is due on its very day', () => {
    const due = (today: string) => followUpsOf(promise(), '2027-01-31', today).map(({ state }) => state);
    expect(due('2027-02-27')).toEqual(['coming', 'coming', 'coming']);
    expect(due('2027-02-28')).toEqual(['due', 'coming', 'coming']);
    expect(due('2027-07-31')).toEqual(['due', 'due', 'due']);
  });

  it('stands where its furthest month left it', () => {
    const told = (afterMonths: 1 | 3 | 6, state: 'kept' | 'notKept') => ({
      ...{ id: state, afterMonths, state, text: null, recordedAt: 1 },
    });
    expect(commitmentState({ followUps: [told(6, 'kept'), told(1, 'notKept')] })).toBe('kept');
    expect(commitmentState({ followUps: [told(1, 'notKept'), told(3, 'kept')] })).toBe('kept');
    expect(commitmentState({ followUps: [] })).toBeNull();
  });

  it('comes by date, of every commitment', () => {
    const all = followUpsIn(
      facts({ reportBackHeld: { done: true, onDate: '2027-01-10' } }),
      { commitments: [promise({ id: 'a' }), promise({ id: 'b' }), promise({ id: 'c', removed: true })] },
      '2027-02-10',
    );
    expect(all.map(({ month, commitment, state }) => `${String(month)}${commitment.id} ${state}`)).toEqual([
      ...['1a due', '1b due', '3a coming', '3b coming', '6a coming', '6b coming'],
    ]);
  });
});

describe('what waits in a campaign', () => {
  const outings = [
    ...[outing('o1', '2027-03-01'), outing('off', '2027-03-02', true), outing('o2', '2027-03-25')],
    ...[outing('today', '2027-03-26'), outing('tomorrow', '2027-03-27')],
  ];

  it('is outings held and not talked over, incidents too old and what is due', () => {
    expect(heldOutings({ outings }, '2027-03-26').map(({ id }) => id)).toEqual(['today', 'o2', 'o1']);
    const campaign = { outings, ...facts({ reportBackHeld: { done: true, onDate: '2027-02-26' } }) };
    const old = { recordedAt: NOW - 49 * HOUR, onDate: '2027-03-24' };
    const back = {
      debriefs: [{ outingIds: ['o2'] } as unknown as Debrief],
      incidents: [incident(), incident({ id: 'old', ...old })],
      commitments: [promise()],
    };
    const waiting = waitingIn(campaign as unknown as Campaign, back as unknown as ReportBack, NOW);
    // That of today may still be to come: it waits from tomorrow.
    expect(waiting.debriefs).toBe(1);
    expect(waiting.incidents.map(({ id }) => id)).toEqual(['old']);
    expect(waiting.followUps.map(({ month }) => month)).toEqual([1]);
  });
});

describe('the steps of giving back', () => {
  it('are said until they are taken back, and none is missing but for closing', () => {
    const campaign = facts({
      reportBackHeld: { done: true, onDate: '2027-03-01' },
      residentsTold: { done: false, onDate: '2027-03-02' },
    });
    expect(heldOnOf(campaign)).toBe('2027-03-01');
    expect(saidStep(campaign, 'residentsTold')).toBeNull();
    expect(missingSteps(campaign)).toEqual(['residentsTold', 'sheetsDestroyed']);
    expect(heldOnOf(facts({ reportBackHeld: { done: false, onDate: '2027-03-01' } }))).toBeNull();
  });

  it('count the sheets of paper, those that were counted in part on a phone too', () => {
    const tallies = [
      { sheet: null },
      { sheet: { source: 'phone', paper: null } },
      { sheet: { source: 'paper', paper: null } },
      { sheet: { source: 'phone', paper: { talked: 2 } } },
    ].map((tally, rank): [string, OutingTally] => [String(rank), tally as unknown as OutingTally]);
    expect(onPaper(new Map(tallies))).toBe(2);
  });
});

describe('a part of a report', () => {
  const text = (letters: number) => ({ kind: 'text' as const, text: 'a'.repeat(letters) });
  const texts = (n: number, letters: number) => Array.from({ length: n }, () => text(letters));
  const table = (rows: number) => ({
    ...{ kind: 'table' as const, label: '', heads: [] },
    rows: Array.from({ length: rows }, () => ['a'.repeat(51), 'a']),
  });
  it.each([
    ['28 paragraphs and an empty table', [...texts(28, 100), table(0)], 'usual'],
    ['30 paragraphs of one line', texts(30, 100), 'snug'],
    ['37 paragraphs of one line', texts(37, 100), 'snug'],
    ['38 paragraphs of one line', texts(38, 100), 'dense'],
    ['17 paragraphs of two lines and a short one', [...texts(17, 101), text(1)], 'usual'],
    ['18 paragraphs of two lines', texts(18, 101), 'snug'],
    ['a table of 12 rows on two lines and 8 paragraphs', [table(12), ...texts(8, 9)], 'usual'],
    ['a table of 13 rows on two lines and 8 paragraphs', [table(13), ...texts(8, 9)], 'snug'],
  ])('of %s is written in %s letters', (_name, blocks, letters) => {
    expect(lettersOf(blocks)).toBe(letters);
  });
});
