import { installReaders, timePages } from '#tests/support/contents-time.ts';
import type { Times } from '#tests/support/contents-time.ts';
import { routes } from '#src/routes.ts';

const REQUESTS = 200;
const ms = (time: number): string => `${time.toFixed(1)} ms`;

/** The texts of head office: what the server takes to answer, beside the events of more and more people. */
export const benchContents = async (): Promise<void> => {
  for (const people of [0, 2000]) {
    const installed = await installReaders(people);
    for (const path of [routes.contents(), routes.content('M03-A'), `${routes.contents()}?genre=mot`]) {
      const { clock, processor } = await timePages(installed, path, REQUESTS);
      const say = ({ p50, p95 }: Times): string => `p50 ${ms(p50)}, p95 ${ms(p95)}`;
      console.log(
        `contents: ${String(people)} people, ${path}: ${say(clock)}; of processor ${say(processor)}`,
      );
    }
    await installed.stop();
  }
};
