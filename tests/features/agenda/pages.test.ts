import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '#db/database.ts';
import type { Role } from '#db/schema/lists.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import { twoPartners } from '#tests/builders/two-partners.ts';
import { readCalendar } from '#tests/support/calendar.ts';
import { newFolder } from '#tests/support/folder.ts';
import { ask, sendForm } from '#tests/support/http.ts';
import type { Answer, Fields } from '#tests/support/http.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';
import { cookieOf } from '#tests/support/sessions.ts';

/** The calendar, the monthly point and the news on the built server, as a browser without JavaScript sends them. */
let server: TestServer;
let dataDir: string;
const cookies = new Map<Role, string>();

beforeAll(async () => {
  dataDir = newFolder();
  const db = await openDatabase({ dataDir });
  const { people } = await twoPartners(db, Date.now());
  for (const [role, viewer] of Object.entries(people) as [Role, Viewer][])
    cookies.set(role, await cookieOf(db, viewer, Date.now()));
  await db.close();
  server = await startServer({ dataDir });
}, 180_000);
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const cookieFor = (role: Role | null): Record<string, string> =>
  role === null ? {} : { cookie: cookies.get(role) ?? '' };
const get = (path: string, role: Role | null): Promise<Answer> =>
  ask(`${server.origin}${path}`, { headers: cookieFor(role) });
const post = (path: string, role: Role, fields: Fields): Promise<Answer> =>
  sendForm(`${server.origin}${path}`, { cookie: cookies.get(role), fields });
const keyIn = ({ text }: Answer): string | null => /agenda\.ics\?cle=([\w-]+)/.exec(text)?.[1] ?? null;

describe('the private address of a calendar', () => {
  it('is shown once, answers without a session, and stands in no log', async () => {
    const made = await post('/agenda', 'manager', { _action: 'agenda.makeFeed' });
    const key = keyIn(made) ?? '';
    expect([made.status, key.length, made.headers['cache-control']]).toEqual([200, 27, 'no-store']);
    expect(keyIn(await get('/agenda', 'manager'))).toBeNull();
    const feed = await get(`/agenda.ics?cle=${key}`, null);
    expect([feed.status, feed.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect([feed.headers['cache-control'], feed.headers['x-robots-tag']]).toEqual(['no-store', 'noindex']);
    expect(feed.headers['set-cookie']).toBeUndefined();
    expect(readCalendar(feed.text).length).toBeGreaterThan(5);
    // A line is written once its answer is closed.
    await vi.waitFor(() => expect(server.output()).toContain('"route":"/agenda.ics"'), 5000);
    expect(server.output()).not.toContain(key);
    expect((await post('/agenda', 'manager', { _action: 'agenda.revokeFeed' })).status).toBe(303);
    expect((await get(`/agenda.ics?cle=${key}`, null)).status).toBe(404);
  });

  it('answers the same 404 to a key that is wrong, empty or missing', async () => {
    const answers = await Promise.all(
      ['?cle=wrong', '?cle=', '', '?cle=a&cle=b'].map((search) => get(`/agenda.ics${search}`, 'manager')),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });
});

describe('the point of the month', () => {
  const point = Object.fromEntries(getCurriculum().hill.workstreams.map(({ id }) => [id, '3']));
  const baseOf = async (): Promise<string> =>
    /name="base" value="([^"]*)"/.exec((await get('/point-du-mois', 'staff')).text)?.[1] ?? '';

  it('keeps what was typed and names what is missing', async () => {
    const { equipe: _left, ...others } = point;
    const sent = { ...others, 'suite-phrase': 'La ville répond.', base: await baseOf() };
    const refused = await post('/point-du-mois', 'staff', { _action: 'hill.makePoint', ...sent });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('La ville répond.');
    expect(refused.text).toMatch(/href="#[^"]*equipe"/);
  });

  it('is made by a plain form', async () => {
    const made = await post('/point-du-mois', 'staff', {
      _action: 'hill.makePoint',
      ...point,
      base: await baseOf(),
    });
    expect([made.status, made.headers.location]).toEqual([303, '/point-du-mois']);
    expect((await get('/point-du-mois', 'manager')).text).toContain('role="img"');
  });
});

describe('what is new', () => {
  it('is marked as read, and put back', async () => {
    const fresh = async () => (await get('/nouveautes', 'mentor')).text.includes('notifications.markRead');
    await post('/echanges', 'staff', { _action: 'milestones.comment', comment: 'Bonjour Nadia' });
    expect(await fresh()).toBe(true);
    const read = await post('/nouveautes', 'mentor', { _action: 'notifications.markRead' });
    expect([read.status, read.headers.location]).toEqual([303, '/nouveautes?avant=0']);
    expect(await fresh()).toBe(false);
    expect((await get('/nouveautes?avant=0', 'mentor')).text).toContain('notifications.markUnread');
    await post('/nouveautes', 'mentor', { _action: 'notifications.markUnread', before: '0' });
    expect(await fresh()).toBe(true);
  });
});
