import fc from 'fast-check';
import { expect, it } from 'vitest';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { moduleProgress } from '#src/features/learning/index.ts';
import { ownFacts } from '#src/features/learning/open-module.ts';
import { emptyOutbox } from '#src/features/outbox/delivery.rules.ts';
import { states } from '#src/features/outbox/outbox.rules.ts';
import type { Body } from '#src/features/outbox/outbox.rules.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import { carrier, networkSteps } from '#tests/builders/bad-network.ts';
import { systemScope, testDatabase } from '#tests/support/database.ts';
import { aPhoneBox } from '#tests/support/phone-box.ts';

/**
 * Two phones of one person and the server, with everything that can go wrong at any instant: the network is cut before or
 * after the server has written, the server dies in the middle of a sending, a request is carried twice or arrives days
 * later, the page is killed at any of its writes, and the phones' clocks say anything.
 */
const NOW = Date.parse('2026-11-24T10:00:00Z');
const RUNS = 1000;

const found = getCurriculum().moduleById('MSG-01');
if (found === null) throw new Error('there is such a module');
const module = found;

const bodies: readonly Body[] = [
  ...module.sections.map(({ id }) => ({
    kind: 'sectionSeen',
    label: id,
    fields: { module: module.id, unit: id },
  })),
  ...module.questions.map(({ id, options }) => ({
    kind: 'answer',
    label: id,
    fields: { module: module.id, question: id, choice: [options[0]?.id ?? ''] },
  })),
  ...module.questions.map(({ id }) => ({
    kind: 'pass',
    label: id,
    fields: { module: module.id, question: id },
  })),
  ...['phraseKept', 'phraseLeft'].map((kind) => ({
    kind,
    label: kind,
    fields: { scenario: 'SIT-01', scene: 'sit-01-fin-papier' },
  })),
  { kind: 'fieldNote', label: 'visit', fields: { module: module.id, face: 'well', sentence: '' } },
  ...module.questions.map(({ id }) => ({
    kind: 'reminderSkipped',
    label: id,
    fields: { module: module.id, question: id },
  })),
  { kind: 'helpAsked', label: 'help', fields: { module: module.id } },
];

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('keep' as const),
      phone: fc.nat(1),
      body: fc.nat(bodies.length - 1),
      killed: fc.boolean(),
    }),
  },
  ...networkSteps,
);

it(`nothing is lost, doubled or undone in ${String(RUNS)} interleavings`, { timeout: 600_000 }, async () => {
  const tally = { runs: 0, kept: 0, lost: 0, doubled: 0, back: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const db = await testDatabase();
      const partner = await aPartner(db, await aNetwork(db, NOW), { startMonth: '2026-09-01', now: NOW });
      const ctx = as(db, partner.messenger, NOW);
      const phones = [aPhoneBox(), aPhoneBox()] as const;
      const held: (readonly object[])[] = [];
      const kept = new Map<string, Body>();
      let made = 0;
      const ranks = new Map<string, number>();
      let known = new Set<string>();
      const look = async (): Promise<void> => {
        const { seenSections, doneQuestions } = moduleProgress(module, await ownFacts(ctx));
        const now = new Set([...seenSections, ...doneQuestions]);
        if (![...known].every((id) => now.has(id))) tally.back += 1;
        known = now;
        for (const { records } of phones)
          for (const { id, state } of records.values()) {
            const rank = states.indexOf(state);
            if (rank < (ranks.get(id) ?? 0)) tally.back += 1;
            ranks.set(id, rank);
          }
      };
      for (const one of steps) {
        if (one.do === 'keep') {
          const phone = phones[one.phone === 0 ? 0 : 1];
          const id = `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;
          const body = bodies[one.body];
          if (body === undefined) continue;
          if (one.killed) phone.killAfter(0);
          await phone
            .keep(id, body)
            .then(() => kept.set(id, body))
            .catch(() => undefined);
          phone.revive();
        } else if (one.do === 'send') {
          const phone = phones[one.phone === 0 ? 0 : 1];
          phone.killAfter(one.writes);
          await emptyOutbox(phone.box, carrier(ctx, one.fault, one.before, held)).catch(() => false);
          phone.revive();
        } else {
          const [late] = held.splice(one.which % Math.max(1, held.length), 1);
          if (late !== undefined) await carrier(ctx, 'none', 0, held)(late);
        }
        await look();
      }
      for (const late of held) await carrier(ctx, 'none', 0, [])(late);
      for (const phone of phones)
        expect(await emptyOutbox(phone.box, carrier(ctx, 'none', 0, []))).toBe(true);
      await look();
      const rows = await db.read(systemScope(), async ({ q, t }) => [
        ...(await q.select({ id: t.learningEvent.id, kind: t.learningEvent.kind }).from(t.learningEvent)),
        ...(await q.select({ id: t.quizAnswer.id }).from(t.quizAnswer)).map(({ id }) => ({
          id,
          kind: 'answer',
        })),
        ...(await q.select({ id: t.phraseFact.id, kind: t.phraseFact.kind }).from(t.phraseFact)),
        ...(await q.select({ id: t.fieldNote.id, kind: t.fieldNote.face }).from(t.fieldNote)),
        ...(await q.select({ id: t.helpRequest.id, kind: t.helpRequest.moduleId }).from(t.helpRequest)),
      ]);
      const ids = rows.filter(({ kind }) => kind !== 'moduleFinished').map(({ id }) => id);
      tally.runs += 1;
      tally.kept += kept.size;
      tally.lost += [...kept.keys()].filter((id) => !ids.includes(id)).length;
      tally.doubled += ids.length - new Set(ids).size + ids.filter((id) => !kept.has(id)).length;
      tally.doubled += Math.max(0, rows.filter(({ kind }) => kind === 'moduleFinished').length - 1);
      await db.close();
      expect(tally).toMatchObject({ lost: 0, doubled: 0, back: 0 });
    }),
    { numRuns: RUNS },
  );
  process.stdout.write(`interleavings: ${JSON.stringify(tally)}\n`);
});
