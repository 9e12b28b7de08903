import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/database.ts';
import { roles } from '#db/schema/lists.ts';
import type { Role } from '#db/schema/lists.ts';
import { actions } from '#src/actions/index.ts';
import { policies } from '#src/policies.ts';
import { twoPartners } from '#tests/builders/two-partners.ts';
import { newFolder } from '#tests/support/folder.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';
import { cookieOf } from '#tests/support/sessions.ts';

/** Random and hostile bodies over every form of the product, as every role: refused with care, never a 500. */
const REQUESTS = 500;

let server: TestServer;
let dataDir: string;
let own: Readonly<Record<string, string>>;
const cookies = new Map<Role, string>();

beforeAll(async () => {
  dataDir = newFolder();
  const db = await openDatabase({ dataDir });
  const scene = await twoPartners(db, Date.now());
  own = scene.values.own;
  for (const role of roles) cookies.set(role, await cookieOf(db, scene.people[role], Date.now()));
  await db.close();
  server = await startServer({ dataDir });
}, 120_000);

afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

type Shape = { shape?: Record<string, unknown> };
const fieldsOf = (name: string): string[] =>
  Object.keys((actions.get(name)?.input as Shape | undefined)?.shape ?? {});

const hostile = fc.oneof(
  fc.constantFrom(
    '',
    '-1',
    '0',
    'NaN',
    '1e309',
    '\u0000',
    '../../etc/passwd',
    '%00',
    '{"$gt":""}',
    "' or 1=1 --",
  ),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '{{7*7}}',
    '2026-02-30',
    '9999-12-31',
    'javascript:alert(1)',
    '\u202e',
  ),
  fc.constantFrom('j03', 'j03-lieu-prete', 'accepted', 'manager', 'x'.repeat(5000)),
  fc.uuid(),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

const pages = Object.entries(policies).filter(
  ([, policy]) => policy.roles !== 'public' && policy.endpoint !== true,
);

/** Not those that end the session they are sent with: the rest of the run would be a walk before closed doors. */
const ending = [
  'accounts.signOut',
  'accounts.endOtherSessions',
  'accounts.switchRole',
  'organisations.endRole',
];
const tried = [...actions.keys()].filter((name) => !ending.includes(name));

const request = fc.record({
  action: fc.constantFrom(...tried, 'unknown.action', ''),
  page: fc.constantFrom(...pages),
  seed: fc.array(hostile, { minLength: 12, maxLength: 12 }),
  extra: fc.dictionary(fc.string({ maxLength: 30 }), hostile, { maxKeys: 6 }),
  body: fc.constantFrom(
    'form',
    'form',
    'form',
    'multipart',
    'multipart',
    'json',
    'broken-multipart',
    'wrong-type',
  ),
  role: fc.nat(),
});

const pathOf = (pattern: string): string =>
  pattern.replaceAll(/\[(\w+)\]/g, (_, name: string) => own[`${pattern}:${name}`] ?? own[name] ?? 'x');

const bodyOf = (kind: string, fields: Record<string, string>): { body: BodyInit; type: string | null } => {
  const form = new URLSearchParams(fields).toString();
  if (kind === 'form') return { body: form, type: 'application/x-www-form-urlencoded' };
  if (kind === 'json') return { body: JSON.stringify(fields), type: 'application/json' };
  if (kind === 'wrong-type') return { body: form, type: 'application/octet-stream' };
  if (kind === 'broken-multipart') return { body: `--a\r\n${form}`, type: 'multipart/form-data; boundary=b' };
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  data.append('file', new Blob(['<svg onload=alert(1)>']), '../a.svg');
  return { body: data, type: null };
};

describe('every form', () => {
  it(`answers ${String(REQUESTS)} random requests without a 500`, async () => {
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(request, async ({ action, page: [pattern, policy], seed, extra, body, role }) => {
        const allowed = policy.roles === 'public' ? roles : policy.roles;
        const who = allowed[role % allowed.length] ?? 'manager';
        const fields = Object.fromEntries(
          fieldsOf(action).map((name, index) => [name, seed[index % 12] ?? '']),
        );
        const { body: sent, type } = bodyOf(body, { ...extra, ...fields, _action: action });
        const answer = await fetch(`${server.origin}${pathOf(pattern)}`, {
          method: 'POST',
          redirect: 'manual',
          body: sent,
          headers: {
            cookie: cookies.get(who) ?? '',
            origin: server.origin,
            ...(type === null ? {} : { 'content-type': type }),
          },
        });
        await answer.arrayBuffer();
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        return answer.status < 500;
      }),
      { numRuns: REQUESTS, seed: 20261124 },
    );
    expect(statuses.get(500) ?? 0).toBe(0);
  }, 120_000);
});
