import { rmSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#db/schema/lists.ts';
import { noticeOf } from '#src/i18n/notices.fr.ts';
import { launchBrowser, openWindow } from '#tests/support/browser.ts';
import { enterAs } from '#tests/support/demo.ts';
import { copyOfDemo } from '#tests/support/demo-database.ts';
import { startServer } from '#tests/support/server.ts';

/** Answering by keyboard, from the queue to « Tout est relu. », with sentences that others wrote. */
const PHRASE = 'Je ne vois pas qui l’a relu, ni quand. Dites-le en une phrase.';

let dataDir: string;
let server: Awaited<ReturnType<typeof startServer>>;
let browser: Browser;

beforeAll(async () => {
  dataDir = await copyOfDemo();
  server = await startServer({ demo: true, dataDir });
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const asRole = async (
  role: Role,
  javaScript: boolean,
  run: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> => {
  const { origin } = server;
  const { page, context, complaints } = await openWindow(browser, {
    origin,
    javaScript,
    cookie: await enterAs(origin, role),
  });
  await page.goto('/a-valider');
  await page.getByRole('link', { name: 'La Maison des Ormes' }).click();
  await run(page, context);
  expect(complaints).toEqual([]);
  await context.close();
};

describe('the review queue', () => {
  it('leads by keyboard to the heading, into the comment, to the notice, and to « Tout est relu. »', async () => {
    await asRole('mentor', true, async (page) => {
      await page.locator('h1:focus').waitFor();
      const item = page.locator('.review-item').first();
      await item.getByText('À compléter').click();
      await item.locator('summary', { hasText: 'Phrases type' }).press('Enter');
      await item.getByLabel('Ajouter une phrase au commentaire').selectOption(PHRASE);
      await item.getByRole('button', { name: 'Ajouter maintenant' }).press('Enter');
      const comment = item.getByLabel('Commentaire', { exact: true });
      expect(await comment.inputValue()).toBe(PHRASE);
      await page.keyboard.type(' Merci !');
      expect(await comment.inputValue()).toBe(`${PHRASE} Merci !`);
      await page.getByRole('button', { name: 'Valider le reste et envoyer' }).press('Enter');
      await page.getByText('Tout est relu.').waitFor();
      await page
        .locator(':focus', { hasText: noticeOf('milestones.review-changesRequested') ?? '' })
        .waitFor();
      await page.goto('/a-valider');
      await page.getByText('Rien n’attend votre réponse.').waitFor();
    });
  }, 60_000);

  it('adds the sentence at the end of the comment without a script', async () => {
    await asRole('headOffice', false, async (page) => {
      const overall = page.locator('details', { hasText: 'Phrases type' }).last();
      await overall.locator('summary').click();
      expect(await overall.getByRole('button', { name: 'Ajouter maintenant' }).isVisible()).toBe(false);
      await overall.getByLabel('Ajouter une phrase au commentaire').selectOption(PHRASE);
      await page.getByLabel('Un mot pour l’ensemble').fill('Bravo.');
      await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
      await page.getByText(`Bravo.\n${PHRASE}`).waitFor();
    });
  }, 60_000);
});
