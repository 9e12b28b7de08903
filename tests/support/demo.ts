import { rmSync } from 'node:fs';
import { openDatabase } from '#db/database.ts';
import { roles } from '#db/schema/lists.ts';
import type { Role } from '#db/schema/lists.ts';
import { policies } from '#src/routes.ts';
import { copyOfDemo } from './demo-database.ts';
import { readPlaces } from './demo-places.ts';
import type { Places } from './demo-places.ts';
import { startServer } from './server.ts';

export type Demo = {
  readonly origin: string;
  /** The `cookie` header of the invented person of each role. */
  readonly cookies: Readonly<Record<Role, string>>;
  /** Every page that answers 200 to a role, with parameters of the seeded data. */
  readonly paths: Readonly<Record<Role, readonly string[]>>;
  readonly publicPaths: readonly string[];
  /** Two pages of the same module. */
  readonly sections: Readonly<Record<'messenger' | 'staff', [string, string]>>;
  readonly stop: () => Promise<void>;
};

/** The demonstration on the built server, on its own copy of the seeded database. */
export const startDemo = async (): Promise<Demo> => {
  const dataDir = await copyOfDemo();
  const db = await openDatabase({ dataDir });
  const places = await readPlaces(db);
  await db.close();
  const server = await startServer({ demo: true, dataDir });
  const { origin } = server;
  const signedIn = await Promise.all(roles.map(async (role) => [role, await enterAs(origin, role)] as const));
  const cookies = Object.fromEntries(signedIn) as Record<Role, string>;
  const { paths, publicPaths } = await findPages(origin, cookies, places);
  return {
    origin,
    cookies,
    paths,
    publicPaths,
    sections: places.sections,
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** Presses the button of a role at `/demo`. */
export const enterAs = async (origin: string, role: Role): Promise<string> => {
  const answer = await fetch(`${origin}/demo/entrer`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: `role=${role}`,
  });
  if (answer.status !== 303) throw new Error(`/demo/entrer answered ${String(answer.status)} for ${role}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
};

/** Pages that are not pages of their own, or that nothing in the demonstration can show. */
const without = ['/404', '/500', '/erreur', '/modules/[slug]/nouveau'];

/** Asks every declared address as everybody who may enter: a new route is found here, or says what it lacks. */
const findPages = async (
  origin: string,
  cookies: Readonly<Record<Role, string>>,
  places: Places,
): Promise<Pick<Demo, 'paths' | 'publicPaths'>> => {
  const paths: Record<Role, string[]> = {
    messenger: [],
    staff: [],
    manager: [],
    director: [],
    mentor: [],
    headOffice: [],
  };
  const publicPaths: string[] = [];
  const opens = async (path: string, cookie: string): Promise<boolean> =>
    (await fetch(`${origin}${path}`, { redirect: 'manual', headers: { cookie } })).status === 200;
  for (const [pattern, policy] of Object.entries(policies)) {
    if (policy.endpoint === true || policy.api === true || without.includes(pattern)) continue;
    let shown = 0;
    for (const path of places.addressesOf(pattern)) {
      if (policy.roles === 'public') {
        if (await opens(path, '')) shown += publicPaths.push(path);
        continue;
      }
      for (const role of policy.roles) {
        if (await opens(path, cookies[role])) shown += paths[role].push(path);
      }
    }
    if (shown === 0)
      throw new Error(`Nothing in the demonstration shows ${pattern}: see tests/support/demo.ts`);
  }
  return { paths, publicPaths };
};
