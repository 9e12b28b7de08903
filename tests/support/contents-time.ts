import { readFileSync, rmSync } from 'node:fs';
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
/** Ticks of the processor in /proc, a second. */
const TICKS = 100;

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

export type PageTimes = { readonly p50: number; readonly p95: number; readonly cpu: number };

/**
 * What the server takes to answer a page again and again, one request after the other, in milliseconds: by its own log,
 * and by the processor time of its process, which what else runs on the machine does not lengthen.
 */
export const timePages = async (
  { origin, cookie, pid, output }: ReadersInstalled,
  path: string,
  requests: number,
): Promise<PageTimes> => {
  const visit = async (): Promise<void> => {
    const answer = await fetch(origin + path, { headers: { cookie } });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${String(answer.status)}`);
  };
  // The first visit reads every text; it is no measure of the next ones.
  for (let warm = 0; warm < 5; warm += 1) await visit();
  await wait(50);
  const [said, ticks] = [output().length, ticksOf(pid)];
  for (let request = 0; request < requests; request += 1) await visit();
  const spent = ticksOf(pid) - ticks;
  await wait(50);
  const times = [...output().slice(said).matchAll(/"event":"request".*?"ms":([\d.]+)/g)]
    .map(([, ms]) => Number(ms))
    .sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Infinity;
  return { p50: at(0.5), p95: at(0.95), cpu: (spent / TICKS / requests) * 1000 };
};

/** Processor time of a process since it began, user and system, in ticks (man 5 proc_pid_stat, fields 14 and 15). */
const ticksOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
  return Number(fields[11]) + Number(fields[12]);
};
