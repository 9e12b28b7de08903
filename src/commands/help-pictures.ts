import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { getCurriculum, readContentFiles, readScreens } from '#src/features/curriculum/index.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { committed, differenceOf, fileOf, openStudio, SAME } from '#tests/support/screenshots.ts';

/**
 * Takes the pictures of help on the demonstration, whose clock is stopped, and writes those that changed. A picture
 * that was never taken is blank for the time of the build.
 */
const { screens } = readScreens(readContentFiles('content').screens);
const blank = await sharp({ create: { width: 2, height: 2, channels: 3, background: '#ffffff' } })
  .webp()
  .toBuffer();
const folder = dirname(fileOf('any'));
mkdirSync(folder, { recursive: true });
for (const { name } of screens) if (!existsSync(fileOf(name))) writeFileSync(fileOf(name), blank);
for (const file of readdirSync(folder))
  if (!screens.some(({ name }) => file === `${name}.webp`)) rmSync(`${folder}/${file}`);

const steps = new Map(
  getCurriculum().topics.flatMap(({ pictures }) => pictures.map(({ name, step }) => [name, step])),
);
const browser = await launchBrowser();
const studio = await openStudio(browser);
let changed = 0;
try {
  for (const screen of screens) {
    const taken = await studio.take(screen, steps.get(screen.name) ?? null).catch((error: unknown) => {
      process.exitCode = 1;
      console.error(error instanceof Error ? error.message : error);
      return null;
    });
    const kept = committed(screen.name);
    if (taken === null || (kept !== null && (await differenceOf(kept, taken)) <= SAME)) continue;
    writeFileSync(fileOf(screen.name), taken);
    changed += 1;
    console.log(`${screen.name}: ${(taken.length / 1000).toFixed(1)} kB`);
  }
} finally {
  await studio.close();
  await browser.close();
}
console.log(`${String(changed)} of ${String(screens.length)} pictures changed.`);
