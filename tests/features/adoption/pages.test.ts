import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/database.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import type { Viewer } from '#src/shared/context.ts';
import { addMonths, parisDate } from '#src/shared/time.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { newFolder } from '#tests/support/folder.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';
import { cookieOf } from '#tests/support/sessions.ts';

/** The pages as they are served, without a script. */

const SLUG = 'entre-voisins-lirac';
const NAMES = ['Fatouma', 'Awa', 'Brahim', 'Coumba'];
const { questions } = getCurriculum().messengerQuestions;

let server: TestServer;
let dataDir: string;
let cookies: Record<'staff' | 'manager' | 'mentor' | 'headOffice', string>;
let messengers: string[];

beforeAll(async () => {
  dataDir = newFolder();
  const db = await openDatabase({ dataDir });
  const now = Date.now();
  const startMonth = addMonths(`${parisDate(now).slice(0, 7)}-01`, -2);
  const network = await aNetwork(db, now);
  const people = { messenger: NAMES[0] ?? '' };
  const partner = await aPartner(db, network, { startMonth, now, people });
  const cookie = (viewer: Viewer): Promise<string> => cookieOf(db, viewer, now);
  const team = [partner.messenger];
  for (const name of NAMES.slice(1))
    team.push(await aPerson(db, partner.place, { role: 'messenger', name, now }));
  messengers = await Promise.all(team.map(cookie));
  cookies = {
    staff: await cookie(partner.staff),
    manager: await cookie(partner.manager),
    mentor: await cookie(network.mentor),
    headOffice: await cookie(network.headOffice),
  };
  await db.close();
  server = await startServer({ dataDir });
}, 120_000);

afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

type Page = { status: number; html: string; to: string | null };

const get = async (path: string, cookie: string): Promise<Page> => {
  const answer = await fetch(`${server.origin}${path}`, { redirect: 'manual', headers: { cookie } });
  return { status: answer.status, html: bare(await answer.text()), to: answer.headers.get('location') };
};
const post = async (path: string, entries: [string, string][], cookie: string): Promise<Page> => {
  const answer = await fetch(`${server.origin}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: server.origin },
    body: new URLSearchParams(entries),
  });
  return { status: answer.status, html: bare(await answer.text()), to: answer.headers.get('location') };
};
const bare = (html: string): string => html.replaceAll(/\s+/g, ' ').replaceAll('\u00A0', ' ');
/** The hidden fields of the form that sends a verb. */
const hidden = (html: string): [string, string][] =>
  [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  );
/** What was answered so far; a page of two forms carries it in both. */
const carried = (html: string): [string, string][] => [
  ...new Map(hidden(html).filter(([name]) => questions.some(({ id }) => id === name))),
];

/** Goes through the questions as a messenger does, up to the page that checks. */
const answers = async (cookie: string, answer: string): Promise<Page> => {
  let page = await post(
    '/questionnaire',
    [
      ['_action', 'adoption.turnPage'],
      ['go', '0'],
    ],
    cookie,
  );
  for (const { id } of questions)
    page = await post(
      '/questionnaire',
      [['_action', 'adoption.turnPage'], ...carried(page.html), ['answer', `${id}:${answer}`]],
      cookie,
    );
  return page;
};
const send = (check: Page, cookie: string): Promise<Page> => {
  const survey = hidden(check.html).filter(([name]) => name === 'survey');
  return post(
    '/questionnaire',
    [['_action', 'adoption.sendAnswers'], ...survey, ...carried(check.html)],
    cookie,
  );
};

describe('the messengers’ questionnaire, by its pages', () => {
  it('is found on the messenger’s home, answered question by question, checked, sent once', async () => {
    const [first = ''] = messengers;
    expect((await get('/accueil', first)).html).not.toContain('8 questions sur votre équipe');
    expect((await post('/grille', [['_action', 'adoption.openSurvey']], cookies.manager)).status).toBe(303);
    expect((await get('/accueil', first)).html).toContain('8 questions sur votre équipe');
    const check = await answers(first, 'yes');
    expect(check.html).toContain('Vérifiez vos réponses');
    expect(carried(check.html)).toHaveLength(8);
    expect((await send(check, first)).status).toBe(303);
    expect((await send(check, first)).status).toBe(303);
    expect((await get('/questionnaire', first)).html).toContain('Pas de question pour vous');
    expect((await get('/grille', cookies.manager)).html).toContain('1 réponse reçue pour 4 messagers');
  });

  it('shows its counts to those who read the grid once it is closed with four answers, and no name', async () => {
    for (const cookie of messengers.slice(1)) await send(await answers(cookie, 'no'), cookie);
    const before = (await get('/grille', cookies.manager)).html;
    expect(before).not.toContain('1 oui');
    const survey = hidden(before).filter(([name]) => name === 'survey');
    await post('/grille', [['_action', 'adoption.closeSurvey'], ...survey], cookies.manager);
    const seen = [
      await get('/grille', cookies.staff),
      await get(routes.partnerGrid(SLUG), cookies.mentor),
      await get(routes.partnerGrid(SLUG), cookies.headOffice),
      await get(routes.grids(), cookies.headOffice),
      await get(routes.partnerPillar(SLUG, 'p1'), cookies.mentor),
    ];
    expect(seen.map(({ status }) => status)).toEqual(Array(5).fill(200));
    expect(seen[0]?.html).toContain('1 oui, 0 un peu, 3 non');
    expect(seen[1]?.html).toContain('1 oui, 0 un peu, 3 non');
    for (const { html } of seen) for (const name of NAMES) expect(html).not.toContain(name);
  });
});

describe('the mentor’s level, by its page', () => {
  const level = (entries: [string, string][]): Promise<Page> =>
    post(
      routes.partnerPillar(SLUG, 'p1'),
      [['_action', 'mentoring.giveLevel'], ['base', ''], ...entries],
      cookies.mentor,
    );

  it('is refused with a sentence where an element of the core is missing, nothing typed lost', async () => {
    const { status, html } = await level([
      ['level', '4'],
      ['coreMissing', 'on'],
      ['observed', 'Le carnet est vide'],
    ]);
    expect(status).toBe(422);
    expect(html).toContain('Un élément du noyau manque : le niveau s’arrête à 2.');
    expect(html).toContain('Le carnet est vide</textarea>');
    expect((await level([['level', '2']])).html).toContain('Dites en une phrase ce que vous avez vu ou lu.');
  });

  it('is kept, and read by the team once it has given its own', async () => {
    expect(
      (
        await level([
          ['level', '4'],
          ['observed', 'Quinze alliés au carnet'],
        ])
      ).status,
    ).toBe(303);
    const hiddenYet = (await get('/grille/piliers/p1', cookies.staff)).html;
    expect(hiddenYet).not.toContain('Quinze alliés au carnet');
    const own: [string, string][] = [
      ['_action', 'adoption.ratePillar'],
      ['base', ''],
      ['level', '2'],
    ];
    await post('/grille/piliers/p1', own, cookies.staff);
    expect((await get('/grille/piliers/p1', cookies.staff)).html).toContain('Quinze alliés au carnet');
    expect((await get('/grille', cookies.staff)).html).toContain('Deux niveaux d’écart ou plus');
  });
});
