import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openDatabase } from '#db/database.ts';
import { seedDemo } from '#db/seed/demo.ts';
import { root } from '#src/commands/built-server.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import { newFolder } from './folder.ts';
import { alone } from './lock.ts';

/** All that the demonstration is told with, but for its help: another text of any of these makes another database. */
const sources = ['content', 'db', 'src/features', 'src/shared', 'tests/builders', 'package-lock.json'];
const cache = join(root, 'node_modules/.cache');

/**
 * A folder with the demonstration's database as it is told today, or on the day of `stoppedAt`: seeded once a day and a
 * version of the sources. The caller removes it.
 */
export const copyOfDemo = async (stoppedAt?: Instant): Promise<string> => {
  const now = stoppedAt ?? Date.now();
  const kept = join(cache, stoppedAt === undefined ? 'essaim-demo' : 'essaim-demo-stopped');
  const seeded = join(kept, keyOf(parisDate(now)));
  if (!existsSync(seeded))
    await once('essaim-demo-seed', async () => {
      if (!existsSync(seeded)) await seedInto(kept, seeded, now);
    });
  const copy = newFolder();
  cpSync(seeded, copy, { recursive: true });
  return copy;
};

/** Two files that ask for the same thing at the same time: the second waits for what the first makes. */
const once = <T>(name: string, make: () => Promise<T>): Promise<T> => {
  mkdirSync(cache, { recursive: true });
  return alone(join(cache, `${name}.lock`), make);
};

/** Seeds beside and renames, so that another thread finds a whole database or none. */
const seedInto = async (kept: string, folder: string, now: Instant): Promise<void> => {
  mkdirSync(kept, { recursive: true });
  const draft = `${folder}-${String(process.pid)}-${String(Math.random()).slice(2)}`;
  mkdirSync(draft);
  let clock = now;
  const db = await openDatabase({ dataDir: draft, now: () => clock });
  await seedDemo(db, { now, setClock: (at) => (clock = at), say: () => undefined });
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

/** What asking the demonstration for its pages found, kept as long as nothing that serves them has changed. */
export const keptAnswer = async <T>(find: () => Promise<T>): Promise<T> => {
  const folder = join(cache, 'essaim-demo-pages');
  const file = join(folder, `${keyOf(parisDate(Date.now()), [...sources, 'src', 'tests/support'])}.json`);
  const known = (): T | null => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null);
  return known() ?? once('essaim-demo-pages', async () => known() ?? keep(folder, file, await find()));
};

const keep = <T>(folder: string, file: string, found: T): T => {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (name.endsWith('.json')) rmSync(join(folder, name), { force: true });
  const draft = `${file}-${String(process.pid)}-${String(Math.random()).slice(2)}`;
  writeFileSync(draft, JSON.stringify(found));
  renameSync(draft, file);
  return found;
};

const keyOf = (day: string, from: readonly string[] = sources): string => {
  const hash = createHash('sha256').update(day);
  const files = [...new Set(from)].flatMap((source) => filesUnder(join(root, source)));
  for (const file of files.filter((name) => !name.includes('content/help'))) {
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
