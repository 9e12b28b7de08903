import { expect, it } from 'vitest';
import { answerQuestion } from '#src/features/learning/index.ts';
import {
  getFieldTry,
  hasReminder,
  keepPhrase,
  leavePhrase,
  listPhrases,
  noteVisit,
  skipReminder,
} from '#src/features/practice/index.ts';
import { newId } from '#src/shared/ids.ts';
import { DAY } from '#src/shared/time.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import { postgresDatabase } from '#tests/support/postgres.database.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const slug = 'bienvenue-dans-l-equipe';

it('keeps, brings back and notes on PostgreSQL as on SQLite, each sending counted once', async () => {
  const db = await postgresDatabase();
  const partner = await aPartner(db, await aNetwork(db, NOW), { startMonth: '2026-09-01', now: NOW });
  const ctx = as(db, partner.messenger, NOW);
  const phrase = { id: newId(), scenario: 'SIT-01', scene: 'sit-01-fin-papier' };
  for (let sent = 0; sent < 2; sent++) await keepPhrase(ctx, phrase);
  expect(await listPhrases(ctx)).toHaveLength(1);
  await leavePhrase({ ...ctx, now: NOW + 1 }, { ...phrase, id: newId() });
  expect(await listPhrases(ctx)).toEqual([]);

  const questionId = 'msg-01-q-assistante';
  await answerQuestion(ctx, { slug, questionId, eventId: newId(), choice: ['a'] });
  const later = { ...ctx, now: NOW + 3 * DAY };
  expect(await hasReminder(later)).toBe(true);
  const skip = { id: newId(), module: 'MSG-01', question: questionId };
  for (let sent = 0; sent < 2; sent++) await skipReminder(later, skip);
  expect(await hasReminder(later)).toBe(false);

  const visit = { id: newId(), module: 'MSG-01', face: 'hard', sentence: null } as const;
  for (let sent = 0; sent < 2; sent++) await noteVisit(ctx, visit);
  expect((await getFieldTry(ctx, slug)).notes).toHaveLength(1);
});
