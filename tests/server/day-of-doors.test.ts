import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SQLITE_FILE } from '#db/database.ts';
import { routes } from '#src/routes.ts';
import {
  compare,
  faultsOf,
  noAnswers,
  openCrowd,
  readWhile,
  sync,
  tapAll,
} from '#tests/support/door-crowd.ts';
import type { Counting, Crowd, Tapped } from '#tests/support/door-crowd.ts';
import { ask } from '#tests/support/http.ts';
import { textsIn } from '#tests/support/unzip.ts';

/** A day of counting by sixteen phones, received by the built server with cuts and replays, then everything that it left. */
const PHONES = 16;
let crowd: Crowd;
let before: Tables;
let after: Tables;
let tapped: readonly Tapped[];
const started = Date.now();

type Row = Readonly<Record<string, unknown>>;
type Tables = ReadonlyMap<string, readonly Row[]>;

const everything = ({ server }: Crowd): Tables => {
  const db = new BetterSqlite3(join(server.dataDir, SQLITE_FILE), { readonly: true });
  const names = db
    .prepare<[], { name: string }>(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`,
    )
    .all();
  const tables = new Map(
    names.map(({ name }) => [name, db.prepare<[], Row>(`select * from "${name}"`).all()]),
  );
  db.close();
  return tables;
};

const post = async ({ cookie, outing }: Counting, path: string, fields: Readonly<Record<string, string>>) => {
  const all = { id: randomUUID(), campaign: crowd.campaign, outing, ...fields };
  const { origin } = crowd.server;
  const type = 'application/x-www-form-urlencoded';
  const headers = { cookie, origin, 'content-type': type };
  const answer = await ask(origin + path, {
    method: 'POST',
    headers,
    body: new URLSearchParams(all).toString(),
  });
  expect(answer.status).toBe(303);
};

beforeAll(async () => {
  crowd = await openCrowd(PHONES);
  before = everything(crowd);
  const sent = noAnswers();
  const evening = await tapAll(crowd, 20, 1);
  const sending = Promise.all(crowd.phones.map((phone, rank) => sync(crowd, phone, faultsOf(rank), sent)));
  const pages = [routes.campaign(crowd.campaign), routes.campaignFigures(crowd.campaign)];
  const read = await readWhile(crowd, pages, sending);
  await sending;
  expect([...sent.statuses, ...read.statuses]).toEqual([200, 200]);
  const later = await tapAll(crowd, 2, 2);
  for (const [rank, phone] of crowd.phones.entries()) await sync(crowd, phone, faultsOf(rank + 5), sent);
  tapped = [...evening, ...later];
  const [first, , third] = crowd.phones;
  if (first === undefined || third === undefined) throw new Error('there are sixteen');
  const tally = routes.tally(crowd.campaign, third.outing);
  const door = {
    id: randomUUID(),
    kind: 'talked' as const,
    theme: null,
    aboutId: null,
    outing: third.outing,
  };
  await post(third, tally, { _action: 'doors.count', id: door.id, what: 'talked' });
  const sheet = routes.outingSheet(crowd.campaign, first.outing);
  const said = { minutes: '90', people: '2', heard: 'On attend depuis deux hivers.' };
  await post(first, sheet, { _action: 'doors.sheet', seen: '0', ...said });
  const paper = routes.paperEntry(crowd.campaign, third.outing);
  await post(third, paper, { _action: 'doors.paper', seen: '0', talked: '3', total: '3' });
  tapped = [...tapped, door];
  after = everything(crowd);
}, 180_000);
afterAll(() => crowd.end());

/** What the day added to each table. */
const added = (): ReadonlyMap<string, readonly Row[]> => {
  const known = (table: string) => new Set((before.get(table) ?? []).map((row) => JSON.stringify(row)));
  const news = [...after].map(([table, rows]) => {
    const old = known(table);
    return [table, rows.filter((row) => !old.has(JSON.stringify(row)))] as const;
  });
  return new Map(news.filter(([, rows]) => rows.length > 0));
};

describe('a day of counting by many phones at once', () => {
  it('loses nothing and doubles nothing, whatever the network did', async () => {
    const { counted, expected } = await compare(crowd, tapped);
    expect(counted).toEqual(expected);
    expect(added().get('tally_event')).toHaveLength(tapped.length);
  });

  it('leaves four tables that know no person and no time, and no line in the audit chain', () => {
    expect([...added().keys()].sort()).toEqual([
      'door_mark',
      'heard_sentence',
      'outing_sheet',
      'tally_event',
    ]);
    const text = JSON.stringify([...added()]);
    for (const { who } of crowd.phones)
      for (const id of [who.personId, who.accountId, who.membershipId]) expect(text).not.toContain(id);
    const numbers = [...text.matchAll(/\d{9,}/g)].map(([digits]) => Number(digits.slice(0, 10)));
    const seconds = Math.floor(started / 1000);
    expect(numbers.filter((n) => Math.abs(n - seconds) < 86_400)).toEqual([]);
    expect(text).not.toMatch(/\d\d:\d\d|T\d\d/);
    expect(Object.keys(after.get('tally_event')?.[0] ?? {}).sort()).toEqual([
      'about_id',
      'id',
      'kind',
      'organisation_id',
      'outing_id',
      'theme',
    ]);
  });

  it('keeps together what phones sent at once, in the order of random ids', () => {
    const rows = (after.get('tally_event') ?? []).map(({ id }) => String(id));
    const rises = rows.filter((id, rank) => rank > 0 && id > (rows[rank - 1] ?? '')).length;
    expect(rises / rows.length).toBeGreaterThan(0.8);
  });

  it('leaves no line of a door in the log: no outing, no person, no request', () => {
    const log = crowd.server.output();
    expect(log).toContain('"event":"request"');
    expect(log).not.toMatch(/\/portes|\/api\/envois/);
    for (const { outing, who } of crowd.phones)
      for (const id of [outing, who.personId, who.accountId]) expect(log).not.toContain(id);
  });

  it('can be counted on paper: the sheet has a line for each number that its entry asks for', async () => {
    const [phone] = crowd.phones;
    if (phone === undefined) throw new Error('there are sixteen');
    const read = async (path: string): Promise<string> =>
      (await ask(crowd.server.origin + path, { headers: { cookie: phone.cookie } })).text;
    const paper = new Set(textsIn(await read(routes.paperTally(crowd.campaign)), 'th'));
    const forms = [
      await read(routes.paperEntry(crowd.campaign, phone.outing)),
      await read(routes.outingSheet(crowd.campaign, phone.outing)),
    ];
    const numbers = forms.flatMap((html) =>
      [...html.matchAll(/<label[^>]*for="([^"]+)"[^>]*>([\s\S]*?)<\/label>/g)].flatMap(
        ([, id = '', label = '']) =>
          new RegExp(`<input[^>]*id="${id}"[^>]*type="number"|type="number"[^>]*id="${id}"`).test(html)
            ? [label.replaceAll(/<[^>]*>/g, '').trim()]
            : [],
      ),
    );
    expect(numbers.length).toBeGreaterThan(25);
    // On paper a line also says its unit: « Durée (minutes) ».
    const lines = new Set([...paper].map((line) => line.replace(/ \(.*\)$/, '')));
    expect(numbers.filter((label) => !lines.has(label))).toEqual([]);
  });
});
