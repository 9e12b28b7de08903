import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { getPartnerYearSheet, getYearSheet } from '#src/features/reports/index.ts';
import { DAY } from '#src/shared/time.ts';
import { mentorRates } from '#tests/builders/adoption.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = Date.parse('2027-03-04T10:00:00Z');

/** Read once: that takes seconds on a busy machine. */
beforeAll(() => void getCurriculum(), 60_000);

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
beforeEach(async () => {
  db = await testDatabase();
  network = await aNetwork(db, NOW - 60 * DAY);
  partner = await aPartner(db, network, { startMonth: '2027-01-01', now: NOW - 60 * DAY });
});
afterEach(() => db.close());

const rates = (now: number, level: number): Promise<void> =>
  mentorRates(as(db, network.mentor, now), partner, { round: 'm01', levels: [level], observed: ['Vu.'] });
const forMentor = async (day: string | null) =>
  (await getPartnerYearSheet(as(db, network.mentor, NOW), partner.place.slug, day)).levels;

describe('the levels of a twelve-month sheet', () => {
  it('are the mentor’s on the day asked, each with its day; nothing before', async () => {
    await rates(NOW - 20 * DAY, 1);
    await rates(NOW - 2 * DAY, 2);
    expect(await forMentor(null)).toHaveLength(8);
    expect((await forMentor(null))[0]).toMatchObject({ level: 2, on: '2027-03-02' });
    expect((await forMentor(null))[1]).toMatchObject({ level: null, on: null });
    expect((await forMentor('2027-02-20'))[0]).toMatchObject({ level: 1, on: '2027-02-12' });
    expect((await forMentor('2027-02-01'))[0]).toMatchObject({ level: null, on: null });
  });

  it('are kept from a team that has not said its own in the open round, as on its grid', async () => {
    await rates(NOW - 2 * DAY, 2);
    for (const day of [null, '2027-03-03']) {
      const { levels } = await getYearSheet(as(db, partner.staff, NOW), day);
      expect(levels.map(({ level }) => level)).toEqual(Array(8).fill(null));
    }
  });
});
