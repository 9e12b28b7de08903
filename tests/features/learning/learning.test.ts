import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { withCurriculum } from '#src/features/curriculum/index.ts';
import type { Curriculum } from '#src/features/curriculum/index.ts';
import { answerQuestion } from '#src/features/learning/answer-question.ts';
import { finishModule } from '#src/features/learning/finish-module.ts';
import {
  firstQuestion,
  getLearnerNews,
  getLearningPath,
  getModuleChanges,
  getModuleCover,
  getModuleEnd,
  getQuestionPage,
  getSectionPage,
  listModules,
  messengerProgress,
  nextForLearner,
  resumeAddress,
  staffProgress,
} from '#src/features/learning/index.ts';
import { markChangesSeen } from '#src/features/learning/mark-changes-seen.ts';
import { markSectionSeen } from '#src/features/learning/mark-section-seen.ts';
import { passQuestion } from '#src/features/learning/pass-question.ts';
import type { Context, Viewer } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { contentCopy, messengerModule, staffModule, staffQuiz } from '#tests/support/content.ts';
import type { ContentCopy } from '#tests/support/content.ts';
import { systemScope, testDatabase } from '#tests/support/database.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const SLUG = 'la-carte';

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
let copy: ContentCopy;
let curriculum: Curriculum;

beforeEach(async () => {
  db = await testDatabase();
  network = await aNetwork(db, NOW);
  partner = await aPartner(db, network, { startMonth: '2026-09-01', now: NOW });
  copy = contentCopy().release();
  curriculum = copy.load();
});

const ctxOf = (viewer: Viewer, now = NOW): Context => as(db, viewer, now);
const using = <T>(fn: () => T, on = curriculum): T => withCurriculum(on, fn);

const read = (ctx: Context, sectionId: string, eventId = newId(), slug = SLUG): Promise<string> =>
  using(() => markSectionSeen(ctx, { slug, sectionId, eventId }));
const pass = (ctx: Context, questionId: string, slug = SLUG): Promise<string> =>
  using(() => passQuestion(ctx, { slug, questionId, eventId: newId() }));
const answer = (ctx: Context, questionId: string, choice: string[], eventId = newId()): Promise<string> =>
  using(() => answerQuestion(ctx, { slug: SLUG, questionId, eventId, choice }));

/** Reads and passes everything of the staff module. */
const finish = async (ctx: Context): Promise<void> => {
  await read(ctx, 'm03-a-situation');
  await read(ctx, 'm03-a-action');
  await pass(ctx, 'm03-a-q-commerce');
  await pass(ctx, 'm03-a-q-questions');
};

const countRows = async (table: 'learningEvent' | 'quizAnswer'): Promise<number> =>
  db.read(systemScope(), (tx) => tx.q.$count(tx.t[table]));

describe('« Continuer »', () => {
  it('leads to the next page, then to the questions', async () => {
    const ctx = ctxOf(partner.staff);
    expect(await read(ctx, 'm03-a-situation')).toBe('/modules/la-carte/m03-a-action');
    expect(await read(ctx, 'm03-a-action')).toBe('/modules/la-carte/questions');
    expect(await using(() => firstQuestion(ctx, SLUG))).toBe('/modules/la-carte/questions/m03-a-q-commerce');
  });

  it('counts once when it is sent twice', async () => {
    const [ctx, eventId] = [ctxOf(partner.staff), newId()];
    const both = [await read(ctx, 'm03-a-situation', eventId), await read(ctx, 'm03-a-situation', eventId)];
    expect(both[0]).toBe(both[1]);
    expect(await countRows('learningEvent')).toBe(1);
  });

  it('counts for each of two people whose phones made the same id', async () => {
    const eventId = newId();
    await read(ctxOf(partner.staff), 'm03-a-situation', eventId);
    await read(ctxOf(partner.manager), 'm03-a-situation', eventId);
    expect(await countRows('learningEvent')).toBe(2);
  });

  it('is a 404 for a page of another module', async () => {
    await expect(read(ctxOf(partner.staff), 'msg-01-ecouter')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the cover', () => {
  it('of a module not begun leads to its first page and does not resume', async () => {
    const view = await using(() => getModuleCover(ctxOf(partner.staff), SLUG));
    expect(view.go).toBe('/modules/la-carte/m03-a-situation');
    expect(resumeAddress(view)).toBeNull();
  });

  it('of a module begun resumes at the first page not read', async () => {
    const ctx = ctxOf(partner.staff);
    await read(ctx, 'm03-a-situation');
    const view = await using(() => getModuleCover(ctx, SLUG));
    expect(resumeAddress(view)).toBe('/modules/la-carte/m03-a-action?reprise');
    expect(view.sections.map(({ seen, here }) => [seen, here])).toEqual([
      [true, false],
      [false, true],
    ]);
    await read(ctx, 'm03-a-action');
    const later = await using(() => getModuleCover(ctx, SLUG));
    expect(resumeAddress(later)).toBe('/modules/la-carte/questions/m03-a-q-commerce');
  });

  it('says its sources and status to those who prepare, not to messengers', async () => {
    const cover = (viewer: Viewer): ReturnType<typeof getModuleCover> =>
      using(() => getModuleCover(ctxOf(viewer), 'bienvenue'));
    expect((await cover(partner.messenger)).editorial).toBeNull();
    expect((await cover(network.mentor)).editorial?.status).toBe('proposition');
  });
});

describe('who may read', () => {
  const slugs = ['bienvenue', 'la-carte', 'transmettre'];
  const readable = async (viewer: Viewer): Promise<boolean[]> =>
    Promise.all(
      slugs.map((slug) =>
        using(() => getModuleCover(ctxOf(viewer), slug)).then(
          () => true,
          (error: { code?: string }) => {
            expect(error.code).toBe('not-found');
            return false;
          },
        ),
      ),
    );

  it('a messenger hers, the team theirs too, guides everything; a 404 elsewhere', async () => {
    expect(await readable(partner.messenger)).toEqual([true, false, false]);
    expect(await readable(partner.staff)).toEqual([true, true, false]);
    expect(await readable(partner.director)).toEqual([true, true, false]);
    expect(await readable(network.mentor)).toEqual([true, true, true]);
    expect(await readable(network.headOffice)).toEqual([true, true, true]);
  });

  it('cannot record what one may not read either', async () => {
    const ctx = ctxOf(partner.messenger);
    await expect(read(ctx, 'm03-a-situation')).rejects.toMatchObject({ code: 'not-found' });
    expect(await countRows('learningEvent')).toBe(0);
  });
});

describe('a page', () => {
  it('tells where it is and the minutes that are left, questions included', async () => {
    const page = await using(() => getSectionPage(ctxOf(partner.staff), SLUG, 'm03-a-action'));
    expect(page).toMatchObject({
      page: 2,
      pages: 2,
      minutesLeft: 1,
      previous: { href: '/modules/la-carte/m03-a-situation', page: 1 },
    });
  });
});

describe('a question', () => {
  const questionPage = (
    ctx: Context,
    id: string,
    answerId: string | null = null,
  ): ReturnType<typeof getQuestionPage> => using(() => getQuestionPage(ctx, SLUG, id, answerId));

  it('ships no reason nor what is right before the answer', async () => {
    const page = await questionPage(ctxOf(partner.staff), 'm03-a-q-commerce');
    const { module: _module, ...shown } = page;
    expect(JSON.stringify(shown)).not.toMatch(/attendent leur pain|aura dix minutes|right/);
  });

  it.each([
    ['m03-a-q-commerce', ['b'], { kind: 'right' }],
    ['m03-a-q-commerce', ['a'], { kind: 'notQuite' }],
    ['m03-a-q-questions', ['a', 'b'], { kind: 'right' }],
    ['m03-a-q-questions', ['a'], { kind: 'almost', missing: 1 }],
    ['m03-a-q-questions', ['a', 'c'], { kind: 'notQuite' }],
    ['m03-a-q-questions', ['c'], { kind: 'notQuite' }],
  ])('%s answered %j is worth %j', async (id, choice, verdict) => {
    const [ctx, eventId] = [ctxOf(partner.staff), newId()];
    expect(await answer(ctx, id, choice, eventId)).toBe(
      `/modules/la-carte/questions/${id}?reponse=${eventId}`,
    );
    const { feedback } = await questionPage(ctx, id, eventId);
    expect(feedback?.verdict).toEqual(verdict);
    expect(feedback?.chosen.map((option) => option.id)).toEqual(choice);
  });

  it('gives the reasons of what was chosen only', async () => {
    const [ctx, eventId] = [ctxOf(partner.staff), newId()];
    await answer(ctx, 'm03-a-q-commerce', ['a'], eventId);
    const { feedback } = await questionPage(ctx, 'm03-a-q-commerce', eventId);
    expect(feedback?.chosen.map(({ reason }) => reason)).toEqual(['Dix personnes attendent leur pain.']);
  });

  it('shows nobody else’s answer, nor that of another question', async () => {
    const eventId = newId();
    await answer(ctxOf(partner.staff), 'm03-a-q-commerce', ['a'], eventId);
    const manager = await questionPage(ctxOf(partner.manager), 'm03-a-q-commerce', eventId);
    expect(manager.feedback).toBeNull();
    const other = await questionPage(ctxOf(partner.staff), 'm03-a-q-questions', eventId);
    expect(other.feedback).toBeNull();
  });

  it('asks for a choice, and takes only possible ones', async () => {
    const ctx = ctxOf(partner.staff);
    await expect(answer(ctx, 'm03-a-q-commerce', [])).rejects.toMatchObject({ code: 'learning.no-choice' });
    await expect(answer(ctx, 'm03-a-q-commerce', ['a', 'b'])).rejects.toMatchObject({ code: 'field.choice' });
    await expect(answer(ctx, 'm03-a-q-commerce', ['z'])).rejects.toMatchObject({ code: 'field.choice' });
    expect(await countRows('quizAnswer')).toBe(0);
  });

  it('keeps every try, and counts one that is sent twice once', async () => {
    const [ctx, eventId] = [ctxOf(partner.staff), newId()];
    await answer(ctx, 'm03-a-q-commerce', ['a'], eventId);
    await answer(ctx, 'm03-a-q-commerce', ['a'], eventId);
    await answer(ctx, 'm03-a-q-commerce', ['b']);
    expect(await countRows('quizAnswer')).toBe(2);
  });
});

describe('finishing (R13)', () => {
  it('needs every page and an answer or « Passer » to every question, in any order', async () => {
    const ctx = ctxOf(partner.staff);
    await answer(ctx, 'm03-a-q-questions', ['c']);
    await read(ctx, 'm03-a-action');
    expect(await pass(ctx, 'm03-a-q-commerce')).toBe('/modules/la-carte/questions/m03-a-q-questions');
    expect(await using(() => getModuleEnd(ctx, SLUG))).toEqual({
      kind: 'unfinished',
      to: '/modules/la-carte/m03-a-situation',
    });
    await read(ctx, 'm03-a-situation');
    const end = await using(() => getModuleEnd(ctx, SLUG));
    expect(end).toMatchObject({ kind: 'finished', finishedOn: '2026-11-24', action: { id: 'm03-a-action' } });
  });

  it('leads from the last question to the end', async () => {
    const ctx = ctxOf(partner.staff);
    await read(ctx, 'm03-a-situation');
    await read(ctx, 'm03-a-action');
    await pass(ctx, 'm03-a-q-commerce');
    expect(await pass(ctx, 'm03-a-q-questions')).toBe('/modules/la-carte/fin');
  });

  it('is recorded once, however often it is read again', async () => {
    const ctx = ctxOf(partner.staff);
    await finish(ctx);
    await finish(ctx);
    const finished = await db.read(systemScope(), async (tx) =>
      (await tx.q.select({ kind: tx.t.learningEvent.kind }).from(tx.t.learningEvent)).filter(
        ({ kind }) => kind === 'moduleFinished',
      ),
    );
    expect(finished).toHaveLength(1);
  });

  it('survives edits: a page added, an id replaced, a question taken away', async () => {
    const ctx = ctxOf(partner.staff);
    await finish(ctx);
    const edited = copy
      .edit(staffModule, 'id="m03-a-action"', 'id="m03-a-terrain"')
      .edit(
        staffModule,
        '<Section id="m03-a-terrain"',
        '<Section id="m03-a-neuve" kind="method" title="Neuve">\n\nDu neuf.\n\n</Section>\n\n<Section id="m03-a-terrain"',
      )
      .write(
        'redirects.yaml',
        'redirects:\n  - { from: m03-a-action, to: m03-a-terrain, kind: section, on: 2026-12-01, why: Nom. }\n',
      )
      .release('clarification')
      .load();
    const view = await using(() => getModuleCover(ctx, SLUG), edited);
    expect(view.progress).toMatchObject({ status: 'finished', finishedAt: NOW, percent: 100 });
    expect(resumeAddress(view)).toBeNull();
    expect((await using(() => getModuleEnd(ctx, SLUG), edited)).kind).toBe('finished');
  });

  it('is offered to somebody whose last page left the module', async () => {
    const ctx = ctxOf(partner.staff);
    await read(ctx, 'm03-a-situation');
    await pass(ctx, 'm03-a-q-commerce');
    await pass(ctx, 'm03-a-q-questions');
    const text = /\n<Section id="m03-a-action"[\s\S]*<\/Section>\n/;
    const shorter = copy
      .edit(staffModule, readText(copy, staffModule, text), '')
      .write(
        'redirects.yaml',
        'redirects:\n  - { from: m03-a-action, to: m03-a-situation, kind: section, on: 2026-12-01, why: Réunies. }\n',
      )
      .load();
    const view = await using(() => getModuleCover(ctx, SLUG), shorter);
    expect(view.go).toBeNull();
    expect(await using(() => finishModule(ctx, SLUG), shorter)).toBe('/modules/la-carte/fin');
    expect((await using(() => getModuleEnd(ctx, SLUG), shorter)).kind).toBe('finished');
  });

  it('is not given to who has something left', async () => {
    const ctx = ctxOf(partner.staff);
    await using(() => finishModule(ctx, SLUG));
    expect((await using(() => getModuleEnd(ctx, SLUG))).kind).toBe('unfinished');
  });
});

const readText = (from: ContentCopy, file: string, pattern: RegExp): string => {
  const found = pattern.exec(from.text(file));
  if (found === null) throw new Error(`${file} does not match ${String(pattern)}`);
  return found[0];
};

describe('« du nouveau » (R12)', () => {
  const later = NOW + 86_400_000;
  const change = (kind: 'typo' | 'clarification' | 'substance'): Curriculum =>
    copy.edit(staffModule, 'Elle colle onze gommettes.', 'Elle colle douze gommettes.').release(kind).load();

  it('shows the changed page with the differing sentences, and takes nothing away', async () => {
    const ctx = ctxOf(partner.staff);
    await finish(ctx);
    const edited = change('substance');
    const cover = await using(() => getModuleCover(ctx, SLUG), edited);
    expect(cover.newMinutes).toBe(1);
    expect(cover.progress.status).toBe('finished');
    const news = await using(() => getModuleChanges(ctx, SLUG), edited);
    expect(news?.sections.map(({ id }) => id)).toEqual(['m03-a-situation']);
    const marked = news?.sections[0]?.paragraphs.flat().filter(({ kind }) => kind !== 'same');
    expect(marked).toEqual([
      { kind: 'removed', text: 'Elle colle onze gommettes.' },
      { kind: 'added', text: 'Elle colle douze gommettes.' },
    ]);
  });

  it.each(['typo', 'clarification'] as const)('says nothing of a %s', async (kind) => {
    const ctx = ctxOf(partner.staff);
    await finish(ctx);
    const edited = change(kind);
    expect((await using(() => getModuleCover(ctx, SLUG), edited)).newMinutes).toBeNull();
    expect(await using(() => getModuleChanges(ctx, SLUG), edited)).toBeNull();
  });

  it('says nothing to who has not finished: she reads today’s text', async () => {
    const ctx = ctxOf(partner.staff);
    await read(ctx, 'm03-a-situation');
    expect((await using(() => getModuleCover(ctx, SLUG), change('substance'))).newMinutes).toBeNull();
  });

  it('ends with « J’ai vu », and starts again at the next change', async () => {
    const ctx = ctxOf(partner.staff);
    await finish(ctx);
    const edited = change('substance');
    const seen = { slug: SLUG, eventId: newId() };
    const before = await countRows('learningEvent');
    await using(() => markChangesSeen(ctxOf(partner.staff, later), seen), edited);
    await using(() => markChangesSeen(ctxOf(partner.staff, later), seen), edited);
    expect(await countRows('learningEvent')).toBe(before + 2);
    expect((await using(() => getModuleCover(ctx, SLUG), edited)).newMinutes).toBeNull();
    const again = copy
      .edit(staffQuiz, 'Que faites-vous ?', 'Que faites-vous ce samedi ?')
      .release('substance')
      .load();
    const news = await using(() => getModuleChanges(ctx, SLUG), again);
    expect(news?.sections).toEqual([]);
    expect(news?.questions.map(({ id }) => id)).toEqual(['m03-a-q-commerce']);
  });

  it('announces a page that did not exist', async () => {
    const ctx = ctxOf(partner.staff);
    await finish(ctx);
    const edited = copy
      .edit(
        staffModule,
        '<Section id="m03-a-action"',
        '<Section id="m03-a-neuve" kind="method" title="Neuve">\n\nDu neuf.\n\n</Section>\n\n<Section id="m03-a-action"',
      )
      .release('substance')
      .load();
    const news = await using(() => getModuleChanges(ctx, SLUG), edited);
    expect(news?.sections).toMatchObject([{ id: 'm03-a-neuve', changed: false, paragraphs: [] }]);
  });
});

describe('« du nouveau », page by page (R12)', () => {
  const sentence = 'Elle colle onze gommettes.';
  const reworded = (to: string, on = copy): Curriculum =>
    on.edit(staffModule, sentence, to).release('substance', '2026-12-01').load();

  it('marks a page read in an older text, until it is read again', async () => {
    const ctx = ctxOf(partner.staff);
    await read(ctx, 'm03-a-situation');
    const edited = reworded('Elle colle douze gommettes.');
    const page = await using(() => getSectionPage(ctx, SLUG, 'm03-a-situation'), edited);
    expect(page.changes?.flat().filter(({ kind }) => kind === 'added')).toEqual([
      { kind: 'added', text: 'Elle colle douze gommettes.' },
    ]);
    const cover = await using(() => getModuleCover(ctx, SLUG), edited);
    expect(cover.sections.map(({ changed }) => changed)).toEqual([true, false]);
    expect((await using(() => getSectionPage(ctx, SLUG, 'm03-a-action'), edited)).changes).toBeNull();
    const another = await using(
      () => getSectionPage(ctxOf(partner.manager), SLUG, 'm03-a-situation'),
      edited,
    );
    expect(another.changes).toBeNull();
    await using(
      () => markSectionSeen(ctx, { slug: SLUG, sectionId: 'm03-a-situation', eventId: newId() }),
      edited,
    );
    const again = await using(() => getSectionPage(ctx, SLUG, 'm03-a-situation'), edited);
    expect(again.changes).toBeNull();
  });

  it('asks the database nothing about a page that never changed of substance', async () => {
    const ctx = ctxOf(partner.staff);
    const noDatabase = { ...ctx, db: { ...db, read: () => Promise.reject(new Error('asked')) } };
    const page = await using(() => getSectionPage(noDatabase, SLUG, 'm03-a-situation'));
    expect(page.changes).toBeNull();
    const edited = reworded('Elle colle douze gommettes.');
    await expect(using(() => getSectionPage(noDatabase, SLUG, 'm03-a-situation'), edited)).rejects.toThrow(
      'asked',
    );
  });

  it('ends for a finished module when what is new was read page by page', async () => {
    const ctx = ctxOf(partner.staff);
    await finish(ctx);
    const edited = reworded('Elle colle douze gommettes.');
    const newMinutes = async (): Promise<number | null> => {
      const end = await using(() => getModuleEnd(ctx, SLUG), edited);
      return end.kind === 'finished' ? end.newMinutes : null;
    };
    expect(await newMinutes()).toBe(1);
    expect(await using(() => getLearnerNews(ctx), edited)).toEqual({
      modules: 1,
      minutes: 1,
      href: '/modules/la-carte/nouveau',
    });
    await using(
      () => markSectionSeen(ctx, { slug: SLUG, sectionId: 'm03-a-situation', eventId: newId() }),
      edited,
    );
    expect(await newMinutes()).toBeNull();
    expect(await using(() => getLearnerNews(ctx), edited)).toBeNull();
  });

  it('tells that a question changed, until « J’ai vu », and counts it as answered throughout', async () => {
    const ctx = ctxOf(partner.staff);
    await finish(ctx);
    await answer(ctx, 'm03-a-q-commerce', ['a']);
    const edited = copy
      .edit(staffQuiz, 'Que faites-vous ?', 'Que faites-vous ce samedi ?')
      .release('substance', '2026-12-01')
      .load();
    const question = (): ReturnType<typeof getQuestionPage> =>
      using(() => getQuestionPage(ctx, SLUG, 'm03-a-q-commerce', null), edited);
    const done = async (): Promise<number> =>
      (await using(() => getModuleCover(ctx, SLUG), edited)).questionsDone;
    expect([(await question()).changed, await done()]).toEqual([true, 2]);
    await using(() => markChangesSeen(ctx, { slug: SLUG, eventId: newId() }), edited);
    expect([(await question()).changed, await done()]).toEqual([false, 2]);
  });

  it('is not a page that its reader had read in another module', async () => {
    const ctx = ctxOf(partner.staff);
    await finish(ctx);
    for (const id of ['msg-01-ecouter', 'msg-01-dire']) await read(ctx, id, newId(), 'bienvenue');
    const block = readText(copy, messengerModule, /\n<Section id="msg-01-dire"[\s\S]*?<\/Section>\n/);
    const moved = copy
      .edit(messengerModule, block, '')
      .write(staffModule, `${copy.text(staffModule).trimEnd()}\n${block}`)
      .release('substance', '2026-12-01')
      .load();
    const cover = await using(() => getModuleCover(ctx, SLUG), moved);
    expect([cover.newMinutes, cover.sections.map(({ seen }) => seen)]).toEqual([null, [true, true, true]]);
    await finish(ctxOf(partner.manager));
    const unread = await using(() => getModuleCover(ctxOf(partner.manager), SLUG), moved);
    expect(unread.newMinutes).toBe(1);
  });
});

describe('« Mes modules »', () => {
  it('holds each role’s own path and what it may read besides', async () => {
    const path = (viewer: Viewer): ReturnType<typeof getLearningPath> =>
      using(() => getLearningPath(ctxOf(viewer)));
    const messenger = await path(partner.messenger);
    expect([messenger.messengers.length, messenger.months.length, messenger.mentors.length]).toEqual([
      1, 0, 0,
    ]);
    const staff = await path(partner.staff);
    expect(staff.months).toMatchObject([
      { month: 3, current: true, modules: [{ href: '/modules/la-carte' }] },
    ]);
    expect(staff.total).toBe(1);
    const mentor = await path(network.mentor);
    expect([mentor.messengers.length, mentor.months.length, mentor.mentors.length]).toEqual([1, 1, 1]);
  });

  it('opens for a team whose mentorship has not been opened', async () => {
    const place = { id: network.place.id, name: network.place.name, slug: network.place.slug };
    const alone = await aPerson(db, place, { role: 'staff', name: 'Lou', now: NOW });
    const view = await using(() => getLearningPath(ctxOf(alone)));
    expect(view.months.map(({ current }) => current)).toEqual([false]);
  });

  it('leads to the module under way, then to what is not begun, then nowhere', async () => {
    const ctx = ctxOf(partner.staff);
    const next = (): ReturnType<typeof nextForLearner> => using(() => nextForLearner(ctx));
    expect(await next()).toMatchObject({ href: '/modules/la-carte', started: false, page: 1, pages: 2 });
    await read(ctx, 'm03-a-situation');
    expect(await next()).toMatchObject({ href: '/modules/la-carte/m03-a-action', started: true, page: 2 });
    await read(ctx, 'm03-a-action');
    expect(await next()).toMatchObject({ page: null, question: 1, questions: 2, minutesLeft: 1 });
    await pass(ctx, 'm03-a-q-commerce');
    await pass(ctx, 'm03-a-q-questions');
    expect(await next()).toBeNull();
    expect((await using(() => listModules(ctx))).map(({ progress }) => progress.status)).toEqual([
      'notStarted',
      'finished',
    ]);
  });
});

describe('what others see of learning (R10)', () => {
  it('is « 2 sur 3 » per staff module, without a name, of those who are in the team today', async () => {
    await finish(ctxOf(partner.staff));
    await finish(ctxOf(partner.manager));
    await finish(ctxOf(network.mentor));
    const counts = await db.read(systemScope(), (tx) =>
      using(() => staffProgress(tx, partner.place.id, parisDate(NOW))),
    );
    expect(counts).toEqual([
      { moduleId: 'M03-A', title: 'La carte des alliés', month: 3, finished: 2, total: 3 },
    ]);
    const before = await db.read(systemScope(), (tx) =>
      using(() => staffProgress(tx, partner.place.id, '2020-01-01')),
    );
    expect(before[0]).toMatchObject({ finished: 0, total: 0 });
  });

  it('is how far each person is in the messengers’ modules, and nothing of who did nothing', async () => {
    await read(ctxOf(partner.messenger), 'msg-01-ecouter', newId(), 'bienvenue');
    const progressOf = await db.read(systemScope(), (tx) =>
      using(() => messengerProgress(tx, partner.place.id)),
    );
    expect(progressOf(partner.messenger.personId)).toEqual({ begun: 1, finished: 0, total: 1 });
    expect(progressOf(partner.staff.personId)).toEqual({ begun: 0, finished: 0, total: 1 });
  });
});
