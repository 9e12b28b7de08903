import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '#db/schema/lists.ts';
import type { Role } from '#db/schema/lists.ts';
import { routes } from '#src/routes.ts';
import { startDemo } from '#tests/support/demo.ts';
import type { Demo } from '#tests/support/demo.ts';
import { startServer } from '#tests/support/server.ts';

/** The contract of the demonstration (design 5): a button per role, the words that people and tests rely on. */
let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
}, 300_000);

afterAll(() => demo.stop());

const bodyOf = async (path: string, role: Role | null): Promise<{ status: number; text: string }> => {
  const headers: HeadersInit = role === null ? {} : { cookie: demo.cookies[role] };
  const answer = await fetch(`${demo.origin}${path}`, { redirect: 'manual', headers });
  return { status: answer.status, text: await answer.text() };
};

/** What the first screen of each role says first. */
const firstWords: Readonly<Record<Role, string>> = {
  messenger: 'À faire maintenant',
  staff: 'À faire maintenant',
  manager: 'À faire maintenant',
  director: 'À faire maintenant',
  mentor: 'Par quoi commencer',
  headOffice: 'Décisions à prendre',
};

describe('the demonstration', () => {
  it('offers one button per role', async () => {
    const { text } = await bodyOf('/demo', null);
    expect([...text.matchAll(/name="role" value="(\w+)"/g)].map(([, role]) => role).sort()).toEqual(
      [...roles].sort(),
    );
  });

  it('refuses a role that it does not know', async () => {
    const answer = await fetch(`${demo.origin}/demo/entrer`, {
      method: 'POST',
      headers: { origin: demo.origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'role=king',
    });
    expect(answer.status).toBe(400);
  });

  it.each(roles)('opens on the first screen of %s', async (role) => {
    const answer = await fetch(`${demo.origin}/demo/entrer`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: demo.origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: `role=${role}`,
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, routes.home(role)]);
    const { status, text } = await bodyOf(routes.home(role), role);
    expect(status).toBe(200);
    expect(text).toContain(firstWords[role]);
  });

  it('shows every declared route to somebody', () => {
    expect(demo.unshown).toEqual([]);
  });

  it('has several pages for each role', () => {
    for (const role of roles) expect(demo.paths[role].length).toBeGreaterThan(2);
  });

  it('does not exist on a real installation', { timeout: 30_000 }, async () => {
    const server = await startServer();
    const statuses = [
      (await fetch(`${server.origin}/demo`)).status,
      (
        await fetch(`${server.origin}/demo/entrer`, {
          method: 'POST',
          headers: { origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' },
          body: 'role=headOffice',
        })
      ).status,
    ];
    await server.stop();
    expect(statuses).toEqual([404, 404]);
  });
});
