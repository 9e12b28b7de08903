import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '#db/database.ts';
import type { Database } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { newId } from '#src/shared/ids.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import { newFolder } from './folder.ts';
import { startServer } from './server.ts';
import { cookieOf } from './sessions.ts';

const EVENTS = 10;
const CHUNK = 500;

export type ReadersInstalled = {
  readonly origin: string;
  readonly cookie: string;
  readonly pid: number;
  readonly output: () => string;
  readonly stop: () => Promise<void>;
};

/** The built server with somebody at head office and the events of many people: eight pages read, two modules finished. */
export const installReaders = async (people: number): Promise<ReadersInstalled> => {
  const dataDir = newFolder();
  const db = await openDatabase({ dataDir });
  const now = Date.now();
  const network = await aNetwork(db, now);
  const { place } = await aPartner(db, network, { startMonth: '2026-01-01', now });
  await insertReaders(db, place.id, people, now);
  const cookie = await cookieOf(db, network.headOffice, now);
  await db.close();
  const server = await startServer({ dataDir });
  return {
    ...server,
    cookie,
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

const insertReaders = async (
  db: Database,
  organisationId: string,
  people: number,
  now: number,
): Promise<void> => {
  const { modules } = getCurriculum();
  const ids = Array.from({ length: people }, newId);
  await db.write({ kind: 'system', organisationId }, async (tx) => {
    const { person, learningEvent } = tx.t;
    for (let from = 0; from < people; from += CHUNK) {
      const some = ids.slice(from, from + CHUNK);
      await tx.q
        .insert(person)
        .values(some.map((id) => ({ id, organisationId, displayName: 'Lina', recordedAt: now })))
        .returning({ id: person.id });
      for (let event = 0; event < EVENTS; event += 1)
        await tx.q
          .insert(learningEvent)
          .values(
            some.map((personId, index) => {
              const module = modules[(from + index + Math.floor(event / 5)) % modules.length];
              const finished = event % 5 === 4;
              return {
                id: newId(),
                personId,
                organisationId,
                kind: finished ? ('moduleFinished' as const) : ('sectionSeen' as const),
                moduleId: module?.id ?? '',
                unitId: finished ? null : (module?.sections[event % 5]?.id ?? null),
                contentVersion: index % 3 === 0 ? 'former' : (module?.version ?? ''),
                receivedAt: now,
              };
            }),
          )
          .returning({ id: learningEvent.id });
    }
    tx.audit({ action: 'scene.readers', object: `organisation:${organisationId}` });
  });
};

/** In milliseconds. */
export type Times = { readonly least: number; readonly p50: number; readonly p95: number };

/**
 * What the server takes to answer a page, one request after the other: `clock` by its own log, `processor` by what its
 * process was given, which nothing else on the machine lengthens.
 */
export const timePages = async (
  { origin, cookie, pid, output }: Omit<ReadersInstalled, 'stop'>,
  path: string,
  requests: number,
): Promise<{ readonly clock: Times; readonly processor: Times }> => {
  const visit = async (): Promise<number> => {
    const before = processorTime(pid);
    const answer = await fetch(origin + path, { headers: { cookie } });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${String(answer.status)}`);
    return processorTime(pid) - before;
  };
  // The first visit reads every text; it is no measure of the next ones.
  for (let warm = 0; warm < 10; warm += 1) await visit();
  await wait(100);
  const said = output().length;
  const spent: number[] = [];
  for (let request = 0; request < requests; request += 1) spent.push(await visit());
  await wait(100);
  const logged = [
    ...output()
      .slice(said)
      .matchAll(/"event":"request".*?"ms":([\d.]+)/g),
  ];
  return { clock: timesOf(logged.map(([, ms]) => Number(ms))), processor: timesOf(spent) };
};

const timesOf = (times: readonly number[]): Times => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Infinity;
  return { least: at(0), p50: at(0.5), p95: at(0.95) };
};

/** Milliseconds of processor that every thread of a process has had (man 5 proc_pid_schedstat). */
export const processorTime = (pid: number): number => {
  const tasks = `/proc/${String(pid)}/task`;
  return readdirSync(tasks).reduce(
    (sum, task) => sum + Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]) / 1e6,
    0,
  );
};
