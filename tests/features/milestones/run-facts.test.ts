import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase, ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { ChangeClass, LedgerLine } from '#src/features/curriculum/index.ts';
import { loadRunFacts, readMilestones } from '#src/features/milestones/index.ts';
import type { Frozen } from '#src/features/milestones/index.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import { newId } from '#src/shared/ids.ts';
import { endOfDay } from '#src/shared/time.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { systemScope, testDatabase } from '#tests/support/database.ts';

const START = '2026-09-01';
const TODAY = '2026-11-24';
const NOW = at(TODAY);
const EVENING = endOfDay(TODAY);
const ITEM = 'j03-lieu-prete';

let db: OpenedDatabase;
let partner: Partner;
beforeEach(async () => {
  db = await testDatabase();
  partner = await aPartner(db, await aNetwork(db, at(START)), { startMonth: START, now: at(START) });
});
afterEach(() => db.close());

/** Declared on the 2nd, proven by a note and by a note removed since, sent, accepted with a réserve. */
const tellStory = (of: Partner): Promise<void> =>
  db.write(systemScope(of.place.id), async ({ q, t, audit }) => {
    const own = { runId: of.runId, organisationId: of.place.id, byPersonId: of.manager.personId };
    const [kept, removed, submissionId, reviewId] = [newId(), newId(), newId(), newId()];
    const frozen: Frozen = { settledBy: 'mentor', reachedItemIds: [], items: [] };
    const all = [
      q.insert(t.itemFact).values({
        ...own,
        id: newId(),
        itemId: ITEM,
        kind: 'declared',
        actingRole: 'manager',
        contentVersion: 'an older text',
        recordedAt: at('2026-11-02'),
      }),
      q.insert(t.evidence).values([
        { ...own, id: kept, kind: 'note', text: 'La salle du club', recordedAt: at('2026-11-02') },
        { ...own, id: removed, kind: 'note', text: 'Oups', recordedAt: at('2026-11-03') },
      ]),
      q.insert(t.evidenceItem).values([
        { evidenceId: kept, itemId: ITEM },
        { evidenceId: kept, itemId: 'j03-bailleurs-informes' },
        { evidenceId: removed, itemId: ITEM },
      ]),
      q.insert(t.evidenceRemoval).values({
        evidenceId: removed,
        byPersonId: of.staff.personId,
        recordedAt: at('2026-11-04'),
      }),
      q.insert(t.submission).values({
        ...own,
        id: submissionId,
        milestoneId: 'j03',
        round: 1,
        frozen,
        recordedAt: at('2026-11-10'),
      }),
      q.insert(t.review).values({
        ...own,
        id: reviewId,
        submissionId,
        milestoneId: 'j03',
        capacity: 'mentor',
        attempt: 1,
        recordedAt: at('2026-11-12'),
      }),
      q.insert(t.reviewItem).values({ reviewId, itemId: ITEM, verdict: 'accepted', comment: 'Bravo' }),
      q.insert(t.reservationOpen).values({
        ...own,
        id: newId(),
        reviewId,
        itemId: ITEM,
        text: 'La clé manque',
        dueOn: '2026-12-01',
        responsible: 'Karim',
        recordedAt: at('2026-11-12'),
      }),
      q.insert(t.blockFlag).values({
        ...own,
        id: newId(),
        milestoneId: 'j04',
        text: 'Personne ne répond',
        recordedAt: at('2026-11-13'),
      }),
      q.insert(t.comment).values(
        [1, 2].map((n) => ({
          ...own,
          id: newId(),
          milestoneId: 'j03',
          itemId: ITEM,
          text: String(n),
          recordedAt: at(`2026-11-1${String(n)}`),
        })),
      ),
      q.insert(t.draftMark).values({
        id: newId(),
        runId: of.runId,
        organisationId: of.place.id,
        itemId: 'j04-habitants-rencontres',
        begun: true,
        recordedAt: NOW,
      }),
    ];
    for (const insert of all) await insert.returning();
    audit({ action: 'scene.story', object: `run:${of.runId}` });
  });

/** How many statements `fn` begins. */
const counted = async (fn: (tx: ReadTx) => Promise<unknown>): Promise<number> => {
  let statements = 0;
  await db.read(systemScope(), (tx) =>
    fn({
      ...tx,
      q: new Proxy(tx.q, {
        get: (q, name) => {
          if (name === 'select') statements += 1;
          return Reflect.get(q, name) as unknown;
        },
      }),
    }),
  );
  return statements;
};

describe('loadRunFacts', () => {
  it('gives each run its own facts, with their words', async () => {
    await tellStory(partner);
    const facts = await db.read(systemScope(), (tx) =>
      loadRunFacts(tx, [partner.runId, 'another run'], EVENING),
    );
    expect(facts.get('another run')).toMatchObject({ itemFacts: [], evidence: [], comments: [] });
    expect(facts.get(partner.runId)).toMatchObject({
      itemFacts: [{ itemId: ITEM, kind: 'declared' }],
      draftItemIds: ['j04-habitants-rencontres'],
      submissions: [{ milestoneId: 'j03', settledBy: 'mentor' }],
      reviews: [{ lines: [{ itemId: ITEM, verdict: 'accepted', comment: 'Bravo' }] }],
      reservations: [{ text: 'La clé manque', liftedAt: null }],
      blocks: [{ milestoneId: 'j04', text: 'Personne ne répond', clearedAt: null }],
      comments: [{ milestoneId: 'j03', itemId: ITEM, count: 2, lastAt: at('2026-11-12') }],
    });
    const texts = facts
      .get(partner.runId)
      ?.evidence.map(({ text, removedAt, itemIds }) => [text, removedAt, itemIds.length]);
    expect(texts?.sort()).toEqual([
      ['La salle du club', null, 2],
      ['Oups', at('2026-11-04'), 1],
    ]);
  });

  it('asks as many queries for forty runs as for one', async () => {
    await tellStory(partner);
    const many = [partner.runId, ...Array.from({ length: 39 }, newId)];
    const one = await counted((tx) => loadRunFacts(tx, [partner.runId], EVENING));
    expect(await counted((tx) => loadRunFacts(tx, many, EVENING))).toBe(one);
    expect(one).toBeLessThanOrEqual(19);
  });
});

describe('readMilestones', () => {
  it('says how each milestone and item stands, and the two bars', async () => {
    await tellStory(partner);
    const opened = await openOwnRun(as(db, partner.manager, NOW));
    const facts = await db.read(opened.scope, (tx) => loadRunFacts(tx, [opened.run.id], EVENING));
    const loaded = facts.get(opened.run.id);
    if (loaded === undefined) throw new Error('the run has facts');
    const { milestones, progress, clock } = readMilestones(opened, loaded, getCurriculum(), '2026-11-24');
    expect([clock.month, milestones.length]).toEqual([3, 12]);
    const [j03, j04] = [milestones[2], milestones[3]];
    expect(j03).toMatchObject({ dueOn: '2026-11-30', state: { state: 'approved' }, sign: 'approved' });
    expect(j04).toMatchObject({ state: { state: 'inProgress', blocked: true }, sign: 'blocked' });
    expect(j04?.openBlocks.map(({ text }) => text)).toEqual(['Personne ne répond']);
    const lent = j03?.items.find(({ item }) => item.id === ITEM);
    expect(lent).toMatchObject({
      accepted: true,
      reservation: { text: 'La clé manque' },
      lastLine: { verdict: 'accepted', comment: 'Bravo' },
      evidence: [{ text: 'La salle du club' }],
      comments: 2,
      changedSince: null,
      lastFactId: loaded.itemFacts[0]?.id,
    });
    expect([progress.declared, progress.validated]).toEqual([1, 0]);
  });

  it('tells that a text changed of substance since it was declared, or since it was accepted (R12)', async () => {
    await tellStory(partner);
    const opened = await openOwnRun(as(db, partner.manager, NOW));
    const facts = await db.read(opened.scope, (tx) => loadRunFacts(tx, [opened.run.id], EVENING));
    const loaded = facts.get(opened.run.id);
    if (loaded === undefined) throw new Error('the run has facts');
    const { months } = getCurriculum();
    const today = getCurriculum().itemById(ITEM)?.version ?? '';
    const released = (...lines: readonly (readonly [string, ChangeClass])[]) =>
      lines.map(([version, change]) => ({ version, date: '2026-11-01', class: change, minutes: 1 }));
    const since = (ledger: readonly LedgerLine[], accepted: string | null): string | null | undefined => {
      const frozen = { id: ITEM, version: accepted ?? '', status: 'declared' as const };
      const sent = loaded.submissions.map((one) => ({
        ...one,
        frozen: {
          ...one.frozen,
          items: accepted === null ? [] : [{ ...frozen, missing: null, evidenceIds: [], value: null }],
        },
      }));
      const curriculum = { months, ledgerOf: () => ledger };
      const read = readMilestones(opened, { ...loaded, submissions: sent }, curriculum, '2026-11-24');
      return read.milestones[2]?.items.find(({ item }) => item.id === ITEM)?.changedSince;
    };
    const told = 'an older text';
    const ledger = released([told, 'substance'], ['between', 'substance'], [today, 'substance']);
    expect(since(ledger, null)).toBe(told);
    expect(since(ledger, 'between')).toBe('between');
    expect(since(ledger, today)).toBeNull();
    expect(since(released([told, 'substance'], [today, 'clarification']), null)).toBeNull();
    expect(since(released(['unknown', 'substance'], [today, 'substance']), null)).toBeNull();
  });
});
