import { expect } from 'vitest';
import type { Database } from '#db/types.ts';
import { addSession } from '#src/features/training/add-session.ts';
import { setSessionCancelled } from '#src/features/training/cancel-session.ts';
import { checkCertificate } from '#src/features/training/check-certificate.ts';
import { eraseName } from '#src/features/training/erase-certificate-name.ts';
import { getPaidTime, getSession } from '#src/features/training/index.ts';
import { issueCertificate } from '#src/features/training/issue-certificate.ts';
import { recordPresence } from '#src/features/training/record-presence.ts';
import { revokeCertificate } from '#src/features/training/revoke-certificate.ts';
import { newId } from '#src/shared/ids.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import { finishes } from '#tests/builders/training.ts';

const NOW = Date.parse('2027-03-04T10:00:00Z');

/** A month of training from the sheet to the attestation, the same on both databases. */
export const tellsTraining = async (db: Database): Promise<void> => {
  const partner = await aPartner(db, await aNetwork(db, NOW), { startMonth: '2027-01-01', now: NOW });
  const { messenger, manager, director } = partner;
  const [ctx, asManager] = [as(db, messenger, NOW), as(db, manager, NOW)];
  await finishes(db, messenger, { moduleId: 'MSG-01', at: NOW });
  const input = { title: 'Écouter', onDate: '2027-03-04', startsAt: '09:00', minutes: 90, place: null };
  const sessionId = await addSession(asManager, input);
  await recordPresence(asManager, { sessionId, present: [messenger.personId] });
  const time = async (): Promise<number> => (await getPaidTime(as(db, director, NOW), null)).sums.total;
  expect(await time()).toBe(9 + 90);
  await recordPresence({ ...asManager, now: NOW + 1 }, { sessionId, present: [] });
  expect(await time()).toBe(9);
  await recordPresence({ ...asManager, now: NOW + 2 }, { sessionId, present: [messenger.personId] });
  for (const cancelled of [true, true, false, false])
    await setSessionCancelled(asManager, { sessionId, cancelled });
  expect((await getSession(asManager, sessionId)).session.cancelled).toBe(false);
  const id = newId();
  const code = await issueCertificate(ctx, { id, name: 'Fatima Belkacem' });
  expect(await issueCertificate(ctx, { id, name: 'Fatima Belkacem' })).toBe(code);
  const check = () => checkCertificate({ db, now: NOW }, { typed: code, network: 'contract' });
  expect(await check()).toMatchObject({
    state: 'real',
    certificate: { name: 'Fatima Belkacem', text: { minutes: 99, organisation: partner.place.name } },
  });
  await eraseName(ctx, id);
  await eraseName(ctx, id);
  expect(await check()).toMatchObject({ state: 'real', certificate: { name: null } });
  await revokeCertificate(as(db, director, NOW), { id, reason: 'wrongPerson' });
  expect((await check()).state).toBe('revoked');
  await expect(revokeCertificate(asManager, { id, reason: 'wrongName' })).rejects.toMatchObject({
    code: 'training.already-revoked',
  });
};
