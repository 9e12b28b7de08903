import { rmSync } from 'node:fs';
import { openDatabase } from '#db/database.ts';
import { roles } from '#db/schema/lists.ts';
import type { Role } from '#db/schema/lists.ts';
import { policies } from '#src/policies.ts';
import { copyOfDemo, keptAnswer } from './demo-database.ts';
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
  /** Patterns of src/routes.ts behind these pages. */
  readonly patterns: readonly string[];
  /** Patterns of src/routes.ts that nothing in the demonstration shows. */
  readonly unshown: readonly string[];
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
  const found = findPages(await keptAnswer(() => askEverything(origin, cookies, places)), places);
  return {
    origin,
    cookies,
    ...found,
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
export const without = ['/404', '/500', '/erreur', '/modules/[slug]/questions'];

/** What one address of a pattern answered to one visitor; `at`: which of its addresses, whose ids change with each copy. */
type Asked = {
  readonly pattern: string;
  readonly at: number;
  readonly role: Role | null;
  readonly found: 'page' | 'file' | null;
};

/** Asks every declared address as everybody who may enter, so that no new route is forgotten. */
const askEverything = async (
  origin: string,
  cookies: Readonly<Record<Role, string>>,
  places: Places,
): Promise<readonly Asked[]> => {
  /** A file to download is shown, and is no page. */
  const look = async (path: string, cookie: string): Promise<Asked['found']> => {
    const answer = await fetch(`${origin}${path}`, { redirect: 'manual', headers: { cookie } });
    await answer.arrayBuffer();
    if (answer.status !== 200) return null;
    return answer.headers.get('content-type')?.startsWith('text/html') === true ? 'page' : 'file';
  };
  const asked: Asked[] = [];
  for (const [pattern, policy] of Object.entries(policies)) {
    if (policy.endpoint === true || policy.api === true || without.includes(pattern)) continue;
    const visitors = policy.roles === 'public' ? [null] : policy.roles;
    for (const [at, path] of places.addressesOf(pattern).entries())
      for (const role of visitors)
        asked.push({ pattern, at, role, found: await look(path, role === null ? '' : cookies[role]) });
  }
  return asked;
};

/** The same by visitor, with the addresses of this copy. */
const findPages = (
  asked: readonly Asked[],
  places: Places,
): Pick<Demo, 'paths' | 'publicPaths' | 'patterns' | 'unshown'> => {
  const pages = asked
    .filter(({ found }) => found === 'page')
    .map(({ pattern, at, role }) => ({ pattern, role, path: places.addressesOf(pattern)[at] ?? '' }));
  const of = (visitor: Role | null): string[] =>
    pages.filter(({ role }) => role === visitor).map(({ path }) => path);
  const shown = new Set(asked.filter(({ found }) => found !== null).map(({ pattern }) => pattern));
  const known = new Set(
    Object.entries(policies)
      .filter(([pattern, { endpoint, api }]) => !endpoint && !api && !without.includes(pattern))
      .map(([pattern]) => pattern),
  );
  return {
    paths: Object.fromEntries(roles.map((role) => [role, of(role)])) as Record<Role, string[]>,
    publicPaths: of(null),
    patterns: [...new Set(pages.map(({ pattern }) => pattern))],
    unshown: [...known].filter((pattern) => !shown.has(pattern)),
  };
};
