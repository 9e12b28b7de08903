import { installReaders, timePages } from '#tests/support/contents-time.ts';
import { routes } from '#src/routes.ts';

const REQUESTS = 200;
const ms = (time: number): string => `${time.toFixed(1)} ms`;

/** The texts of head office: what the server takes to answer, beside the events of more and more people. */
export const benchContents = async (): Promise<void> => {
  for (const people of [0, 2000]) {
    const installed = await installReaders(people);
    for (const path of [routes.contents(), routes.content('M03-A'), `${routes.contents()}?genre=mot`]) {
      const { p50, p95, cpu } = await timePages(installed, path, REQUESTS);
      console.log(
        `contents: ${String(people)} people, ${path}: p50 ${ms(p50)}, p95 ${ms(p95)}, processor ${ms(cpu)} a page`,
      );
    }
    await installed.stop();
  }
};
