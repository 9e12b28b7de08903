import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '#db/database.ts';
import type { OpenedDatabase } from '#db/types.ts';
import { MOST_MISSES } from '#src/features/accounts/limit-misses.ts';
import { getCurriculum, withCurriculum } from '#src/features/curriculum/index.ts';
import { checkCertificate } from '#src/features/training/check-certificate.ts';
import {
  newCode,
  readCertificateCode,
  writeCertificateCode,
} from '#src/features/training/certificate-code.ts';
import { findByCode } from '#src/features/training/certificates.store.ts';
import { eraseName } from '#src/features/training/erase-certificate-name.ts';
import { getMyCertificates, getTeamCertificates, openCertificate } from '#src/features/training/index.ts';
import { issueCertificate } from '#src/features/training/issue-certificate.ts';
import { revokeCertificate } from '#src/features/training/revoke-certificate.ts';
import { issueInput } from '#src/features/training/training.schema.ts';
import type { Viewer } from '#src/shared/context.ts';
import { newId, sha256 } from '#src/shared/ids.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { finishes } from '#tests/builders/training.ts';
import { systemScope, testDatabase } from '#tests/support/database.ts';

const NOW = Date.parse('2027-03-04T10:00:00Z');

/** Read once: that takes seconds on a busy machine. */
beforeAll(() => void getCurriculum(), 60_000);

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
beforeEach(async () => {
  db = await testDatabase();
  network = await aNetwork(db, NOW);
  partner = await aPartner(db, network, { startMonth: '2027-01-01', now: NOW });
});
afterEach(() => db.close());

const ctx = (viewer: Viewer, now = NOW) => as(db, viewer, now);
const issue = async (viewer: Viewer, now = NOW): Promise<{ id: string; code: string }> => {
  await finishes(db, viewer, { moduleId: 'MSG-01', at: now });
  const id = newId();
  return { id, code: await issueCertificate(ctx(viewer, now), { id, name: 'Fatima Belkacem' }) };
};
const frozenOf = async (code: string): Promise<string> =>
  (await db.read(systemScope(), (tx) => findByCode(tx, code)))?.frozen ?? '';
const check = (typed: string, network = 'here', now = NOW) =>
  checkCertificate({ db, now }, { typed, network });

describe('an attestation', () => {
  it('says what was learnt, and waits for a first finished module', async () => {
    expect((await getMyCertificates(ctx(partner.messenger))).preview).toBeNull();
    await expect(
      issueCertificate(ctx(partner.messenger), { id: newId(), name: 'Fatima' }),
    ).rejects.toMatchObject({ code: 'training.nothing-finished' });
    const { code } = await issue(partner.messenger);
    expect((await openCertificate(ctx(partner.messenger), code)).text).toMatchObject({
      title: 'Attestation de formation',
      organisation: partner.place.name,
      issuedOn: '2027-03-04',
      modules: [{ title: 'Bienvenue dans l’équipe', on: '2027-03-04', minutes: 9 }],
      sessions: [],
      minutes: 9,
    });
  });

  it('is for staff too', async () => {
    const { code } = await issue(partner.staff);
    expect((await openCertificate(ctx(partner.staff), code)).text.minutes).toBe(9);
  });

  it('does not change when content is edited, released again, renamed, or the association is', async () => {
    const { code } = await issue(partner.messenger);
    const before = await frozenOf(code);
    const today = getCurriculum();
    const releases = new Map(
      [...today.releases].map(([id, lines]) => [
        id,
        lines.map((line) => ({ ...line, title: 'Autre titre', plannedMinutes: 99 })),
      ]),
    );
    const modules = today.modules.map((module) => ({ ...module, title: 'Autre titre', minutes: 99 }));
    await db.write(systemScope(partner.place.id), async (tx) => {
      await tx.q.update(tx.t.organisation).set({ name: 'Autre nom' }).returning({ id: tx.t.organisation.id });
      tx.audit({ action: 'test', object: 'organisation' });
    });
    await withCurriculum({ ...today, modules, releases }, async () => {
      const { text, hash } = await openCertificate(ctx(partner.messenger), code);
      expect(text.modules[0]?.title).toBe('Bienvenue dans l’équipe');
      expect([text.minutes, text.organisation]).toEqual([9, partner.place.name]);
      expect(await frozenOf(code)).toBe(before);
      expect(sha256(before).startsWith(hash.replaceAll(' ', ''))).toBe(true);
      // The next one says what is true that day; the first one stays.
      const again = await issueCertificate(ctx(partner.messenger, NOW + 1), { id: newId(), name: 'Fatima' });
      expect((await openCertificate(ctx(partner.messenger), again)).text.minutes).toBe(99);
      expect((await check(code)).state).toBe('real');
    });
  });

  it('puts the hash of what it says in the chain of the journal', async () => {
    const { code, id } = await issue(partner.messenger);
    const rows = await db.read(systemScope(), ({ q, t }) => q.select().from(t.auditEntry));
    const line = rows.find(({ object }) => object === `certificate:${id}`);
    expect(line?.payload).toBe(JSON.stringify({ sha256: sha256(await frozenOf(code)) }));
    expect((await verifyChain(db, partner.place.id)).ok).toBe(true);
  });

  it('is issued once under one id, and nobody takes another’s id', async () => {
    const { id, code } = await issue(partner.messenger);
    expect(await issueCertificate(ctx(partner.messenger), { id, name: 'Fatima' })).toBe(code);
    expect((await getMyCertificates(ctx(partner.messenger))).issued).toHaveLength(1);
    await finishes(db, partner.staff, { moduleId: 'MSG-01', at: NOW });
    await expect(issueCertificate(ctx(partner.staff), { id, name: 'Samir' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('opens to its person and to those who answer for it, and to nobody else', async () => {
    const { code } = await issue(partner.messenger);
    const options = { name: 'Ailleurs', slug: 'ailleurs', startMonth: '2027-01-01', now: NOW };
    const other = await aPartner(db, network, options);
    for (const viewer of [partner.messenger, partner.manager, partner.director])
      expect((await openCertificate(ctx(viewer), code)).code).toBe(code);
    for (const viewer of [partner.staff, other.director, other.messenger])
      await expect(openCertificate(ctx(viewer), code)).rejects.toMatchObject({ code: 'not-found' });
    for (const viewer of [network.mentor, network.headOffice])
      await expect(openCertificate(ctx(viewer), code)).rejects.toMatchObject({ code: 'not-found' });
    expect(await getTeamCertificates(ctx(other.director))).toEqual([]);
    await expect(getTeamCertificates(ctx(partner.staff))).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('loses its name when she says so, and nothing of it stays', async () => {
    const { id, code } = await issue(partner.messenger);
    await expect(eraseName(ctx(partner.director), id)).rejects.toMatchObject({ code: 'not-found' });
    await eraseName(ctx(partner.messenger), id);
    const rows = await db.read(systemScope(), ({ q, t }) => q.select().from(t.certificateName));
    expect(JSON.stringify([rows, await frozenOf(code)])).not.toContain('Belkacem');
    expect(await check(code)).toMatchObject({ state: 'real', certificate: { name: null } });
  });

  it('is revoked by those who answer for it, with a reason, and then given no more', async () => {
    const { id, code } = await issue(partner.messenger);
    const wrong = { id, reason: 'wrongPerson' } as const;
    await expect(revokeCertificate(ctx(partner.staff), wrong)).rejects.toMatchObject({ code: 'forbidden' });
    await revokeCertificate(ctx(partner.manager), wrong);
    expect((await check(code)).state).toBe('revoked');
    await expect(openCertificate(ctx(partner.messenger), code)).rejects.toMatchObject({ code: 'not-found' });
    expect((await getMyCertificates(ctx(partner.messenger))).issued[0]).toMatchObject({
      reason: 'wrongPerson',
    });
  });
});

describe('the code', () => {
  it('is read however it is typed', () => {
    const code = newCode();
    const written = writeCertificateCode(code);
    for (const typed of [code, written, written.toLowerCase(), ` ${written} `, written.replace('-', ' ')])
      expect(readCertificateCode(typed)).toBe(code);
    for (const typed of ['', code.slice(1), `${code}2`, '0000000000', 'OOOOO-OOOOO'])
      expect(readCertificateCode(typed)).toBeNull();
  });

  it('is tried at most thirty times in vain from a network and a quarter of an hour', async () => {
    const { code } = await issue(partner.messenger);
    for (let tries = 0; tries < MOST_MISSES; tries += 1)
      expect((await check(newCode(), 'guesser')).state).toBe('unknown');
    const refused = { code: 'training.too-many-checks' };
    await expect(check(newCode(), 'guesser')).rejects.toMatchObject(refused);
    await expect(check(code, 'guesser')).rejects.toMatchObject(refused);
    expect((await check(code, 'elsewhere')).state).toBe('real');
    expect((await check(code, 'guesser', NOW + 15 * 60_000)).state).toBe('real');
  });
});

describe('the name to print', () => {
  it.each([
    ['Fatima Belkacem', true],
    ['Ayşe Łukasik-N’Diaye', true],
    ["Jean d'Ormes Jr.", true],
    ['', false],
    ['Fatima 06 39 98 12 34', false],
    ['=cmd', false],
    ['фатима', false],
    ['x'.repeat(81), false],
  ])('%j: %s', (name, accepted) => {
    expect(issueInput.safeParse({ id: newId(), name }).success).toBe(accepted);
  });
});
