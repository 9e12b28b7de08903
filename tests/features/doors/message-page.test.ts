import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/database.ts';
import type { Pack } from '#src/features/outbox/pack.rules.ts';
import { routes } from '#src/routes.ts';
import { parisDate } from '#src/shared/time.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import { systemScope } from '#tests/support/database.ts';
import { newFolder } from '#tests/support/folder.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';
import { cookieOf } from '#tests/support/sessions.ts';

/** The message of a campaign as it is served: its true or false is answered by the server, and kept nowhere. */

const dataDir = newFolder();
const now = Date.now();
const trueFalse = [
  { claim: 'La carte coûte cher.', holds: false, why: 'Le tarif suit les revenus.' },
  { claim: 'La carte sert le dimanche.', holds: true, why: 'Elle sert tous les jours.' },
];
let server: TestServer;
let cookie = '';
let path = '';

beforeAll(async () => {
  const db = await openDatabase({ dataDir });
  const partner = await aPartner(db, await aNetwork(db, now), { startMonth: '2026-05-01', now });
  const outings = [{ onDate: parisDate(now), memberIds: [partner.messenger.personId] }];
  const { id } = await aCampaign(db, partner, {
    now: now - 1000,
    outings,
    message: { trueFalse, spoken: 'Bonjour.' },
  });
  [path, cookie] = [routes.campaignMessage(id), await cookieOf(db, partner.messenger, now)];
  await db.close();
  server = await startServer({ dataDir });
}, 300_000);
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const read = async (at: string): Promise<string> =>
  (await fetch(server.origin + at, { headers: { cookie } })).text();
/** What is on the screen: not what waits hidden, nor what is for paper. */
const seen = (html: string): string => html.replaceAll(/<p class="print-only">[\s\S]*?<\/p>/g, '');
const whys = (html: string): string[] =>
  trueFalse.map(({ why }) => why).filter((why) => seen(html).includes(why));

describe('the true or false of a message', () => {
  it.each([
    ['', [], []],
    ['?par=phrase-1-faux', ['Le tarif suit les revenus.'], ['Oui, c’est ça.', 'C’est faux.']],
    ['?par=phrase-1-vrai', ['Le tarif suit les revenus.'], ['Pas tout à fait.', 'C’est faux.']],
    ['?par=phrase-2-vrai', ['Elle sert tous les jours.'], ['Oui, c’est ça.', 'C’est vrai.']],
    ['?par=phrase-9-vrai', [], []],
  ])('%s', async (asked, explained, said) => {
    const html = await read(path + asked);
    expect(whys(html)).toEqual(explained);
    for (const words of said) expect(seen(html)).toContain(words);
  });

  it('leaves nothing behind', async () => {
    const opened = await openDatabase({ dataDir });
    const kept = async () =>
      opened.read(systemScope(), async ({ q, t }) => [
        (await q.select().from(t.quizAnswer)).length,
        (await q.select().from(t.learningEvent)).length,
        (await q.select().from(t.auditEntry)).length,
      ]);
    const before = await kept();
    await read(`${path}?par=phrase-1-vrai`);
    expect(await kept()).toEqual(before);
    await opened.close();
  });

  it('is in her phone with the outing, explanations hidden, nobody named', async () => {
    const { pages } = JSON.parse(await read(routes.doorsKept())) as Pack;
    const html = pages.find((page) => page.path === path)?.html ?? '';
    for (const place of ['phrase-1-vrai', 'phrase-1-faux', 'phrase-2-vrai', 'phrase-2-faux'])
      expect(html).toMatch(new RegExp(`data-by="${place}" hidden`));
    expect(html).not.toContain('data-person');
    expect(pages.some((page) => page.html.includes(`href="${path}"`))).toBe(true);
  });
});
