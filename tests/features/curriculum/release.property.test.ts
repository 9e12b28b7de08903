import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addRedirects,
  changeClasses,
  checkContent,
  heirsOf,
  planRelease,
  problemText,
  recordAddresses,
  release,
} from '#src/features/curriculum/index.ts';
import type { ChangeClass, Curriculum } from '#src/features/curriculum/index.ts';
import { moduleProgress } from '#src/features/learning/learning.rules.ts';
import type { LearnerFacts, LearningEvent } from '#src/features/learning/learning.rules.ts';
import { movedParameters } from '#src/features/learning/moved-address.rules.ts';
import { knownBeforeChange, moduleNews } from '#src/features/learning/news.rules.ts';
import { runProgress } from '#src/features/milestones/progress.rules.ts';
import { withRedirects } from '#src/features/milestones/redirects.rules.ts';
import { currentId } from '#src/shared/facts.ts';
import { facts as runFacts, review, said, sending } from '#tests/builders/facts.ts';
import { contentCopy, messengerModule, month, staffModule } from '#tests/support/content.ts';
import type { ContentCopy } from '#tests/support/content.ts';

/**
 * Random edits of real files (move, rename, split, merge, delete, translate, retitle, new address), released for real
 * with the redirects that the command proposes first, over random histories: nothing done is ever lost.
 */
type Block = { readonly id: string; readonly title: string; readonly text: string };
type File = { readonly path: string; readonly head: string; readonly blocks: readonly Block[] };
type State = { readonly files: readonly File[]; readonly items: string };

const paths = [staffModule, messengerModule, 'mentors/men-01-transmettre.mdx'];
const block = /<Section id="([^"]*)" kind="[^"]*" title="([^"]*)">([\s\S]*?)<\/Section>/g;

const readState = (copy: ContentCopy): State => ({
  files: paths.map((path) => {
    const text = copy.text(path);
    return {
      path,
      head: text.slice(0, text.indexOf('<Section')),
      blocks: [...text.matchAll(block)].map(([, id = '', title = '', body = '']) => ({
        id,
        title,
        text: body,
      })),
    };
  }),
  items: copy.text(month),
});

const writeState = (copy: ContentCopy, { files, items }: State): void => {
  for (const { path, head, blocks } of files)
    copy.write(
      path,
      head +
        blocks
          .map(
            ({ id, title, text }) => `<Section id="${id}" kind="method" title="${title}">${text}</Section>\n`,
          )
          .join('\n'),
    );
  copy.write(month, items);
};

type Edit = { readonly kind: (typeof edits)[number]; readonly a: number; readonly b: number };
const edits = [
  'move',
  'rename',
  'split',
  'merge',
  'delete',
  'translate',
  'retitle',
  'address',
  'renameItem',
  'rewordItem',
] as const;

const onFile = (state: State, path: string, change: (file: File) => File): State => ({
  ...state,
  files: state.files.map((file) => (file.path === path ? change(file) : file)),
});

const without = (state: State, id: string): State => ({
  ...state,
  files: state.files.map((file) => ({ ...file, blocks: file.blocks.filter((each) => each.id !== id) })),
});

const added = (state: State, path: string, one: Block): State =>
  onFile(state, path, (file) => ({ ...file, blocks: [...file.blocks, one] }));

const changed = (state: State, id: string, change: (one: Block) => Block): State => ({
  ...state,
  files: state.files.map((file) => ({
    ...file,
    blocks: file.blocks.map((each) => (each.id === id ? change(each) : each)),
  })),
});

const prefixOf = ({ head }: File): string => (/^id: (\S+)$/m.exec(head)?.[1] ?? '').toLowerCase();

/** A text that came in this round is not released yet: until then it is named after its module. */
const isUnreleased = ({ id }: Block, step: number): boolean =>
  Number(/-n(\d+)$/.exec(id)?.[1] ?? -1) >= step - (step % 10);

const edited = (state: State, { kind, a, b }: Edit, step: number): State => {
  const all = state.files.flatMap((file) => file.blocks.map((one) => ({ file, one })));
  const found = all[a % all.length];
  const target = state.files[b % state.files.length];
  if (found === undefined || target === undefined) return state;
  const { file, one } = found;
  const fresh = `${prefixOf(file)}-n${String(step)}`;
  const alone = file.blocks.length === 1;
  switch (kind) {
    case 'move':
      return alone || isUnreleased(one, step) ? state : added(without(state, one.id), target.path, one);
    case 'rename':
      return changed(state, one.id, (each) => ({ ...each, id: fresh }));
    case 'split':
      return added(state, file.path, { id: fresh, title: 'Suite', text: `\n\nSuite ${String(step)}.\n\n` });
    case 'merge': {
      const other = file.blocks.find((each) => each.id !== one.id);
      if (other === undefined) return state;
      return changed(without(state, one.id), other.id, (each) => ({ ...each, text: each.text + one.text }));
    }
    case 'delete':
      return alone ? state : without(state, one.id);
    case 'translate':
      return changed(state, one.id, (each) => ({ ...each, text: `\n\nTexte traduit ${String(step)}.\n\n` }));
    case 'retitle':
      return changed(state, one.id, (each) => ({ ...each, title: `Titre ${String(step)}` }));
    case 'address':
      return onFile(state, file.path, (each) => ({
        ...each,
        head: each.head.replace(/^slug: .*$/m, `slug: adresse-${String(step)}`),
      }));
    case 'renameItem':
      return { ...state, items: state.items.replace(/id: j03-(?!allies)\S+/, `id: j03-n${String(step)}`) };
    case 'rewordItem':
      return { ...state, items: state.items.replace(/help: .*/, `help: Dites-le ${String(step)}.`) };
  }
};

/** Releases as the command does, every proposal taken. */
const releaseAll = (copy: ContentCopy, date: string, given: ChangeClass): void => {
  const plan = planRelease(copy.folder);
  for (const vanished of plan.vanished) {
    const [heir] = heirsOf(vanished, plan.living);
    if (heir !== undefined)
      addRedirects(copy.folder, [
        { from: vanished.id, to: heir.id, kind: vanished.kind, on: date, why: 'Remplacé.' },
      ]);
  }
  recordAddresses(copy.folder, plan.addresses, date);
  for (const each of plan.pending) release(copy.folder, each, { date, classOf: () => given });
};

const history = (curriculum: Curriculum, picks: readonly number[]): LearnerFacts => {
  const places = curriculum.modules.flatMap((module) => [
    { module, unitId: null, version: module.version },
    ...module.sections.map(({ id, version }) => ({ module, unitId: id, version })),
    ...module.questions.map(({ id, version }) => ({ module, unitId: id, version })),
  ]);
  return {
    answers: [],
    events: picks.flatMap((pick, index): LearningEvent[] => {
      const place = places[pick % places.length];
      if (place === undefined) return [];
      const { module, unitId, version } = place;
      const question = module.questions.some(({ id }) => id === unitId);
      return [
        {
          id: String(index),
          kind: unitId === null ? 'moduleFinished' : question ? 'questionPassed' : 'sectionSeen',
          moduleId: module.id,
          unitId,
          contentVersion: version,
          receivedAt: index,
        },
      ];
    }),
  };
};

const both = sending('j03', 1, '2026-11-25');
const validated = runFacts({
  itemFacts: ['j03-allies-rencontres', 'j03-lieu-prete'].map((id) => said(id, 'declared', '2026-11-24')),
  submissions: [both],
  reviews: [
    review(both, '2026-11-26', { 'j03-allies-rencontres': 'accepted', 'j03-lieu-prete': 'accepted' }),
  ],
});
const validatedIn = ({ months, redirects }: Curriculum): number =>
  runProgress(
    months.map(({ milestone }) => ({ milestone, dueOn: '2026-11-30' })),
    withRedirects(validated, redirects),
    '2027-01-01',
  ).validated;

const script = fc.array(fc.record({ kind: fc.constantFrom(...edits), a: fc.nat(40), b: fc.nat(40) }), {
  minLength: 1,
  maxLength: 4,
});
const rounds = fc.array(fc.tuple(script, fc.constantFrom(...changeClasses)), { minLength: 1, maxLength: 3 });

describe('whatever authors do and release', () => {
  it(
    'takes back nothing that was read, finished or validated, and loses no link',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(rounds, fc.array(fc.nat(60), { maxLength: 12 }), (scripts, picks) => {
          const copy = contentCopy().release();
          const before = copy.load();
          const facts = history(before, picks);
          scripts.forEach(([one, given], round) => {
            const next = one.reduce(
              (state, edit, step) => edited(state, edit, round * 10 + step),
              readState(copy),
            );
            writeState(copy, next);
            releaseAll(copy, `2026-12-0${String(round + 1)}`, given);
          });
          expect(checkContent(copy.folder).map(problemText)).toEqual([]);
          const after = copy.load();
          const today = (id: string): string => currentId(id, after.redirects);
          const progress = (of: Curriculum) =>
            of.modules.map((module) => moduleProgress(module, facts, of.redirects));
          const now = new Map(progress(after).map((each) => [each.moduleId, each]));
          const seen = new Set([...now.values()].flatMap(({ seenSections }) => seenSections));
          for (const was of progress(before)) {
            expect(was.seenSections.map(today).filter((id) => !seen.has(id))).toEqual([]);
            if (was.status === 'finished')
              expect(now.get(was.moduleId)).toMatchObject({ status: 'finished', percent: 100 });
            const news = moduleNews(was.moduleId, facts, after);
            if (news !== null) expect(now.get(was.moduleId)?.status).toBe('finished');
            if (scripts.every(([, given]) => given !== 'substance')) expect(news).toBeNull();
          }
          for (const module of before.modules)
            for (const { id } of module.sections) {
              expect(after.sectionById(id)).not.toBeNull();
              const place = { slug: module.slug, section: id };
              const leads = movedParameters('/modules/[slug]/[section]', place, 'mentor', after) ?? place;
              expect(after.moduleBySlug(leads.slug ?? '')?.sections.map((each) => each.id)).toContain(
                leads.section,
              );
              if (scripts.every(([, given]) => given !== 'substance'))
                expect(knownBeforeChange(today(id), facts, after)).toBeNull();
            }
          expect(validatedIn(before)).toBe(2);
          expect(validatedIn(after)).toBe(after.items.length);
        }),
        { numRuns: 20 },
      );
    },
  );
});
