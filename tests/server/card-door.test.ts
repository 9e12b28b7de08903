import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/database.ts';
import type { OpenedDatabase } from '#db/types.ts';
import type { NewCard } from '#src/features/accounts/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import { personKey } from '#src/shared/ids.ts';
import { aCard } from '#tests/builders/cards.ts';
import { aPerson, anOrganisation } from '#tests/builders/people.ts';
import { aPhone } from '#tests/support/a-phone.ts';
import { systemScope } from '#tests/support/database.ts';
import { newFolder } from '#tests/support/folder.ts';
import { ask } from '#tests/support/http.ts';
import type { Answer } from '#tests/support/http.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';

/** What the sign-in by card sends and keeps, seen from the wire. */
let server: TestServer;
let dataDir: string;
let db: OpenedDatabase;
let awa: Viewer;
let dead: NewCard;
let card: NewCard;
/** The cookies of a shared phone that Awa left twenty minutes ago. */
let left: string;

beforeAll(async () => {
  dataDir = newFolder();
  db = await openDatabase({ dataDir });
  const clock = { now: Date.now() - 20 * 60_000 };
  const place = await anOrganisation(db, { name: 'Les Sources', slug: 'les-sources', now: clock.now });
  awa = await aPerson(db, place, { role: 'messenger', name: 'Awa B.', now: clock.now });
  dead = await aCard(db, awa, { pin: '4071', now: clock.now });
  card = await aCard(db, awa, { now: clock.now });
  const phone = aPhone(db, clock);
  await phone.post('showCard', { jeton: card.token });
  await phone.post('enterPin', { pin: '4071', device: 'shared' });
  left = [...phone.values].map(([name, value]) => `${name}=${value}`).join('; ');
  server = await startServer({ dataDir });
}, 120_000);

afterAll(async () => {
  await server.stop();
  await db.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const get = (path: string, cookie = '', headers = {}): Promise<Answer> =>
  ask(`${server.origin}${path}`, { headers: { cookie, ...headers } });
const post = (
  path: string,
  body: Readonly<Record<string, string>>,
  cookie = '',
  headers = {},
): Promise<Answer> =>
  ask(`${server.origin}${path}`, {
    method: 'POST',
    headers: {
      cookie,
      origin: server.origin,
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    body: new URLSearchParams(body).toString(),
  });
const lines = async (): Promise<number> =>
  (await db.read(systemScope(), ({ q, t }) => q.select({ seq: t.auditEntry.seq }).from(t.auditEntry))).length;

describe('the address in a QR code', () => {
  it('greets its owner, writes nothing, sets no cookie, and tells no other page of itself', async () => {
    const before = await lines();
    const { status, text, headers } = await get(`/e/${card.token}`);
    expect([status, text.includes('Bonjour Awa.'), await lines()]).toEqual([200, true, before]);
    expect(headers['set-cookie']).toBeUndefined();
    expect([headers['referrer-policy'], headers['cache-control']]).toEqual(['strict-origin', 'no-store']);
    // Its own form apart, no link of the page bears the secret.
    expect(text).not.toContain(card.token);
  });

  it('answers a dead card like one that never was, without a name', async () => {
    const [old, unknown] = [await get(`/e/${dead.token}`), await get('/e/never-printed')];
    expect([old.status, unknown.status]).toEqual([410, 410]);
    expect(old.text).toBe(unknown.text);
    expect(old.text).toContain('Cette carte ne marche plus');
    expect(old.text).not.toContain('Awa');
  });

  it('leads to the next step with a cookie that no script reads, for ten minutes', async () => {
    const { status, headers } = await post(`/e/${card.token}`, { _action: 'accounts.showCard' });
    expect([status, headers.location]).toEqual([303, '/entrer/secret']);
    expect(headers['set-cookie']?.join()).toMatch(
      /essaim-card=[\w-]{27}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax/,
    );
  });
});

describe('a step that nothing leads to', () => {
  it.each(['/entrer/secret', '/entrer/telephone'])('%s says to show the card first', async (path) => {
    const { status, text } = await get(path);
    expect([status, text.includes('Montrez d’abord votre carte')]).toEqual([200, true]);
  });
});

describe('a shared phone that was left', () => {
  it('asks who is there, for the page that was wanted; an API and an island get a 401', async () => {
    const { status, headers } = await get('/mots', left);
    expect([status, headers.location]).toEqual([303, '/entrer/qui?retour=%2Fmots']);
    const api = await get('/recherche/index/messenger/pagefind-entry.json', left);
    expect(api.status).toBe(401);
    const island = await get('/mots', left, { accept: 'application/json' });
    expect([island.status, JSON.parse(island.text)]).toMatchObject([401, { code: 'unauthenticated' }]);
    const { text } = await get('/entrer/qui?retour=%2Fmots', left);
    expect(text).toContain('Vous êtes resté longtemps sans rien faire.');
    expect(text).toContain(`data-person="${personKey(awa.personId)}"`);
    expect(text).not.toContain('Awa B.');
  });

  it('keeps what was typed meanwhile, through a wrong PIN, and sends it where it was going', async () => {
    const sent = await post(
      '/moi',
      { _action: 'accounts.switchRole', membershipId: '« déjà » & "écrit"' },
      left,
    );
    expect([sent.status, sent.text.includes('name="kept"')]).toEqual([401, true]);
    const kept = unescape(/name="kept" value="([^"]*)"/.exec(sent.text)?.[1] ?? '');
    const asked = { _action: 'accounts.unlock', person: personKey(awa.personId), kept };
    const path = `/entrer/qui?personne=${personKey(awa.personId)}`;
    const wrong = await post(path, { ...asked, pin: '5082' }, left);
    expect([wrong.status, wrong.text.includes('Il reste 2 essais')]).toEqual([422, true]);
    expect(unescape(/name="kept" value="([^"]*)"/.exec(wrong.text)?.[1] ?? '')).toBe(kept);
    const right = await post(path, { ...asked, pin: '4071' }, left);
    expect(right.status).toBe(200);
    expect(right.text).toMatch(/<form method="post" action="\/moi"/);
    expect(unescape(right.text)).toContain('value="« déjà » & "écrit""');
    expect(right.headers['set-cookie']?.join()).toContain('essaim=');
  });
});

const unescape = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&#38;', '&').replaceAll('&amp;', '&');
