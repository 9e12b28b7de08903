/**
 * `npm run accessibility:grid`: sees every page of the demonstration as each role with the rules of axe that bear a
 * number of RGAA and with our own checks, and writes what the grid of /accessibilite/grille shows beside its answers.
 */
import { writeFileSync } from 'node:fs';
import { launchBrowser } from '#tests/support/browser.ts';
import { startDemo } from '#tests/support/demo.ts';
import { runAccessibility } from '#tests/support/accessibility-run.ts';

const demo = await startDemo();
const browser = await launchBrowser();
try {
  const results = await runAccessibility(demo, browser, (fault) => console.log(fault));
  writeFileSync('content/accessibility-automatic.json', `${JSON.stringify(results, null, 2)}\n`);
} finally {
  await browser.close();
  await demo.stop();
}
