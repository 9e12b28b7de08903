import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { openDatabase } from '#db/database.ts';
import type { ReadTx } from '#db/types.ts';
import { readDoorCounts } from '#src/features/doors/tallies.store.ts';
import { countsOf, noDoors } from '#src/features/doors/tally.rules.ts';
import type { TallyEvent } from '#src/features/doors/tally.rules.ts';
import type { DoorCounts } from '#src/features/doors/index.ts';
import { emptyOutbox } from '#src/features/outbox/delivery.rules.ts';
import type { Post } from '#src/features/outbox/delivery.rules.ts';
import { routes } from '#src/routes.ts';
import type { Viewer } from '#src/shared/context.ts';
import { personKey } from '#src/shared/ids.ts';
import { addMonths, parisDate } from '#src/shared/time.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import type { OutingTold } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { anyTap, fieldsOf } from '#tests/builders/taps.ts';
import { systemScope } from './database.ts';
import { newFolder } from './folder.ts';
import { aPhoneBox } from './phone-box.ts';
import type { PhoneBox } from './phone-box.ts';
import { startServer } from './server.ts';
import type { TestServer } from './server.ts';
import { cookieOf } from './sessions.ts';

/** Many phones that count at the doors of one campaign, two an outing, and the built server that receives them. */

/** A phone at the doors: who has it, and the outing that it counts. */
export type Counting = PhoneBox & { readonly who: Viewer; readonly cookie: string; readonly outing: string };

export type Crowd = {
  readonly server: TestServer;
  readonly partner: Partner;
  /** The manager’s. */
  readonly cookie: string;
  readonly campaign: string;
  readonly phones: readonly Counting[];
  readonly read: <T>(fn: (tx: ReadTx) => Promise<T>) => Promise<T>;
  readonly end: () => Promise<void>;
};

/** `past`: outings that are counted already. */
export const openCrowd = async (phones: number, past: readonly OutingTold[] = []): Promise<Crowd> => {
  const [dataDir, now] = [newFolder(), Date.now()];
  const [db, today] = [await openDatabase({ dataDir }), parisDate(now)];
  const startMonth = addMonths(`${today.slice(0, 7)}-01`, -6);
  const partner = await aPartner(db, await aNetwork(db, now), { startMonth, now });
  const people: Viewer[] = [];
  for (let rank = 0; rank < phones; rank += 1)
    people.push(await aPerson(db, partner.place, { role: 'messenger', name: `Lina ${rank}`, now }));
  const teams = Array.from({ length: Math.ceil(phones / 2) }, (_, rank) =>
    people.slice(2 * rank, 2 * rank + 2),
  );
  const todays = teams.map((team) => ({ onDate: today, memberIds: team.map(({ personId }) => personId) }));
  const { id, outingIds } = await aCampaign(db, partner, { now: now - 1000, outings: [...past, ...todays] });
  const cookie = await cookieOf(db, partner.manager, now);
  const counting: Counting[] = [];
  for (const [rank, who] of people.entries()) {
    const outing = outingIds[past.length + Math.floor(rank / 2)] ?? '';
    counting.push({ ...aPhoneBox(), who, outing, cookie: await cookieOf(db, who, now) });
  }
  await db.close();
  const server = await startServer({ dataDir });
  return {
    ...{ server, partner, cookie, campaign: id, phones: counting },
    read: async (fn) => {
      const opened = await openDatabase({ dataDir });
      return opened.read(systemScope(), fn).finally(() => opened.close());
    },
    end: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** An event, and the outing it was tapped for. */
export type Tapped = TallyEvent & { readonly outing: string };

/** Taps so many times on each phone, without network; any details and undoings among them. */
export const tapAll = async (
  { phones, campaign }: Crowd,
  times: number,
  seed: number,
): Promise<readonly Tapped[]> => {
  const taps = fc.sample(anyTap(times), { numRuns: phones.length * times, seed });
  const kept: Tapped[] = [];
  for (const [rank, phone] of phones.entries()) {
    const ids = Array.from({ length: times + 1 }, () => randomUUID() as string);
    for (const [nth, tap] of taps.slice(rank * times, (rank + 1) * times).entries()) {
      const fields = fieldsOf(tap, { campaign, outing: phone.outing }, (about) => ids[about] ?? '');
      const id = ids[nth] ?? '';
      await phone.keep(id, { kind: 'door', label: tap.what, fields });
      const theme = tap.what === 'theme' ? tap.theme : null;
      kept.push({ id, kind: tap.what, theme, aboutId: fields['about'] ?? null, outing: phone.outing });
    }
  }
  return kept;
};

/** What the network does to a sending. */
const faults = ['none', 'lostBefore', 'lostAfter', 'twice'] as const;
type Fault = (typeof faults)[number];

const agent = new Agent({ keepAlive: true });

type Sent = { readonly status: number; readonly json: () => Promise<unknown>; readonly ms: number };

/** One request; `lostBefore` is cut in the middle of its body, `lostAfter` while its answer is awaited. */
const sendOnce = (
  { server }: Crowd,
  { cookie }: { readonly cookie: string },
  asked: { readonly path: string; readonly body?: string; readonly fault?: Fault },
): Promise<Sent> =>
  new Promise((done, fail) => {
    const { path, body = null, fault = 'none' } = asked;
    const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const type = body === null ? {} : { 'content-type': 'application/json', origin: server.origin };
    const start = performance.now();
    const sending = request(server.origin + path, {
      ...{ method: body === null ? 'GET' : 'POST', agent, headers: { cookie, ...length, ...type } },
    });
    sending.on('error', fail);
    sending.on('response', (answer: IncomingMessage) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => void (text += part));
      answer.on('error', fail);
      answer.on('end', () => {
        const ms = performance.now() - start;
        done({ status: answer.statusCode ?? 0, json: async () => JSON.parse(text) as unknown, ms });
      });
    });
    const cut = (): void => void sending.destroy(new TypeError('Failed to fetch'));
    if (fault === 'lostBefore') sending.write((body ?? '').slice(0, -1), () => setTimeout(cut, 5));
    else sending.end(body ?? undefined, () => fault === 'lostAfter' && setTimeout(cut, 1));
  });

/** Milliseconds of each answer that came. */
export type Answers = { readonly ms: number[]; readonly statuses: Set<number> };
export const noAnswers = (): Answers => ({ ms: [], statuses: new Set() });

const note = (answers: Answers, { ms, status }: Sent): void => {
  answers.ms.push(ms);
  answers.statuses.add(status);
};

/**
 * Sends what this phone keeps, by its own code, over a network that does these things first; `pause`: how long it waits
 * before it tries again, in ms.
 */
export const sync = async (
  crowd: Crowd,
  phone: Counting,
  wrong: readonly Fault[],
  answers: Answers,
  pause: (failures: number) => number = () => 0,
): Promise<void> => {
  const left = [...wrong];
  const post: Post = async (events) => {
    const body = JSON.stringify({ v: 1, person: personKey(phone.who.personId), events });
    const fault = left.shift() ?? 'none';
    const once = () => sendOnce(crowd, phone, { path: routes.sendings(), body, fault });
    const [sent] = await Promise.all(fault === 'twice' ? [once(), once()] : [once()]);
    if (sent === undefined) throw new Error('one was sent');
    note(answers, sent);
    return sent;
  };
  for (let failures = 1; !(await emptyOutbox(phone.box, post).catch(() => false)); failures += 1)
    await wait(pause(failures));
};

/** Faults of one phone's sendings, others for each phone. */
export const faultsOf = (rank: number): readonly Fault[] => [
  faults[rank % faults.length] ?? 'none',
  faults[Math.floor(rank / faults.length) % faults.length] ?? 'none',
];

/** The way to the server and back: without it a reader next to the server leaves it no time to take a connection. */
const ROUND_TRIP = 50;

/** The manager opens these pages one after the other for as long as the phones send; at least once. */
export const readWhile = async (
  crowd: Crowd,
  paths: readonly string[],
  sending: Promise<unknown>,
): Promise<Answers> => {
  const answers = noAnswers();
  let over = false;
  void sending.finally(() => (over = true));
  do
    for (const path of paths) {
      note(answers, await sendOnce(crowd, crowd, { path }));
      await wait(ROUND_TRIP);
    }
  while (!over);
  return answers;
};

/** By outing: what the server has counted, beside what all its phones were tapped. */
export const compare = async (
  crowd: Crowd,
  kept: readonly Tapped[],
): Promise<{ readonly counted: readonly DoorCounts[]; readonly expected: readonly DoorCounts[] }> => {
  const outings = [...new Set(crowd.phones.map(({ outing }) => outing))];
  const counts = await crowd.read((tx) => readDoorCounts(tx, outings));
  return {
    counted: outings.map((outing) => counts.get(outing) ?? noDoors),
    expected: outings.map((outing) => countsOf(kept.filter((tapped) => tapped.outing === outing))),
  };
};
