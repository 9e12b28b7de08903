import { describe, expect, it } from 'vitest';
import type { Verdict } from '#db/schema/lists.ts';
import type { RunFacts } from '#src/features/milestones/milestones.types.ts';
import {
  acceptedItemIds,
  finalReviews,
  nextAttempt,
  outcomeOf,
  reservedItemIds,
  reviewProblems,
  standingReviews,
  undoProblem,
  validatedItemIds,
  withCarriedLines,
} from '#src/features/milestones/review.rules.ts';
import type { ReviewDraftLine, ReviewSubject } from '#src/features/milestones/review.rules.ts';
import { at, facts, review, sending, undo } from '#tests/builders/facts.ts';

const sent = sending('j03', 1, '2026-03-10');
const resent = sending('j03', 2, '2026-03-20');
const national = sending('j10', 1, '2026-03-10', { settledBy: 'headOffice' });

describe('outcome of a review (R3, R4)', () => {
  it.each<[readonly Verdict[], string]>([
    [['accepted'], 'approved'],
    [['accepted', 'acceptedWithAdaptation'], 'approved'],
    [['acceptedWithAdaptation'], 'approved'],
    [['accepted', 'changesRequested'], 'changesRequested'],
    [['accepted', 'toDiscuss'], 'toDiscuss'],
    [['changesRequested', 'toDiscuss'], 'toDiscuss'],
    [['toDiscuss', 'changesRequested'], 'toDiscuss'],
    [[], 'changesRequested'],
  ])('%j: %s', (verdicts, outcome) => {
    expect(outcomeOf(verdicts.map((verdict, n) => ({ itemId: String(n), verdict })))).toBe(outcome);
  });
});

describe('what stands of the reviews (R4, R5, R19)', () => {
  const first = review(sent, '2026-03-12', { a: 'accepted', b: 'changesRequested' });
  const second = review(resent, '2026-03-22', { b: 'acceptedWithAdaptation' });
  const opinion = review(national, '2026-03-12', { n: 'accepted', m: 'accepted' });
  const decision = review(
    national,
    '2026-03-14',
    { n: 'accepted', m: 'changesRequested' },
    { capacity: 'national' },
  );
  const all: RunFacts = facts({
    submissions: [national, resent, sent],
    reviews: [decision, second, opinion, first],
  });
  const sorted = (ids: ReadonlySet<string>): string => [...ids].sort().join('');

  it('is in order, without those undone', () => {
    expect(standingReviews(all)).toEqual([first, opinion, decision, second]);
    expect(standingReviews({ ...all, undos: [undo(first, '2026-03-13')] })).toEqual([
      opinion,
      decision,
      second,
    ]);
  });

  it('counts final reviews only: an opinion on J10 settles nothing', () => {
    expect(finalReviews(all)).toEqual([first, decision, second]);
    expect(sorted(validatedItemIds(all))).toBe('abn');
    expect(sorted(validatedItemIds({ ...all, reviews: [opinion] }))).toBe('');
  });

  it('keeps accepted items accepted in later rounds', () => {
    expect(sorted(acceptedItemIds([first]))).toBe('a');
    expect(sorted(acceptedItemIds([first, second]))).toBe('ab');
    const worse = review(resent, '2026-03-22', { a: 'changesRequested', b: 'accepted' });
    expect(sorted(acceptedItemIds([first, worse]))).toBe('ab');
  });

  it('loses what was accepted when the review is undone', () => {
    expect(sorted(validatedItemIds({ ...all, undos: [undo(first, '2026-03-13')] }))).toBe('bn');
    expect(sorted(validatedItemIds({ ...all, undos: [undo(opinion, '2026-03-13')] }))).toBe('abn');
  });

  const reservation = {
    id: 'r',
    reviewId: first.id,
    itemId: 'a',
    recordedAt: at('2026-03-12'),
    liftedAt: null,
  };
  it('does not validate an item under a réserve until it is lifted', () => {
    const reserved = { ...all, reservations: [reservation] };
    expect([sorted(reservedItemIds(reserved)), sorted(validatedItemIds(reserved))]).toEqual(['a', 'bn']);
    const lifted = { ...all, reservations: [{ ...reservation, liftedAt: at('2026-04-01') }] };
    expect([sorted(reservedItemIds(lifted)), sorted(validatedItemIds(lifted))]).toEqual(['', 'abn']);
    const again = review(resent, '2026-03-22', { a: 'accepted' });
    const undone = { ...reserved, reviews: [...all.reviews, again], undos: [undo(first, '2026-03-13')] };
    expect([sorted(reservedItemIds(undone)), sorted(validatedItemIds(undone))]).toEqual(['', 'abn']);
  });

  it('carries earlier acceptances into the next review, one line an item', () => {
    const lines = [{ itemId: 'b', verdict: 'accepted' as const }];
    expect(withCarriedLines(lines, ['a', 'b', 'c'], [first])).toEqual([
      ...lines,
      { itemId: 'a', verdict: 'accepted' },
    ]);
    expect(withCarriedLines([], ['b'], [first, second])).toEqual([
      { itemId: 'b', verdict: 'acceptedWithAdaptation' },
    ]);
    expect(
      withCarriedLines([{ itemId: 'a', verdict: 'acceptedWithAdaptation' }], ['a'], [first]),
    ).toHaveLength(1);
  });

  it('makes two reviews at once collide, and lets one follow an undone one (R9)', () => {
    expect(nextAttempt(facts({}), sent.id, 'mentor')).toBe(1);
    expect(nextAttempt(all, sent.id, 'mentor')).toBe(1);
    const undone = { ...all, undos: [undo(first, '2026-03-13')] };
    expect(nextAttempt(undone, sent.id, 'mentor')).toBe(2);
    expect(nextAttempt(undone, resent.id, 'mentor')).toBe(1);
    expect(nextAttempt({ ...all, undos: [undo(opinion, '2026-03-13')] }, national.id, 'national')).toBe(1);
  });

  it.each([
    ['the first time, with a reason', [], 'trop vite', null],
    ['without a reason', [], '  ', 'reason-required'],
    ['twice', [undo(first, '2026-03-13')], 'trop vite', 'already-undone'],
    ['after another one was', [undo(second, '2026-03-23')], 'trop vite', null],
  ])('is undone %s (R19)', (_why, undos, reason, problem) => {
    expect(undoProblem(first, undos, reason)).toBe(problem);
  });
});

describe('what keeps a review from being given (R4, R5)', () => {
  const subject: ReviewSubject = { itemIds: ['a', 'b'], missingItemIds: [], acceptedItemIds: [] };
  const line = (itemId: string, verdict: Verdict, over: Partial<ReviewDraftLine> = {}): ReviewDraftLine => ({
    itemId,
    verdict,
    comment: verdict === 'accepted' ? null : 'parce que',
    reservation: null,
    adaptation:
      verdict === 'acceptedWithAdaptation' ? { what: 'le lieu', why: 'le coron', touchesCore: false } : null,
    ...over,
  });
  const owed = { text: 'le plan', dueOn: '2026-05-01', responsible: 'Karim' };
  const core = { what: 'le message', why: 'le temps', touchesCore: true };

  it.each<[string, readonly ReviewDraftLine[], Partial<ReviewSubject>, readonly string[]]>([
    ['all accepted', [line('a', 'accepted'), line('b', 'accepted')], {}, []],
    ['one of each', [line('a', 'toDiscuss'), line('b', 'changesRequested')], {}, []],
    ['no line at all', [], {}, ['a line-missing', 'b line-missing']],
    ['an item left out', [line('a', 'accepted')], {}, ['b line-missing']],
    ['an item accepted before left out', [line('a', 'accepted')], { acceptedItemIds: ['b'] }, []],
    [
      'an item accepted before, again',
      [line('a', 'accepted'), line('b', 'accepted')],
      { acceptedItemIds: ['b'] },
      [],
    ],
    [
      'an item accepted before, returned',
      [line('a', 'accepted'), line('b', 'changesRequested')],
      { acceptedItemIds: ['b'] },
      ['b already-accepted'],
    ],
    [
      'two lines for an item',
      [line('a', 'accepted'), line('a', 'toDiscuss'), line('b', 'accepted')],
      {},
      ['a line-twice'],
    ],
    [
      'an item that was not sent',
      [line('a', 'accepted'), line('b', 'accepted'), line('c', 'accepted')],
      {},
      ['c item-not-sent'],
    ],
    [
      'an acceptance needs no comment',
      [line('a', 'accepted'), line('b', 'accepted', { comment: 'Bravo' })],
      {},
      [],
    ],
  ])('%s', (_why, lines, over, problems) => {
    const found = reviewProblems(lines, { ...subject, ...over });
    expect(found.map(({ itemId, code }) => `${itemId} ${code}`)).toEqual(problems);
  });

  it.each<[string, ReviewDraftLine, string | null]>([
    ['returned without a comment', line('a', 'changesRequested', { comment: null }), 'comment-required'],
    ['to discuss with a blank comment', line('a', 'toDiscuss', { comment: ' \n' }), 'comment-required'],
    ['adapted without a comment', line('a', 'acceptedWithAdaptation', { comment: '' }), 'comment-required'],
    ['adapted, described', line('a', 'acceptedWithAdaptation'), null],
    [
      'adapted, not described',
      line('a', 'acceptedWithAdaptation', { adaptation: null }),
      'adaptation-required',
    ],
    [
      'adapted, without a why',
      line('a', 'acceptedWithAdaptation', { adaptation: { what: 'le lieu', why: ' ', touchesCore: false } }),
      'adaptation-required',
    ],
    [
      'adapted in its core, accepted',
      line('a', 'acceptedWithAdaptation', { adaptation: core }),
      'adaptation-touches-core',
    ],
    ['the same under another word', line('a', 'accepted', { adaptation: core }), 'adaptation-touches-core'],
    ['adapted in its core, returned', line('a', 'changesRequested', { adaptation: core }), null],
    ['adapted in its core, to discuss', line('a', 'toDiscuss', { adaptation: core }), null],
    ['accepted with a réserve', line('a', 'accepted', { reservation: owed }), null],
    ['adapted with a réserve', line('a', 'acceptedWithAdaptation', { reservation: owed }), null],
    [
      'returned with a réserve',
      line('a', 'changesRequested', { reservation: owed }),
      'reservation-needs-acceptance',
    ],
    [
      'a réserve without a text',
      line('a', 'accepted', { reservation: { ...owed, text: '' } }),
      'reservation-incomplete',
    ],
    [
      'a réserve without a date',
      line('a', 'accepted', { reservation: { ...owed, dueOn: '' } }),
      'reservation-incomplete',
    ],
    [
      'a réserve without a person',
      line('a', 'accepted', { reservation: { ...owed, responsible: ' ' } }),
      'reservation-incomplete',
    ],
  ])('%s', (_why, given, code) => {
    const found = reviewProblems([given], { ...subject, itemIds: ['a'] });
    expect(found.map((problem) => problem.code)).toEqual(code === null ? [] : [code]);
  });

  it.each([
    ['accepted without a réserve', line('a', 'accepted'), 'missing-item-needs-reservation'],
    ['accepted with one', line('a', 'accepted', { reservation: owed }), null],
    ['returned', line('a', 'changesRequested'), null],
  ])('an item sent as missing is %s (R5)', (_why, given, code) => {
    const found = reviewProblems([given], { itemIds: ['a'], missingItemIds: ['a'], acceptedItemIds: [] });
    expect(found.map((problem) => problem.code)).toEqual(code === null ? [] : [code]);
  });
});
