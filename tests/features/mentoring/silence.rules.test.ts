import { describe, expect, it } from 'vitest';
import { quietSince } from '#src/features/mentoring/silence.rules.ts';
import type { RunFacts } from '#src/features/milestones/milestones.types.ts';
import { at, proof, review, said, sending } from '#tests/builders/facts.ts';
import { aReading } from '#tests/builders/situations.ts';

const sent = (milestoneId: string, date: string, round = 1) => sending(milestoneId, round, date);
const approve = (of: ReturnType<typeof sent>, date: string) =>
  review(of, date, { [`${of.milestoneId}-a`]: 'accepted', [`${of.milestoneId}-b`]: 'accepted' });
const giveBack = (of: ReturnType<typeof sent>, date: string) =>
  review(of, date, { [`${of.milestoneId}-a`]: 'changesRequested', [`${of.milestoneId}-b`]: 'accepted' });
const j01 = sent('j01', '2026-01-20');
const j02 = sent('j02', '2026-02-20');
const speakOf = (of: ReturnType<typeof sent>, date: string) =>
  review(of, date, { [`${of.milestoneId}-a`]: 'toDiscuss', [`${of.milestoneId}-b`]: 'accepted' });
/** January and February approved. */
const twoMonths: Partial<RunFacts> = {
  submissions: [j01, j02],
  reviews: [approve(j01, '2026-01-22'), approve(j02, '2026-02-22')],
};
const plus = (over: Partial<RunFacts>): Partial<RunFacts> => ({
  ...over,
  submissions: [...(twoMonths.submissions ?? []), ...(over.submissions ?? [])],
  reviews: [...(twoMonths.reviews ?? []), ...(over.reviews ?? [])],
});
const j03 = sent('j03', '2026-03-20');
const pause = (startsOn: string, endsOn: string | null) => ({
  id: `pause ${startsOn}`,
  startsOn,
  endsOn,
  recordedAt: at(startsOn),
  cancelsId: null,
});

describe('since when nothing moves (R18)', () => {
  const since = (
    today: string,
    over: Partial<RunFacts> = {},
    {
      lastCommentAt = null,
      recordedAt = 0,
      ...more
    }: Parameters<typeof aReading>[2] & { lastCommentAt?: number | null; recordedAt?: number } = {},
  ): string => quietSince({ ...aReading(today, over, more), lastCommentAt, recordedAt });

  it.each<[string, string, Parameters<typeof since>]>([
    ['nothing was ever done: since the run began', '2026-01-01', ['2026-02-10']],
    [
      'it joined when its first month had begun',
      '2026-01-26',
      ['2026-01-27', {}, { recordedAt: at('2026-01-26') }],
    ],
    ['the month began after the last answer', '2026-03-01', ['2026-03-20', twoMonths]],
    [
      'its last declaration',
      '2026-03-04',
      ['2026-03-20', { ...twoMonths, itemFacts: [said('j03-a', 'declared', '2026-03-04')] }],
    ],
    [
      'what the mentor writes is not its act',
      '2026-03-01',
      [
        '2026-03-20',
        { ...twoMonths, itemFacts: [said('j03-a', 'notApplicable', '2026-03-04', { actingRole: 'mentor' })] },
      ],
    ],
    [
      'its last proof',
      '2026-03-06',
      ['2026-03-20', { ...twoMonths, evidence: [proof(['j03-a'], 'note', '2026-03-06')] }],
    ],
    ['its last comment', '2026-03-08', ['2026-03-20', twoMonths, { lastCommentAt: at('2026-03-08') }]],
    [
      'after an answer the days are counted anew',
      '2026-03-23',
      ['2026-04-10', plus({ submissions: [j03], reviews: [giveBack(j03, '2026-03-23')] })],
    ],
    [
      'parlons-en: nobody is silent until the call',
      '2026-03-30',
      ['2026-03-30', plus({ submissions: [j03], reviews: [speakOf(j03, '2026-03-23')] })],
    ],
    [
      'parlons-en, once discussed: since the call',
      '2026-03-26',
      [
        '2026-04-10',
        plus({
          submissions: [j03],
          reviews: [speakOf(j03, '2026-03-23')],
          calls: [{ id: 'call', on: '2026-03-26', recordedAt: at('2026-03-26', 18) }],
        }),
      ],
    ],
    ['all is with the mentor: nobody is silent', '2026-03-30', ['2026-03-30', plus({ submissions: [j03] })]],
    [
      'after a break, since the day it ended',
      '2026-03-16',
      ['2026-03-30', twoMonths, { pauses: [pause('2026-03-05', '2026-03-15')] }],
    ],
    [
      'during a break: nobody is silent',
      '2026-03-30',
      ['2026-03-30', twoMonths, { pauses: [pause('2026-03-05', null)] }],
    ],
  ])('%s: %s', (_why, expected, args) => {
    expect(since(...args)).toBe(expected);
  });
});
