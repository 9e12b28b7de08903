import { describe, expect, it } from 'vitest';
import type { ChangeClass, LedgerLine, Redirect } from '#src/features/curriculum/curriculum.types.ts';
import type { LearnerFacts, LearningEvent } from '#src/features/learning/learning.rules.ts';
import { everChanged, knownBeforeChange, moduleNews } from '#src/features/learning/news.rules.ts';
import type { Texts } from '#src/features/learning/news.rules.ts';
import { redirect } from '#tests/builders/facts.ts';
import { answered, learnt } from '#tests/builders/learning.ts';

const line = (version: string, change: ChangeClass, minutes: number, date = '2026-03-01'): LedgerLine => ({
  version,
  date,
  class: change,
  minutes,
});
const releases = [
  line('v1', 'substance', 12),
  line('v2', 'typo', 0),
  line('v3', 'substance', 2, '2026-03-10'),
  line('v4', 'clarification', 1, '2026-03-20'),
  line('v5', 'substance', 3, '2026-03-30'),
];

/** A module of which every release changed its only section, `s1`; the versions of both are named alike. */
const textsOf = (ledger: readonly LedgerLine[] = releases, redirects: readonly Redirect[] = []): Texts => ({
  redirects,
  ledgerOf: (id) => (['M03-A', 's1', 'q1'].includes(id) ? ledger : []),
  changesSince: (_id, version) => {
    const after = ledger.slice(ledger.findLastIndex((each) => each.version === version) + 1);
    const last = after.at(-1);
    if (last === undefined) return [];
    const substance = after.some((each) => each.class === 'substance');
    return [
      {
        unitId: 's1',
        kind: 'section',
        version: last.version,
        class: substance ? 'substance' : 'clarification',
        minutes: last.minutes,
        before: 'Avant.',
        after: 'Après.',
      },
    ];
  },
});

const facts = (...events: readonly LearningEvent[]): LearnerFacts => ({ events, answers: [] });
const seen = (unitId: string, contentVersion: string): LearningEvent =>
  learnt('sectionSeen', unitId, '2026-03-01', { contentVersion });
const finished = (contentVersion: string, over: Partial<LearningEvent> = {}): LearningEvent =>
  learnt('moduleFinished', null, '2026-03-03', { contentVersion, ...over });
const seenChange = (contentVersion: string, unitId: string | null = null): LearningEvent =>
  learnt('changeSeen', unitId, '2026-04-01', { contentVersion });

describe('« du nouveau » of a module', () => {
  it.each<[string, readonly LearningEvent[], number | null]>([
    ['begun only: she reads today’s text anyway', [seen('s1', 'v1')], null],
    ['finished at first', [finished('v1')], 3],
    ['finished before a typo', [finished('v2')], 3],
    ['finished after the first change of substance', [finished('v3')], 3],
    ['finished in the last text', [finished('v5')], null],
    ['finished twice', [finished('v1'), finished('v5', { id: 'again' })], null],
    ['« J’ai vu »', [finished('v2'), seenChange('v5')], null],
    ['« J’ai vu », then changed again', [finished('v1'), seenChange('v3')], 3],
    ['finished, its page read again since', [finished('v1'), seen('s1', 'v5')], null],
    ['finished, its page read again before the last change', [finished('v1'), seen('s1', 'v3')], 3],
    ['another module’s', [finished('v1', { moduleId: 'M03-B' })], null],
    ['finished in a text never released', [finished('v0')], null],
  ])('%s: %s', (_why, events, minutes) => {
    expect(moduleNews('M03-A', facts(...events), textsOf())?.minutes ?? null).toBe(minutes);
  });

  it('is nothing when the text came back to what was read', () => {
    const back = textsOf([...releases, line('v1', 'substance', 2)]);
    expect(moduleNews('M03-A', facts(finished('v1')), back)).toBeNull();
  });

  it('of a module that replaced another: what came out after the day it took over', () => {
    const elsewhere = facts(finished('z9', { moduleId: 'M03-Z' }));
    const on = (day: string): Texts => textsOf(releases, [redirect('M03-Z', 'M03-A', day)]);
    expect(moduleNews('M03-A', elsewhere, on('2026-03-15'))?.minutes).toBe(3);
    expect(moduleNews('M03-A', elsewhere, on('2026-03-30'))).toBeNull();
    expect(moduleNews('M03-A', elsewhere, textsOf())).toBeNull();
    const both = { ...elsewhere, events: [...elsewhere.events, finished('v5')] };
    expect(moduleNews('M03-A', both, on('2026-03-15'))).toBeNull();
  });

  it('leaves out a page that its reader had read elsewhere before it was moved here', () => {
    const moved = facts(finished('v1'), seen('old', 'v5'));
    expect(moduleNews('M03-A', moved, textsOf())?.minutes).toBe(3);
    expect(moduleNews('M03-A', moved, textsOf(releases, [redirect('old', 's1', '2026-03-30')]))).toBeNull();
  });
});

describe('« du nouveau » of a page or a question', () => {
  it.each<[string, LearnerFacts, string | null]>([
    ['not read', facts(), null],
    ['read at first', facts(seen('s1', 'v1')), 'v1'],
    ['read after the typo', facts(seen('s1', 'v2')), 'v2'],
    ['read, then « J’ai vu »', facts(seen('s1', 'v1'), seenChange('v3', 's1')), 'v3'],
    ['read in the last text', facts(seen('s1', 'v1'), seen('s1', 'v5')), null],
    ['another page', facts(seen('s2', 'v1')), null],
  ])('%s: she knows %s', (_why, known, version) => {
    expect(knownBeforeChange('s1', known, textsOf())).toBe(version);
  });

  it('follows redirects', () => {
    const texts = textsOf(releases, [redirect('old', 's1', '2026-05-01')]);
    expect(knownBeforeChange('s1', facts(seen('old', 'v3')), texts)).toBe('v3');
    expect(knownBeforeChange('s1', facts(seen('old', 'z9')), texts)).toBeNull();
  });

  it('counts an answer as reading the question', () => {
    const one: LearnerFacts = { events: [], answers: [answered('q1', '2026-03-02')] };
    expect(knownBeforeChange('q1', one, textsOf())).toBe('v1');
  });

  it('asks nobody about a text that never changed of substance', () => {
    expect(everChanged('s1', textsOf(releases.slice(0, 2)))).toBe(false);
    expect(everChanged('s1', textsOf())).toBe(true);
  });
});
