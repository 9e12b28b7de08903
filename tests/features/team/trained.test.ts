import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { insertEvent } from '#src/features/learning/learning.store.ts';
import { getReviewPage } from '#src/features/mentoring/index.ts';
import { getItemPage } from '#src/features/milestones/index.ts';
import { endMembership } from '#src/features/organisations/people.store.ts';
import { BEFORE_THE_DOORS } from '#src/features/team/trained.rules.ts';
import type { Viewer } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import { at } from '#tests/builders/facts.ts';
import { on } from '#tests/builders/milestones.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { testDatabase } from '#tests/support/database.ts';

/** R11, J05.3, from the rows: who counts on which day, what a sending keeps, who is told whose name. */
const START = '2026-09-01';
const ITEM = 'j05-modules-msg-finis';

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
let moment: number;
/** Read once, before the tests are timed. */
beforeAll(() => void getCurriculum(), 60_000);
beforeEach(async () => {
  moment = at('2026-11-24');
  db = await testDatabase();
  network = await aNetwork(db, at(START));
  partner = await aPartner(db, network, { startMonth: START, now: at(START) });
});
afterEach(() => db.close());

const joins = (name: string): Promise<Viewer> =>
  aPerson(db, partner.place, { role: 'messenger', name, now: moment });

const finishes = (who: Viewer, modules: readonly string[] = BEFORE_THE_DOORS): Promise<void> =>
  db.write(who.scope, async (tx) => {
    const { personId, organisationId } = who;
    for (const moduleId of modules)
      await insertEvent(tx, {
        ...{ id: newId(), personId, organisationId, kind: 'moduleFinished', moduleId, unitId: null },
        ...{ contentVersion: 'v', now: moment },
      });
    tx.audit({ action: 'scene.read', object: personId });
  });

const leaves = ({ membershipId, organisationId, scope }: Viewer, endsOn: string): Promise<void> =>
  db.write(scope, async (tx) => {
    await endMembership(tx, { membershipId, organisationId, endsOn });
    tx.audit({ action: 'scene.left', object: membershipId });
  });

const page = (viewer: Viewer) =>
  getItemPage(as(db, viewer, moment), { milestoneId: 'j05', itemId: ITEM, removedId: null });
const seen = async (): Promise<string> => {
  const { one } = await page(partner.manager);
  return `${one.state.status}: ${one.auto?.sentence ?? ''}`;
};

/** Everything else of J05 is said to be missing: this item speaks alone. */
const sends = async (): Promise<void> => {
  const items = getCurriculum().milestoneById('j05')?.items ?? [];
  for (const { id } of items.filter((item) => item.id !== ITEM))
    await on(db, partner.staff, (moment += 1)).lacks(id);
  await on(db, partner.manager, (moment += 1)).sends('j05');
};

describe('J05.3', () => {
  it('is not reached by a team of nobody', async () => {
    await finishes(partner.messenger);
    await leaves(partner.messenger, parisDate(moment));
    moment = at('2026-11-25');
    expect(await seen()).toBe('todo: Aucun messager dans l’équipe');
  });

  it('counts those of the day: not who left, and who joined since', async () => {
    expect(await seen()).toBe('todo: 0 sur 1 ont fini MSG-01 à MSG-07');
    await finishes(partner.messenger);
    expect(await seen()).toBe('automatic: 1 sur 1 ont fini MSG-01 à MSG-07');
    const rosa = await joins('Rosa');
    await finishes(rosa, BEFORE_THE_DOORS.slice(1));
    expect(await seen()).toBe('todo: 1 sur 2 ont fini MSG-01 à MSG-07');
    await leaves(rosa, parisDate(moment));
    expect(await seen()).toBe('todo: 1 sur 2 ont fini MSG-01 à MSG-07');
    moment = at(addDays(parisDate(moment), 1));
    expect(await seen()).toBe('automatic: 1 sur 1 ont fini MSG-01 à MSG-07');
  });

  it('cannot be ticked by hand', async () => {
    await expect(on(db, partner.staff, moment).declares(ITEM)).rejects.toMatchObject({
      code: 'milestones.automatic',
    });
  });

  it('is frozen at sending, and never withdrawn by who joins or leaves after', async () => {
    await finishes(partner.messenger);
    await sends();
    moment = at('2026-12-10');
    await joins('Leïla');
    expect(await seen()).toBe('automatic: 1 sur 1 ont fini MSG-01 à MSG-07');
    const { counted } = await page(partner.manager);
    expect(counted).toMatchObject({ trained: ['Fatima'], waiting: [] });
    expect(parisDate(counted?.frozenAt ?? 0)).toBe('2026-11-24');
  });

  it('says names to the manager and the director, a count to everybody else', async () => {
    await finishes(partner.messenger);
    await joins('Leïla');
    for (const viewer of [partner.manager, partner.director])
      expect((await page(viewer)).counted).toEqual({
        trained: ['Fatima'],
        waiting: ['Leïla'],
        frozenAt: null,
      });
    const staff = await page(partner.staff);
    expect(staff.counted).toBeNull();
    expect(JSON.stringify(staff)).not.toMatch(/Fatima|Leïla/);
    await on(db, partner.staff, (moment += 1)).lacks(ITEM);
    await sends();
    for (const viewer of [network.mentor, network.headOffice]) {
      const review = JSON.stringify(await getReviewPage(as(db, viewer, moment), partner.place.slug, 'j05'));
      expect(review).toContain('1 sur 2 ont fini MSG-01 à MSG-07');
      expect(review).not.toMatch(/Fatima|Leïla/);
    }
    const frozen = await db.read(partner.manager.scope, async ({ q, t }) =>
      JSON.stringify(await q.select().from(t.submission)),
    );
    expect(frozen).toContain(partner.messenger.personId);
    expect(frozen).not.toMatch(/Fatima|Leïla/);
  });
});
