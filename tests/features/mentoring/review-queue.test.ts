import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import {
  addPhrase,
  changePhrase,
  getPhrases,
  removePhrase,
  restorePhrase,
} from '#src/features/mentoring/change-phrase.ts';
import { getNetworkView } from '#src/features/mentoring/get-network.ts';
import { getReviewPage } from '#src/features/mentoring/get-review-page.ts';
import { getReviewQueue, queueTable } from '#src/features/mentoring/get-review-queue.ts';
import { mentorsTable, stallsTable } from '#src/features/mentoring/network-tables.ts';
import { inReviewFlow } from '#src/features/mentoring/review-queue.rules.ts';
import { reviewMilestone } from '#src/features/milestones/review-milestone.ts';
import { reviewInput } from '#src/features/milestones/reviews.schema.ts';
import type { Viewer } from '#src/shared/context.ts';
import type { AppError } from '#src/shared/errors.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aReviewForm, aSending } from '#tests/builders/sendings.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = at('2026-03-24');
const [FIRST = '', SECOND = ''] =
  getCurriculum()
    .milestoneById('j03')
    ?.items.map(({ id }) => id) ?? [];
let db: OpenedDatabase;
let network: Network;
let partner: Partner;

const another = (name: string): Promise<Partner> =>
  aPartner(db, network, {
    ...{ name, slug: name.toLowerCase(), startMonth: '2026-01-01', now: at('2025-12-20') },
  });
const answers = (of: Partner, submissionId: string, fields: Record<string, string>, now = NOW) =>
  reviewMilestone(
    as(db, network.mentor, now),
    { slug: of.place.slug, milestoneId: 'j03' },
    reviewInput.parse(aReviewForm(submissionId, 'j03', fields)),
  );
const back = { [`verdict.${FIRST}`]: 'changesRequested', [`comment.${FIRST}`]: 'La date.' };
const code = (of: Promise<unknown>): Promise<string> =>
  of.then(
    () => 'done',
    (error: AppError) => error.code,
  );

beforeEach(async () => {
  db = await testDatabase({ now: () => NOW });
  network = await aNetwork(db, at('2025-12-01'));
  partner = await another('Ormes');
});

describe('the review queue', () => {
  it('comes oldest first, with who sent, the promise, by how much it is passed, and what changed since', async () => {
    const sent = await aSending(db, partner, 'j03', { at: at('2026-03-02') });
    await answers(partner, sent, back, at('2026-03-04'));
    await aSending(db, partner, 'j03', { at: at('2026-03-19'), round: 2 });
    await aSending(db, await another('Brévil'), 'j02', { at: at('2026-03-13') });
    const queue = await getReviewQueue(as(db, network.mentor, NOW));
    expect(
      queue.map(({ row, sentBy, round, promisedOn, over, changed }) => ({
        of: row.opened.organisation.name,
        ...{ sentBy, round, promisedOn, over, changed: changed.length },
      })),
    ).toEqual([
      { of: 'Brévil', sentBy: 'Karim', round: 1, promisedOn: '2026-03-20', over: 2, changed: 0 },
      {
        of: 'Ormes',
        sentBy: 'Karim',
        round: 2,
        promisedOn: '2026-03-26',
        over: 0,
        changed: expect.any(Number),
      },
    ]);
    expect(queue[1]?.changed).toContain(getCurriculum().itemById(FIRST)?.title);
    const table = queueTable(queue, '2026-03-24');
    expect(table.rows.map((row) => [row[0], row[6]])).toEqual([
      ['Brévil', 2],
      ['Ormes', 0],
    ]);
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
  });

  it('head office waits for nothing that the mentor settles', async () => {
    await aSending(db, partner, 'j03', { at: at('2026-03-19') });
    expect(await getReviewQueue(as(db, network.headOffice, NOW))).toEqual([]);
  });

  it.each([
    ['/a-valider', true],
    ['/partenaires/ormes/jalons/j03', true],
    ['/partenaires/ormes', false],
    ['/partenaires/ormes/jalons/j03/historique', false],
    [null, false],
  ])('from %s one is in the flow: %s', (path, is) => expect(inReviewFlow(path)).toBe(is));
});

describe('reusable sentences', () => {
  const texts = async (viewer: Viewer) =>
    (await getPhrases(as(db, viewer, NOW))).phrases.map(({ text, by }) => `${by} : ${text}`);

  it('are shared by those who accompany, mended, taken out and put back', async () => {
    await addPhrase(as(db, network.mentor, NOW), 'Qui l’a relu ?');
    expect(await texts(network.headOffice)).toEqual(['Nadia : Qui l’a relu ?']);
    const [{ id = '' } = {}] = (await getPhrases(as(db, network.mentor, NOW))).phrases;
    await changePhrase(as(db, network.headOffice, NOW), id, 'Qui l’a relu, et quand ?');
    expect(await texts(network.mentor)).toEqual(['Nadia : Qui l’a relu, et quand ?']);
    await removePhrase(as(db, network.mentor, NOW), id);
    expect(await texts(network.mentor)).toEqual([]);
    expect(await code(changePhrase(as(db, network.mentor, NOW), id, '…'))).toBe('not-found');
    await restorePhrase(as(db, network.mentor, NOW), id);
    expect(await texts(network.mentor)).toHaveLength(1);
    expect(await code(addPhrase(as(db, partner.manager, NOW), '…'))).toBe('forbidden');
  });

  it('end a comment when the answer is sent, once, and alone are a comment', async () => {
    const sent = await aSending(db, partner, 'j03', { at: at('2026-03-19') });
    await answers(partner, sent, {
      ...back,
      [`phrase.${FIRST}`]: 'Qui l’a relu ?',
      [`verdict.${SECOND}`]: 'changesRequested',
      [`phrase.${SECOND}`]: 'Racontez.',
      comment: 'Merci. Qui l’a relu ?',
      phrase: 'Qui l’a relu ?',
    });
    const view = await getReviewPage(as(db, network.mentor, NOW), partner.place.slug, 'j03');
    const comments = view.items.map(({ verdicts }) => verdicts[0]?.comment ?? null);
    expect(comments.slice(0, 3)).toEqual(['La date.\nQui l’a relu ?', 'Racontez.', null]);
    expect(view.reviews[0]?.comment).toBe('Merci. Qui l’a relu ?');
  });
});

describe('the network', () => {
  const view = (search = '') => getNetworkView(as(db, network.headOffice, NOW), new URLSearchParams(search));

  it('tells an item that came back twice at two partners, and every figure opens its list', async () => {
    for (const of of [partner, await another('Brévil')]) {
      const one = await aSending(db, of, 'j03', { at: at('2026-03-10') });
      await answers(of, one, back, at('2026-03-11'));
      const two = await aSending(db, of, 'j03', { at: at('2026-03-12'), round: 2 });
      await answers(of, two, back, at('2026-03-16'));
    }
    await another('Lirac');
    const seen = await view();
    const shared = seen.stalls.find(({ item }) => item.id === FIRST);
    expect(
      shared?.partners.map(({ name, reason, returns }) => `${name} ${reason} ${String(returns)}`),
    ).toEqual(['Brévil returned 2', 'Ormes returned 2']);
    expect(seen.times).toEqual({ answers: 4, median: 1.5, worst: 2 });
    expect(seen.loads).toMatchObject([{ name: 'Nadia', lead: 3, waiting: 0, answers: 4 }]);
    const names = async (search: string) =>
      (await view(search)).shown.map(({ opened }) => opened.organisation.name);
    expect(await names(`point=${FIRST}`)).toEqual(['Brévil', 'Ormes']);
    expect(await names(`mentor=${network.mentor.personId}`)).toHaveLength(3);
    for (const { phase, counts } of seen.phases.lines)
      for (const { status, count } of counts)
        expect(await names(`mois=${phase}&etat=${status}`)).toHaveLength(count);
    expect(
      stallsTable(seen.stalls, [], '2026-03-24').rows.filter(([, title]) => title === shared?.item.title),
    ).toHaveLength(2);
    expect(mentorsTable(seen.loads, '2026-03-24').rows).toEqual([['Nadia', 3, 0, 0, 0, 4, 1.5, 2]]);
  });

  it('never says a messenger’s name', async () => {
    expect(JSON.stringify(await view())).not.toContain('Fatima');
  });
});
