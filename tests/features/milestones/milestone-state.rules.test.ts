import { describe, expect, it } from 'vitest';
import { factsAt } from '#src/features/milestones/facts.rules.ts';
import {
  itemStates,
  milestoneState,
  signsOf,
  SIGNS,
  worstSign,
} from '#src/features/milestones/milestone-state.rules.ts';
import type { MilestoneClock, RunFacts } from '#src/features/milestones/milestones.types.ts';
import { usualThresholds } from '#src/features/organisations/thresholds.rules.ts';
import {
  aMilestone,
  anItem,
  at,
  automatic,
  block,
  facts,
  march,
  proof,
  review,
  said,
  sending,
  undo,
} from '#tests/builders/facts.ts';

/** J03, items a and b, due 31 March; J10 is settled by head office. */
const j03 = aMilestone('j03', [anItem('j03-a'), anItem('j03-b')]);
const j10 = aMilestone('j10', [anItem('j10-a')], { settledBy: 'headOffice' });
const stateOf = (over: Partial<RunFacts>, clock: MilestoneClock = march('2026-03-15'), of = j03) =>
  milestoneState(of, facts(over), clock, usualThresholds);

const sent1 = sending('j03', 1, '2026-03-10');
const sent2 = sending('j03', 2, '2026-03-20');
const approval = (of = sent1, date = '2026-03-12') =>
  review(of, date, { 'j03-a': 'accepted', 'j03-b': 'accepted' });
const returned = (of = sent1, date = '2026-03-12') =>
  review(of, date, { 'j03-a': 'accepted', 'j03-b': 'changesRequested' });
const discussed = (of = sent1, date = '2026-03-12') =>
  review(of, date, { 'j03-a': 'toDiscuss', 'j03-b': 'changesRequested' });
const takenBack = (of = sent1, date = '2026-03-11') => ({ submissionId: of.id, recordedAt: at(date) });
const declaredA = said('j03-a', 'declared', '2026-03-05');
const notOurs = ['j03-a', 'j03-b'].map((id) => said(id, 'notApplicable', '2026-03-06'));

describe('every state of a milestone, first match (R3)', () => {
  const early = march('2026-02-28');
  it.each<[string, string, Partial<RunFacts>, MilestoneClock?]>([
    ['upcoming', 'nothing, the day before its month', {}, early],
    ['todo', 'nothing, on the first day of its month', {}, march('2026-03-01')],
    [
      'todo',
      'everything unticked again',
      { itemFacts: [declaredA, said('j03-a', 'undeclared', '2026-03-06')] },
    ],
    [
      'todo',
      'a proof taken away',
      { evidence: [proof(['j03-a'], 'file', '2026-03-05', { removedAt: at('2026-03-06') })] },
    ],
    ['todo', 'facts on another milestone', { itemFacts: [said('j04-a', 'declared', '2026-03-05')] }],
    ['todo', 'a draft on another milestone', { draftItemIds: ['j04-a'] }],
    ['todo', 'one item of two that does not concern us', { itemFacts: notOurs.slice(0, 1) }],
    ['todo', 'an item that the platform alone finds reached', { reachedItemIds: ['j03-a'] }],
    ['inProgress', 'one declaration', { itemFacts: [declaredA] }],
    ['inProgress', 'the same before its month: early work is welcome', { itemFacts: [declaredA] }, early],
    ['inProgress', 'a sentence of what is missing', { itemFacts: [said('j03-a', 'missing', '2026-03-05')] }],
    ['inProgress', 'one proof', { evidence: [proof(['j03-b'], 'note', '2026-03-05')] }],
    ['inProgress', 'one draft', { draftItemIds: ['j03-b'] }],
    ['submitted', 'a first sending', { submissions: [sent1] }],
    ['submitted', 'an early sending', { submissions: [sent1] }, early],
    [
      'inProgress',
      'a sending taken back',
      { itemFacts: [declaredA], submissions: [sent1], withdrawals: [takenBack()] },
    ],
    ['approved', 'all accepted', { submissions: [sent1], reviews: [approval()] }],
    ['changesRequested', 'one returned', { submissions: [sent1], reviews: [returned()] }],
    ['toDiscuss', 'one to discuss: parlons-en wins', { submissions: [sent1], reviews: [discussed()] }],
    ['submitted', 'sent again after a return', { submissions: [sent1, sent2], reviews: [returned()] }],
    ['submitted', 'sent again after parlons-en', { submissions: [sent1, sent2], reviews: [discussed()] }],
    [
      'changesRequested',
      'sent again and taken back',
      { submissions: [sent1, sent2], reviews: [returned()], withdrawals: [takenBack(sent2, '2026-03-21')] },
    ],
    [
      'changesRequested',
      'parlons-en, then returned',
      { submissions: [sent1, sent2], reviews: [discussed(), returned(sent2, '2026-03-22')] },
    ],
    [
      'approved',
      'returned, then accepted',
      { submissions: [sent1, sent2], reviews: [returned(), approval(sent2, '2026-03-22')] },
    ],
    [
      'submitted',
      'an approval undone',
      { submissions: [sent1], reviews: [approval()], undos: [undo(approval(), '2026-03-13')] },
    ],
    [
      'submitted',
      'a return undone',
      { submissions: [sent1], reviews: [returned()], undos: [undo(returned(), '2026-03-13')] },
    ],
    [
      'changesRequested',
      'an approval undone, then returned',
      {
        submissions: [sent1],
        reviews: [approval(), returned(sent1, '2026-03-14')],
        undos: [undo(approval(), '2026-03-13')],
      },
    ],
    [
      'changesRequested',
      'an older return undone: the newer one stands',
      {
        submissions: [sent1, sent2],
        reviews: [discussed(), returned(sent2, '2026-03-22')],
        undos: [undo(discussed(), '2026-03-23')],
      },
    ],
    [
      'approved',
      'approved, then sent again for a new item',
      { submissions: [sent1, sent2], reviews: [approval()] },
    ],
    [
      'approved',
      'approved, and the new item returned',
      {
        submissions: [sent1, sent2],
        reviews: [approval(), review(sent2, '2026-03-22', { 'j03-c': 'changesRequested' })],
      },
    ],
    [
      'approved',
      'reviewed and taken back at once: the review given wins',
      { submissions: [sent1], reviews: [approval()], withdrawals: [takenBack()] },
    ],
    [
      'submitted',
      'a review of another milestone',
      {
        submissions: [sent1, sending('j04', 1, '2026-03-10')],
        reviews: [review(sending('j04', 1, '2026-03-10'), '2026-03-12', { x: 'accepted' })],
      },
    ],
    ['notApplicable', 'no item concerns us (R7)', { itemFacts: notOurs }],
    [
      'notApplicable',
      'first of all, even approved',
      { itemFacts: notOurs, submissions: [sent1], reviews: [approval()] },
    ],
    ['todo', 'one concerns us again', { itemFacts: [...notOurs, said('j03-b', 'applicable', '2026-03-07')] }],
  ])('%s: %s', (state, _why, over, clock) => {
    expect(stateOf(over, clock).state).toBe(state);
  });

  it('a milestone without items is never « ne nous concerne pas »', () => {
    expect(stateOf({}, march('2026-03-15'), aMilestone('j03', [])).state).toBe('todo');
  });

  it('a core item keeps its milestone (R7)', () => {
    const withCore = aMilestone('j03', [anItem('j03-a', { core: true }), anItem('j03-b')]);
    expect(stateOf({ itemFacts: notOurs }, march('2026-03-15'), withCore).state).toBe('todo');
  });

  it('AUTO items frozen in a sending stay reached, unless it is taken back (R11)', () => {
    const withAuto = aMilestone('j03', [automatic('j03-a')]);
    const frozen = sending('j03', 1, '2026-03-10', { reachedItemIds: ['j03-a'] });
    const status = (over: Partial<RunFacts>) => itemStates(withAuto, facts(over)).get('j03-a')?.status;
    expect(status({})).toBe('todo');
    expect(status({ reachedItemIds: ['j03-a'] })).toBe('automatic');
    expect(status({ submissions: [frozen] })).toBe('automatic');
    expect(status({ submissions: [frozen], withdrawals: [takenBack(frozen)] })).toBe('todo');
  });
});

describe('J01, J10, J12: an opinion, then a decision (R4)', () => {
  const sent = sending('j10', 1, '2026-03-10', { settledBy: 'headOffice' });
  const opinion = review(sent, '2026-03-12', { 'j10-a': 'accepted' });
  const against = review(sent, '2026-03-12', { 'j10-a': 'toDiscuss' });
  const decision = (verdict: 'accepted' | 'changesRequested') =>
    review(sent, '2026-03-14', { 'j10-a': verdict }, { capacity: 'national' });
  const reading = (over: Partial<RunFacts>) => {
    const { state, sent: history } = stateOf({ submissions: [sent], ...over }, march('2026-03-15'), j10);
    return `${state} ${String(history.awaiting)}`;
  };

  it.each<[string, Partial<RunFacts>, string]>([
    ['sent: with the mentor first', {}, 'submitted mentor'],
    ['the mentor’s opinion: « chez VoisinMalin »', { reviews: [opinion] }, 'submitted headOffice'],
    ['an opinion against is an opinion too', { reviews: [against] }, 'submitted headOffice'],
    [
      'the opinion undone: back to the mentor',
      { reviews: [opinion], undos: [undo(opinion, '2026-03-13')] },
      'submitted mentor',
    ],
    ['head office accepts', { reviews: [opinion, decision('accepted')] }, 'approved null'],
    ['head office returns', { reviews: [opinion, decision('changesRequested')] }, 'changesRequested null'],
    ['head office decides against the mentor', { reviews: [against, decision('accepted')] }, 'approved null'],
    [
      'the decision undone: with head office again',
      { reviews: [opinion, decision('accepted')], undos: [undo(decision('accepted'), '2026-03-15')] },
      'submitted headOffice',
    ],
    ['taken back', { withdrawals: [takenBack(sent)] }, 'todo null'],
  ])('%s', (_why, over, expected) => {
    expect(reading(over)).toBe(expected);
  });

  it('who settles is what it was when sent: a later edit of content takes nothing back', () => {
    const byMentor = sending('j10', 1, '2026-03-10', { settledBy: 'mentor' });
    const { state } = stateOf({ submissions: [byMentor], reviews: [opinion] }, march('2026-03-15'), j10);
    expect(state).toBe('approved');
  });
});

describe('late, or not (R6)', () => {
  const lateness = (over: Partial<RunFacts>, clock: MilestoneClock): string => {
    const { late, daysLate } = stateOf(over, clock);
    return `${late} ${String(daysLate)}`;
  };
  const sentLate = sending('j03', 1, '2026-04-05');
  const back = (date: string) => returned(sentLate, date);
  const held = (on: string, minutesSentOn: string) => ({ id: on, on, recordedAt: at(minutesSentOn, 18) });
  const toDiscuss = (...calls: RunFacts['calls']): Partial<RunFacts> => ({
    submissions: [sentLate],
    reviews: [discussed(sentLate, '2026-04-20')],
    calls,
  });

  it.each<[string, Partial<RunFacts>, MilestoneClock, string]>([
    ['on the due day', {}, march('2026-03-31'), 'none 0'],
    ['the day after', {}, march('2026-04-01'), 'watch 1'],
    ['14 days after', {}, march('2026-04-14'), 'watch 14'],
    ['15 days after', {}, march('2026-04-15'), 'late 15'],
    ['begun changes nothing', { itemFacts: [declaredA] }, march('2026-04-15'), 'late 15'],
    ['sent: stopped', { submissions: [sentLate] }, march('2026-05-30'), 'none 0'],
    [
      'returned after the due date: from the return',
      { submissions: [sentLate], reviews: [back('2026-04-20')] },
      march('2026-04-21'),
      'watch 1',
    ],
    [
      '15 days after the return',
      { submissions: [sentLate], reviews: [back('2026-04-20')] },
      march('2026-05-05'),
      'late 15',
    ],
    [
      'returned before the due date: from the due date',
      { submissions: [sent1], reviews: [returned()] },
      march('2026-04-02'),
      'watch 2',
    ],
    [
      'the return undone, then given again: from the last',
      {
        submissions: [sentLate],
        reviews: [back('2026-04-08'), back('2026-04-20')],
        undos: [undo(back('2026-04-08'), '2026-04-09')],
      },
      march('2026-04-22'),
      'watch 2',
    ],
    [
      'parlons-en: stopped',
      { submissions: [sentLate], reviews: [discussed(sentLate, '2026-04-20')] },
      march('2026-06-30'),
      'none 0',
    ],
    [
      'parlons-en, and the call was before: still stopped',
      toDiscuss(held('2026-04-18', '2026-04-18')),
      march('2026-06-30'),
      'none 0',
    ],
    [
      'parlons-en, and the minutes of a call before it are sent after: still stopped',
      toDiscuss(held('2026-04-18', '2026-04-22')),
      march('2026-06-30'),
      'none 0',
    ],
    [
      'parlons-en, and the minutes of that morning were sent before it: still stopped',
      toDiscuss({ id: 'morning', on: '2026-04-20', recordedAt: at('2026-04-20', 9) }),
      march('2026-06-30'),
      'none 0',
    ],
    [
      'parlons-en, discussed the same afternoon: from that day',
      toDiscuss(held('2026-04-20', '2026-04-20')),
      march('2026-04-21'),
      'watch 1',
    ],
    [
      'parlons-en, the day of the call: nothing late yet',
      toDiscuss(held('2026-05-04', '2026-05-04')),
      march('2026-05-04'),
      'none 0',
    ],
    [
      'parlons-en, one day after the call: from the call, not from the return',
      toDiscuss(held('2026-05-04', '2026-05-04')),
      march('2026-05-05'),
      'watch 1',
    ],
    [
      'parlons-en, minutes sent four days after the call: from the call',
      toDiscuss(held('2026-05-04', '2026-05-08')),
      march('2026-05-10'),
      'watch 6',
    ],
    [
      'parlons-en, two calls: from the first',
      toDiscuss(held('2026-06-01', '2026-06-01'), held('2026-05-04', '2026-05-04')),
      march('2026-06-02'),
      'late 29',
    ],
    [
      'parlons-en, discussed before the due date: from the due date',
      {
        submissions: [sent1],
        reviews: [discussed(sent1, '2026-03-12')],
        calls: [held('2026-03-20', '2026-03-20')],
      },
      march('2026-04-02'),
      'watch 2',
    ],
    [
      'returned to complete: a call changes nothing',
      { submissions: [sentLate], reviews: [back('2026-04-20')], calls: [held('2026-05-04', '2026-05-04')] },
      march('2026-05-05'),
      'late 15',
    ],
    [
      'approved',
      { submissions: [sentLate], reviews: [approval(sentLate, '2026-04-20')] },
      march('2026-06-30'),
      'none 0',
    ],
    ['not our concern', { itemFacts: notOurs }, march('2026-06-30'), 'none 0'],
    [
      'sent for three days and taken back: those days do not count',
      { itemFacts: [declaredA], submissions: [sentLate], withdrawals: [takenBack(sentLate, '2026-04-08')] },
      march('2026-04-10'),
      'watch 7',
    ],
    [
      'a sending of another milestone taken back stops nothing',
      {
        submissions: [sending('j04', 1, '2026-04-05')],
        withdrawals: [takenBack(sending('j04', 1, '2026-04-05'), '2026-04-08')],
      },
      march('2026-04-10'),
      'watch 10',
    ],
    [
      'paused',
      {},
      march('2026-04-20', { paused: true, pauses: [{ from: '2026-04-10', to: '2026-04-20' }] }),
      'none 0',
    ],
    [
      'after a pause: its days do not count',
      {},
      march('2026-04-20', { pauses: [{ from: '2026-04-10', to: '2026-04-14' }] }),
      'late 15',
    ],
    [
      'a pause before the due date counts in the due date only',
      {},
      march('2026-04-10', { pauses: [{ from: '2026-03-05', to: '2026-03-20' }] }),
      'watch 10',
    ],
    ['the run has ended', {}, march('2026-06-30', { ended: true }), 'none 0'],
  ])('%s', (_why, over, clock, expected) => {
    expect(lateness(over, clock)).toBe(expected);
  });
});

describe('flags beside the state (R8, R14)', () => {
  it.each<[string, Partial<RunFacts>, boolean]>([
    ['raised', { blocks: [block('j03', '2026-03-10')] }, true],
    ['cleared', { blocks: [block('j03', '2026-03-10', { clearedAt: at('2026-03-11') })] }, false],
    [
      'raised twice, cleared once',
      { blocks: [block('j03', '2026-03-10', { clearedAt: at('2026-03-11') }), block('j03', '2026-03-12')] },
      true,
    ],
    ['raised on another milestone', { blocks: [block('j04', '2026-03-10')] }, false],
    [
      'raised on what is approved',
      { submissions: [sent1], reviews: [approval()], blocks: [block('j03', '2026-03-13')] },
      true,
    ],
  ])('blocked, %s', (_why, over, blocked) => {
    expect(stateOf(over).blocked).toBe(blocked);
  });

  it('lists open blocks, oldest first', () => {
    const blocks = [block('j03', '2026-03-12'), block('j03', '2026-03-10')];
    expect(stateOf({ blocks }).openBlocks.map(({ recordedAt }) => recordedAt)).toEqual([
      at('2026-03-10'),
      at('2026-03-12'),
    ]);
  });

  const paused = march('2026-03-15', { paused: true });
  it.each<[string, Partial<RunFacts>, boolean, MilestoneClock?]>([
    ['to do', {}, true],
    ['in progress', { itemFacts: [declaredA] }, true],
    ['to complete', { submissions: [sent1], reviews: [returned()] }, true],
    ['to discuss', { submissions: [sent1], reviews: [discussed()] }, true],
    ['with the mentor', { submissions: [sent1] }, false],
    ['approved', { submissions: [sent1], reviews: [approval()] }, false],
    ['not begun', {}, false, march('2026-02-15', { paused: true })],
  ])('paused when %s: %s', (_why, over, expected, clock = paused) => {
    expect(stateOf(over, clock).paused).toBe(expected);
  });
});

describe('the worst sign of a cell', () => {
  it.each<[string, Partial<RunFacts>, MilestoneClock, readonly string[]]>([
    [
      'blocked and late',
      { blocks: [block('j03', '2026-03-10')] },
      march('2026-05-01'),
      ['blocked', 'late', 'todo'],
    ],
    [
      'late and to complete',
      { submissions: [sent1], reviews: [returned()] },
      march('2026-05-01'),
      ['late', 'changesRequested'],
    ],
    ['to watch and in progress', { itemFacts: [declaredA] }, march('2026-04-02'), ['watch', 'inProgress']],
    [
      'to watch and to complete',
      { submissions: [sent1], reviews: [returned()] },
      march('2026-04-02'),
      ['changesRequested', 'watch'],
    ],
    ['paused and to do', {}, march('2026-03-15', { paused: true }), ['paused', 'todo']],
    [
      'blocked while paused',
      { blocks: [block('j03', '2026-03-10')] },
      march('2026-03-15', { paused: true }),
      ['blocked', 'paused', 'todo'],
    ],
    ['sent', { submissions: [sent1] }, march('2026-05-01'), ['submitted']],
    ['approved', { submissions: [sent1], reviews: [approval()] }, march('2026-05-01'), ['approved']],
  ])('%s', (_why, over, clock, signs) => {
    const state = stateOf(over, clock);
    expect(signsOf(state)).toEqual(signs);
    expect(worstSign(state)).toBe(signs[0]);
  });

  it('ranks every sign once', () => {
    expect(new Set(SIGNS).size).toBe(SIGNS.length);
  });
});

describe('any past date can be shown again (design.md 1.4)', () => {
  const story = facts({
    itemFacts: [declaredA],
    evidence: [proof(['j03-a'], 'file', '2026-03-04', { removedAt: at('2026-03-08') })],
    submissions: [sent1, sent2],
    withdrawals: [],
    reviews: [returned(), approval(sent2, '2026-03-22')],
    undos: [undo(approval(sent2, '2026-03-22'), '2026-03-25')],
    blocks: [block('j03', '2026-03-06', { clearedAt: at('2026-03-09') })],
    reservations: [
      { id: 'r', reviewId: 'x', itemId: 'j03-a', recordedAt: at('2026-03-22'), liftedAt: at('2026-03-24') },
    ],
  });
  const on = (date: string) =>
    milestoneState(j03, factsAt(story, at(date, 23)), march(date), usualThresholds);

  it.each([
    ['2026-03-01', 'todo', false],
    ['2026-03-04', 'inProgress', false],
    ['2026-03-06', 'inProgress', true],
    ['2026-03-09', 'inProgress', false],
    ['2026-03-10', 'submitted', false],
    ['2026-03-12', 'changesRequested', false],
    ['2026-03-20', 'submitted', false],
    ['2026-03-22', 'approved', false],
    ['2026-03-25', 'submitted', false],
  ])('on %s: %s, blocked %s', (date, state, blocked) => {
    expect([on(date).state, on(date).blocked]).toEqual([state, blocked]);
  });

  it('knows no call before its minutes were sent', () => {
    const late = sending('j03', 1, '2026-04-05');
    const asked = facts({
      submissions: [late],
      reviews: [discussed(late, '2026-04-06')],
      calls: [{ id: 'call', on: '2026-04-10', recordedAt: at('2026-04-12') }],
    });
    const seen = (date: string) =>
      milestoneState(j03, factsAt(asked, at(date, 23)), march(date), usualThresholds);
    expect([seen('2026-04-11').waitsForCall, seen('2026-04-11').daysLate]).toEqual([true, 0]);
    expect([seen('2026-04-12').waitsForCall, seen('2026-04-12').daysLate]).toEqual([false, 2]);
  });

  it('knows no sending taken back before it was', () => {
    const withdrawn = facts({ submissions: [sent1], withdrawals: [takenBack(sent1, '2026-03-12')] });
    const seen = (date: string) =>
      milestoneState(j03, factsAt(withdrawn, at(date, 23)), march(date), usualThresholds).state;
    expect([seen('2026-03-11'), seen('2026-03-12')]).toEqual(['submitted', 'todo']);
  });

  it('knows no removal, lifting or clearing before it happened', () => {
    const before = factsAt(story, at('2026-03-07'));
    expect(before.evidence[0]?.removedAt).toBeNull();
    expect(before.blocks[0]?.clearedAt).toBeNull();
    expect(factsAt(story, at('2026-03-23')).reservations[0]?.liftedAt).toBeNull();
    expect(factsAt(story, at('2026-03-24')).reservations[0]?.liftedAt).toBe(at('2026-03-24'));
    expect(factsAt(story, at('2026-03-21')).reservations).toEqual([]);
  });
});
