import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { endMentorship } from '#src/features/organisations/end-run.ts';
import {
  getCampaignReport,
  getCommitments,
  getDebriefs,
  getFindings,
  getIncidents,
  getPublishedCampaignReport,
  getReturn,
  getReturnAlerts,
} from '#src/features/restitution/index.ts';
import { publishCampaignReport, saveCampaignReport } from '#src/features/restitution/publish-report.ts';
import { followIncident, reportIncident } from '#src/features/restitution/report-incident.ts';
import { sayStep } from '#src/features/restitution/say-step.ts';
import { addCommitment, followCommitment, noteUptake } from '#src/features/restitution/write-commitment.ts';
import { writeDebrief } from '#src/features/restitution/write-debrief.ts';
import { addFinding, validateFinding } from '#src/features/restitution/write-finding.ts';
import type { Viewer } from '#src/shared/context.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { testDatabase } from '#tests/support/database.ts';

/** Who may read and write what a campaign gives back, and what each write refuses. */
const NOW = Date.parse('2027-03-04T10:00:00Z');
const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const texts = { done: 'Des portes.', heard: '', failed: 'La pluie.', next: '' };
const incident = { kind: 'dog', onDate: '2027-03-04', outingId: null, note: null } as const;
const promise = {
  findingId: null,
  structure: 'Mairie',
  function: 'Directrice',
  text: 'Ouvrir le mercredi',
  dueOn: '2027-06-01',
  writtenIn: 'mail',
} as const;
const finding = { text: 'Le service est peu connu.', indicatorId: null, limits: 'Une rue.', request: null };

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
let id: string;
let clock: number;
beforeEach(async () => {
  db = await testDatabase();
  network = await aNetwork(db, NOW);
  partner = await aPartner(db, network, { startMonth: '2026-09-01', now: NOW });
  id = (await aCampaign(db, partner, { now: NOW - 1000, outings: [{ onDate: '2027-03-03' }] })).id;
  clock = NOW;
});
afterEach(() => db.close());

const ctx = (viewer: Viewer) => as(db, viewer, (clock += 1000));
const manager = () => ctx(partner.manager);
const refuses = (code: string, field?: string) =>
  expect.objectContaining({ code, ...(field !== undefined && { fields: { [field]: code } }) }) as unknown;
const flags = async (viewer: Viewer): Promise<string> => {
  const [report, findings, commitments] = [
    await getCampaignReport(ctx(viewer), id, false),
    await getFindings(ctx(viewer), id),
    await getCommitments(ctx(viewer), id),
  ];
  return Object.entries({
    debrief: (await getDebriefs(ctx(viewer), id)).mayWrite,
    incident: (await getIncidents(ctx(viewer), id)).mayWrite,
    finding: findings.mayWrite,
    validate: findings.mayValidate,
    report: report.mayWrite,
    publish: report.mayPublish,
    promise: commitments.mayWrite,
    follow: commitments.mayFollow,
    step: (await getReturn(ctx(viewer), id)).mayWrite,
  })
    .flatMap(([name, may]) => (may ? [name] : []))
    .join(' ');
};

describe('who holds the pen', () => {
  it('is the team; its manager and its director give back, whoever guides it reads', async () => {
    expect(await flags(partner.staff)).toBe('debrief incident finding report');
    for (const viewer of [partner.manager, partner.director])
      expect(await flags(viewer)).toBe(
        'debrief incident finding validate report publish promise follow step',
      );
    for (const viewer of [network.headOffice, network.mentor]) expect(await flags(viewer)).toBe('');
    for (const read of [getReturn, getDebriefs, getIncidents, getFindings, getCommitments])
      await expect(read(ctx(partner.messenger), id)).rejects.toEqual(refuses('forbidden'));
    await expect(getCampaignReport(ctx(partner.messenger), id, false)).rejects.toEqual(refuses('forbidden'));
    await expect(getPublishedCampaignReport(ctx(partner.messenger), id)).rejects.toEqual(
      refuses('forbidden'),
    );
    await expect(getPublishedCampaignReport(manager(), id)).rejects.toEqual(refuses('not-found'));
  });

  it('follows commitments only once the mentorship is over (R23)', async () => {
    await addCommitment(manager(), id, promise);
    const held = { step: 'reportBackHeld', onDate: '2027-02-04', n: 2, note: null, base: '' } as const;
    await sayStep(manager(), id, held);
    await endMentorship(ctx(network.headOffice), partner.place.slug, 'adopted');
    expect(await flags(partner.manager)).toBe('follow');
    const [{ commitment } = { commitment: null }] = (await getCommitments(manager(), id)).commitments;
    const follow = { commitmentId: commitment?.id ?? '', state: 'kept', text: null, base: '' } as const;
    await followCommitment(manager(), id, { ...follow, afterMonths: 1 });
    await noteUptake(manager(), id, { afterMonths: 1, n: 12, source: 'À l’accueil', base: '' });
    const { uptakes, late } = await getCommitments(manager(), id);
    expect([uptakes.map(({ month, told, mayTell }) => [month, told?.n ?? null, mayTell]), late]).toEqual([
      [
        [1, 12, true],
        [3, null, false],
      ],
      0,
    ]);
    for (const write of [
      () => addCommitment(manager(), id, promise),
      () => reportIncident(manager(), id, incident),
      () => addFinding(manager(), id, finding),
      () => saveCampaignReport(manager(), id, { texts, base: '' }),
    ])
      await expect(write()).rejects.toEqual(refuses('forbidden'));
  });

  it('leaves to the manager and the director what the partner will read', async () => {
    const staff = () => ctx(partner.staff);
    await addFinding(staff(), id, finding);
    await saveCampaignReport(staff(), id, { texts, base: '' });
    const [{ findingId = '', id: base = '' } = {}] = (await getFindings(staff(), id)).findings;
    for (const write of [
      () => validateFinding(staff(), id, { findingId, base, validated: true }),
      () => addCommitment(staff(), id, promise),
      () => publishCampaignReport(staff(), id, ''),
      () => sayStep(staff(), id, { step: 'closed', onDate: '2027-03-04', n: null, note: null, base: '' }),
    ])
      await expect(write()).rejects.toEqual(refuses('forbidden'));
  });
});

describe('an incident', () => {
  it('has happened, names nobody, and is of an outing of the campaign or of none', async () => {
    const tell = (over: object) => reportIncident(manager(), id, { ...incident, ...over });
    await expect(tell({ onDate: '2027-03-05' })).rejects.toEqual(refuses('restitution.to-come', 'onDate'));
    await expect(tell({ note: 'Mme Dupont' })).rejects.toEqual(refuses('resident.name', 'note'));
    await expect(tell({ outingId: UNKNOWN })).rejects.toEqual(refuses('restitution.outing', 'outingId'));
    expect(await getReturnAlerts(manager())).toMatchObject([{ waiting: { incidents: [], debriefs: 1 } }]);
    await tell({});
    expect((await getIncidents(manager(), id)).incidents).toHaveLength(1);
  });

  it('is followed without a name, opened again by a later line, and comes first while it is too old', async () => {
    const follow = { incidentId: UNKNOWN, text: 'Gardien prévenu.', closed: true, base: '' };
    await expect(followIncident(manager(), id, follow)).rejects.toEqual(refuses('not-found'));
    for (const [onDate, kind] of [
      ['2027-03-04', 'fall'],
      ['2027-03-01', 'dog'],
      ['2027-03-03', 'verbal'],
    ] as const)
      await reportIncident(manager(), id, { ...incident, onDate, kind });
    const listed = async () =>
      (await getIncidents(manager(), id)).incidents.map(({ incident: { kind } }) => kind);
    expect(await listed()).toEqual(['dog', 'fall', 'verbal']);
    const { incidents } = await getIncidents(manager(), id);
    const incidentId = incidents.find((one) => one.incident.kind === 'fall')?.incident.id ?? '';
    await expect(
      followIncident(manager(), id, { ...follow, incidentId, text: 'Mme Dupont prévenue' }),
    ).rejects.toEqual(refuses('resident.name', 'text'));
    await followIncident(manager(), id, { ...follow, incidentId });
    expect(await listed()).toEqual(['dog', 'verbal', 'fall']);
    const actions = await db.read(partner.manager.scope, ({ q, t }) =>
      q.select({ action: t.auditEntry.action }).from(t.auditEntry),
    );
    expect(actions.map(({ action }) => action)).toContain('restitution.incident-closed');
  });
});

describe('the report', () => {
  it('names nobody, and says what did not work before it is published', async () => {
    const named = { ...texts, heard: 'Mme Dupont a peur' };
    await expect(saveCampaignReport(manager(), id, { texts: named, base: '' })).rejects.toEqual(
      refuses('resident.name', 'heard'),
    );
    await saveCampaignReport(manager(), id, { texts: { ...texts, failed: '' }, base: '' });
    const empty = await getCampaignReport(manager(), id, false);
    expect(empty.hash).toBeNull();
    await expect(publishCampaignReport(manager(), id, '')).rejects.toEqual(
      refuses('restitution.failed-empty', 'failed'),
    );
    await saveCampaignReport(manager(), id, { texts, base: empty.base });
    const { hash } = await getCampaignReport(manager(), id, false);
    await publishCampaignReport(manager(), id, hash ?? '');
    // Published, it is read as it stands, and written again when somebody asks for it.
    expect(await getCampaignReport(manager(), id, false)).toMatchObject({ draft: null, hash: null });
    expect((await getCampaignReport(manager(), id, true)).draft).not.toBeNull();
  });
});

describe('a debrief', () => {
  it('is of a day that has come, and says something', async () => {
    const outingId = (await getDebriefs(manager(), id)).waiting[0]?.id ?? '';
    const debrief = { outingIds: [outingId], heldOn: '2027-03-04', themes: [], base: '' };
    const said = { ...debrief, heard: 'Le dossier fait peur.', change: null };
    await expect(writeDebrief(manager(), id, { ...said, heldOn: '2027-03-05' })).rejects.toEqual(
      refuses('restitution.to-come', 'heldOn'),
    );
    await expect(writeDebrief(manager(), id, { ...said, heard: null })).rejects.toEqual(
      refuses('restitution.debrief-empty', 'heard'),
    );
    await expect(writeDebrief(manager(), id, { ...said, outingIds: [] })).rejects.toEqual(
      refuses('restitution.outing', 'outingIds'),
    );
    await writeDebrief(manager(), id, { ...said, heard: null, change: 'Partir plus tôt' });
    expect(await getReturnAlerts(manager())).toEqual([]);
  });
});
