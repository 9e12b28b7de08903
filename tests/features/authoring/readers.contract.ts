import { expect } from 'vitest';
import type { Database } from '#db/types.ts';
import { countReaders } from '#src/features/authoring/authoring.store.ts';
import type { Readers } from '#src/features/authoring/authoring.store.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import { aReader } from '#tests/builders/readers.ts';
import type { Done } from '#tests/builders/readers.ts';
import { systemScope } from '#tests/support/database.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');

const modules = [
  { id: 'M03-A', version: 'a3' },
  { id: 'M03-B', version: 'b1' },
  { id: 'MSG-01', version: 'm1' },
];
/** M03-Y became M03-Z, which became M03-A. */
const redirects = [
  { from: 'M03-Y', to: 'M03-Z', on: '2026-02-01' },
  { from: 'M03-Z', to: 'M03-A', on: '2026-03-01' },
];

const finished = (moduleId: string, contentVersion: string): Done => ({
  kind: 'moduleFinished',
  moduleId,
  contentVersion,
});
const read = (moduleId: string, contentVersion: string): Done => ({
  kind: 'sectionSeen',
  moduleId,
  contentVersion,
  unitId: 'a-section',
});
const saw = (moduleId: string, contentVersion: string, unitId?: string): Done => ({
  kind: 'changeSeen',
  moduleId,
  contentVersion,
  ...(unitId === undefined ? {} : { unitId }),
});

/** What ten people did of M03-A under its three names, by what each must count as. */
const people: readonly (readonly Done[])[] = [
  [read('M03-A', 'a3'), finished('M03-A', 'a3')],
  [finished('M03-A', 'a2')],
  [finished('M03-A', 'a1'), saw('M03-A', 'a3')],
  [finished('M03-A', 'a1'), saw('M03-A', 'a2')],
  // A changed page that was seen is not the whole of what changed.
  [finished('M03-A', 'a1'), saw('M03-A', 'a3', 'a-section')],
  [finished('M03-Y', 'y1')],
  // The same person under two names counts once, and knows today's text.
  [finished('M03-Z', 'z1'), read('M03-A', 'a3'), finished('M03-A', 'a3')],
  [read('M03-Y', 'y1')],
  [read('M03-A', 'a3'), read('M03-A', 'a3')],
  // Finished elsewhere, begun here.
  [finished('M03-B', 'b1'), read('M03-Z', 'z1')],
];

/** The same count on both databases. */
export const countsReaders = async (db: Database): Promise<void> => {
  const network = await aNetwork(db, NOW);
  const here = await aPartner(db, network, { startMonth: '2026-09-01', now: NOW });
  const there = await aPartner(db, network, {
    name: 'Les Portes de Sambry',
    slug: 'les-portes-de-sambry',
    startMonth: '2026-09-01',
    now: NOW,
  });
  const counted = (curriculum: {
    modules: typeof modules;
    redirects: typeof redirects;
  }): Promise<Readers[]> =>
    db.read(systemScope(), (tx) =>
      countReaders(tx, curriculum as unknown as Parameters<typeof countReaders>[1]),
    );
  expect(await counted({ modules, redirects })).toEqual([]);
  for (const [index, done] of people.entries())
    await aReader(db, (index % 2 === 0 ? here : there).place, done, NOW);
  const all = await counted({ modules, redirects });
  expect(all.sort((a, b) => (a.moduleId < b.moduleId ? -1 : 1))).toEqual([
    { moduleId: 'M03-A', finished: 7, older: 4, started: 3 },
    { moduleId: 'M03-B', finished: 1, older: 0, started: 0 },
  ]);
  // Released again: everybody who finished it knows a former text.
  const released = [{ id: 'M03-A', version: 'a4' }];
  const [again] = (await counted({ modules: released, redirects })).filter(
    ({ moduleId }) => moduleId === 'M03-A',
  );
  expect(again).toEqual({ moduleId: 'M03-A', finished: 7, older: 7, started: 3 });
  // Without the redirects each name stands alone.
  const apart = await counted({ modules, redirects: [] });
  expect(apart.map(({ moduleId }) => moduleId).sort()).toEqual(['M03-A', 'M03-B', 'M03-Y', 'M03-Z']);
};
