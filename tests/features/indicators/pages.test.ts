import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { etabli } from '#db/seed/places.ts';
import { routes } from '#src/routes.ts';
import { copyOfDemo } from '#tests/support/demo-database.ts';
import { enterAs } from '#tests/support/demo.ts';
import { ask } from '#tests/support/http.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';

/** The figures of the campaign under way of the demonstration, on every page that tells some, on the built server. */
let server: TestServer;
let dataDir: string;
let manager: string;
let id: string;
beforeAll(async () => {
  dataDir = await copyOfDemo();
  server = await startServer({ demo: true, dataDir });
  manager = await enterAs(server.origin, 'manager');
  id = /href="\/campagnes\/([\w-]{36})"/.exec(await read('/campagnes'))?.[1] ?? '';
}, 300_000);
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const read = async (path: string, cookie = manager): Promise<string> => {
  const { status, text } = await ask(`${server.origin}${path}`, { headers: { cookie } });
  expect(status, path).toBe(200);
  return text;
};
const textOf = (html: string): string =>
  html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00A0\u202F]+/g, ' ');

describe('the figures of a campaign', { timeout: 60_000 }, () => {
  it('are the same in a picture as in its table', async () => {
    const html = await read(`/campagnes/${id}/chiffres`);
    const figures = [...html.matchAll(/<figure class="bars ranges[\s\S]*?<\/figure>/g)].map(([one]) => one);
    expect(figures).toHaveLength(3);
    for (const figure of figures.slice(1)) {
      const drawn = [...figure.matchAll(/<rect[^>]* x="([\d.]+)%"[^>]* width="([\d.]+)%"/g)].map(
        ([, x = '', width = '']) => [Math.round(Number(x)), Math.round(Number(x) + Number(width))],
      );
      const said = [...textOf(figure).matchAll(/entre (\d+) % et (\d+) %/g)].map(([, low, high]) => [
        Number(low),
        Number(high),
      ]);
      expect(drawn.length).toBeGreaterThan(0);
      expect(drawn).toEqual(said);
      const [, sentence = ''] = /<p[^>]*>([^<]*)<\/p>/.exec(figure) ?? [];
      expect(figure).toContain(`role="img" aria-label="${sentence}"`);
    }
  });

  it('are the same to the mentor as to the team, in one line', async () => {
    const mentor = await read(routes.partnerCampaigns(etabli.slug), await enterAs(server.origin, 'mentor'));
    for (const html of [await read('/campagnes'), mentor])
      expect(textOf(html)).toContain('140 portes frappées sur 438, 52 foyers rencontrés sur 200.');
  });

  it('never tell what the last outing counted, on two pages of the same day (0039)', async () => {
    const campaign = (path: string): string => `/campagnes/${id}${path}`;
    const own = [
      '',
      '/chiffres',
      '/bilan',
      '/constats',
      '/engagements',
      '/cout',
      '/plan',
      '/restitution',
      '/invites',
    ];
    const pages = [
      ...['/campagnes', '/jalons', '/jalons/j07', ...own.map(campaign)],
      routes.partnerCampaigns(etabli.slug),
      routes.partnerCampaign(etabli.slug, id),
      ...['indicateurs', 'indicateurs-croises'].map((table) =>
        routes.exportFile(table, 'csv', `campagne=${id}`),
      ),
    ];
    const opened = new Set<string>();
    for (const role of ['staff', 'manager', 'director', 'mentor', 'headOffice'] as const) {
      const cookie = await enterAs(server.origin, role);
      for (const path of [routes.home(role), ...pages]) {
        const { status, text } = await ask(`${server.origin}${path}`, { headers: { cookie } });
        if (status !== 200) continue;
        // Sixty-one households at 166 doors, of which 92 opened; 52 at 140 are published, the last outing met nine.
        const live =
          /(?<![\d,])(?:166 portes|61 foyers|92 portes)|(?:frappées|rencontrés|ouvertes)[\s:;]*(?:166|61|92)(?!\d)/;
        const found = live.exec(textOf(text));
        opened.add(path);
        expect(found?.[0] ?? null, `${role} ${path}`).toBeNull();
      }
    }
    expect(pages.filter((path) => !opened.has(path))).toEqual([]);
  });
});
