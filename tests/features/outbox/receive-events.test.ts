import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getSectionPage } from '#src/features/learning/index.ts';
import { receiveEvents } from '#src/features/outbox/index.ts';
import { kinds } from '#src/features/outbox/kinds.ts';
import { getCurriculum, withCurriculum } from '#src/features/curriculum/index.ts';
import { sentenceOf } from '#src/i18n/errors.fr.ts';
import type { Context } from '#src/shared/context.ts';
import { newId, personKey } from '#src/shared/ids.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { contentCopy, messengerModule } from '#tests/support/content.ts';
import { systemScope, testDatabase } from '#tests/support/database.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const sendings = JSON.parse(readFileSync(new URL('sendings-v1.json', import.meta.url), 'utf8')) as readonly {
  v?: number;
  events: { id: string }[];
}[];

let db: OpenedDatabase;
let partner: Partner;
let ctx: Context;

// Reading the content takes longer than a test may.
beforeAll(() => void getCurriculum(), 60_000);

beforeEach(async () => {
  db = await testDatabase();
  partner = await aPartner(db, await aNetwork(db, NOW), { startMonth: '2026-09-01', now: NOW });
  ctx = as(db, partner.messenger, NOW);
});

const rows = (): Promise<{ events: number; answers: number }> =>
  db.read(systemScope(), async ({ q, t }) => ({
    events: (await q.select({ id: t.learningEvent.id }).from(t.learningEvent)).length,
    answers: (await q.select({ id: t.quizAnswer.id }).from(t.quizAnswer)).length,
  }));

const seen = (unit: string, id = newId()): object => ({ id, kind: 'sectionSeen', module: 'MSG-01', unit });

describe('a sending', () => {
  it('as phones wrote it in version 1, or before versions had a number, is received for ever', async () => {
    for (const sending of sendings) {
      const { results, at } = await receiveEvents(ctx, sending);
      expect(results).toEqual(sending.events.map(({ id }) => ({ id, state: 'received' })));
      expect(at).toBe(NOW);
    }
    expect(await rows()).toEqual({ events: 4, answers: 2 });
  });

  it('counts once, however often and in whatever order it comes', async () => {
    const [first, second] = sendings;
    if (first === undefined || second === undefined) throw new Error('there are two');
    await receiveEvents(ctx, second);
    await Promise.all([receiveEvents(ctx, first), receiveEvents(ctx, first), receiveEvents(ctx, second)]);
    await receiveEvents(ctx, { events: [...first.events].reverse() });
    expect(await rows()).toEqual({ events: 4, answers: 2 });
  });

  it('refuses a wrong event alone, with its sentence', async () => {
    const good = newId();
    const { results } = await receiveEvents(ctx, {
      v: 1,
      events: [
        { id: 'b', kind: 'sectionSeen', module: 'MSG-01', unit: 'msg-01-bienvenue' },
        { id: newId(), kind: 'weatherSeen' },
        seen('msg-01-a-section-that-never-was'),
        { id: newId(), kind: 'answer', module: 'MSG-01', question: 'msg-01-q-scene', choice: [] },
        { id: newId(), kind: 'answer', module: 'MSG-01', question: 'msg-01-q-scene', choice: ['z'] },
        { nothing: true },
        seen('msg-01-bienvenue', good),
      ],
    });
    expect(results.map(({ state, sentence }) => [state, sentence])).toEqual([
      ['refused', 'Cet envoi n’a pas pu être lu.'],
      ['refused', 'Essaim ne connaît pas cet envoi. Demandez à votre responsable.'],
      ['refused', 'Ce texte n’est plus dans Essaim.'],
      ['refused', 'Choisissez une réponse, ou passez la question.'],
      ['refused', 'Choisissez une réponse dans la liste.'],
      ['received', undefined],
    ]);
    expect(await rows()).toEqual({ events: 1, answers: 0 });
  });

  it('about a text that she may not read is refused as one that is not', async () => {
    const { results } = await receiveEvents(ctx, { events: [seen('m03-a-situation')] });
    expect(results[0]).toMatchObject({ state: 'refused', sentence: 'Ce texte n’est plus dans Essaim.' });
  });

  it.each([null, 'text', {}, { events: 'x' }, { events: Array.from({ length: 501 }, () => seen('x')) }])(
    'that is no sending is refused whole: %#',
    (body) => expect(receiveEvents(ctx, body)).rejects.toMatchObject({ code: 'outbox.unreadable' }),
  );

  it('is never written under another person’s name', async () => {
    const body = { person: personKey(partner.messenger.personId), events: [seen('msg-01-bienvenue')] };
    await expect(receiveEvents(as(db, partner.staff, NOW), body)).rejects.toMatchObject({
      code: 'outbox.other-person',
    });
    expect((await rows()).events).toBe(0);
    expect((await receiveEvents(ctx, body)).results[0]?.state).toBe('received');
  });

  it('is thrown back whole when the database is at fault: nothing is refused for ever', async () => {
    const broken = { ...ctx, db: { ...db, write: () => Promise.reject(new Error('disk full')) } };
    await expect(receiveEvents(broken, { events: [seen('msg-01-bienvenue')] })).rejects.toThrow('disk full');
  });

  it('tells how far the manager has seen', async () => {
    expect(await receiveEvents(ctx, { events: [] })).not.toHaveProperty('seenUpTo');
    await db.write(systemScope(partner.place.id), async (tx) => {
      const said = { organisationId: partner.place.id, personId: partner.messenger.personId };
      for (const recordedAt of [NOW + 5, NOW + 9, NOW + 1])
        await tx.q
          .insert(tx.t.progressSeen)
          .values({ id: newId(), ...said, byPersonId: partner.manager.personId, recordedAt })
          .returning({ id: tx.t.progressSeen.id });
      tx.audit({ action: 'scene.seen', object: 'scene' });
    });
    expect((await receiveEvents(ctx, { events: [] })).seenUpTo).toBe(NOW + 9);
  });
});

describe('the text that a phone had kept', () => {
  it('is the one that was read: what changed of substance since stays new', async () => {
    const copy = contentCopy().release();
    const before = copy.load();
    const section = before.moduleById('MSG-01')?.sections[0];
    if (section === undefined) throw new Error('the fixture has a section');
    const words =
      before
        .textOfSection(section.id)
        .split('\n')
        .find((line) => line.length > 10) ?? '';
    const after = copy.edit(messengerModule, words, `${words} Et davantage.`).release('substance').load();
    const changesOf = (): Promise<unknown> =>
      withCurriculum(after, async () => (await getSectionPage(ctx, 'bienvenue', section.id)).changes);
    const send = (version?: string): Promise<unknown> =>
      withCurriculum(after, () => receiveEvents(ctx, { events: [{ ...seen(section.id), version }] }));
    await send(section.version);
    expect(await changesOf()).not.toBeNull();
    await send('f'.repeat(16));
    expect(await changesOf()).toBeNull();
  });
});

describe('what a messenger keeps of her practice, and her call for help', () => {
  const story = { scenario: 'SIT-01', scene: 'sit-01-fin-papier' };
  const events = [
    { id: newId(), kind: 'phraseKept', ...story },
    { id: newId(), kind: 'phraseLeft', ...story },
    { id: newId(), kind: 'fieldNote', module: 'MSG-01', face: 'well', sentence: 'La porte s’est ouverte.' },
    { id: newId(), kind: 'reminderSkipped', module: 'MSG-01', question: 'msg-01-q-scene' },
    { id: newId(), kind: 'helpAsked', module: 'MSG-01' },
  ];
  const written = (): Promise<string[]> =>
    db.read(systemScope(), async ({ q, t }) => {
      const tables = [t.phraseFact, t.fieldNote, t.learningEvent, t.helpRequest];
      const ids = await Promise.all(tables.map((table) => q.select({ id: table.id }).from(table)));
      return ids.flat().map(({ id }) => id);
    });

  it('is received once, sent three times and in any order', async () => {
    for (const sent of [events, [...events].reverse(), events]) {
      const { results } = await receiveEvents(ctx, { v: 1, events: sent });
      expect(results).toEqual(sent.map(({ id }) => ({ id, state: 'received' })));
    }
    expect((await written()).sort()).toEqual(events.map(({ id }) => id).sort());
  });

  it.each([
    [
      'a visit that says who was visited',
      { kind: 'fieldNote', module: 'MSG-01', face: 'hard', sentence: 'Mme Durand a pleuré.' },
      'practice.personal-details',
    ],
    ['a visit that says nothing', { kind: 'fieldNote', module: 'MSG-01' }, 'outbox.unreadable'],
    [
      'the sentence of a story that is told no more',
      { kind: 'phraseKept', ...story, scene: 'sit-01-never' },
      'outbox.gone',
    ],
    [
      'a reminder of a question that is not hers',
      { kind: 'reminderSkipped', module: 'M03-A', question: 'm03-a-never' },
      'outbox.gone',
    ],
    ['a call without a name of its own', { kind: 'helpAsked', module: ['MSG-01'] }, 'outbox.unreadable'],
  ] as const)('refuses %s with its sentence, and takes the rest', async (_what, wrong, code) => {
    const id = newId();
    const { results } = await receiveEvents(ctx, { events: [{ id, ...wrong }, ...events] });
    expect(results).toEqual([
      { id, state: 'refused', sentence: sentenceOf(code) },
      ...events.map((event) => ({ id: event.id, state: 'received' })),
    ]);
    expect(await written()).toHaveLength(events.length);
  });

  it('is a call of messengers alone', async () => {
    const id = newId();
    const { results } = await receiveEvents(as(db, partner.staff, NOW), {
      events: [{ id, kind: 'helpAsked' }],
    });
    expect(results).toMatchObject([{ id, state: 'refused' }]);
    expect(await written()).toEqual([]);
  });
});

it('knows a kind for everything that forms may keep', () => {
  expect([...kinds.keys()].sort()).toEqual([
    'answer',
    'changeSeen',
    'fieldNote',
    'helpAsked',
    'pass',
    'phraseKept',
    'phraseLeft',
    'reminderSkipped',
    'sectionSeen',
    'sheet',
  ]);
});
