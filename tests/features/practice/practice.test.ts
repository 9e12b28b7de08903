import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum, withCurriculum } from '#src/features/curriculum/index.ts';
import type { Curriculum } from '#src/features/curriculum/index.ts';
import { answerQuestion } from '#src/features/learning/index.ts';
import { markSectionSeen } from '#src/features/learning/mark-section-seen.ts';
import { passQuestion } from '#src/features/learning/pass-question.ts';
import {
  getFieldTry,
  getPhrase,
  getReminder,
  hasReminder,
  keepPhrase,
  leavePhrase,
  leftPhrase,
  listPhrases,
  noteVisit,
  skipReminder,
  visitToTell,
} from '#src/features/practice/index.ts';
import type { Context } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import { DAY } from '#src/shared/time.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { systemScope, testDatabase } from '#tests/support/database.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const MODULE = 'MSG-01';
const SLUG = 'bienvenue-dans-l-equipe';
const QUESTION = 'msg-01-q-assistante';
const phrase = { scenario: 'SIT-01', scene: 'sit-01-fin-papier' };

let db: OpenedDatabase;
let partner: Partner;
let ctx: Context;

beforeEach(async () => {
  db = await testDatabase();
  partner = await aPartner(db, await aNetwork(db, NOW), { startMonth: '2026-09-01', now: NOW });
  ctx = as(db, partner.messenger, NOW);
});

const days = (n: number): Context => ({ ...ctx, now: NOW + n * DAY });
const rows = (table: 'phraseFact' | 'fieldNote' | 'learningEvent'): Promise<number> =>
  db.read(systemScope(), (tx) => tx.q.$count(tx.t[table]));
const without = (change: Partial<Curriculum>): Curriculum => ({ ...getCurriculum(), ...change });

describe('« Mes phrases »', () => {
  it('keeps, leaves and takes back; sent twice, each counts once', async () => {
    const id = newId();
    await keepPhrase(ctx, { id, ...phrase });
    await keepPhrase(ctx, { id, ...phrase });
    expect(await rows('phraseFact')).toBe(1);
    expect((await listPhrases(ctx)).map((own) => own.phrase?.scenario.title)).toEqual(['Pas le temps']);
    expect((await getPhrase(ctx, phrase.scenario, phrase.scene)).kept).toBe(true);
    await leavePhrase({ ...ctx, now: NOW + 1 }, { id: newId(), ...phrase });
    const kept = await listPhrases(ctx);
    expect(kept).toEqual([]);
    expect(leftPhrase(phrase.scene, kept)?.phrase?.sentence).toMatch(/papier/);
    await keepPhrase({ ...ctx, now: NOW + 2 }, { id: newId(), ...phrase });
    const again = await listPhrases(ctx);
    expect([again.length, leftPhrase(phrase.scene, again)]).toEqual([1, null]);
  });

  it('are hers alone', async () => {
    await keepPhrase(ctx, { id: newId(), ...phrase });
    const other = await aPerson(db, partner.place, { role: 'messenger', name: 'Inès', now: NOW });
    expect(await listPhrases(as(db, other, NOW))).toEqual([]);
  });

  it.each([
    ['a story that does not exist', { scenario: 'SIT-99', scene: phrase.scene }],
    ['a scene that is no ending', { scenario: 'SIT-01', scene: 'sit-01-porte' }],
    ['the scene of another story', { scenario: 'SIT-02', scene: phrase.scene }],
  ])('keeps nothing of %s', async (_name, input) => {
    await expect(keepPhrase(ctx, { id: newId(), ...input })).rejects.toThrow('not-found');
  });

  it('stay, without their words, when their story is told no more, and can be left', async () => {
    await keepPhrase(ctx, { id: newId(), ...phrase });
    await withCurriculum(without({ scenarios: [] }), async () => {
      expect(await listPhrases(ctx)).toMatchObject([{ sceneId: phrase.scene, phrase: null }]);
      await leavePhrase({ ...ctx, now: NOW + 1 }, { id: newId(), ...phrase });
      expect(await listPhrases(ctx)).toEqual([]);
      expect(leftPhrase(phrase.scene, [])).toBeNull();
    });
  });

  it('follow a scene that another one replaced', async () => {
    await keepPhrase(ctx, { id: newId(), ...phrase });
    const redirects = [{ from: phrase.scene, to: 'sit-01-fin-fermee', on: '2026-11-25' }];
    await withCurriculum(without({ redirects }), async () => {
      expect((await listPhrases(ctx)).map((own) => own.phrase?.scene.id)).toEqual(['sit-01-fin-fermee']);
    });
  });
});

describe('« Petit rappel »', () => {
  const miss = (): Promise<string> =>
    answerQuestion(ctx, { slug: SLUG, questionId: QUESTION, eventId: newId(), choice: ['a'] });

  it('brings a missed question back three days later, tells what the answer is worth, and stops there', async () => {
    await miss();
    expect([await hasReminder(days(2)), await hasReminder(days(3))]).toEqual([false, true]);
    const page = await getReminder(days(3), null);
    expect([page?.question.id, page?.feedback, page?.changed]).toEqual([QUESTION, null, false]);
    const eventId = newId();
    await answerQuestion(days(3), { slug: SLUG, questionId: QUESTION, eventId, choice: ['b'] });
    expect((await getReminder(days(3), eventId))?.feedback?.verdict).toEqual({ kind: 'right' });
    expect([await hasReminder(days(3)), await hasReminder(days(10))]).toEqual([false, true]);
  });

  it('is skipped once, under one id, and comes back on its next day', async () => {
    await passQuestion(ctx, { slug: SLUG, questionId: QUESTION, eventId: newId() });
    const skip = { id: newId(), module: MODULE, question: QUESTION };
    await skipReminder(days(3), skip);
    await skipReminder(days(4), skip);
    expect(await rows('learningEvent')).toBe(2);
    expect([await hasReminder(days(4)), await hasReminder(days(10))]).toEqual([false, true]);
  });

  it('forgets a question that is asked no more, and follows one that was replaced', async () => {
    await miss();
    const gone = without({ questionById: () => null });
    expect(await withCurriculum(gone, () => getReminder(days(3), null))).toBeNull();
    const redirects = [{ from: QUESTION, to: 'msg-01-q-scene', on: '2026-11-25' }];
    const page = await withCurriculum(without({ redirects }), () => getReminder(days(3), null));
    expect(page?.question.id).toBe('msg-01-q-scene');
  });

  it('tells nobody what somebody else answered', async () => {
    const eventId = newId();
    await answerQuestion(ctx, { slug: SLUG, questionId: QUESTION, eventId, choice: ['a'] });
    const other = await aPerson(db, partner.place, { role: 'messenger', name: 'Inès', now: NOW });
    expect(await getReminder(as(db, other, NOW), eventId)).toBeNull();
  });
});

describe('« Je l’ai essayé »', () => {
  const visit = { module: MODULE, face: 'well', sentence: 'Elle m’a écoutée.' } as const;

  it('keeps a visit once, for herself alone, and writes nothing of it in the audit', async () => {
    const id = newId();
    await noteVisit(ctx, { id, ...visit });
    await noteVisit(ctx, { id, ...visit });
    expect((await getFieldTry(ctx, SLUG)).notes).toMatchObject([{ face: 'well', sentence: visit.sentence }]);
    const other = await aPerson(db, partner.place, { role: 'messenger', name: 'Inès', now: NOW });
    for (const viewer of [other, partner.manager, partner.director])
      expect((await getFieldTry(as(db, viewer, NOW), SLUG)).notes).toEqual([]);
    const audit = await db.read(systemScope(), (tx) => tx.q.select().from(tx.t.auditEntry));
    expect(JSON.stringify(audit)).toContain('practice.visit-noted');
    expect(JSON.stringify(audit)).not.toContain('écoutée');
  });

  it('refuses a sentence that says who was visited, and records nothing', async () => {
    const told = { id: newId(), ...visit, sentence: 'J’ai vu Fatima.' };
    await expect(noteVisit(ctx, told)).rejects.toThrow('practice.personal-details');
    expect(await rows('fieldNote')).toBe(0);
  });

  it('asks for the visit of the module finished last, until it is told', async () => {
    expect(await visitToTell(ctx)).toBeNull();
    const module = getCurriculum().moduleById(MODULE);
    for (const { id } of module?.sections ?? [])
      await markSectionSeen(ctx, { slug: SLUG, sectionId: id, eventId: newId() });
    for (const { id } of module?.questions ?? [])
      await passQuestion(ctx, { slug: SLUG, questionId: id, eventId: newId() });
    expect((await visitToTell(ctx))?.id).toBe(MODULE);
    await noteVisit(ctx, { id: newId(), ...visit, sentence: null });
    expect(await visitToTell(ctx)).toBeNull();
  });
});
