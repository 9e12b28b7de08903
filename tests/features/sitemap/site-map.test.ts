import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '#db/schema/lists.ts';
import type { Role } from '#db/schema/lists.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { audiencesOf } from '#src/features/learning/index.ts';
import { groupOf, openPatterns } from '#src/features/sitemap/index.ts';
import { siteMapWords as words } from '#src/i18n/sitemap.fr.ts';
import { policies } from '#src/policies.ts';
import { routes } from '#src/routes.ts';
import { installTwoPartners } from '#tests/support/installed.ts';
import type { Installed } from '#tests/support/installed.ts';

const visitors: readonly (Role | null)[] = [null, ...roles];
const allOf = (role: Role | null): readonly string[] => openPatterns(policies, role, true);

describe('the site map', () => {
  it.each(visitors)('has a place and a name for each page that %s may open', (role) => {
    const lost = allOf(role).filter((pattern) => groupOf[pattern] === undefined || !words.pages[pattern]);
    expect(lost, 'say where they stand in site-map.rules.ts, and their name in sitemap.fr.ts').toEqual([]);
  });

  it.each(visitors)('takes from the policies what %s may open, and nothing else', (role) => {
    const expected = Object.entries(policies)
      .filter(([pattern, policy]) => {
        if (pattern.includes('[') || policy.api || policy.endpoint || policy.step) return false;
        if (['/404', '/500', '/erreur'].includes(pattern)) return false;
        if (policy.roles === 'public') return role === null || !/^\/(entrer.*)?$/.test(pattern);
        return role !== null && policy.roles.includes(role);
      })
      .map(([pattern]) => pattern);
    expect([...allOf(role)].sort()).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(5);
  });

  it('leaves the demonstration out elsewhere', () => {
    expect(openPatterns(policies, 'staff', true)).toContain('/demo');
    expect(openPatterns(policies, 'staff', false)).not.toContain('/demo');
  });
});

describe('/plan-du-site', { timeout: 60_000 }, () => {
  let site: Installed;
  beforeAll(async () => {
    site = await installTwoPartners();
  }, 120_000);
  afterAll(() => site.stop());

  const read = async (path: string, role: Role | null): Promise<{ status: number; html: string }> => {
    const headers = { cookie: role === null ? '' : site.cookies[role] };
    const answer = await fetch(`${site.origin}${path}`, { redirect: 'manual', headers });
    return { status: answer.status, html: await answer.text() };
  };
  const linksOf = (html: string): [string, string][] =>
    [
      ...(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').matchAll(
        /<a class="list-link" href="([^"]+)"[^>]*>\s*(?:<span data-sentence>)?([^<]+)</g,
      ),
    ].map(([, href = '', label = '']) => [href, label.trim().replaceAll('&nbsp;', '\u00A0')]);

  it.each(visitors)('leads %s to pages that open and bear the name it says', async (role) => {
    const found = linksOf((await read('/plan-du-site', role)).html);
    const pages = found.filter(([href]) => groupOf[href] !== undefined);
    expect(pages.map(([href]) => href).sort()).toEqual([...openPatterns(policies, role, false)].sort());
    for (const [href, label] of pages) {
      const { status, html } = await read(href, role);
      const title = (/<title>([^<]*)/.exec(html)?.[1] ?? '').replaceAll('&nbsp;', '\u00A0');
      expect([href, status]).toEqual([href, 200]);
      expect(title.toLocaleLowerCase('fr')).toContain(label.toLocaleLowerCase('fr'));
    }
  });

  it.each(roles)('lists the texts that %s may read, and no other', async (role) => {
    const hrefs = linksOf((await read('/plan-du-site', role)).html).map(([href]) => href);
    for (const { slug, audience } of getCurriculum().modules)
      expect([slug, hrefs.includes(routes.moduleCover(slug))]).toEqual([
        slug,
        audiencesOf(role).includes(audience),
      ]);
    const { scenarios, tools, glossary } = getCurriculum();
    expect(scenarios.filter(({ slug }) => !hrefs.includes(routes.scenario(slug)))).toEqual([]);
    expect(glossary.filter(({ id }) => !hrefs.includes(routes.word(id)))).toEqual([]);
    expect(tools.filter(({ slug }) => hrefs.includes(routes.tool(slug)) !== (role !== 'messenger'))).toEqual(
      [],
    );
  });

  it('shows nothing of the inside before sign-in', async () => {
    const hrefs = linksOf((await read('/plan-du-site', null)).html).map(([href]) => href);
    expect(hrefs.filter((href) => policies[href]?.roles !== 'public')).toEqual([]);
  });
});
