import { rmSync } from 'node:fs';
import { openDatabase } from '#db/database.ts';
import { beginReport } from '#src/features/reports/begin-report.ts';
import { routes } from '#src/routes.ts';
import { addMonths, parisDate } from '#src/shared/time.ts';
import { aNetworkOfYears } from '#tests/builders/network-years.ts';
import { as } from '#tests/builders/network.ts';
import { newFolder } from '#tests/support/folder.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';
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

type Page = readonly [name: string, path: string];

/** What head office waits for. */
const pagesOf = (past: string): readonly Page[] => [
  ['portfolio', routes.partners()],
  ['calendar', `${routes.partners()}?vue=calendrier`],
  ['past day', `${routes.partners()}?au=${past}`],
  ['partner', routes.partner('association-2')],
  ['queue', routes.reviewQueue()],
  ['overview', routes.administration()],
  ['network', routes.network()],
  ['agenda', routes.agenda()],
  ['news', routes.news()],
  ['grids', routes.grids()],
  ['grids of a past day', routes.grids(past)],
];

/** A network of some years on the server, with somebody of head office and a manager in her second quarter signed in. */
const install = async (size: (typeof SIZES)[number]) => {
  const [dataDir, now] = [newFolder(), Date.now()];
  const db = await openDatabase({ dataDir });
  const { headOffice, partners } = await aNetworkOfYears(db, size, now);
  const manager = partners[1]?.manager ?? headOffice;
  const toOn = parisDate(now);
  const report = await beginReport(as(db, manager, now), {
    ...{ title: 'Rapport', fromOn: addMonths(toOn, -6), toOn },
  });
  const cookies = { office: await cookieOf(db, headOffice, now), manager: await cookieOf(db, manager, now) };
  await db.close();
  return { server: await startServer({ dataDir }), dataDir, cookies, report, past: addMonths(toOn, -7) };
};

/** What head office and a team wait for, after one year and after five: the cost must not follow the years. */
export const benchPortfolio = async (): Promise<void> => {
  for (const size of SIZES) {
    const { server, dataDir, cookies, report, past } = await install(size);
    await timed(server.origin + routes.me(), cookies.office);
    const visits: [string, readonly Page[]][] = [
      [cookies.office, pagesOf(past)],
      [
        cookies.manager,
        [
          ['board', routes.board()],
          ['report', routes.reportCheck(report)],
        ],
      ],
    ];
    for (const [cookie, pages] of visits)
      for (const [name, path] of pages) await measure(server, size, { cookie, name, path });
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
};

const measure = async (
  server: TestServer,
  { partners, years }: (typeof SIZES)[number],
  { cookie, name, path }: { readonly cookie: string; readonly name: string; readonly path: string },
): Promise<void> => {
  const first = await timed(server.origin + path, cookie);
  const { clock, processor } = await timePages({ ...server, cookie }, path, REQUESTS);
  const say = ({ least, p50, p95 }: Times): string => `least ${ms(least)}, p50 ${ms(p50)}, p95 ${ms(p95)}`;
  console.log(
    `portfolio: ${String(partners)} partners × ${String(years)} years, ${name}: first ${ms(first)}; then ${say(clock)}; of processor ${say(processor)}`,
  );
};
