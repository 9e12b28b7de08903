import { describe, expect, it } from 'vitest';
import {
  finishedCount,
  moduleProgress,
  inMonthOrder,
  nextModule,
} from '#src/features/learning/learning.rules.ts';
import type { LearnerFacts, LearningEvent, ModuleProgress } from '#src/features/learning/learning.rules.ts';
import { upcoming } from '#src/features/learning/list-modules.ts';
import type { ListedModule } from '#src/features/learning/list-modules.ts';
import { at, redirect } from '#tests/builders/facts.ts';
import { aModule, answered, learnt } from '#tests/builders/learning.ts';

const module = aModule('M03-A', ['s1', 's2', 's3'], ['q1', 'q2']);
const seen = (unitId: string, over: Partial<LearningEvent> = {}) =>
  learnt('sectionSeen', unitId, '2026-03-01', over);
const passed = (unitId: string) => learnt('questionPassed', unitId, '2026-03-01');
const finished = learnt('moduleFinished', null, '2026-03-03', { contentVersion: 'v2' });
const all = {
  events: [seen('s1'), seen('s2'), seen('s3'), passed('q1')],
  answers: [answered('q2', '2026-03-02')],
};

describe('progress in a module (R13)', () => {
  it.each<[string, LearnerFacts, string]>([
    ['nothing', { events: [], answers: [] }, 'notStarted 0 section:s1'],
    ['a section seen', { events: [seen('s1')], answers: [] }, 'inProgress 20 section:s2'],
    [
      'the same twice',
      { events: [seen('s1'), seen('s1', { id: 'again' })], answers: [] },
      'inProgress 20 section:s2',
    ],
    ['a later section first', { events: [seen('s3')], answers: [] }, 'inProgress 20 section:s1'],
    [
      'all sections',
      { events: [seen('s1'), seen('s2'), seen('s3')], answers: [] },
      'inProgress 60 question:q1',
    ],
    [
      'a question passed',
      { events: [seen('s1'), seen('s2'), seen('s3'), passed('q1')], answers: [] },
      'inProgress 80 question:q2',
    ],
    [
      'a question answered',
      { events: [seen('s1')], answers: [answered('q1', '2026-03-02')] },
      'inProgress 40 section:s2',
    ],
    [
      'a question answered and passed',
      { events: [passed('q1')], answers: [answered('q1', '2026-03-02')] },
      'inProgress 20 section:s1',
    ],
    ['everything, not recorded as finished', all, 'inProgress 100 - ready'],
    ['everything and finished', { ...all, events: [...all.events, finished] }, 'finished 100 -'],
    [
      'finished, though a section was added since',
      { events: [seen('s1'), finished], answers: [] },
      'finished 100 section:s2',
    ],
    ['finished alone', { events: [finished], answers: [] }, 'finished 100 section:s1'],
    [
      'another module finished',
      { events: [learnt('moduleFinished', null, '2026-03-03', { moduleId: 'M03-B' })], answers: [] },
      'notStarted 0 section:s1',
    ],
    [
      'units of other modules',
      { events: [seen('x1')], answers: [answered('y', '2026-03-02')] },
      'notStarted 0 section:s1',
    ],
    [
      'a section that moved here from another module',
      { events: [seen('s1', { moduleId: 'M01-A' })], answers: [] },
      'inProgress 20 section:s2',
    ],
    [
      '« j’ai vu » on a section read before',
      { events: [learnt('changeSeen', 's1', '2026-03-01')], answers: [] },
      'inProgress 20 section:s2',
    ],
  ])('%s', (_why, facts, expected) => {
    const { status, percent, resume, readyToFinish } = moduleProgress(module, facts);
    const point = resume === null ? '-' : `${resume.kind}:${resume.id}`;
    expect([status, percent, point, ...(readyToFinish ? ['ready'] : [])].join(' ')).toBe(expected);
  });

  it('names today’s units in order, and the first time it was finished', () => {
    const again = learnt('moduleFinished', null, '2026-04-03');
    const { seenSections, doneQuestions, finishedAt } = moduleProgress(module, {
      events: [again, finished, ...[...all.events].reverse()],
      answers: all.answers,
    });
    expect([seenSections, doneQuestions]).toEqual([
      ['s1', 's2', 's3'],
      ['q1', 'q2'],
    ]);
    expect(finishedAt).toBe(at('2026-03-03'));
  });

  it('follows redirects of sections, questions and modules (design.md 1.3)', () => {
    const redirects = [
      redirect('old', 's1', '2026-05-01'),
      redirect('oldest', 'old', '2026-04-01'),
      redirect('q0', 'q2', '2026-05-01'),
      redirect('M03-Z', 'M03-A', '2026-05-01'),
    ];
    const facts = { events: [seen('oldest')], answers: [answered('q0', '2026-03-02')] };
    expect(moduleProgress(module, facts, redirects)).toMatchObject({
      seenSections: ['s1'],
      doneQuestions: ['q2'],
    });
    const elsewhere = {
      events: [learnt('moduleFinished', null, '2026-03-03', { moduleId: 'M03-Z' })],
      answers: [],
    };
    expect(moduleProgress(module, elsewhere, redirects).status).toBe('finished');
  });

  it('a module without a page is never ready to finish', () => {
    expect(moduleProgress(aModule('M03-A', [], []), { events: [], answers: [] })).toMatchObject({
      percent: 0,
      resume: null,
      readyToFinish: false,
    });
  });
});

describe('progress on a path', () => {
  const of = (...statuses: readonly ('notStarted' | 'inProgress' | 'finished')[]) =>
    statuses.map((status, n) => ({
      ...moduleProgress(aModule(String(n), ['s'], []), { events: [], answers: [] }),
      status,
    }));
  it.each([
    [of(), 0, 0, 0],
    [of('finished', 'inProgress', 'notStarted'), 1, 3, 33],
    [of('finished', 'finished'), 2, 2, 100],
  ])('counts the finished ones', (progresses, finished_, total, percent) => {
    expect(finishedCount(progresses)).toEqual({ finished: finished_, total, percent });
  });

  it.each([
    [of('finished', 'notStarted', 'inProgress'), '2'],
    [of('finished', 'notStarted', 'notStarted'), '1'],
    [of('finished', 'finished'), null],
    [of(), null],
  ])('« Continuer » leads to the one under way, else to the first not started', (progresses, id) => {
    expect(nextModule(progresses)?.moduleId ?? null).toBe(id);
  });
});

describe('the modules shown on a messenger’s first screen', () => {
  const listed = (...statuses: ModuleProgress['status'][]): ListedModule[] =>
    statuses.map((status, n) => ({ module: { id: String(n) }, progress: { status } }) as ListedModule);
  const shown = (own: ListedModule[]) => upcoming(own, 3).map(({ module }) => module.id);

  it('are the one under way, then those not begun, three at most', () => {
    expect(shown(listed('finished', 'notStarted', 'inProgress', 'notStarted', 'notStarted'))).toEqual([
      '2',
      '1',
      '3',
    ]);
    expect(shown(listed('finished', 'notStarted'))).toEqual(['1']);
    expect(shown(listed('finished', 'finished'))).toEqual([]);
  });
});

describe('the path as it is read in a month of the mentorship', () => {
  const path = [1, 2, 3, 3, 4].map((month, index) => ({ month, name: `${String(month)}-${String(index)}` }));
  const names = (month: number | null) => inMonthOrder(path, month).map(({ name }) => name);

  it.each<[number | null, string[]]>([
    [null, ['1-0', '2-1', '3-2', '3-3', '4-4']],
    [1, ['1-0', '2-1', '3-2', '3-3', '4-4']],
    [3, ['3-2', '3-3', '1-0', '2-1', '4-4']],
    [12, ['1-0', '2-1', '3-2', '3-3', '4-4']],
  ])('month %s: its modules, those left behind, those to come', (month, expected) => {
    expect(names(month)).toEqual(expected);
  });

  it('keeps the order of modules that have no month', () => {
    const messengers = [
      { month: null, name: 'a' },
      { month: null, name: 'b' },
    ];
    expect(inMonthOrder(messengers, 7)).toEqual(messengers);
  });
});
