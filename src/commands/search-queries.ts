import { expectedQueries } from '#tests/features/search/queries.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { installTwoPartners } from '#tests/support/installed.ts';
import { countRight, runQueries } from '#tests/support/search.ts';

/** `npm run search:queries`: what people type, each with the result it should have first, through both engines. */
const installed = await installTwoPartners();
const browser = await launchBrowser();
try {
  const answered = await runQueries(installed, browser);
  for (const { engine, role, typed, how, first, got } of answered) {
    const verdict = got === first ? 'oui' : 'NON';
    const wanted = got === first ? '' : `, attendu : ${first}`;
    console.log(
      `${verdict}  ${engine.padEnd(8)}  ${role.padEnd(10)}  ${how.padEnd(8)}  « ${typed} » : ${got ?? 'rien'}${wanted}`,
    );
  }
  for (const engine of ['server', 'pagefind'] as const)
    console.log(`${engine} : ${countRight(answered, engine)} sur ${expectedQueries.length}`);
} finally {
  await browser.close();
  await installed.stop();
}
