import { rmSync } from 'node:fs';
import { openDatabase } from '#db/database.ts';
import { roles } from '#db/schema/lists.ts';
import type { Role } from '#db/schema/lists.ts';
import type { Database } from '#db/types.ts';
import type { Viewer } from '#src/shared/context.ts';
import { addMonths, DAY, parisDate } from '#src/shared/time.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import { aSending } from '#tests/builders/sendings.ts';
import { twoPartners } from '#tests/builders/two-partners.ts';
import { newFolder } from './folder.ts';
import { startServer } from './server.ts';
import { cookieOf } from './sessions.ts';

export type Installed<R extends Role = Role> = {
  readonly origin: string;
  /** The `cookie` header of the person of each role. */
  readonly cookies: Readonly<Record<R, string>>;
  readonly stop: () => Promise<void>;
};

const install = async <R extends Role>(
  names: readonly R[],
  people: (db: Database, now: number) => Promise<Readonly<Record<R, Viewer>>>,
  folder?: string,
): Promise<Installed<R>> => {
  const dataDir = newFolder();
  const db = await openDatabase({ dataDir });
  const now = Date.now();
  const found = await people(db, now);
  const signedIn = await Promise.all(
    names.map(async (role) => [role, await cookieOf(db, found[role], now)] as const),
  );
  await db.close();
  const server = await startServer({ dataDir, ...(folder === undefined ? {} : { folder }) });
  return {
    origin: server.origin,
    cookies: Object.fromEntries(signedIn) as Record<R, string>,
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** The built server on one association in its third month. */
export const installPartner = (): Promise<Installed<'staff' | 'manager' | 'director' | 'messenger'>> =>
  install(['staff', 'manager', 'director', 'messenger'], async (db, now) => {
    const startMonth = addMonths(`${parisDate(now).slice(0, 7)}-01`, -2);
    return aPartner(db, await aNetwork(db, now), { startMonth, now });
  });

/** The built server, or a copy of the product that is built in `folder`, on two associations; the people are of the first. */
export const installTwoPartners = (folder?: string): Promise<Installed> =>
  install(roles, async (db, now) => (await twoPartners(db, now)).people, folder);

/** The built server on a mentor of two associations, each of which sent a milestone that waits for her. */
export const installMonday = (): Promise<Installed<'mentor' | 'manager'>> =>
  install(['mentor', 'manager'], async (db, now) => {
    const network = await aNetwork(db, now);
    const startMonth = addMonths(`${parisDate(now).slice(0, 7)}-01`, -2);
    const first = await aPartner(db, network, { startMonth, now });
    const other = { name: 'Les Portes d’en face', slug: 'les-portes-d-en-face' };
    const second = await aPartner(db, network, { ...other, startMonth, now });
    await aSending(db, first, 'j02', { at: now - 9 * DAY });
    await aSending(db, second, 'j02', { at: now - 2 * DAY });
    return { mentor: network.mentor, manager: first.manager };
  });
