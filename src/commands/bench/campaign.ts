import { rmSync } from 'node:fs';
import { halfDays } from '#db/schema/lists.ts';
import { openDatabase } from '#db/database.ts';
import { routes } from '#src/routes.ts';
import { addDays, addMonths, parisDate } from '#src/shared/time.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import type { OutingTold } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import { timePages } from '#tests/support/contents-time.ts';
import type { Times } from '#tests/support/contents-time.ts';
import { newFolder } from '#tests/support/folder.ts';
import { startServer } from '#tests/support/server.ts';
import { cookieOf } from '#tests/support/sessions.ts';

const OUTINGS = 50;
const REQUESTS = 40;
/** Sixty doors an evening. */
const doors = { talked: 25, noTime: 8, revisit: 4, nobody: 22, refused: 5, needsHelp: 3 };

const outingsUntil = (today: string): readonly OutingTold[] =>
  Array.from({ length: OUTINGS }, (_, index) => ({
    onDate: addDays(today, index - OUTINGS),
    halfDay: halfDays[index % halfDays.length] ?? 'afternoon',
    pass: index < (OUTINGS * 2) / 3 ? 1 : 2,
    sector: index % 5,
    doors,
    sheet: { minutes: 120, people: 2, foundUseful: 15, intendsAction: 12, leaflets: 20 },
  }));

const ms = (time: number): string => `${time.toFixed(1)} ms`;
const say = ({ least, p50, p95 }: Times): string => `least ${ms(least)}, p50 ${ms(p50)}, p95 ${ms(p95)}`;

/** The pages of a campaign of fifty outings of sixty doors: 80 ms of processor at most. */
export const benchCampaign = async (): Promise<void> => {
  const [dataDir, now] = [newFolder(), Date.now()];
  const [db, today] = [await openDatabase({ dataDir }), parisDate(now)];
  const startMonth = addMonths(`${today.slice(0, 7)}-01`, -6);
  const partner = await aPartner(db, await aNetwork(db, now), { startMonth, now });
  const sectors = Array.from({ length: 5 }, (_, index) => ({ name: `Îlot ${index + 1}`, doors: 600 }));
  const { id } = await aCampaign(db, partner, { now, sectors, outings: outingsUntil(today) });
  const cookie = await cookieOf(db, partner.manager, now);
  await db.close();
  const server = await startServer({ dataDir });
  const pages = [routes.campaign(id), routes.campaignFigures(id), `${routes.campaignFigures(id)}?passage=1`];
  for (const path of pages) {
    const { clock, processor } = await timePages({ ...server, cookie }, path, REQUESTS);
    const name = path.replace(id, '…');
    console.log(`campaign: ${OUTINGS} outings, ${name}: ${say(clock)}; of processor ${say(processor)}`);
  }
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
};
