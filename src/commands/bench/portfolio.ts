import { rmSync } from 'node:fs';
import { openDatabase } from '#db/database.ts';
import { routes } from '#src/routes.ts';
import { addMonths, parisDate } from '#src/shared/time.ts';
import { aNetworkOfYears } from '#tests/builders/network-years.ts';
import { newFolder } from '#tests/support/folder.ts';
import { startServer } from '#tests/support/server.ts';
import { timePages } from '#tests/support/contents-time.ts';
import type { Times } from '#tests/support/contents-time.ts';
import { cookieOf } from '#tests/support/sessions.ts';

const REQUESTS = 40;
/** Partners begin 20 a year: after five years there are 100, of which about 20 are on their way. */
const SIZES = [1, 5].map((years) => ({ years, partners: years * 20, people: years * 400 }));

const ms = (time: number): string => `${time.toFixed(1)} ms`;

const timed = async (url: string, cookie: string): Promise<number> => {
  const begin = performance.now();
  const answer = await fetch(url, { headers: { cookie } });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${url} answered ${String(answer.status)}`);
  return performance.now() - begin;
};

/** What head office waits for, after one year and after five: the cost must not follow the years. */
export const benchPortfolio = async (): Promise<void> => {
  for (const size of SIZES) {
    const [dataDir, now] = [newFolder(), Date.now()];
    const db = await openDatabase({ dataDir });
    const { headOffice } = await aNetworkOfYears(db, size, now);
    const cookie = await cookieOf(db, headOffice, now);
    await db.close();
    const server = await startServer({ dataDir });
    const past = addMonths(parisDate(now), -7);
    const pages = {
      portfolio: routes.partners(),
      calendar: `${routes.partners()}?vue=calendrier`,
      'past day': `${routes.partners()}?au=${past}`,
      partner: routes.partner(`association-2`),
      queue: routes.reviewQueue(),
    };
    await timed(server.origin + routes.me(), cookie);
    for (const [name, path] of Object.entries(pages)) {
      const first = await timed(server.origin + path, cookie);
      const { clock, processor } = await timePages({ ...server, cookie }, path, REQUESTS);
      const { partners, years } = size;
      const say = ({ p50, p95 }: Times): string => `p50 ${ms(p50)}, p95 ${ms(p95)}`;
      console.log(
        `portfolio: ${String(partners)} partners × ${String(years)} years, ${name}: first ${ms(first)}; then ${say(clock)}; of processor ${say(processor)}`,
      );
    }
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
};
