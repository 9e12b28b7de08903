import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { openDatabase } from '#db/database.ts';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { newId } from '#src/shared/ids.ts';
import { addMonths, parisDate } from '#src/shared/time.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { launchBrowser, openWindow } from '#tests/support/browser.ts';
import { systemScope } from '#tests/support/database.ts';
import { newFolder } from '#tests/support/folder.ts';
import { productCopy } from '#tests/support/product-copy.ts';
import type { ProductCopy } from '#tests/support/product-copy.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';
import { cookieOf } from '#tests/support/sessions.ts';

/**
 * People finish modules and have items validated; then authors change the content, release it with the real command,
 * and the product is built again on the same data. Once in substance; once by renaming, moving, splitting and deleting.
 */
const NOTE = 'L’écoute passe avant la présentation.';
/** A page whose words stand in no other language: else its author would be asked to change those too. */
const REWORDED = 3;
const SENTENCE = 'Cette phrase est neuve, pour l’essai.';
const ITEMS = ['j02-perimetre-dessine', 'j02-portrait-de-quartier'] as const;
type Reader = 'messenger' | 'staff' | 'mentor';

let browser: Browser;
let product: ProductCopy;
let server: TestServer;
let dataDir: string;
let cookies: Readonly<Record<Reader, string>>;
let partner: Partner;
let before: readonly string[];
/** What the command said at each release. */
const releases: string[] = [];

const moduleOf = (id: string) => {
  const found = getCurriculum().moduleById(id);
  if (found === null) throw new Error(`content/ has no ${id}`);
  return found;
};
const finishedBy = { messenger: ['MSG-01', 'MSG-02'], staff: ['M01-A', 'M01-B', 'M01-C', 'M02-A'] } as const;

const ask = (role: Reader, path: string, form?: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`${server.origin}${path}`, {
    redirect: 'manual',
    headers: { cookie: cookies[role], ...(form === undefined ? {} : { origin: server.origin }) },
    ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
  });

/** The words of a page, one line an element. */
const linesOf = async (role: Reader, path: string): Promise<string[]> => {
  const html = await (await ask(role, path)).text();
  return (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '')
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, '')
    .replaceAll(/\s+/g, ' ')
    .split(/<[^>]+>/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
};

/** Reads a module to its end with the plain forms of its pages. */
const finish = async (role: Reader, id: string): Promise<void> => {
  const { slug, sections } = moduleOf(id);
  let at = routes.section(slug, sections[0]?.id ?? '');
  while (!at.endsWith('/fin')) {
    const action = at.includes('/questions/') ? 'learning.pass' : 'learning.continue';
    const form = at.endsWith('/questions') ? undefined : { _action: action, id: newId() };
    const to = (await ask(role, at, form)).headers.get('location');
    if (to === null) throw new Error(`${at} leads nowhere`);
    at = to;
  }
};

/** Two items of J02 declared, sent and accepted in the texts of today. */
const validate = (
  db: OpenedDatabase,
  { place, runId, staff, manager }: Partner,
  now: number,
): Promise<void> =>
  db.write(systemScope(place.id), async ({ q, t, audit }) => {
    const own = { runId, organisationId: place.id, recordedAt: now };
    const [submissionId, reviewId] = [newId(), newId()];
    const items = ITEMS.map((id) => ({
      id,
      version: getCurriculum().itemById(id)?.version ?? '',
      ...{ status: 'declared' as const, missing: null, evidenceIds: [], value: null },
    }));
    await q.insert(t.itemFact).values(
      items.map(({ id, version }) => ({
        ...own,
        ...{ id: newId(), itemId: id, kind: 'declared' as const, contentVersion: version },
        ...{ byPersonId: staff.personId, actingRole: 'staff' as const },
      })),
    );
    const of = { ...own, milestoneId: 'j02', byPersonId: manager.personId };
    const frozen = { settledBy: 'mentor' as const, reachedItemIds: [], items };
    await q.insert(t.submission).values({ ...of, id: submissionId, round: 1, frozen });
    await q
      .insert(t.review)
      .values({ ...of, id: reviewId, submissionId, capacity: 'mentor', attempt: 1, recordedAt: now + 1 });
    await q
      .insert(t.reviewItem)
      .values(ITEMS.map((itemId) => ({ reviewId, itemId, verdict: 'accepted' as const })));
    audit({ action: 'scene.validated', object: 'milestone:j02' });
  });

/** Everything that says what was done, in the words of the pages: no edit may change a line of it. */
const figures = async (): Promise<readonly string[]> => {
  const told = /terminés? |^Terminé|validés? sur|^\d+ sur \d+|déclarés?, \d+/;
  /** A module in which something is new stands on the first page once more. */
  const again = (path: string, line: string): boolean =>
    line.startsWith('Du nouveau') || (path === routes.home('messenger') && /^Terminé/.test(line));
  const pages: readonly (readonly [Reader, string])[] = [
    ['messenger', routes.home('messenger')],
    ['messenger', routes.learningPath()],
    ['staff', routes.board()],
    ['staff', routes.learningPath()],
    ['staff', routes.milestones()],
    ['mentor', routes.partner(partner.place.slug)],
  ];
  const lines = await Promise.all(
    pages.map(async ([role, path]) => [
      path,
      ...(await linesOf(role, path)).filter((line) => told.test(line) && !again(path, line)),
    ]),
  );
  return lines.flat();
};

/** The file of a module, by its id, inside the copy's content. */
const fileOf = (id: string): string => {
  const { folder } = product.content;
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .find((name) => new RegExp(`^id: ${id}$`, 'm').test(readFileSync(join(folder, name), 'utf8')));
  if (found === undefined) throw new Error(`No file holds ${id}`);
  return relative('.', found);
};

const blockOf = (file: string, sectionId: string): string =>
  new RegExp(`<Section id="${sectionId}"[\\s\\S]*?</Section>\\n`).exec(product.content.text(file))?.[0] ?? '';

/** Puts a new sentence in the place of the first paragraph of a section. */
const reword = (moduleId: string, sectionId: string): void => {
  const file = fileOf(moduleId);
  const block = blockOf(file, sectionId);
  product.content.edit(file, block, block.replace(/\n\n(\p{L}[^\n<]*)\n\n/u, `\n\n${SENTENCE}\n\n`));
};

const releaseWith = async (...options: string[]): Promise<void> => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['src/commands/content-release.ts', ...options],
    { cwd: product.folder, encoding: 'utf8', input: '', env: { ...process.env, ESSAIM_DATA_DIR: dataDir } },
  );
  releases.push((stdout + stderr).replaceAll('\u00A0', ' '));
  if (status !== 0) throw new Error(releases.at(-1));
  await server.stop();
  await product.build();
  server = await product.start({ dataDir });
};

beforeAll(async () => {
  [browser, product, dataDir] = [await launchBrowser(), productCopy(), newFolder()];
  const now = Date.now();
  const db = await openDatabase({ dataDir });
  const network = await aNetwork(db, now);
  const startMonth = addMonths(`${parisDate(now).slice(0, 7)}-01`, -3);
  partner = await aPartner(db, network, { startMonth, now });
  cookies = {
    messenger: await cookieOf(db, partner.messenger, now),
    staff: await cookieOf(db, partner.staff, now),
    mentor: await cookieOf(db, network.mentor, now),
  };
  await validate(db, partner, now);
  await db.close();
  server = await startServer({ dataDir });
  for (const id of finishedBy.messenger) await finish('messenger', id);
  for (const id of finishedBy.staff) await finish('staff', id);
  before = await figures();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
  product.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('a change of substance', () => {
  beforeAll(async () => {
    for (const id of ['MSG-01', 'MSG-02']) reword(id, moduleOf(id).sections[REWORDED]?.id ?? '');
    reword('M01-A', 'm01-a-situation');
    const month = 'programme/m02-lire-le-quartier/month.yaml';
    const help = getCurriculum().itemById(ITEMS[1])?.help.slice(0, 20) ?? '';
    product.content.edit(month, help, `${SENTENCE} ${help}`);
    await releaseWith('--class', 'substance', '--note', NOTE);
  }, 300_000);

  it('tells its author who had finished the old text', () => {
    expect(releases[0]).toMatch(/MSG-01 – [^\n]+\n {2}1 personne a terminé l’ancien texte\./);
    expect(releases[0]).toContain('1 association a validé ce point.');
  });

  it('moves no figure', async () => {
    expect(before.length).toBeGreaterThan(12);
    expect(await figures()).toEqual(before);
  });

  it.each([
    ['with JavaScript', true, 'MSG-01'],
    ['without JavaScript', false, 'MSG-02'],
  ] as const)('is shown to who had finished, until « J’ai vu », %s', async (_name, javaScript, id) => {
    const { slug, title, sections } = moduleOf(id);
    const { page, complaints, context } = await openWindow(browser, {
      origin: server.origin,
      cookie: cookies.messenger,
      javaScript,
    });
    await page.goto(routes.home('messenger'));
    const news = page.locator('section', { has: page.getByRole('heading', { name: 'Du nouveau' }) });
    await news.getByRole('link', { name: title }).click();
    await page.locator('mark', { hasText: SENTENCE }).waitFor();
    expect(await page.locator('del').count()).toBeGreaterThan(0);
    await page.goto(routes.section(slug, sections[REWORDED]?.id ?? ''));
    await page.getByText('Cette page a changé depuis que vous l’avez lue.').waitFor();
    await page.getByText('Voir ce qui a changé').click();
    await page.locator('mark', { hasText: SENTENCE }).waitFor();
    await page.goto(routes.moduleChanges(slug));
    await page.getByRole('button', { name: 'J’ai vu' }).click();
    await page.waitForURL(/couverture/);
    expect(await page.getByText(/^Terminé/).count()).toBeGreaterThan(0);
    expect(await page.getByText('Du nouveau').count()).toBe(0);
    await page.goto(routes.home('messenger'));
    expect(await news.getByRole('link', { name: title }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is shown to the team on its board, in its path and in what is new, with the note', async () => {
    const { slug, title } = moduleOf('M01-A');
    const { page, context } = await openWindow(browser, {
      origin: server.origin,
      cookie: cookies.staff,
      javaScript: false,
    });
    await page.goto(routes.board());
    await page.getByText(/Du nouveau dans 1.module terminé/).waitFor();
    await page.getByRole('link', { name: /La méthode a changé depuis 30.jours/ }).click();
    const change = page.locator('article', { has: page.getByRole('heading', { name: title }) }).first();
    await change.getByText(NOTE).waitFor();
    await change.getByText('Voir les phrases changées').click();
    await change.locator('mark', { hasText: SENTENCE }).waitFor();
    await page.goto(routes.moduleCover(slug));
    await page.getByRole('link', { name: /Du nouveau/ }).click();
    await page.locator('mark', { hasText: SENTENCE }).waitFor();
    await page.getByRole('button', { name: 'J’ai vu' }).click();
    await page.goto(routes.board());
    expect(await page.getByText(/Du nouveau dans/).count()).toBe(0);
    await context.close();
  });

  it('is said of a validated item, to the team and to its mentor, and changes nothing else', async () => {
    const changed = 'Le texte de ce point a changé depuis.';
    const page = await linesOf('staff', routes.item('j02', ITEMS[1]));
    expect([page.includes(changed), page.includes('Validé')]).toEqual([true, true]);
    expect(await linesOf('staff', routes.item('j02', ITEMS[0]))).not.toContain(changed);
    const mentors = await linesOf('mentor', routes.partnerItem(partner.place.slug, 'j02', ITEMS[1]));
    expect(mentors).toContain(changed);
    expect(await linesOf('staff', routes.milestones())).toContain('1 texte changé depuis');
    expect(await figures()).toEqual(before);
  });
});

describe('texts renamed, moved, split and deleted', () => {
  const [renamed, moved, split] = ['M01-B', 'M01-C', 'M01-A'];
  const section = 'm01-c-mois';
  const gone = 'm02-a-carnet';

  beforeAll(async () => {
    const { content } = product;
    const [b, c, a, m02] = [fileOf(renamed), fileOf(moved), fileOf(split), fileOf('M02-A')];
    content.edit(b, `slug: ${moduleOf(renamed).slug}`, 'slug: garder-l-essentiel');
    content.edit(b, `title: ${moduleOf(renamed).title}`, 'title: Garder l’essentiel');
    const block = blockOf(c, section);
    content.edit(c, block, '').edit(m02, blockOf(m02, gone), block);
    const situation = blockOf(a, 'm01-a-situation');
    const cut = situation
      .trimEnd()
      .replace(/\n<\/Section>$/, '')
      .lastIndexOf('\n\n');
    const tail = `</Section>\n\n<Section id="m01-a-suite" kind="situation" title="La suite">`;
    content.edit(a, situation, `${situation.slice(0, cut)}\n\n${tail}${situation.slice(cut)}`);
    content.edit('programme/m02-lire-le-quartier/month.yaml', `id: ${ITEMS[0]}`, 'id: j02-perimetre-trace');
    await releaseWith(
      ...['--all', '--class', 'clarification', '--redirect', `${gone}=m02-a-regarder`],
      ...['--redirect', `${ITEMS[0]}=j02-perimetre-trace`, '--why', 'Un nom plus clair.'],
    );
  }, 300_000);

  it('are noticed by the command', () => {
    expect(releases[1]).toContain('M01-B change d’adresse');
    expect(releases[1]).toContain('m02-a-regarder répond désormais pour m02-a-carnet.');
  });

  it('lose nothing of what people, the team and its mentor had', async () => {
    const names = (lines: readonly string[]): string[] =>
      lines.map((line) => line.replace('Garder l’essentiel', moduleOf(renamed).title));
    expect(names(await figures())).toEqual(before);
    const cover = await linesOf('staff', routes.moduleCover('garder-l-essentiel'));
    expect(cover.some((line) => line.startsWith('Terminé'))).toBe(true);
    const host = await linesOf('staff', routes.moduleCover(moduleOf('M02-A').slug));
    const at = host.indexOf(getCurriculum().sectionById(section)?.section.title ?? '');
    expect([at >= 0, host[at + 1]]).toEqual([true, 'Lu']);
    const item = await linesOf('staff', routes.item('j02', 'j02-perimetre-trace'));
    expect(item).toContain('Validé');
  });

  it('are still reached by every link that was sent', async () => {
    const [oldSlug, host] = [moduleOf(renamed).slug, moduleOf('M02-A').slug];
    const now = 'garder-l-essentiel';
    const links: readonly (readonly [Reader, string, string])[] = [
      ['staff', routes.moduleCover(oldSlug), routes.moduleCover(now)],
      ['staff', routes.section(oldSlug, 'm01-b-coron'), routes.section(now, 'm01-b-coron')],
      ['staff', routes.moduleEnd(oldSlug), routes.moduleEnd(now)],
      ['staff', routes.section(moduleOf(moved).slug, section), routes.section(host, section)],
      ['staff', routes.section(host, gone), routes.section(host, 'm02-a-regarder')],
      ['staff', routes.item('j02', ITEMS[0]), routes.item('j02', 'j02-perimetre-trace')],
      [
        'mentor',
        routes.partnerItem(partner.place.slug, 'j02', ITEMS[0]),
        routes.partnerItem(partner.place.slug, 'j02', 'j02-perimetre-trace'),
      ],
    ];
    for (const [role, old, current] of links) {
      const answer = await ask(role, old);
      expect([old, answer.status, answer.headers.get('location')]).toEqual([old, 303, current]);
      expect([current, (await ask(role, current)).status]).toEqual([current, 200]);
    }
    expect((await ask('messenger', routes.module(oldSlug))).status).toBe(404);
  });

  it('take the form of a page that was open meanwhile', async () => {
    const old = routes.section(moduleOf(renamed).slug, 'm01-b-coron');
    const answer = await ask('staff', old, { _action: 'learning.continue', id: newId() });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      307,
      routes.section('garder-l-essentiel', 'm01-b-coron'),
    ]);
  });
});
