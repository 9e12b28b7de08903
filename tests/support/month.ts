import type { Browser, Page } from 'playwright-core';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Module } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { herPhone, openNeighbourhood } from './messenger-phone.ts';
import { openMeter } from './meter.ts';

/** Opens her first screen, the module, each page and each question, and its end: as one does in a week. */
const doModule = async (page: Page, { slug, sections, questions }: Module): Promise<void> => {
  await page.goto('/accueil', { waitUntil: 'networkidle' });
  await page.goto(routes.module(slug));
  await page.goto(routes.section(slug, sections[0]?.id ?? ''));
  for (const { id } of sections) {
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith(id));
  }
  for (const { id } of questions) {
    await page.locator('input[name=choice]').first().check();
    await page.getByRole('button', { name: 'Répondre' }).click();
    await page.waitForURL((url) => url.search.startsWith('?reponse'));
    await page.getByRole('link', { name: 'Continuer' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith(id));
  }
  await page.waitForLoadState('networkidle');
};

/** Bytes of a month, one module a week, on the wire and both ways, with the caches that the phone has. */
export const weighMonth = async (browser: Browser): Promise<readonly number[]> => {
  const meter = await openMeter();
  const place = await openNeighbourhood({ meter });
  const weeks: number[] = [];
  try {
    const start = meter.bytes();
    const { page, context } = await herPhone(browser, place.origin, place.cookies.fatima);
    const modules = getCurriculum().modules.filter(({ audience }) => audience === 'messenger');
    for (const module of modules.slice(0, 4)) {
      await doModule(page, module);
      weeks.push(meter.bytes() - start - weeks.reduce((sum, bytes) => sum + bytes, 0));
    }
    await context.close();
  } finally {
    await place.end();
    meter.close();
  }
  return weeks;
};
