import { describe, expect, it } from 'vitest';
import type { ItemFactKind, Role } from '#db/schema/lists.ts';
import type { Item } from '#src/features/curriculum/curriculum.types.ts';
import {
  confirmProblem,
  declareProblem,
  isAutomatic,
  isDeclared,
  itemState,
  mayBeNotApplicable,
  missingProblem,
  newerFacts,
  textChangedSince,
  undeclareProblem,
  withForm,
} from '#src/features/milestones/item.rules.ts';
import type { ItemStatus } from '#src/features/milestones/item.rules.ts';
import type { ItemFact } from '#src/features/milestones/milestones.types.ts';
import { anItem, at, automatic, proof, said } from '#tests/builders/facts.ts';

const item = anItem('j03-a');

/** One fact a day from March 1st on. */
const told = (...kinds: readonly ItemFactKind[]): ItemFact[] =>
  kinds.map((kind, day) => said('j03-a', kind, `2026-03-0${String(day + 1)}`));
const stateAfter = (kinds: readonly ItemFactKind[], of: Item = item, reached = false) =>
  itemState(of, told(...kinds), [], reached);

describe('every transition of an item (R1, R5, R7)', () => {
  it.each<[readonly ItemFactKind[], ItemStatus]>([
    [[], 'todo'],
    [['declared'], 'declared'],
    [['declared', 'declared'], 'declared'],
    [['declared', 'undeclared'], 'todo'],
    [['declared', 'undeclared', 'declared'], 'declared'],
    [['undeclared'], 'todo'],
    [['declared', 'confirmed'], 'confirmed'],
    [['declared', 'confirmed', 'declared'], 'confirmed'],
    [['declared', 'confirmed', 'unconfirmed'], 'declared'],
    [['confirmed'], 'confirmed'],
    [['confirmed', 'unconfirmed'], 'todo'],
    [['unconfirmed'], 'todo'],
    [['declared', 'confirmed', 'undeclared'], 'todo'],
    [['declared', 'confirmed', 'undeclared', 'declared'], 'declared'],
    [['missing'], 'missing'],
    [['missing', 'declared'], 'declared'],
    [['missing', 'confirmed'], 'confirmed'],
    [['missing', 'undeclared'], 'todo'],
    [['missing', 'unconfirmed'], 'missing'],
    [['declared', 'missing'], 'missing'],
    [['declared', 'confirmed', 'missing'], 'missing'],
    [['notApplicable'], 'notApplicable'],
    [['declared', 'notApplicable'], 'notApplicable'],
    [['notApplicable', 'declared'], 'notApplicable'],
    [['notApplicable', 'undeclared'], 'notApplicable'],
    [['notApplicable', 'missing'], 'notApplicable'],
    [['notApplicable', 'applicable'], 'todo'],
    [['declared', 'notApplicable', 'applicable'], 'declared'],
    [['declared', 'notApplicable', 'undeclared', 'applicable'], 'todo'],
    [['missing', 'notApplicable', 'applicable'], 'missing'],
    [['applicable'], 'todo'],
  ])('%j: %s', (kinds, status) => {
    expect(stateAfter(kinds).status).toBe(status);
  });

  it.each<[readonly ItemFactKind[], boolean, ItemStatus]>([
    [[], false, 'todo'],
    [[], true, 'automatic'],
    [['missing'], false, 'missing'],
    [['missing'], true, 'automatic'],
    [['declared'], false, 'declared'],
    [['declared'], true, 'automatic'],
    [['notApplicable'], true, 'notApplicable'],
  ])('an AUTO item after %j, reached %s: %s', (kinds, reached, status) => {
    expect(stateAfter(kinds, automatic('j03-a'), reached).status).toBe(status);
  });

  it('a core item always concerns the partner (R7)', () => {
    const core = anItem('j03-a', { core: true });
    expect(stateAfter(['notApplicable'], core).status).toBe('todo');
    expect(stateAfter(['declared', 'notApplicable'], core).status).toBe('declared');
    expect([mayBeNotApplicable(core), mayBeNotApplicable(item)]).toEqual([false, true]);
  });

  it('reads its own facts only, in the order they were recorded', () => {
    const facts = [...told('declared', 'undeclared', 'declared'), said('j03-b', 'undeclared', '2026-03-20')];
    for (const received of [facts, [...facts].reverse()]) {
      const state = itemState(item, received, [], false);
      expect([state.status, state.fact?.recordedAt]).toEqual(['declared', at('2026-03-03')]);
    }
  });

  it('tells facts of one instant apart by id', () => {
    const same = [
      said('j03-a', 'declared', '2026-03-01', { id: 'a' }),
      said('j03-a', 'undeclared', '2026-03-01', { id: 'b' }),
    ];
    expect(itemState(item, same, [], false).status).toBe('todo');
    expect(itemState(item, [...same].reverse(), [], false).status).toBe('todo');
  });

  it('keeps the sentence of what is missing (R5)', () => {
    const missing = [said('j03-a', 'missing', '2026-03-01', { note: 'il manque la salle parce que…' })];
    expect(itemState(item, missing, [], false).missingSentence).toBe('il manque la salle parce que…');
    const since = [...missing, said('j03-a', 'declared', '2026-03-02')];
    expect(itemState(item, since, [], false).missingSentence).toBeNull();
  });

  it.each<[Item['validator'], Role, boolean]>([
    ['director', 'manager', true],
    ['director', 'director', false],
    ['manager', 'manager', false],
  ])('a %s item confirmed by a %s: « pour la direction » %s (R1)', (validator, actingRole, expected) => {
    const confirmed = [
      said('j03-a', 'declared', '2026-03-01'),
      said('j03-a', 'confirmed', '2026-03-02', { actingRole }),
    ];
    expect(itemState(anItem('j03-a', { validator }), confirmed, [], false).onBehalfOfDirector).toBe(expected);
  });

  it.each<[ItemStatus, boolean]>([
    ['todo', false],
    ['missing', false],
    ['declared', true],
    ['confirmed', true],
    ['automatic', true],
    ['notApplicable', false],
  ])('%s counts as declared: %s (R2)', (status, expected) => {
    expect(isDeclared(status)).toBe(expected);
  });
});

describe('what is still needed (R1)', () => {
  it.each<[string, Item, readonly ItemFactKind[], boolean, readonly string[]]>([
    ['a statement is the tick itself', anItem('j03-a'), [], false, ['declaration']],
    ['nothing once it is made', anItem('j03-a'), ['declared'], false, []],
    ['a document', anItem('j03-a', { evidence: 'document' }), [], false, ['declaration', 'proof']],
    ['its proof, though declared', anItem('j03-a', { evidence: 'document' }), ['declared'], false, ['proof']],
    ['RESP', anItem('j03-a', { validator: 'manager' }), ['declared'], false, ['managerConfirmation']],
    ['RESP confirmed', anItem('j03-a', { validator: 'manager' }), ['declared', 'confirmed'], false, []],
    ['DIR', anItem('j03-a', { validator: 'director' }), [], false, ['declaration', 'directorConfirmation']],
    ['DIR confirmed', anItem('j03-a', { validator: 'director' }), ['declared', 'confirmed'], false, []],
    ['NAT', anItem('j03-a', { validator: 'headOffice' }), ['declared'], false, []],
    ['AUTO', automatic('j03-a'), [], false, ['computation']],
    ['AUTO, said to be missing', automatic('j03-a'), ['missing'], false, ['computation']],
    ['AUTO reached', automatic('j03-a'), [], true, []],
    ['AUTO declared before it computed', automatic('j03-a'), ['declared'], false, ['proof']],
    ['missing', anItem('j03-a'), ['missing'], false, ['declaration']],
    [
      'nothing of what does not concern us',
      anItem('j03-a', { evidence: 'form' }),
      ['notApplicable'],
      false,
      [],
    ],
  ])('%s', (_why, of, kinds, reached, needs) => {
    expect(stateAfter(kinds, of, reached).needs).toEqual(needs);
  });

  it.each<[Item['evidence'], string]>([
    ['document', 'note link file'],
    ['photo', 'note link file'],
    ['computed', 'note link file'],
    ['visitReport', 'note link file visitReport'],
    ['form', 'form'],
  ])('%s is proven by: %s', (evidence, expected) => {
    const kinds = (['note', 'link', 'file', 'form', 'visitReport'] as const).filter((kind) => {
      const of = anItem('j03-a', { evidence });
      const proofs = [proof(['j03-a'], kind, '2026-03-01')];
      return !itemState(of, [], proofs, false).needs.includes('proof');
    });
    expect(kinds.join(' ')).toBe(expected);
  });

  it.each([
    ['of this item and another', proof(['j03-b', 'j03-a'], 'file', '2026-03-01'), false],
    ['of another item', proof(['j03-b'], 'file', '2026-03-01'), true],
    ['taken away', proof(['j03-a'], 'file', '2026-03-01', { removedAt: at('2026-03-02') }), true],
  ])('a proof %s', (_why, evidence, stillNeeded) => {
    const { needs } = itemState(anItem('j03-a', { evidence: 'document' }), [], [evidence], false);
    expect(needs.includes('proof')).toBe(stillNeeded);
  });
});

describe('what may be done with an item', () => {
  const document = anItem('j03-a', { evidence: 'document' });
  const later = automatic('j03-a', { computed: { rule: 'coverage', available: false } });
  const judged = told('notApplicable');
  const proven = [proof(['j03-a'], 'file', '2026-03-01')];
  it.each([
    ['a statement', item, [], [], null],
    ['a document with its proof', document, [], proven, null],
    ['a document without', document, [], [], 'proof-needed'],
    ['an AUTO item', automatic('j03-a'), [], proven, 'automatic'],
    ['an AUTO item « sera calculé », with a document (R11)', later, [], proven, null],
    ['an AUTO item « sera calculé », without', later, [], [], 'proof-needed'],
    ['an item that does not concern us', document, judged, proven, 'not-applicable'],
  ])('ticking %s', (_why, of, kinds, proofs, problem) => {
    expect(declareProblem(of, itemState(of, kinds, proofs, false))).toBe(problem);
  });

  it('AUTO is settled by the platform once it computes (R1, R11)', () => {
    expect([isAutomatic(automatic('j03-a')), isAutomatic(later), isAutomatic(item)]).toEqual([
      true,
      false,
      false,
    ]);
    const settledByMentor = automatic('j09-a', { validator: 'mentor' });
    expect(isAutomatic(settledByMentor)).toBe(true);
    expect(isAutomatic({ ...settledByMentor, evidence: 'form' })).toBe(false);
  });

  it.each([
    [false, false, null],
    [true, false, 'submitted'],
    [false, true, 'accepted'],
    [true, true, 'accepted'],
  ] as const)('unticking when submitted %s, accepted %s: %s', (submitted, accepted, problem) => {
    expect(undeclareProblem({ submitted, accepted })).toBe(problem);
  });

  it.each<[Item['validator'], readonly ItemFactKind[], string | null]>([
    ['manager', ['declared'], null],
    ['director', ['declared'], null],
    ['manager', [], 'not-declared'],
    ['manager', ['missing'], 'not-declared'],
    ['manager', ['declared', 'notApplicable'], 'not-declared'],
    ['manager', ['declared', 'confirmed'], 'already-confirmed'],
    ['mentor', ['declared'], 'not-confirmable'],
    ['headOffice', ['declared'], 'not-confirmable'],
    ['platform', ['declared'], 'not-confirmable'],
  ])('confirming a %s item after %j: %s', (validator, kinds, problem) => {
    const of = anItem('j03-a', { validator });
    expect(confirmProblem(of, stateAfter(kinds, of))).toBe(problem);
  });
});

describe('two people at once (R17)', () => {
  const facts = told('declared', 'undeclared', 'declared');
  const ids = facts.map(({ id }) => id);
  it.each([
    ['the last fact', ids[2], []],
    ['the one before', ids[1], ids.slice(2)],
    ['none', null, ids],
    ['one that is not known', 'unknown', ids],
  ])('who saw %s', (_why, seen, newer) => {
    expect(newerFacts(seen ?? null, [...facts].reverse()).map(({ id }) => id)).toEqual(newer);
  });
});

it('says when the text has changed of substance since it was declared (R12)', () => {
  const ledger = (['substance', 'typo', 'substance', 'clarification'] as const).map((change, index) => ({
    version: `v${String(index + 1)}`,
    date: '2026-03-01',
    class: change,
    minutes: 1,
  }));
  const versions = ['v1', 'v2', 'v3', 'v4', 'never released'];
  expect(versions.map((version) => textChangedSince(ledger, version))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

describe('« il manque … parce que … » (R5)', () => {
  it.each<[readonly ItemFactKind[], boolean, ReturnType<typeof missingProblem>]>([
    [[], false, null],
    [['declared'], false, null],
    [['missing'], false, null],
    [['declared', 'confirmed'], false, null],
    [['declared'], true, 'item-accepted'],
    [['notApplicable'], false, 'not-applicable'],
    [['notApplicable', 'applicable'], false, null],
  ])('after %j, accepted %s: %s', (kinds, accepted, problem) => {
    expect(missingProblem(stateAfter(kinds), accepted)).toBe(problem);
  });
});

describe('an item that asks for a form (R1)', () => {
  const asks = anItem('j03-a', { evidence: 'form', validator: 'manager' });

  it.each<[readonly ItemFactKind[], boolean, readonly string[]]>([
    [[], false, ['declaration', 'proof', 'managerConfirmation']],
    [[], true, ['declaration', 'managerConfirmation']],
    [['declared'], false, ['proof', 'managerConfirmation']],
    [['declared'], true, ['managerConfirmation']],
    [['declared', 'confirmed'], true, []],
    [['notApplicable'], false, []],
  ])('after %j, its form complete %s, needs %j', (kinds, complete, needs) => {
    expect(withForm(asks, stateAfter(kinds, asks), complete).needs).toEqual(needs);
  });

  it('an incomplete saving proves nothing', () => {
    const saved = [proof(['j03-a'], 'form', '2026-03-01')];
    const state = itemState(asks, [], saved, false);
    expect(state.needs).not.toContain('proof');
    expect(declareProblem(asks, withForm(asks, state, false))).toBe('proof-needed');
  });

  it('other items are what they were', () => {
    expect(withForm(item, stateAfter(['declared']), false)).toEqual(stateAfter(['declared']));
  });
});
