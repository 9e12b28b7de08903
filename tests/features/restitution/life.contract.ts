import { expect } from 'vitest';
import type { Database } from '#db/types.ts';
import { loadCampaigns } from '#src/features/doors/index.ts';
import { csvOf } from '#src/shared/csv.ts';
import {
  getCampaignReport,
  getCommitments,
  getCommitmentsTable,
  getDebriefs,
  getFindings,
  getIncidents,
  getPublishedCampaignReport,
  getReturn,
  getReturnAlerts,
  listDueCommitments,
  reportBackFacts,
} from '#src/features/restitution/index.ts';
import { publishCampaignReport, saveCampaignReport } from '#src/features/restitution/publish-report.ts';
import { followIncident, reportIncident } from '#src/features/restitution/report-incident.ts';
import { sayStep, undoStep } from '#src/features/restitution/say-step.ts';
import {
  addCommitment,
  followCommitment,
  noteUptake,
  removeCommitment,
} from '#src/features/restitution/write-commitment.ts';
import { addSentence, changeSentence, writeDebrief } from '#src/features/restitution/write-debrief.ts';
import {
  addFinding,
  correctFinding,
  removeFinding,
  validateFinding,
} from '#src/features/restitution/write-finding.ts';
import { sha256 } from '#src/shared/ids.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';

const NOW = Date.parse('2027-03-04T10:00:00Z');
const DAY = 86_400_000;
const CHANGED = { code: 'restitution.changed-meanwhile' };

/** From the first debrief to a published report and a commitment that was kept: the same on both databases. */
export const holdsReturn = async (db: Database): Promise<void> => {
  const network = await aNetwork(db, NOW);
  const partner = await aPartner(db, network, { startMonth: '2026-09-01', now: NOW });
  const { id, outingIds } = await aCampaign(db, partner, {
    now: NOW - DAY,
    outings: [
      {
        onDate: '2027-03-01',
        doors: { talked: 30, nobody: 20 },
        sheet: { foundUseful: 24, incidents: { dog: 1 } },
      },
      { onDate: '2027-03-02', sheet: { source: 'paper', paper: { talked: 4, nobody: 6 } } },
      { onDate: '2027-03-09' },
    ],
  });
  let now = NOW;
  const manager = () => as(db, partner.manager, (now += 1000));
  const staff = () => as(db, partner.staff, (now += 1000));
  const [first = '', second = '', coming = ''] = outingIds;

  const text = {
    heldOn: '2027-03-03',
    themes: ['work'],
    heard: 'Le dossier fait peur.',
    change: null,
  } as const;
  const debrief = { ...text, outingIds: [first], base: '' };
  await expect(writeDebrief(staff(), id, { ...debrief, outingIds: [coming] })).rejects.toMatchObject({
    code: 'restitution.outing',
  });
  await expect(writeDebrief(staff(), id, { ...debrief, heard: 'Mme Dupont a peur' })).rejects.toMatchObject({
    code: 'resident.name',
  });
  await writeDebrief(staff(), id, debrief);
  await expect(writeDebrief(staff(), id, debrief)).rejects.toMatchObject(CHANGED);
  const told = await getDebriefs(staff(), id);
  expect(told.waiting.map((outing) => outing.id)).toEqual([second]);
  const base = told.debriefs[0]?.id ?? '';
  await writeDebrief(staff(), id, { ...debrief, outingIds: [first, second], change: 'Deux mots.', base });
  const corrected = await getDebriefs(staff(), id);
  expect(corrected.waiting).toEqual([]);
  expect(corrected.debriefs.map(({ outingIds: of, change }) => [of.length, change])).toEqual([
    [2, 'Deux mots.'],
  ]);

  await addSentence(staff(), id, { text: 'Je ne savais pas.', theme: 'work' });
  const [sentence] = (await getDebriefs(staff(), id)).kept;
  const place = { id: sentence?.id ?? '', seen: 'Je ne savais pas.' };
  await changeSentence(staff(), id, { ...place, removed: true });
  expect((await getDebriefs(staff(), id)).aside.map((one) => one.text)).toEqual(['Je ne savais pas.']);
  await changeSentence(staff(), id, { ...place, removed: false });
  await changeSentence(staff(), id, { ...place, text: 'Je l’ignorais.', theme: null });
  await expect(changeSentence(staff(), id, { ...place, removed: true })).rejects.toMatchObject(CHANGED);

  await reportIncident(staff(), id, { kind: 'dog', onDate: '2027-03-01', outingId: first, note: null });
  const open = await getIncidents(staff(), id);
  expect([open.counted, open.overdue, open.incidents.length]).toEqual([1, 1, 1]);
  expect((await getReturnAlerts(staff())).map(({ waiting }) => waiting.incidents.length)).toEqual([1]);
  const incidentId = open.incidents[0]?.incident.id ?? '';
  await followIncident(staff(), id, { incidentId, text: 'Gardien prévenu.', closed: true, base: '' });
  await expect(
    followIncident(staff(), id, { incidentId, text: 'Encore', closed: false, base: '' }),
  ).rejects.toMatchObject(CHANGED);
  expect((await getIncidents(staff(), id)).overdue).toBe(0);

  await holdsFindings({ id, manager, staff });
  await holdsSteps({ id, manager, db });
};

type Scene = {
  readonly id: string;
  readonly manager: () => ReturnType<typeof as>;
  readonly staff: () => ReturnType<typeof as>;
};

const holdsFindings = async ({ id, manager, staff }: Scene): Promise<void> => {
  const finding = {
    text: 'Le service est peu connu.',
    indicatorId: 'IND-13',
    limits: 'Une seule rue.',
    request: null,
  };
  await expect(addFinding(staff(), id, { ...finding, indicatorId: 'IND-22' })).rejects.toMatchObject({
    code: 'field.choice',
  });
  await addFinding(staff(), id, finding);
  const read = async () => (await getFindings(manager(), id)).findings[0];
  const versionOf = async () => {
    const { findingId = '', id: base = '' } = (await read()) ?? {};
    return { findingId, base };
  };
  expect((await read())?.figure?.said.replaceAll('\u00A0', ' ')).toBe(
    // Ten doors more came the next day, too few to be told apart.
    '80 % (24 sur 30), au 1er mars 2027',
  );
  const before = await versionOf();
  await expect(validateFinding(staff(), id, { ...before, validated: true })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await validateFinding(manager(), id, { ...before, validated: true });
  await expect(correctFinding(staff(), id, { ...finding, ...before })).rejects.toMatchObject(CHANGED);
  await correctFinding(staff(), id, { ...finding, ...(await versionOf()), limits: 'Deux rues.' });
  expect((await read())?.validated).toBe(false);
  const { findingId, base } = await versionOf();
  await removeFinding(staff(), id, { findingId, base, removed: true });
  const [removed] = (await getFindings(manager(), id)).removed;
  await removeFinding(staff(), id, { findingId, base: removed?.id ?? '', removed: false });
  await validateFinding(manager(), id, { ...(await versionOf()), validated: true });

  const promise = { findingId, structure: 'Mairie', function: 'Directrice', dueOn: '2027-06-01' };
  const vague = { ...promise, text: 'Réfléchir à un accueil', writtenIn: 'mail' } as const;
  await expect(addCommitment(manager(), id, vague)).rejects.toMatchObject({
    code: 'restitution.commitment-vague',
  });
  await addCommitment(manager(), id, { ...vague, text: 'Ouvrir le mercredi' });
  await addCommitment(manager(), id, { ...vague, text: 'Écrit par erreur' });
  const mistaken = (await getCommitments(manager(), id)).commitments[1]?.commitment.id ?? '';
  await removeCommitment(manager(), id, mistaken);
  expect((await getCommitments(manager(), id)).commitments.length).toBe(1);
};

const step = (of: Partial<Parameters<typeof sayStep>[2]>) =>
  ({ step: 'reportBackHeld', onDate: '2027-03-04', n: null, note: null, base: '', ...of }) as const;

const holdsSteps = async ({ id, manager, db }: Omit<Scene, 'staff'> & { db: Database }): Promise<void> => {
  const commitmentId = (await getCommitments(manager(), id)).commitments[0]?.commitment.id ?? '';
  const follow = { commitmentId, afterMonths: 1, state: 'kept', text: null, base: '' } as const;
  await expect(followCommitment(manager(), id, follow)).rejects.toMatchObject({
    code: 'restitution.not-held',
  });
  await expect(sayStep(manager(), id, step({ step: 'closed' }))).rejects.toMatchObject({
    code: 'restitution.papers-first',
  });
  await expect(sayStep(manager(), id, step({ n: 1 }))).rejects.toMatchObject({
    code: 'restitution.two-messengers',
  });
  await sayStep(manager(), id, step({ n: 2, onDate: '2027-02-04', note: 'Utile et concret.' }));
  await sayStep(manager(), id, step({ step: 'sheetsDestroyed', n: 12, note: 'Broyées à deux.' }));
  await expect(sayStep(manager(), id, step({ step: 'closed' }))).rejects.toMatchObject({
    code: 'restitution.why-close',
  });
  await sayStep(manager(), id, step({ step: 'residentsTold', note: 'Affiche dans les halls.' }));
  const said = (await getReturn(manager(), id)).steps.find((one) => one.step === 'residentsTold');
  await undoStep(manager(), id, { step: 'residentsTold', base: said?.base ?? '' });
  const missing = await getReturn(manager(), id);
  expect([missing.missing, missing.papers]).toEqual([['residentsTold'], 1]);
  await followCommitment(manager(), id, follow);
  await expect(followCommitment(manager(), id, { ...follow, afterMonths: 3 })).rejects.toMatchObject({
    code: 'restitution.too-early',
  });
  const due = await db.read(manager().viewer.scope, (tx) =>
    listDueCommitments(tx, [manager().viewer.organisationId], manager().now),
  );
  expect(due.map(({ month, dueOn }) => [month, dueOn])).toEqual([
    [3, '2027-05-04'],
    [6, '2027-08-04'],
  ]);
  await noteUptake(manager(), id, { afterMonths: 1, n: 7, source: 'Comptés à l’accueil', base: '' });
  expect(csvOf(await getCommitmentsTable(manager(), new URLSearchParams({ campagne: id })))).toContain(
    'Tenu',
  );

  const texts = { done: 'Trois sorties.', heard: '', failed: 'La pluie.', next: 'Merci.' };
  await expect(publishCampaignReport(manager(), id, sha256(''))).rejects.toMatchObject({
    code: 'restitution.failed-empty',
  });
  await saveCampaignReport(manager(), id, { texts, base: '' });
  await expect(saveCampaignReport(manager(), id, { texts, base: '' })).rejects.toMatchObject(CHANGED);
  const { hash, base } = await getCampaignReport(manager(), id, false);
  await saveCampaignReport(manager(), id, { texts: { ...texts, failed: 'La pluie, et le vent.' }, base });
  await expect(publishCampaignReport(manager(), id, hash ?? '')).rejects.toMatchObject({
    code: 'restitution.figures-changed',
  });
  const checked = await getCampaignReport(manager(), id, false);
  await publishCampaignReport(manager(), id, checked.hash ?? '');
  const published = await getPublishedCampaignReport(manager(), id);
  expect(published.hash).toBe(checked.hash);
  const bytes = JSON.stringify(published.document);
  expect(bytes).toContain('caché (Comptés');
  const { campaign } = await getReturn(manager(), id);
  const facts = await db.read(manager().viewer.scope, (tx) => reportBackFacts(tx, [campaign], manager().now));
  const [{ findingId = '', id: version = '' } = {}] = facts.get(id)?.findings ?? [];
  await removeFinding(manager(), id, { findingId, base: version, removed: true });
  await sayStep(
    manager(),
    id,
    step({ step: 'residentsTold', note: 'Affiche.', base: await lastOf(manager, id) }),
  );
  const after = await getPublishedCampaignReport(manager(), id);
  expect([after.hash, JSON.stringify(after.document)]).toEqual([published.hash, bytes]);
  const known = await db.read(manager().viewer.scope, (tx) =>
    loadCampaigns(tx, [manager().viewer.organisationId], Number.MAX_SAFE_INTEGER),
  );
  expect(known[0]?.facts.get('residentsTold')?.done).toBe(true);
};

const lastOf = async (manager: Scene['manager'], id: string): Promise<string> =>
  (await getReturn(manager(), id)).steps.find((one) => one.step === 'residentsTold')?.base ?? '';
