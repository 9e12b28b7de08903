import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Redirect } from '#src/features/curriculum/curriculum.types.ts';
import { moduleProgress } from '#src/features/learning/learning.rules.ts';
import type { LearnerFacts, LearningEvent } from '#src/features/learning/learning.rules.ts';
import { moduleNews } from '#src/features/learning/news.rules.ts';
import type { Texts } from '#src/features/learning/news.rules.ts';
import { currentId } from '#src/shared/facts.ts';
import { aModule } from '#tests/builders/learning.ts';

/**
 * A path of modules, edited at random (move, rename, split, delete with redirect, add), and a learner who did
 * random things before. Whatever the edit, what she completed stays completed.
 */
type Path = {
  readonly modules: readonly (readonly [id: string, units: readonly string[]])[];
  readonly redirects: readonly Redirect[];
};

const start: Path = {
  modules: [
    ['A', ['a1', 'a2', 'a3']],
    ['B', ['b1', 'b2']],
    ['C', ['c1']],
  ],
  redirects: [],
};
const day = '2026-05-01';

type Edit = {
  readonly kind: 'move' | 'rename' | 'split' | 'delete' | 'add' | 'renameModule' | 'mergeModules';
  readonly a: number;
  readonly b: number;
};
const edits = fc.array(
  fc.record<Edit>({
    kind: fc.constantFrom('move', 'rename', 'split', 'delete', 'add', 'renameModule', 'mergeModules'),
    a: fc.nat(50),
    b: fc.nat(50),
  }),
  { maxLength: 12 },
);

const unitsOf = (path: Path): string[] => path.modules.flatMap(([, units]) => units);
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

const without = (path: Path, unit: string): Path => ({
  ...path,
  modules: path.modules.map(([id, units]) => [id, units.filter((other) => other !== unit)]),
});
const added = (path: Path, module: string, unit: string): Path => ({
  ...path,
  modules: path.modules.map(([id, units]) => [id, id === module ? [...units, unit] : units]),
});

const edited = (path: Path, { kind, a, b }: Edit, step: number): Path => {
  const unit = pick(unitsOf(path), a);
  const module = pick(path.modules, b);
  const fresh = `n${String(step)}`;
  if (module === undefined) return path;
  const [id] = module;
  if (kind === 'add') return added(path, id, fresh);
  if (kind === 'renameModule' || kind === 'mergeModules') {
    const other =
      kind === 'mergeModules'
        ? pick(
            path.modules.filter(([name]) => name !== id),
            a,
          )?.[0]
        : fresh;
    if (other === undefined) return path;
    const rest = path.modules.filter(([name]) => name !== id);
    const modules =
      kind === 'renameModule'
        ? [...rest, [other, module[1]] as const]
        : rest.map(([name, units]) => [name, name === other ? [...units, ...module[1]] : units] as const);
    return { modules, redirects: [...path.redirects, { from: id, to: other, on: day }] };
  }
  if (unit === undefined) return path;
  if (kind === 'move') return added(without(path, unit), id, unit);
  if (kind === 'split') return added(path, id, fresh);
  const target =
    kind === 'rename'
      ? fresh
      : pick(
          unitsOf(path).filter((other) => other !== unit),
          b,
        );
  if (target === undefined) return path;
  const home = path.modules.find(([, units]) => units.includes(unit))?.[0] ?? id;
  const moved = kind === 'rename' ? added(without(path, unit), home, fresh) : without(path, unit);
  return { ...moved, redirects: [...path.redirects, { from: unit, to: target, on: day }] };
};

const asModules = (path: Path) => path.modules.map(([id, units]) => aModule(id, units, []));

const events = fc
  .array(
    fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom<LearningEvent['kind'][]>(
        'sectionSeen',
        'questionPassed',
        'moduleFinished',
        'changeSeen',
      ),
      moduleId: fc.constantFrom('A', 'B', 'C'),
      unit: fc.constantFrom(...unitsOf(start)),
      contentVersion: fc.constantFrom('v1', 'v2'),
      receivedAt: fc.nat(1000),
    }),
    { maxLength: 25 },
  )
  .map((rows) =>
    rows.map(({ unit, ...row }): LearningEvent => ({
      ...row,
      unitId: row.kind === 'moduleFinished' ? null : unit,
    })),
  );

const progressOf = (path: Path, facts: LearnerFacts) =>
  asModules(path).map((module) => moduleProgress(module, facts, path.redirects));

describe('learning, whatever happens', () => {
  it('nothing completed is ever taken back by an edit of content', () => {
    fc.assert(
      fc.property(events, edits, (done, changes) => {
        const facts = { events: done, answers: [] };
        const after = changes.reduce(edited, start);
        const [before, now] = [progressOf(start, facts), progressOf(after, facts)];
        const today = (id: string): string => currentId(id, after.redirects);
        const seenNow = new Set(now.flatMap(({ seenSections }) => seenSections));
        const finishedNow = now.filter(({ status }) => status === 'finished');
        for (const { moduleId, status, seenSections } of before) {
          expect(seenSections.map(today).filter((id) => !seenNow.has(id))).toEqual([]);
          if (status === 'finished') {
            const kept = finishedNow.find((progress) => progress.moduleId === today(moduleId));
            expect(kept?.percent).toBe(100);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('percentages stay within 0 and 100, and 100 means that nothing is left to do or that it is finished', () => {
    fc.assert(
      fc.property(events, edits, (done, changes) => {
        for (const progress of progressOf(changes.reduce(edited, start), { events: done, answers: [] })) {
          expect(progress.percent).toBeGreaterThanOrEqual(0);
          expect(progress.percent).toBeLessThanOrEqual(100);
          if (progress.percent === 100)
            expect(progress.status === 'finished' || progress.resume === null).toBe(true);
        }
      }),
    );
  });

  it('the order in which facts are received does not matter, nor does a fact received twice', () => {
    fc.assert(
      fc.property(events, fc.infiniteStream(fc.nat()), (done, keys) => {
        const shuffled = [...done, ...done.slice(0, 3)]
          .map((event) => [keys.next().value ?? 0, event] as const)
          .sort(([a], [b]) => a - b)
          .map(([, event]) => event);
        expect(progressOf(start, { events: shuffled, answers: [] })).toEqual(
          progressOf(start, { events: done, answers: [] }),
        );
      }),
    );
  });

  it('« du nouveau » moves no percentage: it is only there on what is finished', () => {
    const ledger = ['v1', 'v2', 'v3'].map((version) => ({
      version,
      date: day,
      class: 'substance' as const,
      minutes: 2,
    }));
    const texts: Texts = {
      redirects: [],
      ledgerOf: () => ledger,
      changesSince: () => [
        {
          unitId: 'a1',
          kind: 'section',
          version: 'v3',
          class: 'substance',
          minutes: 2,
          before: '',
          after: '',
        },
      ],
    };
    fc.assert(
      fc.property(events, (done) => {
        for (const progress of progressOf(start, { events: done, answers: [] })) {
          const news = moduleNews(progress.moduleId, { events: done, answers: [] }, texts);
          if (news !== null) expect([progress.status, progress.percent]).toEqual(['finished', 100]);
        }
      }),
    );
  });
});
