/** The process that is killed: `kill-test.writer.ts <data folder>`. */
import { writeSync } from 'node:fs';
import { openDatabase } from '#db/database.ts';
import type { WriteTx } from '#db/types.ts';
import { newId } from '../shared/ids.ts';

const WRITERS = 16;
const [dataDir = ''] = process.argv.slice(2);

/** Straight into the pipe: what was said stays said when the process is killed. */
const say = (word: 'try' | 'done', id: string): void => void writeSync(1, `${word} ${id}\n`);

/** One organisation with two people: three rows and a line of audit that must be there together or not at all. */
const addFamily = async ({ q, t, audit }: WriteTx, id: string): Promise<void> => {
  audit({ action: 'kill-test.added', object: `organisation:${id}` });
  const recordedAt = Date.now();
  await q.insert(t.organisation).values({ id, kind: 'partner', name: id, slug: id, recordedAt }).returning();
  for (const displayName of ['one', 'two'])
    await q.insert(t.person).values({ id: newId(), organisationId: id, displayName, recordedAt }).returning();
};

const db = await openDatabase({ dataDir });

const writeForEver = async (chain: string): Promise<never> => {
  for (;;) {
    const id = newId();
    say('try', id);
    await db.write({ kind: 'system', organisationId: chain }, (tx) => addFamily(tx, id));
    say('done', id);
  }
};

await Promise.all(Array.from({ length: WRITERS }, (_, writer) => writeForEver(`writer-${writer}`)));
