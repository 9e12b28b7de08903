import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/database.ts';
import { roles } from '#db/schema/lists.ts';
import type { Role } from '#db/schema/lists.ts';
import { policies } from '#src/policies.ts';
import { actions } from '#src/actions/index.ts';
import { twoPartners } from '#tests/builders/two-partners.ts';
import { ensureBuild } from '#tests/support/build.ts';
import { newFolder } from '#tests/support/folder.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';
import { cookieOf } from '#tests/support/sessions.ts';

/** The values of a route's parameters: of one's own association, of another one, and of none. */
type Values = Readonly<Record<string, string>>;
type Relation = 'own' | 'other' | 'missing';

let server: TestServer;
let dataDir: string;
let built: string[];
let values: Readonly<Record<Relation, Values>>;
const cookies = new Map<Role, string>();

beforeAll(async () => {
  await ensureBuild();
  built = (JSON.parse(readFileSync('dist/build.json', 'utf8')) as { routes: string[] }).routes;
  dataDir = newFolder();
  const db = await openDatabase({ dataDir });
  const scene = await twoPartners(db, Date.now());
  for (const role of roles) cookies.set(role, await cookieOf(db, scene.people[role], Date.now()));
  values = scene.values;
  await db.close();
  server = await startServer({ dataDir });
}, 120_000);

afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const parametersOf = (pattern: string): string[] =>
  [...pattern.matchAll(/\[(?:\.{3})?(\w+)\]/g)].map(([, name]) => name ?? '');

/** The address of a pattern; throws when a parameter has no value: a new route must say what its own are. */
const addressOf = (pattern: string, relation: Relation): string =>
  pattern.replaceAll(/\[(?:\.{3})?(\w+)\]/g, (_, name: string) => {
    const value = values[relation][`${pattern}:${name}`] ?? values[relation][name];
    if (value === undefined)
      throw new Error(`tests/builders/two-partners.ts has no value for [${name}] of ${pattern}`);
    return value;
  });

const visit = async (
  path: string,
  role: Role | null,
): Promise<{ status: number; body: string; to: string | null }> => {
  const answer = await fetch(`${server.origin}${path}`, {
    redirect: 'manual',
    headers: role === null ? {} : { cookie: cookies.get(role) ?? '' },
  });
  return { status: answer.status, body: await answer.text(), to: answer.headers.get('location') };
};

/** What a route of one's own answers to a role: asked once for all the tests below. */
const statuses = new Map<string, Promise<number>>();
const statusOf = (pattern: string, role: Role): Promise<number> => {
  const key = `${role} ${pattern}`;
  const known = statuses.get(key) ?? visit(addressOf(pattern, 'own'), role).then(({ status }) => status);
  statuses.set(key, known);
  return known;
};

/** Parameters that name something of an association: the others (a milestone, a module) are the same for all. */
const owned = new Set([
  '/preuves/[id]:id',
  '/allies/[id]:id',
  '/besoins/[id]:id',
  '/equipe/[id]:id',
  '/equipe/temps/[id]:id',
  '/appels/[id]:id',
  '/equipe/seances/[id]:id',
  '/equipe/seances/[id]/feuille:id',
  '/attestations/[code]/imprimer:code',
  '/attestations/[code]/fichier:code',
  '/rapports/[id]:id',
  '/rapports/[id]/verifier:id',
  '/rapports/[id]/imprimer:id',
  '/rapports/[id]/fichier:id',
  '/campagnes/[id]:id',
  '/campagnes/[id]/plan:id',
  '/campagnes/[id]/sorties:id',
  '/campagnes/[id]/sorties/[sortie]:id',
  '/campagnes/[id]/sorties/[sortie]/imprimer:id',
  '/campagnes/[id]/preparer:id',
  '/campagnes/[id]/invites:id',
  'slug',
]);
const isOwned = (pattern: string): boolean =>
  parametersOf(pattern).some(
    (name) => owned.has(`${pattern}:${name}`) || (name === 'slug' && pattern.startsWith('/partenaires/')),
  );

/** Every route as every role, on a machine that does other things too. */
const TIME = { timeout: 60_000 };

describe('every built route', TIME, () => {
  it('is declared with who may enter, and every declared route is built', () => {
    expect(built.filter((pattern) => policies[pattern] === undefined)).toEqual([]);
    expect(Object.keys(policies).filter((pattern) => pattern !== '/500' && !built.includes(pattern))).toEqual(
      [],
    );
  });

  it('leads somebody who is not signed in to the sign-in page', async () => {
    for (const pattern of built.filter((one) => policies[one]?.roles !== 'public')) {
      const path = addressOf(pattern, 'own');
      const answer = await visit(path, null);
      const expected = policies[pattern]?.api === true ? 401 : 303;
      expect([pattern, answer.status]).toEqual([pattern, expected]);
      if (expected === 303) expect(answer.to).toBe(`/entrer?retour=${encodeURIComponent(path)}`);
    }
  });

  it('opens to the roles it names and answers 403 to the others', async () => {
    for (const pattern of built) {
      const policy = policies[pattern];
      if (policy === undefined || policy.roles === 'public') continue;
      for (const role of roles) {
        const status = await statusOf(pattern, role);
        const allowed = policy.roles.includes(role);
        const fine = allowed ? [200, 303, 404].includes(status) : status === 403;
        expect([pattern, role, status, fine]).toEqual([pattern, role, status, true]);
      }
    }
  }, 60_000);

  it('shows at least one role each page that is its own', async () => {
    for (const pattern of built) {
      const policy = policies[pattern];
      if (policy === undefined || policy.demo === true || policy.endpoint === true) continue;
      if (policy.roles === 'public') continue;
      const found: number[] = [];
      for (const role of policy.roles) found.push(await statusOf(pattern, role));
      expect([pattern, found.some((status) => status === 200 || status === 303)]).toEqual([pattern, true]);
    }
  }, 60_000);

  it('answers somebody else’s object like one that does not exist', async () => {
    const compared: string[] = [];
    for (const pattern of built.filter(isOwned)) {
      const policy = policies[pattern];
      if (policy === undefined || policy.roles === 'public') continue;
      for (const role of policy.roles.filter((one) => one !== 'headOffice')) {
        const [other, missing] = [
          await visit(addressOf(pattern, 'other'), role),
          await visit(addressOf(pattern, 'missing'), role),
        ];
        expect([pattern, role, other.status, missing.status]).toEqual([pattern, role, 404, 404]);
        expect(other.body).toBe(missing.body);
        compared.push(`${pattern} ${role}`);
      }
    }
    expect(compared.length).toBeGreaterThan(10);
  });
});

describe('every action', TIME, () => {
  const post = (path: string, role: Role, name: string): Promise<Response> =>
    fetch(`${server.origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        cookie: cookies.get(role) ?? '',
        origin: server.origin,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ _action: name }).toString(),
    });

  it('is refused to a role that it does not name, whatever page it is posted to', async () => {
    for (const [name, action] of actions) {
      if (action.roles === 'public') continue;
      for (const role of roles.filter((one) => action.roles.includes(one) === false)) {
        const { status } = await post('/moi', role, name);
        expect([name, role, status]).toEqual([name, role, 403]);
      }
    }
  });

  it('that does not exist is a 400', async () => {
    expect((await post('/moi', 'manager', 'milestones.destroyEverything')).status).toBe(400);
  });
});
