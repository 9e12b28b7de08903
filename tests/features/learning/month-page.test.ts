import { expect, it } from 'vitest';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { getMonthPage } from '#src/features/learning/index.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');

const scene = async () => {
  const db = await testDatabase();
  const network = await aNetwork(db, NOW);
  const { staff } = await aPartner(db, network, { startMonth: '2026-09-01', now: NOW });
  return { team: as(db, staff, NOW), guide: as(db, network.mentor, NOW) };
};

it('holds a month whole, for the team that lives it', async () => {
  const { team } = await scene();
  const page = await getMonthPage(team, '3');
  const month = getCurriculum().monthByNumber(3);
  expect(page.current).toBe(true);
  expect(page.milestoneHref).toBe('/jalons/j03');
  expect(page.items.map(({ item }) => item)).toEqual(month?.milestone.items);
  expect(page.items[0]?.href).toBe('/jalons/j03/points/j03-allies-rencontres');
  expect(page.modules.map(({ module }) => [module.month, module.audience])).toEqual([
    [3, 'staff'],
    [3, 'staff'],
    [3, 'staff'],
  ]);
  expect(page.tools.every(({ months }) => months.includes(3))).toBe(true);
  expect([page.previous?.month, page.next?.month]).toEqual([2, 4]);
});

it('is read by those who guide, whose milestone it is not', async () => {
  const { guide } = await scene();
  const page = await getMonthPage(guide, '12');
  expect([page.current, page.milestoneHref, page.next]).toEqual([false, null, null]);
  expect(page.items.filter(({ href }) => href !== null)).toEqual([]);
  expect((await getMonthPage(guide, '1')).previous).toBeNull();
});

it.each(['0', '13', '03', '3.0', 'trois', '', '-1'])('does not exist at « %s »', async (number) => {
  const { team } = await scene();
  await expect(getMonthPage(team, number)).rejects.toThrow('not-found');
});
