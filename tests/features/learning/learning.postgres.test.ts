import { expect, it } from 'vitest';
import { withCurriculum } from '#src/features/curriculum/index.ts';
import { answerQuestion } from '#src/features/learning/answer-question.ts';
import {
  countFinishers,
  getModuleEnd,
  getQuestionPage,
  getSectionPage,
  staffProgress,
} from '#src/features/learning/index.ts';
import { markSectionSeen } from '#src/features/learning/mark-section-seen.ts';
import { passQuestion } from '#src/features/learning/pass-question.ts';
import { newId } from '#src/shared/ids.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import { contentCopy, staffModule } from '#tests/support/content.ts';
import { systemScope } from '#tests/support/database.ts';
import { postgresDatabase } from '#tests/support/postgres.database.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const slug = 'la-carte';

it('reads, answers and finishes on PostgreSQL as on SQLite, each sending counted once', async () => {
  const db = await postgresDatabase();
  const partner = await aPartner(db, await aNetwork(db, NOW), { startMonth: '2026-09-01', now: NOW });
  const ctx = as(db, partner.staff, NOW);
  await withCurriculum(contentCopy().release().load(), async () => {
    const eventId = newId();
    for (let sent = 0; sent < 2; sent++)
      await markSectionSeen(ctx, { slug, sectionId: 'm03-a-situation', eventId });
    await markSectionSeen(ctx, { slug, sectionId: 'm03-a-action', eventId: newId() });
    await passQuestion(ctx, { slug, questionId: 'm03-a-q-commerce', eventId: newId() });
    const answerId = newId();
    const answer = { slug, questionId: 'm03-a-q-questions', eventId: answerId, choice: ['a'] };
    for (let sent = 0; sent < 2; sent++) await answerQuestion(ctx, answer);
    const page = await getQuestionPage(ctx, slug, 'm03-a-q-questions', answerId);
    expect(page.feedback?.verdict).toEqual({ kind: 'almost', missing: 1 });
    expect((await getModuleEnd(ctx, slug)).kind).toBe('finished');
    const counts = await db.read(systemScope(), (tx) => staffProgress(tx, partner.place.id, '2026-11-24'));
    expect(counts).toMatchObject([{ finished: 1, total: 3 }]);
    const rows = await db.read(systemScope(), async (tx) => [
      await tx.q.$count(tx.t.learningEvent),
      await tx.q.$count(tx.t.quizAnswer),
    ]);
    expect(rows).toEqual([4, 1]);
    const finishers = await db.read(systemScope(), (tx) => countFinishers(tx, []));
    expect([...finishers]).toEqual([['M03-A', 1]]);
  });
  const edited = contentCopy()
    .release()
    .edit(staffModule, 'onze gommettes.', 'douze gommettes.')
    .release('substance', '2026-12-01')
    .load();
  await withCurriculum(edited, async () => {
    const page = await getSectionPage(ctx, slug, 'm03-a-situation');
    expect(page.changes?.flat().some(({ kind }) => kind === 'added')).toBe(true);
  });
  await db.close();
});
