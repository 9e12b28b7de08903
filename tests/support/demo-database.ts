import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openDatabase } from '#db/database.ts';
import { seedDemo } from '#db/seed/demo.ts';
import { root } from '#src/commands/built-server.ts';
import { parisDate } from '#src/shared/time.ts';
import { newFolder } from './folder.ts';

/** All that the demonstration is told with: another text of any of these makes another database. */
const sources = ['content', 'db', 'src/features', 'src/shared', 'tests/builders', 'package-lock.json'];
const kept = join(root, 'node_modules/.cache/essaim-demo');

/** A folder with the demonstration's database, seeded once a day and a version of the sources; the caller removes it. */
export const copyOfDemo = async (): Promise<string> => {
  const seeded = join(kept, keyOf(parisDate(Date.now())));
  if (!existsSync(seeded)) await seedInto(seeded);
  const copy = newFolder();
  cpSync(seeded, copy, { recursive: true });
  return copy;
};

/** Seeds beside and renames, so that another thread finds a whole database or none. */
const seedInto = async (folder: string): Promise<void> => {
  mkdirSync(kept, { recursive: true });
  const draft = `${folder}-${String(process.pid)}-${String(Math.random()).slice(2)}`;
  mkdirSync(draft);
  let clock = Date.now();
  const db = await openDatabase({ dataDir: draft, now: () => clock });
  await seedDemo(db, { now: Date.now(), setClock: (at) => (clock = at), say: () => undefined });
  await db.close();
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true });
  }
  for (const name of readdirSync(kept)) {
    if (!folder.endsWith(name) && !name.includes('-')) rmSync(join(kept, name), { recursive: true });
  }
};

const keyOf = (day: string): string => {
  const hash = createHash('sha256').update(day);
  for (const file of sources.flatMap((source) => filesUnder(join(root, source)))) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
};

const filesUnder = (path: string): string[] =>
  path.endsWith('.json')
    ? [path]
    : readdirSync(path, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
