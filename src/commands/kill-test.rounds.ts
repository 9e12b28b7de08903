import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { build } from 'vite';
import { SQLITE_FILE, openDatabase, verifyChain } from '#db/database.ts';

const WRITER = fileURLToPath(new URL('./kill-test.writer.ts', import.meta.url));
/** Inside the project, where the bundle finds the SQLite binary. */
const BUNDLE = fileURLToPath(new URL(`../../node_modules/.cache/kill-test-${process.pid}`, import.meta.url));
/** A whole check costs more as the database grows, and what is lost stays lost: one in so many rounds is enough. */
const CHECK_EVERY = 10;
const LONGEST_LIFE_MS = 250;

export type KillFigures = {
  readonly kills: number;
  /** Writes whose end was announced before the kill, and those of them that are not there afterwards. */
  readonly acknowledged: number;
  readonly lost: number;
  /** Committed, but killed before the announcement: allowed. */
  readonly unannounced: number;
  /** Rows that nobody tried to write, and writes of which only a part is there. */
  readonly ghosts: number;
  readonly torn: number;
  readonly faults: readonly string[];
  readonly chains: number;
  /** From the start of the process to its first acknowledged write, ms. */
  readonly restart: { readonly median: number; readonly max: number };
  readonly seconds: number;
};

type Said = { readonly tried: Set<string>; readonly done: Set<string> };

const listen = (text: string, { tried, done }: Said): void => {
  for (const [, word, id] of text.matchAll(/^(try|done) (\S{36})$/gm))
    if (id) (word === 'try' ? tried : done).add(id);
};

/** One file starts in 0.15 s where drizzle's modules, read one by one, need 0.7 s. */
const bundleWriter = async (): Promise<string> => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: WRITER,
      outDir: BUNDLE,
      emptyOutDir: true,
      target: 'node22',
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3', 'pg'] },
  });
  return join(BUNDLE, 'writer.mjs');
};

/** Lets one process write, kills it with -9 at a random moment; answers the ms until its first acknowledged write. */
const killOnce = async (writer: string, dataDir: string, said: Said): Promise<number> => {
  const started = performance.now();
  const child = spawn(process.execPath, [writer, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  let [text, firstDone] = ['', 0];
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    if (firstDone > 0 || !text.includes('done')) return;
    firstDone = performance.now() - started;
    setTimeout(() => child.kill('SIGKILL'), Math.random() * LONGEST_LIFE_MS);
  });
  const signal = await new Promise((resolve) => child.once('close', (_code, by) => resolve(by)));
  if (signal !== 'SIGKILL') throw new Error('The writing process ended by itself.');
  listen(text, said);
  return firstDone;
};

const FAMILIES = `select o.id, count(p.id) as people from organisation o
  left join person p on p.organisation_id = o.id group by o.id`;

/** What SQLite and the audit chains say of the file after a kill, and each family with the number of its people. */
const examine = async (dataDir: string) => {
  const db = await openDatabase({ dataDir });
  const file = new BetterSqlite3(join(dataDir, SQLITE_FILE), { readonly: true });
  try {
    const faults = [
      file.pragma('integrity_check', { simple: true }),
      ...(file.pragma('foreign_key_check') as unknown[]),
    ];
    const chains = file.prepare<[], string>('select distinct chain from audit_entry').pluck().all();
    const checks = await Promise.all(chains.map((chain) => verifyChain(db, chain)));
    const lines = checks.reduce((sum, check) => sum + (check.ok ? check.lines : Number.NaN), 0);
    const families = file.prepare<[], { id: string; people: number }>(FAMILIES).all();
    return {
      faults: faults.filter((fault) => fault !== 'ok').map(String),
      chains: chains.length,
      lines,
      families,
    };
  } finally {
    file.close();
    await db.close();
  }
};

const compare = async (dataDir: string, { tried, done }: Said) => {
  const { families, lines, faults, chains } = await examine(dataDir);
  const there = new Set(families.map(({ id }) => id));
  if (lines !== families.length) faults.push(`${lines} lines of audit for ${families.length} writes`);
  return {
    chains,
    faults,
    lost: [...done].filter((id) => !there.has(id)).length,
    unannounced: families.filter(({ id }) => !done.has(id)).length,
    ghosts: families.filter(({ id }) => !tried.has(id)).length,
    torn: families.filter(({ people }) => people !== 2).length,
  };
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Kills a process with 16 concurrent writers `kills` times on the same SQLite file, and compares what it had
 * acknowledged with what is there (E2). Stops at the first check that finds a fault.
 */
export const runKillTest = async (dataDir: string, kills: number): Promise<KillFigures> => {
  const begun = performance.now();
  const writer = await bundleWriter();
  const said: Said = { tried: new Set(), done: new Set() };
  const restarts: number[] = [];
  let found = { chains: 0, faults: [] as string[], lost: 0, unannounced: 0, ghosts: 0, torn: 0 };
  while (restarts.length < kills) {
    restarts.push(await killOnce(writer, dataDir, said));
    if (restarts.length % CHECK_EVERY !== 0 && restarts.length < kills) continue;
    found = await compare(dataDir, said);
    if (found.faults.length + found.lost + found.ghosts + found.torn > 0) break;
  }
  rmSync(BUNDLE, { recursive: true, force: true });
  return {
    ...found,
    kills: restarts.length,
    acknowledged: said.done.size,
    restart: { median: Math.round(median(restarts)), max: Math.round(Math.max(...restarts)) },
    seconds: Math.round((performance.now() - begun) / 100) / 10,
  };
};

/** The figures as one line of text. */
export const describeKillTest = (figures: KillFigures): string => {
  const { kills, acknowledged, lost, unannounced, ghosts, torn, faults, chains, restart, seconds } = figures;
  return (
    `${kills} kills: ${acknowledged} acknowledged writes, ${lost} lost, ${ghosts} ghosts, ${torn} torn, ` +
    `${unannounced} committed unannounced; ${faults.length} faults in the file, ${chains} audit chains; ` +
    `first write after ${restart.median} ms (at most ${restart.max}); ${seconds} s`
  );
};
