import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/database.ts';
import { getLink } from '#src/features/accounts/index.ts';
import { aNetwork } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { newFolder } from '#tests/support/folder.ts';

/** `npm run admin`, as a process of its own on a real data folder. */
let dataDir: string;

beforeAll(async () => {
  dataDir = newFolder();
  const db = await openDatabase({ dataDir });
  const now = Date.now();
  const { place } = await aNetwork(db, now);
  await aPerson(db, place, { role: 'headOffice', name: 'Maud', email: 'maud@exemple.test', now });
  await db.close();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const admin = async (...args: string[]): Promise<{ code: number; said: string }> => {
  const env = { PATH: process.env['PATH'], ESSAIM_DATA_DIR: dataDir, ESSAIM_ORIGIN: 'https://essaim.test' };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['src/commands/admin.ts', ...args], {
      env,
    });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, said: stdout };
  }
};

describe('npm run admin', { timeout: 60_000 }, () => {
  it('lists the accounts', async () => {
    expect(await admin('list')).toMatchObject({
      code: 0,
      said: expect.stringContaining('maud@exemple.test'),
    });
  });

  it('prints a one-time link for an account, which opens', async () => {
    const { code, said } = await admin('reset', ' Maud@Exemple.test ');
    expect(code).toBe(0);
    const token = /https:\/\/essaim\.test\/invite\/(\S+)/.exec(said)?.[1] ?? '';
    const db = await openDatabase({ dataDir });
    expect(await getLink({ db, now: Date.now() }, token)).toMatchObject({ email: 'maud@exemple.test' });
    const late = getLink({ db, now: Date.now() + 31 * 60_000 }, token);
    await expect(late).rejects.toMatchObject({ code: 'accounts.link-dead' });
    await db.close();
  });

  it('says when nobody has that address, and what can be asked', async () => {
    expect(await admin('reset', 'nobody@exemple.test')).toMatchObject({
      code: 1,
      said: expect.stringContaining('Aucun compte'),
    });
    expect(await admin('something')).toMatchObject({ code: 2, said: expect.stringContaining('Commandes') });
  });
});
