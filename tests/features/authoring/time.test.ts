import { afterAll, beforeAll, expect, it } from 'vitest';
import { routes } from '#src/routes.ts';
import { installReaders, timePages } from '#tests/support/contents-time.ts';
import type { ReadersInstalled } from '#tests/support/contents-time.ts';

const PEOPLE = 2000;
const REQUESTS = 100;
/** Milliseconds for the server to answer. */
const TARGET = 80;

let installed: ReadersInstalled;
beforeAll(async () => {
  installed = await installReaders(PEOPLE);
}, 300_000);
afterAll(() => installed.stop());

/** Of processor, so that what else the machine does changes nothing; the clock is printed beside. */
it.each([
  ['the list of modules', routes.contents()],
  ['the longest list', `${routes.contents()}?genre=mot&tri=lecture`],
  ['a module, with how many of 2,000 people read it', routes.content('M03-A')],
])('%s is served in 80 ms', { timeout: 300_000 }, async (what, path) => {
  const { clock, processor } = await timePages(installed, path, REQUESTS);
  process.stdout.write(
    `${what}: p50 ${clock.p50.toFixed(1)} ms, p95 ${clock.p95.toFixed(1)} ms; of processor p50 ${processor.p50.toFixed(1)} ms, p95 ${processor.p95.toFixed(1)} ms\n`,
  );
  expect(processor.p95).toBeLessThanOrEqual(TARGET);
});

it('tells how many people finished a module, and how many of them on a former text', async () => {
  const { origin, cookie } = installed;
  const page = await (await fetch(origin + routes.content('M03-A'), { headers: { cookie } })).text();
  expect(page).toMatch(/\d+\u00A0personnes l’ont terminé, dont \d+ sur un texte plus ancien/);
});
