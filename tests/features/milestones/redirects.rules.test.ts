import { describe, expect, it } from 'vitest';
import type { Redirect } from '#src/features/curriculum/curriculum.types.ts';
import { itemState } from '#src/features/milestones/item.rules.ts';
import type { ItemFact, RunFacts } from '#src/features/milestones/milestones.types.ts';
import { withRedirects } from '#src/features/milestones/redirects.rules.ts';
import { validatedItemIds } from '#src/features/milestones/review.rules.ts';
import { anItem, at, facts, proof, redirect, review, said, sending } from '#tests/builders/facts.ts';

/** Item a leaves the content on 1 June and b answers for it; before and after are days of that year. */
const aToB = redirect('j03-a', 'j03-b', '2026-06-01');
const before = (itemId: string, kind: ItemFact['kind'], day = '10') => said(itemId, kind, `2026-03-${day}`);
const after = (itemId: string, kind: ItemFact['kind']) => said(itemId, kind, '2026-07-01');
const statusOfB = (itemFacts: readonly ItemFact[], redirects: readonly Redirect[] = [aToB]) =>
  itemState(anItem('j03-b'), withRedirects(facts({ itemFacts }), redirects).itemFacts, [], false).status;

describe('an item that content has redirected (design.md 1.3)', () => {
  it.each<[string, readonly ItemFact[], string]>([
    ['b takes over what a was', [before('j03-a', 'declared')], 'declared'],
    [
      'b takes over a confirmation',
      [before('j03-a', 'declared'), before('j03-a', 'confirmed', '11')],
      'confirmed',
    ],
    ['b takes over what is missing', [before('j03-a', 'missing')], 'missing'],
    ['b takes over « ne nous concerne pas »', [before('j03-a', 'notApplicable')], 'notApplicable'],
    [
      'b takes over an unticked a',
      [before('j03-a', 'declared'), before('j03-a', 'undeclared', '11')],
      'todo',
    ],
    [
      'an unticked a does not untick b',
      [before('j03-b', 'declared', '01'), before('j03-a', 'declared'), before('j03-a', 'undeclared', '11')],
      'declared',
    ],
    [
      'a missing a does not untick b',
      [before('j03-b', 'declared', '01'), before('j03-a', 'missing')],
      'declared',
    ],
    [
      'an unconfirmed a does not unconfirm b',
      [before('j03-b', 'confirmed', '01'), before('j03-a', 'declared'), before('j03-a', 'unconfirmed', '11')],
      'confirmed',
    ],
    [
      '« ne nous concerne pas » of a says nothing of b',
      [before('j03-b', 'declared', '01'), before('j03-a', 'notApplicable')],
      'declared',
    ],
    [
      'a declared outlives an unticked b',
      [before('j03-a', 'declared', '01'), before('j03-b', 'declared'), before('j03-b', 'undeclared', '11')],
      'declared',
    ],
    [
      'a confirmed outlives a missing b',
      [before('j03-a', 'declared', '01'), before('j03-a', 'confirmed', '02'), before('j03-b', 'missing')],
      'confirmed',
    ],
    [
      'a unconfirmed is only declared',
      [
        before('j03-a', 'declared', '01'),
        before('j03-a', 'confirmed', '02'),
        before('j03-a', 'unconfirmed', '03'),
        before('j03-b', 'missing'),
      ],
      'declared',
    ],
    [
      'and confirmed again is confirmed',
      [
        before('j03-a', 'confirmed', '01'),
        before('j03-a', 'unconfirmed', '02'),
        before('j03-a', 'confirmed', '03'),
        before('j03-b', 'missing'),
      ],
      'confirmed',
    ],
    [
      'unticking b afterwards unticks it',
      [before('j03-a', 'declared', '01'), before('j03-b', 'declared'), after('j03-b', 'undeclared')],
      'todo',
    ],
    ['also when only a had facts', [before('j03-a', 'declared'), after('j03-b', 'undeclared')], 'todo'],
  ])('%s', (_why, itemFacts, status) => {
    expect(statusOfB(itemFacts)).toBe(status);
    expect(statusOfB([...itemFacts].reverse())).toBe(status);
  });

  it('goes through several redirects, in the order of their dates', () => {
    const hops = [aToB, redirect('j03-z', 'j03-a', '2026-05-01')];
    expect(statusOfB([before('j03-z', 'declared')], hops)).toBe('declared');
    expect(statusOfB([before('j03-z', 'declared'), said('j03-a', 'undeclared', '2026-05-10')], hops)).toBe(
      'todo',
    );
  });

  it('keeps the day it was said when b had none', () => {
    const moved = withRedirects(facts({ itemFacts: [before('j03-a', 'declared')] }), [aToB]);
    expect(moved.itemFacts[0]?.recordedAt).toBe(at('2026-03-10'));
  });

  it('takes everything along', () => {
    const sent = sending('j03', 1, '2026-03-10', { reachedItemIds: ['j03-a'] });
    const moved = withRedirects(
      facts({
        evidence: [proof(['j03-a', 'j03-c'], 'file', '2026-03-10')],
        draftItemIds: ['j03-a'],
        reachedItemIds: ['j03-a'],
        submissions: [sent],
        reviews: [review(sent, '2026-03-12', { 'j03-a': 'accepted' })],
        reservations: [{ id: 'r', reviewId: 'x', itemId: 'j03-a', recordedAt: 0, liftedAt: null }],
      }),
      [aToB],
    );
    expect(moved.evidence[0]?.itemIds).toEqual(['j03-b', 'j03-c']);
    expect([moved.draftItemIds, moved.reachedItemIds]).toEqual([['j03-b'], ['j03-b']]);
    expect(moved.submissions[0]?.reachedItemIds).toEqual(['j03-b']);
    expect(moved.reviews[0]?.lines).toEqual([{ itemId: 'j03-b', verdict: 'accepted' }]);
    expect(moved.reservations[0]?.itemId).toBe('j03-b');
  });

  it.each([['j03-a'], ['j03-b']])(
    'a réserve on %s does not take the validation of the other back',
    (reserved) => {
      const sent = sending('j03', 1, '2026-03-10');
      const both = review(sent, '2026-03-12', { 'j03-a': 'accepted', 'j03-b': 'accepted' });
      const known: RunFacts = facts({
        submissions: [sent],
        reviews: [both],
        reservations: [
          { id: 'r', reviewId: both.id, itemId: reserved, recordedAt: at('2026-03-12'), liftedAt: null },
        ],
      });
      expect([...validatedItemIds(withRedirects(known, [aToB]))]).toEqual(['j03-b']);
    },
  );

  it('changes nothing without a redirect', () => {
    const known = facts({ itemFacts: [before('j03-a', 'declared')] });
    expect(withRedirects(known, [])).toBe(known);
  });
});
