import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { installPartner } from '#tests/support/installed.ts';

/** « Aide » as it is installed, with and without somebody signed in. */

let installed: Awaited<ReturnType<typeof installPartner>>;
beforeAll(async () => {
  installed = await installPartner();
}, 120_000);
afterAll(() => installed.stop());

type Who = keyof typeof installed.cookies;

const ask = async (who: Who | null, path: string): Promise<{ status: number; main: string }> => {
  const answer = await fetch(`${installed.origin}${path}`, {
    headers: { cookie: who === null ? '' : installed.cookies[who] },
  });
  const main = /<main[\s\S]*<\/main>/.exec(await answer.text())?.[0] ?? '';
  return { status: answer.status, main: main.replaceAll('\u00A0', ' ') };
};

const givePhone = (phone: string): Promise<Response> =>
  fetch(`${installed.origin}${routes.me()}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: installed.cookies.manager,
      origin: installed.origin,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ _action: 'organisations.setPhone', phone }).toString(),
  });

/** Titles of groups and topics in the order of the page; what is folded is between brackets. */
const topicsIn = (html: string): string[] =>
  [...html.matchAll(/<details|<\/details>|<a class="task-link"[^>]*>\s*([^<]*?)\s*<\/a>/g)].flatMap(
    ([whole, title]) => (title === undefined ? [whole === '</details>' ? ']' : '['] : [title]),
  );

describe('/aide', () => {
  it('shows every topic to who is not signed in, by role', async () => {
    const { status, main } = await ask(null, routes.help());
    expect(status).toBe(200);
    const titles = topicsIn(main);
    expect(titles).not.toContain('[');
    expect(titles.indexOf('Commencer un module')).toBeLessThan(
      titles.indexOf('Cocher un point et le prouver'),
    );
    expect(titles).toContain('Créer une association');
    expect([...main.matchAll(/<h2[^>]*>\s*([^<]*?)\s*<\/h2>/g)].map(([, title]) => title)).toEqual([
      'Pour les messagers',
      'Pour l’équipe de l’association',
      'Pour les mentors',
      'Pour le siège',
    ]);
  });

  it('shows one’s own topics first, the others folded', async () => {
    const titles = topicsIn((await ask('staff', routes.help())).main);
    expect(titles[0]).toBe('Que faire ce mois-ci ?');
    expect(titles.indexOf('Commencer un module')).toBeGreaterThan(titles.indexOf('['));
  });

  it('lets a messenger call her manager, once the number is known', async () => {
    const topic = routes.helpTopic('commencer-un-module');
    const pages = [routes.help(), topic, '/nulle-part'];
    for (const path of pages) expect((await ask('messenger', path)).main).not.toContain('tel:');
    await givePhone('06 39 98 27 14');
    for (const path of pages) {
      expect((await ask('messenger', path)).main).toContain('Appeler Karim : 06 39 98 27 14');
      for (const who of ['staff', null] as const) expect((await ask(who, path)).main).not.toContain('tel:');
    }
  });
});

describe('/aide/[sujet]', () => {
  it('shows each picture with its size, so that nothing moves', async () => {
    const { main } = await ask(null, routes.helpTopic('commencer-un-module'));
    const pictures = [...main.matchAll(/<img [^>]*class="screenshot"[^>]*>/g)].map(([tag]) => tag);
    expect(pictures).toHaveLength(2);
    for (const tag of pictures)
      expect(tag).toMatch(
        /src="\/_astro\/[^"]+\.webp" alt="[^"]{20,}" width="360" height="\d+" decoding="async"/,
      );
  });

  it('counts the steps of a list on, past their pictures', async () => {
    for (const { slug } of getCurriculum().topics) {
      const { main } = await ask(null, routes.helpTopic(slug));
      expect([slug, main.includes('<ol start')]).toEqual([slug, false]);
    }
  });

  it('does not exist for a topic that nobody wrote', async () => {
    expect((await ask('messenger', routes.helpTopic('voler'))).status).toBe(404);
  });
});
