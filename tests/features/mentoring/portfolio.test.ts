import { beforeEach, describe, expect, it } from 'vitest';
import type { Database, OpenedDatabase, ReadTx } from '#db/types.ts';
import { decisionLine } from '#src/features/mentoring/decision-line.rules.ts';
import { getNetworkPage, getPartnersPage } from '#src/features/mentoring/get-partners-page.ts';
import type { PartnersPage } from '#src/features/mentoring/get-partners-page.ts';
import { getReviewQueue } from '#src/features/mentoring/get-review-queue.ts';
import { overviewQuery } from '#src/features/mentoring/portfolio-query.rules.ts';
import { bringBack, setAside } from '#src/features/mentoring/set-aside.ts';
import { reviewMilestone } from '#src/features/milestones/review-milestone.ts';
import { reviewInput } from '#src/features/milestones/reviews.schema.ts';
import { undoReview } from '#src/features/milestones/undo-review.ts';
import { headOfficeDigest } from '#src/features/notifications/digest.rules.ts';
import { insertAssignment } from '#src/features/organisations/people.store.ts';
import { networkWords } from '#src/i18n/mentoring.fr.ts';
import { digestWords } from '#src/i18n/notifications.fr.ts';
import { routes } from '#src/routes.ts';
import type { Viewer } from '#src/shared/context.ts';
import type { AppError } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { aReviewForm, aSending } from '#tests/builders/sendings.ts';
import { systemScope, testDatabase } from '#tests/support/database.ts';

const NOW = at('2026-03-24');
const usual = overviewQuery(new URLSearchParams());
let db: OpenedDatabase;
let network: Network;

const partner = (name: string, startMonth = '2026-01-01'): Promise<Partner> =>
  aPartner(db, network, {
    name,
    slug: name.toLowerCase().replaceAll(' ', '-'),
    startMonth,
    now: at('2025-12-20'),
  });
const page = (viewer: Viewer = network.mentor, now = NOW, query = usual): Promise<PartnersPage> =>
  getPartnersPage(as(db, viewer, now), query);
const lines = async (viewer?: Viewer, now?: number): Promise<string[]> =>
  (await page(viewer, now)).first.lines.map(({ row, reason, milestoneId, days }) =>
    [row.opened.organisation.name, reason, milestoneId, days].filter((part) => part !== null).join(' '),
  );
const answer = (of: Partner, milestoneId: string, submissionId: string, now = NOW) =>
  reviewMilestone(
    as(db, network.mentor, now),
    { slug: of.place.slug, milestoneId },
    reviewInput.parse(aReviewForm(submissionId, milestoneId)),
  );
const block = (of: Partner, milestoneId: string, recordedAt: number) =>
  db.write(systemScope(of.place.id), async (tx) => {
    const { personId } = of.manager;
    const row = {
      id: newId(),
      runId: of.runId,
      organisationId: of.place.id,
      byPersonId: personId,
      recordedAt,
    };
    await tx.q
      .insert(tx.t.blockFlag)
      .values({ ...row, milestoneId, text: 'Personne ne répond.' })
      .returning();
    tx.audit({ action: 'scene.block', object: milestoneId });
  });
const standIn = async (of: Partner, name: string): Promise<Viewer> => {
  const viewer = await aPerson(db, network.place, { role: 'mentor', name, now: at('2025-12-01') });
  await db.write(systemScope(of.place.id), async (tx) => {
    await insertAssignment(tx, {
      runId: of.runId,
      organisationId: of.place.id,
      personId: viewer.personId,
      kind: 'standIn',
      startsOn: '2026-03-20',
      endsOn: '2026-03-31',
      now: NOW,
    });
    tx.audit({ action: 'scene.standIn', object: 'assignment' });
  });
  return viewer;
};

beforeEach(async () => {
  db = await testDatabase({ now: () => NOW });
  network = await aNetwork(db, at('2025-12-01'));
});

describe('« Par quoi commencer » from real facts (R18)', () => {
  it('is in the order of the rule, with the exact milestone', async () => {
    const blocked = await partner('Brévil');
    const overdue = await partner('Orsanne', '2026-03-01');
    const late = await partner('Lirac', '2026-02-01');
    await block(blocked, 'j03', at('2026-03-12'));
    const j01 = await aSending(db, blocked, 'j01', { at: at('2026-03-01') });
    await answer(blocked, 'j01', j01, at('2026-03-02'));
    await aSending(db, overdue, 'j01', { at: at('2026-03-10') });
    await aSending(db, late, 'j02', { at: at('2026-03-23') });
    const found = await lines();
    expect(found.slice(0, 3)).toEqual([
      'Orsanne overdueReview j01 10',
      'Brévil blocked j03 12',
      'Lirac waitingReview j02 1',
    ]);
    expect(found.slice(3).sort()).toEqual(['Brévil late j02 24', 'Lirac late j01 24']);
  });

  it('a line put aside comes back after 7 days, or at once', async () => {
    const one = await partner('Orsanne', '2026-03-01');
    await aSending(db, one, 'j01', { at: at('2026-03-23') });
    const line = { slug: one.place.slug, line: 'review:j01' };
    await setAside(as(db, network.mentor, NOW), line);
    expect(await lines()).toEqual([]);
    expect((await page()).first.put.map(({ key, until }) => `${key} ${until}`)).toEqual([
      'review:j01 2026-03-31',
    ]);
    expect(await lines(network.mentor, at('2026-03-31', 13))).toEqual(['Orsanne overdueReview j01 6']);
    await bringBack(as(db, network.mentor, NOW), line);
    expect(await lines()).toEqual(['Orsanne waitingReview j01 1']);
  });

  it('what one mentor puts aside stays in the list of the other', async () => {
    const one = await partner('Orsanne', '2026-03-01');
    const paul = await standIn(one, 'Paul');
    await aSending(db, one, 'j01', { at: at('2026-03-23') });
    await setAside(as(db, network.mentor, NOW), { slug: one.place.slug, line: 'review:j01' });
    expect(await lines(paul)).toEqual(['Orsanne waitingReview j01 1']);
  });

  it('an overdue line goes to the stand-in while she stands in (R9)', async () => {
    const one = await partner('Orsanne', '2026-03-01');
    const paul = await standIn(one, 'Paul');
    await aSending(db, one, 'j01', { at: at('2026-03-10') });
    expect(await lines(paul)).toEqual(['Orsanne overdueReview j01 10']);
    expect(await lines(network.mentor)).toEqual([]);
  });

  it('a partner of another mentor can neither be seen nor put aside', async () => {
    const one = await partner('Orsanne');
    const paul = await aPerson(db, network.place, { role: 'mentor', name: 'Paul', now: at('2025-12-01') });
    expect((await page(paul)).rows).toEqual([]);
    const refused = setAside(as(db, paul, NOW), { slug: one.place.slug, line: 'silent' });
    await expect(refused).rejects.toMatchObject({ code: 'not-found' } satisfies Partial<AppError>);
  });
});

describe('the partners of a guide', () => {
  it('a sending that waits for the mentor is not the delay of the partner', async () => {
    const one = await partner('Orsanne', '2026-02-01');
    await aSending(db, one, 'j01', { at: at('2026-03-05') });
    const [row] = (await page()).rows;
    expect(row?.status.status).toBe('onTime');
    expect(row?.milestones[0]?.sign).toBe('submitted');
  });

  it('an answer, and its undo, change the table, the queue and the list at once', async () => {
    const one = await partner('Orsanne', '2026-03-01');
    const id = await aSending(db, one, 'j02', { at: at('2026-03-23') });
    const shown = async () => {
      const { rows, first } = await page();
      const queue = await getReviewQueue(as(db, network.mentor, NOW));
      return [rows[0]?.milestones[1]?.sign, rows[0]?.progress.validated, queue.length, first.lines.length];
    };
    const before = await shown();
    expect(before).toEqual(['submitted', 0, 1, 1]);
    await answer(one, 'j02', id);
    const items = (await page()).rows[0]?.milestones[1]?.items.length;
    expect(await shown()).toEqual(['approved', items, 0, 0]);
    const { rows } = await page();
    const reviewId = rows[0]?.milestones[1]?.lastReview?.id ?? '';
    const place = { slug: one.place.slug, milestoneId: 'j02' };
    await undoReview(as(db, network.mentor, NOW + 1), place, { reviewId, reason: 'Une pièce manquait.' });
    expect(await shown()).toEqual(before);
  });

  it('sorts by urgency or by name, and filters by status', async () => {
    const names = async (query: string) =>
      (await page(network.mentor, NOW, overviewQuery(new URLSearchParams(query)))).rows.map(
        ({ opened }) => opened.organisation.name,
      );
    await partner('Alpha', '2026-03-01');
    await partner('Zoé', '2026-01-01');
    await partner('Milieu', '2026-02-01');
    await aSending(db, await partner('Calme', '2026-03-01'), 'j01', { at: at('2026-03-20') });
    expect(await names('')).toEqual(['Zoé', 'Milieu', 'Alpha', 'Calme']);
    expect(await names('tri=nom')).toEqual(['Alpha', 'Calme', 'Milieu', 'Zoé']);
    expect(await names('etat=late')).toEqual(['Zoé', 'Milieu']);
    expect(await names('tri=rang&etat=faux')).toHaveLength(4);
  });

  it('promises an answer within 5 working days, the oldest sending first', async () => {
    await aSending(db, await partner('Lirac'), 'j01', { at: at('2026-03-20') });
    await aSending(db, await partner('Brévil'), 'j02', { at: at('2026-03-13') });
    const queue = await getReviewQueue(as(db, network.mentor, NOW));
    expect(queue.map(({ row, promisedOn }) => `${row.opened.organisation.name} ${promisedOn}`)).toEqual([
      'Brévil 2026-03-20',
      'Lirac 2026-03-27',
    ]);
  });
});

describe('head office', () => {
  it('is asked for what it alone can settle', async () => {
    const waiting = await partner('Lirac');
    const id = await aSending(db, waiting, 'j01', { at: at('2026-03-20') });
    await answer(waiting, 'j01', id);
    await partner('Sambry', '2025-02-01');
    const alone = await partner('Seule');
    await db.write(systemScope(alone.place.id), async (tx) => {
      const { mentorAssignment } = tx.t;
      const rows = await tx.q.update(mentorAssignment).set({ endsOn: '2026-03-01' }).returning();
      tx.audit({ action: 'scene.ended', object: 'assignments', payload: { rows: rows.length } });
    });
    const { decisions } = await getNetworkPage(as(db, network.headOffice, NOW), usual);
    expect(decisions.map(({ kind, row }) => `${kind} ${row.opened.organisation.name}`)).toEqual([
      'decide Lirac',
      'noMentor Lirac',
      'noMentor Sambry',
      'noMentor Seule',
      'end Sambry',
    ]);
  });

  it('is led from a decision to where it is taken, by the same words on its first screen and in its digest', async () => {
    const waiting = await partner('Lirac');
    await answer(waiting, 'j01', await aSending(db, waiting, 'j01', { at: at('2026-03-20') }));
    await partner('Sambry', '2025-02-01');
    const { decisions } = await getNetworkPage(as(db, network.headOffice, NOW), usual);
    const told = decisions.map((decision) => decisionLine(decision, '2026-03-24'));
    expect(told).toEqual([
      {
        name: 'Lirac',
        sentence: networkWords.decide('Le cadre est posé', '2026-03-20', '2026-03-24'),
        href: routes.partnerMilestone('lirac', 'j01'),
      },
      {
        name: 'Sambry',
        sentence: networkWords.end(2),
        href: routes.managedPartner('sambry'),
      },
    ]);
    expect(headOfficeDigest(decisions, '2026-03-24')).toEqual(
      told.map(({ name, sentence, href }) => ({ sentence: digestWords.of(name, sentence), href })),
    );
  });

  it('is told of a pause of more than 30 days', async () => {
    const paused = await partner('Lirac');
    const pause = { id: newId(), runId: paused.runId, organisationId: paused.place.id };
    await db.write(systemScope(paused.place.id), async (tx) => {
      await tx.q
        .insert(tx.t.runPause)
        .values({
          ...pause,
          startsOn: '2026-02-10',
          endsOn: null,
          reason: 'Été',
          byPersonId: paused.manager.personId,
          recordedAt: NOW,
          cancelsId: null,
        })
        .returning();
      tx.audit({ action: 'scene.pause', object: 'pause' });
    });
    const { decisions, rows } = await getNetworkPage(as(db, network.headOffice, NOW), usual);
    expect(decisions.map(({ kind }) => kind)).toEqual(['longPause']);
    expect(rows[0]?.status.status).toBe('paused');
  });

  it('never gets the name of a messenger', async () => {
    await partner('Lirac');
    const text = JSON.stringify(await getNetworkPage(as(db, network.headOffice, NOW), usual));
    expect(text).toContain('Nadia');
    expect(text).not.toContain('Fatima');
  });
});

it('asks the database as often for one partner as for six', async () => {
  let queries = 0;
  const counted: Database = {
    ...db,
    read: (scope, fn) => db.read(scope, (tx) => fn(counting(tx))),
  };
  const counting = (tx: ReadTx): ReadTx => ({
    ...tx,
    q: new Proxy(tx.q, {
      get: (target, name: keyof ReadTx['q']) => {
        if (name === 'select' || name === 'selectDistinct') queries += 1;
        return target[name];
      },
    }),
  });
  const ask = async (): Promise<number> => {
    queries = 0;
    await getPartnersPage(as(counted, network.mentor, NOW), usual);
    return queries;
  };
  await aSending(db, await partner('Un'), 'j01', { at: at('2026-03-20') });
  const one = await ask();
  for (const name of ['Deux', 'Trois', 'Quatre', 'Cinq', 'Six']) {
    await aSending(db, await partner(name), 'j01', { at: at('2026-03-20') });
  }
  expect(await ask()).toBe(one);
  expect(one).toBeGreaterThan(0);
});
