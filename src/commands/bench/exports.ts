import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '#db/database.ts';
import type { Database } from '#db/types.ts';
import { beginReport } from '#src/features/reports/begin-report.ts';
import { routes } from '#src/routes.ts';
import { newId } from '#src/shared/ids.ts';
import { addMonths, parisDate } from '#src/shared/time.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { newFolder } from '#tests/support/folder.ts';
import { startServer } from '#tests/support/server.ts';
import { cookieOf } from '#tests/support/sessions.ts';

const PEOPLE = 2000;
const ALLIES = 5000;
const CHUNK = 500;
const RUNS = 5;

const ms = (time: number): string => `${time.toFixed(0)} ms`;
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Tables to take away and a report: what each takes, and how long the other requests wait meanwhile. */
export const benchExports = async (): Promise<void> => {
  const dataDir = newFolder();
  const db = await openDatabase({ dataDir });
  const now = Date.now();
  const startMonth = addMonths(`${parisDate(now).slice(0, 7)}-01`, -6);
  const partner = await aPartner(db, await aNetwork(db, now), { startMonth, now });
  await hire(db, partner, now);
  await note(db, partner, now);
  const cookie = await cookieOf(db, partner.manager, now);
  const context = as(db, partner.manager, now);
  const toOn = parisDate(now);
  const report = await beginReport(context, { title: 'Rapport', fromOn: startMonth, toOn });
  await db.close();
  const server = await startServer({ dataDir });
  const ask: Ask = async (path, method = 'GET') => {
    const start = performance.now();
    const answer = await fetch(server.origin + path, { method, headers: { cookie, origin: server.origin } });
    const { byteLength } = await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path} answered ${String(answer.status)}`);
    return { time: performance.now() - start, bytes: byteLength };
  };
  try {
    await measure(ask, `CSV of ${String(PEOPLE)} people`, routes.exportFile('equipe', 'csv'));
    await measure(ask, `XLSX of ${String(ALLIES)} rows`, routes.exportFile('allies', 'xlsx'));
    await measure(ask, 'a report as it would be published', routes.reportCheck(report), 'GET');
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
};

type Ask = (path: string, method?: string) => Promise<{ readonly time: number; readonly bytes: number }>;

const measure = async (ask: Ask, what: string, path: string, method = 'POST'): Promise<void> => {
  await ask(path, method);
  const times: number[] = [];
  const others: number[] = [];
  let bytes = 0;
  for (let run = 0; run < RUNS; run += 1) {
    let over = false;
    const meanwhile = (async () => {
      while (!over) {
        others.push((await ask(routes.needs())).time);
        await wait(5);
      }
    })();
    const taken = await ask(path, method);
    over = true;
    await meanwhile;
    times.push(taken.time);
    bytes = taken.bytes;
  }
  const alone: number[] = [];
  for (let run = 0; run < 20; run += 1) alone.push((await ask(routes.needs())).time);
  console.log(
    `exports: ${what}: median ${ms(median(times))}, ${(bytes / 1000).toFixed(0)} kB; another page meanwhile: ` +
      `median ${ms(median(others))}, longest ${ms(Math.max(...others))}; alone: median ${ms(median(alone))}`,
  );
};

/** Messengers of one association, more than any has: all the people of a network. */
const hire = (db: Database, { place }: Partner, now: number): Promise<void> =>
  db.write({ kind: 'system', organisationId: place.id }, async (tx) => {
    const { person, account, accountPerson, membership } = tx.t;
    const ids = Array.from({ length: PEOPLE }, () => [newId(), newId(), newId()] as const);
    for (let from = 0; from < PEOPLE; from += CHUNK) {
      const some = ids.slice(from, from + CHUNK);
      await tx.q
        .insert(person)
        .values(some.map(([id]) => ({ id, organisationId: place.id, displayName: 'Lina', recordedAt: now })))
        .returning({ id: person.id });
      await tx.q
        .insert(account)
        .values(some.map(([, id]) => ({ id, recordedAt: now })))
        .returning({ id: account.id });
      await tx.q
        .insert(accountPerson)
        .values(some.map(([personId, accountId]) => ({ personId, accountId, startsOn: parisDate(now) })))
        .returning({ id: accountPerson.personId });
      await tx.q
        .insert(membership)
        .values(
          some.map(([personId, , id]) => ({
            ...{ id, personId, organisationId: place.id, recordedAt: now },
            ...{ role: 'messenger' as const, startsOn: parisDate(now) },
          })),
        )
        .returning({ id: membership.id });
    }
    tx.audit({ action: 'scene.hired', object: `organisation:${place.id}` });
  });

/** Lines of the notebook. */
const note = (db: Database, { place, staff }: Partner, now: number): Promise<void> =>
  db.write({ kind: 'system', organisationId: place.id }, async (tx) => {
    const { ally } = tx.t;
    for (let from = 0; from < ALLIES; from += CHUNK)
      await tx.q
        .insert(ally)
        .values(
          Array.from({ length: CHUNK }, (_, index) => ({
            ...{ id: newId(), organisationId: place.id, byPersonId: staff.personId },
            ...{ recordedAt: now, updatedAt: now, readyToRefer: index % 2 === 0, family: 'shop' as const },
            structure: `Boulangerie ${String(from + index)}`,
            function: 'Gérante',
          })),
        )
        .returning({ id: ally.id });
    tx.audit({ action: 'scene.noted', object: `organisation:${place.id}` });
  });
