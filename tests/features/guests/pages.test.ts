import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/database.ts';
import { sambry } from '#db/seed/places.ts';
import type { OpenedDatabase } from '#db/types.ts';
import { actions } from '#src/actions/index.ts';
import { MOST_MISSES } from '#src/features/accounts/limit-misses.ts';
import { loadCampaigns } from '#src/features/doors/index.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import { DEMO_GUEST_TOKEN } from '#src/features/guests/index.ts';
import { insertGuestLink, insertGuestLinkRevoked } from '#src/features/guests/guests.store.ts';
import { loadPublished, shownFigures } from '#src/features/indicators/index.ts';
import { fractionText, untilText, valueText } from '#src/features/indicators/components/figure-words.ts';
import { guestsWords } from '#src/i18n/guests.fr.ts';
import { routes } from '#src/routes.ts';
import { newId, newSecret } from '#src/shared/ids.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { copyOfDemo } from '#tests/support/demo-database.ts';
import { systemScope } from '#tests/support/database.ts';
import { enterAs } from '#tests/support/demo.ts';
import { ask, sendForm } from '#tests/support/http.ts';
import type { Answer, Fields } from '#tests/support/http.ts';
import { mainOf, textOf } from '#tests/support/markup.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';

/** The link of a commissioning partner on the built server, with the demonstration's data. */
let server: TestServer;
let dataDir: string;
let db: OpenedDatabase;
let campaign: Campaign;
let manager: string;
const today = parisDate(Date.now());

beforeAll(async () => {
  dataDir = await copyOfDemo();
  db = await openDatabase({ dataDir });
  const [first] = await db.read(systemScope(), async (tx) => {
    const places = await tx.q.select().from(tx.t.organisation);
    const home = places.find(({ slug }) => slug === sambry.slug)?.id ?? '';
    return loadCampaigns(tx, [home], Date.now());
  });
  if (first === undefined) throw new Error('The demonstration has no campaign at Sambry.');
  campaign = first;
  server = await startServer({ demo: true, dataDir, env: { ESSAIM_PROXIES: '127.0.0.1' } });
  manager = await enterAs(server.origin, 'manager');
}, 300_000);
afterAll(async () => {
  await server.stop();
  await db.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const get = (path: string, cookie = '', from = '203.0.113.1'): Promise<Answer> =>
  ask(`${server.origin}${path}`, { headers: { cookie, 'x-forwarded-for': from } });
const post = (path: string, fields: Fields, cookie = ''): Promise<Answer> =>
  sendForm(`${server.origin}${path}`, { cookie, fields });
const cellsOf = (html: string): string[] =>
  [...mainOf(html).matchAll(/<td>([\s\S]*?)<\/td>/g)]
    .flatMap(([, cell = '']) => cell.split(/<[^>]*>/))
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** Another link to the same campaign, as it would stand some day. */
const link = async (expiresOn: IsoDate, revoked = false): Promise<string> => {
  const [id, token] = [newId(), newSecret()];
  const [first] = await db.read(systemScope(), ({ q, t }) => q.select().from(t.guestLink));
  const byPersonId = first?.byPersonId ?? '';
  const said = { organisationId: campaign.organisationId, byPersonId, recordedAt: Date.now() };
  await db.write(systemScope(), async (tx) => {
    const label = 'Une structure inventée';
    await insertGuestLink(tx, { ...said, id, token, label, expiresOn, campaignId: campaign.id });
    if (revoked) await insertGuestLinkRevoked(tx, { ...said, guestLinkId: id });
    tx.audit({ action: 'test', object: `guest-link:${id}` });
  });
  return token;
};

const TIME = { timeout: 60_000 };

describe('the page of a guest', TIME, () => {
  it('stands at /demo, in no cache, in no search engine, and is told to no other page', async () => {
    const address = routes.guest(DEMO_GUEST_TOKEN);
    expect((await get('/demo')).text).toContain(`href="${address}"`);
    const { status, headers, text } = await get(address);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'strict-origin',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(headers['set-cookie']).toBeUndefined();
    expect(text).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(text).not.toContain(DEMO_GUEST_TOKEN);
  });

  it('says the figures as they are published, findings with theirs, and commitments', async () => {
    const { text } = await get(routes.guest(DEMO_GUEST_TOKEN));
    const published = await db.read(systemScope(), (tx) => loadPublished(tx, campaign, Date.now()));
    const { byId } = shownFigures(campaign, published, { day: today });
    const ids = ['IND-01', 'IND-02', 'IND-04', 'IND-07', 'IND-08', 'IND-09', 'IND-10'] as const;
    const said = [...ids, ...(['IND-12', 'IND-13', 'IND-14', 'IND-16'] as const)].flatMap((id) => [
      valueText(byId[id]),
      fractionText(byId[id]),
      untilText(byId[id]),
    ]);
    expect(cellsOf(text)).toEqual(said.filter((text) => text !== ''));
    // Each opens on what it means.
    expect(textOf(text)).toContain('L’habitant dit vouloir faire quelque chose.');
    expect(said.filter((cell) => /^\d$/.test(cell))).toEqual([]);
    const words = textOf(text);
    expect(words.match(/Ce que cela ne dit pas : /g)).toHaveLength(3);
    expect(words).toContain(' sur ');
    expect(words).toContain('Ouvrir la permanence le mercredi jusqu’à 19 h Centre social, Direction.');
  });

  it('names nobody, no sector, no outing, no place to meet and no id', async () => {
    const { text } = await get(routes.guest(DEMO_GUEST_TOKEN));
    const names = await db.read(systemScope(), ({ q, t }) =>
      q.select({ name: t.person.displayName, home: t.person.organisationId }).from(t.person),
    );
    const people = names.flatMap(({ name, home }) => (home === campaign.organisationId ? (name ?? []) : []));
    expect(people.length).toBeGreaterThan(5);
    const words = textOf(text);
    expect(people.filter((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(words))).toEqual([]);
    const inside = [
      ...campaign.sectors.map(({ name }) => name),
      ...campaign.outings.flatMap(({ id, meetsAt, place }) => [id, meetsAt ?? id, place ?? id]),
      ...[campaign.id, campaign.organisationId, sambry.name, '/campagnes', '/equipe', '/portes'],
    ];
    expect(inside.filter((told) => text.includes(told))).toEqual([]);
  });

  it('lets her choose how she reads, and nothing else: no action of the product obeys a link', async () => {
    const path = routes.guest(DEMO_GUEST_TOKEN);
    const lines = async (): Promise<number> =>
      (await db.read(systemScope(), ({ q, t }) => q.select().from(t.auditEntry))).length;
    const before = await lines();
    const obeyed: string[] = [];
    for (const [name, { roles }] of actions) {
      if (roles === 'public') continue;
      const { status } = await post(path, { _action: name, campaignId: campaign.id });
      if (status !== 401) obeyed.push(`${name} ${String(status)}`);
    }
    expect(obeyed).toEqual([]);
    expect((await post(path, { _action: 'display.choose', theme: 'dark' })).status).toBe(303);
    expect(await lines()).toBe(before);
  });
});

describe('a link that opens nothing', TIME, () => {
  it('answers alike whether it is over, closed, of nobody or badly copied', async () => {
    const open = await link(today);
    expect((await get(routes.guest(open))).status).toBe(200);
    const shut = [
      await link(addDays(today, -1)),
      await link(addDays(today, 9), true),
      newSecret(),
      open.slice(0, -1),
    ];
    const answers = await Promise.all(shut.map((token) => get(routes.guest(token))));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    for (const { headers } of answers)
      expect([headers['cache-control'], headers['x-robots-tag'], headers['referrer-policy']]).toEqual([
        'no-store',
        'noindex, nofollow',
        'strict-origin',
      ]);
    const words = textOf(answers[0]?.text ?? '');
    expect(words).toContain('Ce lien n’ouvre rien');
    expect(words).toContain('Demandez-en un autre à l’association qui vous l’a donné.');
  });

  it('is tried thirty times from one network, which is then told to wait', async () => {
    const guesser = '203.0.113.7';
    for (let tries = 0; tries < MOST_MISSES; tries += 1)
      expect((await get(routes.guest('essai'), '', guesser)).status).toBe(404);
    const { status, text } = await get(routes.guest(DEMO_GUEST_TOKEN), '', guesser);
    expect(status).toBe(429);
    expect(textOf(text)).toMatch(
      /Trop de liens qui n’ouvrent rien, depuis ce réseau\. Attendez \d+ minutes, puis ouvrez le vôtre\./,
    );
    // Codes of attestations are another matter.
    expect((await get('/attestations/AAAAABBBBB', '', guesser)).status).toBe(404);
    expect((await get(routes.guest(DEMO_GUEST_TOKEN), '', '203.0.113.8')).status).toBe(200);
  });
});

describe('a link that a manager makes', TIME, () => {
  it('is shown once, to select or to copy, and is kept nowhere', async () => {
    const home = /href="(\/campagnes\/[\w-]{36})"/.exec((await get('/campagnes', manager)).text)?.[1] ?? '';
    const path = `${home}/invites`;
    const fields = { label: 'Le bailleur inventé', expiresOn: addDays(today, 30) };
    const [, guestLinkId = ''] =
      /name="guestLinkId" value="([\w-]{36})"/.exec((await get(path, manager)).text) ?? [];
    const made = await post(path, { _action: 'guests.makeLink', guestLinkId, ...fields }, manager);
    const [field = '', address = ''] =
      /<input[^>]* readonly value="http:\/\/[^/]+(\/suivi\/[\w-]{27})"[^>]*>/.exec(made.text) ?? [];
    expect(made.status).toBe(200);
    expect(field).toContain('id="lien"');
    expect(made.text).toMatch(/<button data-copy="true" hidden/);
    expect(made.text).toContain('data-copied="Le lien est copié."');
    const sheets = [...made.text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
    const styles = await Promise.all(sheets.map(async ([, href = '']) => (await get(href)).text));
    // A code without its colours is a black square.
    expect(made.text).toContain('class="qr-paper"');
    expect(`${styles.join('')}${made.text}`).toMatch(/\.qr-paper\s*\{fill:/);
    expect((await get(address)).status).toBe(200);
    // The answer that is loaded again, later than a second tap: anything sent in between makes it a new sending.
    await post(path, { _action: 'guests.revoke', guestLinkId: newId() }, manager);
    const again = await post(path, { _action: 'guests.makeLink', guestLinkId, ...fields }, manager);
    expect([again.status, again.headers.location]).toEqual([303, path]);
    const listed = (await get(path, manager)).text;
    expect(listed.split(guestsWords.revokeFor(fields.label))).toHaveLength(2);
    const token = address.slice('/suivi/'.length);
    expect((await get(`${home}/invites`, manager)).text).not.toContain(token);
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    const holding = files.filter(({ parentPath, name }) =>
      readFileSync(join(parentPath, name)).includes(token),
    );
    expect([files.length > 0, holding]).toEqual([true, []]);
    expect(server.output()).toContain('/suivi/[jeton]');
    for (const secret of [token, DEMO_GUEST_TOKEN]) expect(server.output()).not.toContain(secret);
  });
});
