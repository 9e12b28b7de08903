import { launchBrowser, openWindow, overflowOf, smallTargets } from '#tests/support/browser.ts';
import { enterAs } from '#tests/support/demo.ts';
const origin = 'http://127.0.0.1:4402';
const shots = process.argv.slice(2);
const browser = await launchBrowser();
for (const spec of shots) {
  const [role, path, name] = spec.split('|');
  const cookie = await enterAs(origin, role as never);
  for (const [width, dark] of [[360, false], [1280, false], [360, true], [320, false]] as const) {
    const { page, context } = await openWindow(browser, { origin, width, dark, cookie });
    const answer = await page.goto(path!);
    const over = await overflowOf(page);
    const small = await smallTargets(page);
    if (answer?.status() !== 200 || over > 0 || small.length > 0) console.log(path, width, answer?.status(), over, small);
    if (width !== 320 && !(width === 1280 && dark)) await page.screenshot({ path: `/tmp/b5/team-shots/${name}-${width}${dark ? '-dark' : ''}.png`, fullPage: true });
    await context.close();
  }
}
await browser.close();
