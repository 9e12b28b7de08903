import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGrid, standingOf } from '#src/features/accessibility/index.ts';
import { accessibilityWords } from '#src/i18n/accessibility.fr.ts';
import { privacyWords } from '#src/i18n/privacy.fr.ts';
import { routes } from '#src/routes.ts';
import { installPartner } from '#tests/support/installed.ts';
import type { Installed } from '#tests/support/installed.ts';

/** What every site owes its visitors, as it is served. */
let installed: Installed<'staff' | 'manager' | 'director' | 'messenger'>;
beforeAll(async () => {
  installed = await installPartner();
}, 120_000);
afterAll(() => installed.stop());

const read = async (path: string, cookie = ''): Promise<string> => {
  const answer = await fetch(`${installed.origin}${path}`, { redirect: 'manual', headers: { cookie } });
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.text()).replaceAll('&nbsp;', '\u00A0');
};
const numbersIn = (html: string): string[] =>
  [...html.matchAll(/ id="critere-([\d.]+)"/g)].map(([, id]) => id ?? '');

const { criteria } = loadGrid();
const standing = standingOf(criteria);

describe('the declaration of accessibility', () => {
  it('says its state and its rate, as the grid has them', async () => {
    const html = await read(routes.accessibility());
    expect(html).toContain(accessibilityWords.stateSentence(standing.state));
    expect(html).toContain(
      accessibilityWords.rate(standing.counts.conforme, standing.applicable, standing.rate),
    );
  });

  it('names every criterion that fails, with what is planned, and no other', async () => {
    const html = await read(routes.accessibility());
    for (const { id, asks, answer, plan } of criteria) {
      expect([id, html.includes(accessibilityWords.failing(id, asks))]).toEqual([
        id,
        answer === 'non conforme',
      ]);
      if (plan !== undefined) expect(html).toContain(plan);
    }
  });

  it('says what was not done, and invents nobody to write to', async () => {
    const html = await read(routes.accessibility());
    for (const sentence of accessibilityWords.notDone) expect(html).toContain(sentence);
    expect(html).toContain('À compléter par VoisinMalin');
    expect(html).not.toMatch(/mailto:|tel:/);
  });
});

describe('the grid', () => {
  it('shows the 106 criteria, or those with the answer that the address names', async () => {
    const having = (answer: string): string[] =>
      criteria.filter((each) => each.answer === answer).map(({ id }) => id);
    expect(numbersIn(await read(routes.accessibilityGrid()))).toEqual(criteria.map(({ id }) => id));
    for (const [slug, answer] of [
      ['conforme', 'conforme'],
      ['non-conforme', 'non conforme'],
      ['non-applicable', 'non applicable'],
    ] as const)
      expect(numbersIn(await read(routes.accessibilityGrid(slug)))).toEqual(having(answer));
    expect(numbersIn(await read(routes.accessibilityGrid('<b>')))).toHaveLength(106);
  });
});

describe('what is kept', () => {
  it('is told whole to everybody, and first what one’s own role changes', async () => {
    const [out, messenger] = [
      await read(routes.privacy()),
      await read(routes.privacy(), installed.cookies.messenger),
    ];
    for (const { title } of Object.values(privacyWords.subjects)) expect(out).toContain(title);
    expect(out).toContain(privacyWords.everyRole);
    expect(messenger).toContain(privacyWords.forYou);
    const own = messenger.indexOf(privacyWords.roles.messenger[0]);
    expect(own).toBeGreaterThan(0);
    expect(own).toBeLessThan(messenger.indexOf(privacyWords.roles.headOffice[0]));
  });

  it('is reached from « Mon compte » and from the foot of every page', async () => {
    expect(await read(routes.me(), installed.cookies.messenger)).toContain(privacyWords.title);
    const foot = /<footer[\s\S]*/.exec(await read(routes.landing()))?.[0] ?? '';
    for (const href of [routes.siteMap(), routes.accessibility(), routes.privacy(), routes.legal()])
      expect(foot).toContain(`href="${href}"`);
  });
});

describe('the legal notices', () => {
  it('say what is missing rather than invent it', async () => {
    const html = await read(routes.legal());
    expect(html).toContain('À compléter par VoisinMalin');
    for (const licence of ['EUPL 1.2', 'CC BY-SA 4.0', 'OFL 1.1', 'MIT']) expect(html).toContain(licence);
    expect(html).not.toMatch(/mailto:|tel:/);
  });
});
