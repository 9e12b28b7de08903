import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '#db/database.ts';
import { actions } from '#src/actions/index.ts';
import { doneOnce } from '#src/actions/sent-twice.ts';
import { LANGUAGE_COOKIE } from '#src/features/learning/learning.schema.ts';
import { routes } from '#src/routes.ts';
import { newId } from '#src/shared/ids.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import { newFolder } from '#tests/support/folder.ts';
import { ask } from '#tests/support/http.ts';
import type { Answer } from '#tests/support/http.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';
import { cookieOf } from '#tests/support/sessions.ts';

describe('what is remembered of a form', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('answers it a second time for ten seconds, then is forgotten, whether another form comes or not', async () => {
    const sending = {
      accountId: newId(),
      url: new URL('https://essaim.example/besoins'),
      form: new FormData(),
    };
    const run = vi.fn(() => Promise.resolve({ to: '/besoins' }));
    const send = () => doneOnce(sending, run);
    await send();
    vi.advanceTimersByTime(9_000);
    await send();
    expect(run).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    expect(vi.getTimerCount()).toBe(0);
    await send();
    expect(run).toHaveBeenCalledTimes(2);
  });

  it.each(['doors.count', 'adoption.turnPage'])('is nothing for %s, which nobody signs', (name) =>
    expect(actions.get(name)).toMatchObject({ eachTime: true }),
  );
});

describe('what a form changes on the device it is sent from', { timeout: 60_000 }, () => {
  let server: TestServer;
  let dataDir: string;
  let cookies: readonly string[];

  beforeAll(async () => {
    dataDir = newFolder();
    const [db, now] = [await openDatabase({ dataDir }), Date.now()];
    const { manager } = await aPartner(db, await aNetwork(db, now), { startMonth: '2026-05-01', now });
    cookies = [await cookieOf(db, manager, now), await cookieOf(db, manager, now)];
    await db.close();
    server = await startServer({ dataDir });
  }, 180_000);
  afterAll(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const post = (cookie: string, fields: Readonly<Record<string, string>>): Promise<Answer> =>
    ask(`${server.origin}${routes.me()}`, {
      method: 'POST',
      headers: { cookie, origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
  const setBy = ({ headers }: Answer): string => String(headers['set-cookie']);

  it('is changed on each device of one person, and again by a second tap', async () => {
    for (const cookie of [...cookies, ...cookies]) {
      const answer = await post(cookie, { _action: 'learning.chooseLanguage', language: 'ar' });
      expect(setBy(answer)).toContain(`${LANGUAGE_COOKIE}=ar`);
    }
  });

  it('signs her out of each device where she signs out', async () => {
    for (const cookie of cookies) {
      expect(setBy(await post(cookie, { _action: 'accounts.signOut' }))).toContain('essaim=deleted');
      const { status } = await ask(`${server.origin}${routes.me()}`, { headers: { cookie } });
      expect(status).toBe(303);
    }
  });
});
