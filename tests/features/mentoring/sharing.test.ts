import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { decideSharing } from '#src/features/mentoring/decide-sharing.ts';
import { followUpAdaptation } from '#src/features/mentoring/follow-up-adaptation.ts';
import { adaptationsTable, getAdaptation, getAdaptations } from '#src/features/mentoring/get-adaptations.ts';
import { getPassedBy } from '#src/features/mentoring/get-passed-by.ts';
import { reviewMilestone } from '#src/features/milestones/review-milestone.ts';
import { reviewInput } from '#src/features/milestones/reviews.schema.ts';
import { undoReview } from '#src/features/milestones/undo-review.ts';
import type { Viewer } from '#src/shared/context.ts';
import type { AppError } from '#src/shared/errors.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { aReviewForm, aSending } from '#tests/builders/sendings.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = at('2026-03-20');
const [ITEM = '', OTHER = ''] =
  getCurriculum()
    .milestoneById('j03')
    ?.items.map(({ id }) => id) ?? [];
let db: OpenedDatabase;
let network: Network;
let asking: Partner;

const partner = (name: string, town = 'Sambry', mentor?: Viewer): Promise<Partner> =>
  aPartner(db, network, {
    ...{ name, slug: name.toLowerCase(), town, startMonth: '2026-01-01', now: at('2025-12-20') },
    ...(mentor === undefined ? {} : { mentor }),
  });
/** Sends J03 and has it answered, adapted on the first item. */
const passes = async (of: Partner, fields: Record<string, string> = {}, when = at('2026-03-12')) => {
  const submissionId = await aSending(db, of, 'j03', { at: when - 1 });
  const place = { slug: of.place.slug, milestoneId: 'j03' };
  const adapted = {
    [`verdict.${ITEM}`]: 'acceptedWithAdaptation',
    [`comment.${ITEM}`]: 'Bien vu.',
    [`adaptation.${ITEM}.what`]: `Autrement à ${of.place.name}`,
    [`adaptation.${ITEM}.why`]: 'La voie ferrée.',
    [`adaptation.${ITEM}.share`]: 'on',
  };
  const form = reviewInput.parse(aReviewForm(submissionId, 'j03', { ...adapted, ...fields }));
  await reviewMilestone(as(db, network.mentor, when), place, form);
};
const agrees = (of: Partner, given = true, now = NOW) => decideSharing(as(db, of.manager, now), given);
const passedBy = async (itemId = ITEM, now = NOW) =>
  (await getPassedBy(as(db, asking.staff, now), [itemId], asking.place.id)).get(itemId) ?? [];
const names = async (itemId = ITEM, now = NOW) => (await passedBy(itemId, now)).map(({ name }) => name);
const code = (of: Promise<unknown>): Promise<string> =>
  of.then(
    () => 'done',
    (error: AppError) => error.code,
  );

beforeEach(async () => {
  db = await testDatabase({ now: () => NOW });
  network = await aNetwork(db, at('2025-12-01'));
  asking = await partner('Orsanne');
});

describe('« Qui est déjà passé par là ? »', () => {
  it('names nobody who did not agree, and whoever withdraws is hidden at once', async () => {
    const ormes = await partner('Ormes');
    await passes(ormes);
    expect(await names()).toEqual([]);
    await agrees(ormes);
    expect(await names()).toEqual(['Ormes']);
    await agrees(ormes, false, NOW + 1);
    expect(await names(ITEM, NOW + 1)).toEqual([]);
    expect(await names(ITEM, NOW)).toEqual(['Ormes']);
  });

  it('tells the town, the month and the adaptations it agreed to show, those who can tell first', async () => {
    const [ormes, brevil] = [await partner('Ormes'), await partner('Brévil')];
    for (const one of [ormes, brevil]) await agrees(one);
    await passes(ormes);
    await passes(brevil, { [`adaptation.${ITEM}.share`]: '' }, at('2026-03-15'));
    expect(await passedBy()).toMatchObject([
      { name: 'Ormes', town: 'Sambry', on: '2026-03-12', adaptations: [{ what: 'Autrement à Ormes' }] },
      { name: 'Brévil', on: '2026-03-15', adaptations: [] },
    ]);
    expect((await passedBy(OTHER)).map(({ name }) => name)).toEqual(['Brévil', 'Ormes']);
  });

  it('leaves out the one that asks, an item under a réserve, one that came back, and an undone answer', async () => {
    const [reserved, returned, undone] = [await partner('R'), await partner('C'), await partner('U')];
    for (const one of [asking, reserved, returned, undone]) await agrees(one);
    await passes(asking);
    await passes(reserved, {
      [`reserve.${ITEM}.text`]: 'La date.',
      [`reserve.${ITEM}.dueOn`]: '2026-04-01',
      [`reserve.${ITEM}.responsible`]: 'Samir',
    });
    await passes(returned, { [`verdict.${ITEM}`]: 'changesRequested' });
    await passes(undone);
    const place = { slug: undone.place.slug, milestoneId: 'j03' };
    expect(await names()).toEqual(['U']);
    const reviews = await db.read(network.mentor.scope, (tx) => tx.q.select().from(tx.t.review));
    const review = reviews.find(({ runId }) => runId === undone.runId);
    await undoReview(as(db, network.mentor, NOW), place, { reviewId: review?.id ?? '', reason: 'Je relis.' });
    expect(await names()).toEqual([]);
  });

  it('asks as many queries for 20 associations as for 5', async () => {
    const counted = async (): Promise<number> => {
      let reads = 0;
      const spied = {
        ...db,
        read: <T>(scope: Viewer['scope'], fn: Parameters<typeof db.read<T>>[1]) =>
          db.read(scope, (tx) =>
            fn({
              ...tx,
              q: new Proxy(tx.q, {
                get: (target, name) => {
                  if (String(name).startsWith('select')) reads += 1;
                  return Reflect.get(target, name) as unknown;
                },
              }),
            }),
          ),
      };
      await getPassedBy({ db: spied, viewer: asking.staff, now: NOW }, [ITEM, OTHER], asking.place.id);
      return reads;
    };
    const many = async (from: number, to: number): Promise<void> => {
      for (let n = from; n < to; n += 1) await agrees(await partner(`P${String(n)}`));
    };
    await many(0, 5);
    const few = await counted();
    await many(5, 20);
    expect(await counted()).toBe(few);
  });

  it('is decided by the manager or the director, never by staff', async () => {
    expect(await code(decideSharing(as(db, asking.staff, NOW), true))).toBe('forbidden');
    expect(await code(decideSharing(as(db, asking.director, NOW), true))).toBe('done');
  });
});

describe('the register of adaptations', () => {
  const shown = async (viewer: Viewer, search = '', now = NOW) =>
    (await getAdaptations(as(db, viewer, now), new URLSearchParams(search))).shown;
  const whats = async (viewer: Viewer, search = '') => (await shown(viewer, search)).map(({ what }) => what);

  it('gives a partner its own, a mentor those of her partners, head office all; narrowed by the address', async () => {
    const paul = await aPerson(db, network.place, { role: 'mentor', name: 'Paul', now: at('2025-12-01') });
    const [ormes, brevil] = [await partner('Ormes'), await partner('Brévil')];
    await passes(ormes);
    await passes(brevil, {}, at('2026-03-13'));
    expect(await whats(ormes.staff)).toEqual(['Autrement à Ormes']);
    expect(await whats(paul)).toEqual([]);
    const both = ['Autrement à Brévil', 'Autrement à Ormes'];
    expect(await whats(network.mentor)).toEqual(both);
    expect(await whats(network.headOffice)).toEqual(both);
    const pillar = getCurriculum().itemById(ITEM)?.pillar ?? '';
    expect(await whats(network.mentor, `pilier=${pillar}&association=ormes`)).toEqual(['Autrement à Ormes']);
    expect(await whats(network.mentor, `point=${OTHER}`)).toEqual([]);
    expect(await whats(network.mentor, 'noyau=oui')).toEqual([]);
    const [own] = await shown(ormes.staff);
    expect(await code(getAdaptation(as(db, paul, NOW), own?.id ?? ''))).toBe('not-found');
    expect(await code(getAdaptation(as(db, brevil.staff, NOW), own?.id ?? ''))).toBe('not-found');
  });

  it('follows each one up from either side; the last decision counts, and the table says the same', async () => {
    const ormes = await partner('Ormes');
    await passes(ormes);
    const [own] = await shown(ormes.staff);
    const id = own?.id ?? '';
    expect(await whats(network.mentor, 'suivi=aucun')).toHaveLength(1);
    await followUpAdaptation(as(db, ormes.staff, NOW - 9), id, { seen: 'Dix le soir.', decision: 'keep' });
    await followUpAdaptation(as(db, network.mentor, NOW), id, { seen: 'Deux le soir.', decision: 'drop' });
    expect(await whats(network.mentor, 'suivi=aucun')).toHaveLength(0);
    expect(await whats(network.mentor, 'suivi=abandonner')).toHaveLength(1);
    expect(
      await code(followUpAdaptation(as(db, asking.staff, NOW), id, { seen: '…', decision: 'keep' })),
    ).toBe('not-found');
    const now = await shown(ormes.staff);
    expect(now[0]?.followUps.map(({ by, decision }) => `${by} ${decision}`)).toEqual([
      'Samir keep',
      'Nadia drop',
    ]);
    const table = adaptationsTable(now, [], '2026-03-20');
    expect(table.rows[0]?.slice(-3)).toEqual(['À abandonner', '2026-03-20', 'Deux le soir.']);
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
  });
});
