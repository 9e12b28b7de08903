import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { herPhone, openNeighbourhood } from '#tests/support/messenger-phone.ts';
import type { HerPhone, Neighbourhood } from '#tests/support/messenger-phone.ts';

/** A messenger’s phone with its network really cut: in the browser, and by a server that is really stopped. */

const SLUG = 'bienvenue-dans-l-equipe';
const module = getCurriculum().moduleBySlug(SLUG);
if (module === null) throw new Error('there is such a module');
const { sections, questions } = module;

let place: Neighbourhood;
let browser: Browser;
let phone: HerPhone;

beforeAll(async () => {
  place = await openNeighbourhood();
  browser = await launchBrowser();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await place.end();
});
beforeEach(async () => {
  phone = await herPhone(browser, place.origin, place.cookies.fatima);
});
afterEach(() => phone.context.close());

const keepModule = async (): Promise<void> => {
  await phone.page.goto(routes.moduleCover(SLUG));
  await phone.page.getByRole('button', { name: /^Garder/ }).click();
  await phone.page.getByText('Gardé dans ce téléphone').waitFor();
};

const learnt = (): Promise<{ units: (string | null)[]; answers: string[] }> =>
  place.ask(async ({ q, t }) => ({
    units: (
      await q.select({ kind: t.learningEvent.kind, unit: t.learningEvent.unitId }).from(t.learningEvent)
    ).map(({ kind, unit }) => `${kind} ${unit ?? ''}`.trim()),
    answers: (await q.select({ id: t.quizAnswer.questionId }).from(t.quizAnswer)).map(({ id }) => id),
  }));

describe('a module kept in the phone', () => {
  it('is read to its end without network, the page being killed on the way, and all is there once afterwards', async () => {
    await keepModule();
    await place.stopServer();
    await phone.page.goto(routes.section(SLUG, sections[0]?.id ?? ''));
    for (const [index, section] of sections.entries()) {
      expect(await phone.page.textContent('h1')).toContain(section.title);
      if (index === 2) {
        const address = phone.page.url();
        await phone.page.close();
        Object.assign(phone, { page: await phone.context.newPage() });
        await phone.page.goto(address);
      }
      await phone.page.getByRole('button', { name: 'Continuer' }).click();
      await phone.page.waitForURL((url) => !url.pathname.endsWith(section.id));
    }
    for (const [index, question] of questions.entries()) {
      await phone.page.getByText(question.text, { exact: true }).first().waitFor();
      if (index === 0) await phone.page.getByRole('button', { name: 'Passer' }).click();
      else {
        const right = question.options.filter((option) => option.right);
        for (const { text } of right) await phone.page.getByLabel(text).check();
        await phone.page.getByRole('button', { name: 'Répondre' }).click();
        await phone.page.getByText('Oui, c’est ça.').waitFor();
        expect(await phone.page.getByText(right[0]?.reason ?? '').isVisible()).toBe(true);
        await phone.page.getByRole('link', { name: 'Continuer' }).click();
      }
      await phone.page.waitForURL((url) => !url.pathname.endsWith(question.id));
    }
    await phone.page.getByRole('heading', { name: 'C’est la fin de ce module.' }).waitFor();
    await phone.page.goto('/accueil');
    await phone.page.getByText('sur ce téléphone').first().waitFor();
    expect(await phone.page.getByText('sur ce téléphone').filter({ visible: true }).count()).toBe(
      sections.length + questions.length,
    );
    await place.startAgain();
    await phone.page.goto('/accueil');
    await phone.page.goto(routes.phone());
    await expect
      .poll(
        () =>
          phone.page
            .locator('[data-list=sent] li')
            .filter({ hasText: 'Vous écoutez' })
            .getByText('reçu')
            .isVisible(),
        { timeout: 20_000 },
      )
      .toBe(true);
    await phone.page.reload();
    await expect
      .poll(() => phone.page.getByText('sur ce téléphone').filter({ visible: true }).count())
      .toBe(0);
    const { units, answers } = await learnt();
    expect(units.sort()).toEqual(
      [
        ...sections.map(({ id }) => `sectionSeen ${id}`),
        `questionPassed ${questions[0]?.id ?? ''}`,
        'moduleFinished',
      ].sort(),
    );
    expect(answers.sort()).toEqual(
      questions
        .slice(1)
        .map(({ id }) => id)
        .sort(),
    );
    expect(phone.complaints.filter((text) => !/Failed to (load|fetch)|ERR_/.test(text))).toEqual([]);
  }, 120_000);
});
