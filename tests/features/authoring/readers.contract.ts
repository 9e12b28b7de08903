import { expect } from 'vitest';
import type { Database } from '#db/types.ts';
import { countReaders } from '#src/features/authoring/authoring.store.ts';
import type { Readers } from '#src/features/authoring/authoring.store.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import { aReader } from '#tests/builders/readers.ts';
import type { Done } from '#tests/builders/readers.ts';
import { systemScope } from '#tests/support/database.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');

/** M03-Y became M03-Z, which became M03-A. */
const IDS = ['M03-A', 'M03-Y', 'M03-Z'];

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
  const counted = (ids: readonly string[], version: string): Promise<Readers> =>
    db.read(systemScope(), (tx) => countReaders(tx, ids, version));
  expect(await counted(IDS, 'a3')).toEqual({ finished: 0, older: 0, started: 0 });
  for (const [index, done] of people.entries())
    await aReader(db, (index % 2 === 0 ? here : there).place, done, NOW);
  expect(await counted(IDS, 'a3')).toEqual({ finished: 7, older: 4, started: 3 });
  expect(await counted(['M03-B'], 'b1')).toEqual({ finished: 1, older: 0, started: 0 });
  // Released again: everybody who finished it knows a former text.
  expect(await counted(IDS, 'a4')).toEqual({ finished: 7, older: 7, started: 3 });
  // Without its former ids, those who read it under them are not among its readers.
  expect(await counted(['M03-A'], 'a3')).toEqual({ finished: 6, older: 3, started: 1 });
};
