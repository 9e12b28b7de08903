import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { loadCampaigns } from '#src/features/doors/index.ts';
import {
  getCommitments,
  getCommitmentsTable,
  getDebriefs,
  getFindings,
  getFindingsTable,
  getIncidents,
  getIncidentsTable,
  getReturn,
  getReturnAlerts,
  reportBackFacts,
} from '#src/features/restitution/index.ts';
import { followIncident, reportIncident } from '#src/features/restitution/report-incident.ts';
import { sayStep, undoStep } from '#src/features/restitution/say-step.ts';
import {
  addCommitment,
  followCommitment,
  removeCommitment,
} from '#src/features/restitution/write-commitment.ts';
import { writeDebrief } from '#src/features/restitution/write-debrief.ts';
import { addFinding, removeFinding, validateFinding } from '#src/features/restitution/write-finding.ts';
import { returnTableWords as words } from '#src/i18n/restitution-exports.fr.ts';
import { commitmentStateWords, findingWords } from '#src/i18n/restitution.fr.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { DAY } from '#src/shared/time.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { testDatabase } from '#tests/support/database.ts';

/** What a campaign gave back as others read it: its first screen, its tables, the items and the pillars. */
const NOW = Date.parse('2027-03-04T10:00:00Z');
let db: OpenedDatabase;
let partner: Partner;
let id: string;
let other: string;
let clock: number;
beforeEach(async () => {
  db = await testDatabase();
  partner = await aPartner(db, await aNetwork(db, NOW - 300 * DAY), {
    startMonth: '2026-09-01',
    now: NOW - 300 * DAY,
  });
  const outings = [{ onDate: '2026-07-01' }, { onDate: '2026-07-02' }, { onDate: '2026-07-03' }];
  id = (await aCampaign(db, partner, { now: NOW - 250 * DAY, outings })).id;
  other = (await aCampaign(db, partner, { now: NOW - 249 * DAY, plan: { title: 'Le froid' } })).id;
  clock = NOW;
});
afterEach(() => db.close());

const manager = () => as(db, partner.manager, (clock += 1000));
const factsOf = async (campaignId: string) => {
  const { now, viewer } = manager();
  return db.read(viewer.scope, async (tx) =>
    (await reportBackFacts(tx, await loadCampaigns(tx, [partner.place.id], now), now)).get(campaignId),
  );
};
const column = ({ columns, rows }: ExportTable, name: string) =>
  rows.map((row) => row[columns.findIndex(({ id: own }) => own === name)]);
const all = new URLSearchParams();
const of = (campaign: string) => new URLSearchParams({ campagne: campaign });

const promise = (text: string) => ({
  ...{ findingId: null, structure: 'Mairie', function: 'Directrice', text, dueOn: '2027-06-01' },
  writtenIn: 'mail' as const,
});
const holds = (onDate: string) =>
  sayStep(manager(), id, { step: 'reportBackHeld', onDate, n: 2, note: null, base: '' });

describe('findings', () => {
  it('are given back once they are validated, and not once they are taken out', async () => {
    for (const text of ['Peu connu.', 'Trop loin.', 'Fermé.', 'Cher.'])
      await addFinding(manager(), id, { text, indicatorId: null, limits: 'Une rue.', request: null });
    const place = async (text: string) => {
      const { findings } = await getFindings(manager(), id);
      const found = findings.find((one) => one.text === text);
      return { findingId: found?.findingId ?? '', base: found?.id ?? '' };
    };
    for (const text of ['Peu connu.', 'Trop loin.'])
      await validateFinding(manager(), id, { ...(await place(text)), validated: true });
    for (const text of ['Trop loin.', 'Cher.'])
      await removeFinding(manager(), id, { ...(await place(text)), removed: true });
    const { findings, removed } = await getFindings(manager(), id);
    expect([findings, removed].map((some) => some.map(({ text }) => text).sort())).toEqual([
      ['Fermé.', 'Peu connu.'],
      ['Cher.', 'Trop loin.'],
    ]);
    expect(await getReturn(manager(), id)).toMatchObject({ validated: 1, reportPublished: false });
    expect((await getCommitments(manager(), id)).findings.map(({ text }) => text).sort()).toEqual([
      ...['Fermé.', 'Peu connu.'],
    ]);
    expect((await factsOf(id))?.findings.map(({ text }) => text).sort()).toEqual(['Fermé.', 'Peu connu.']);
    const table = await getFindingsTable(manager(), all);
    const states = column(table, 'finding').map((text, rank) => [text, column(table, 'state')[rank]]);
    expect(Object.fromEntries(states)).toEqual({
      ...{ 'Peu connu.': findingWords.validated, 'Fermé.': findingWords.draft },
    });
  });
});

describe('commitments', () => {
  it('are told month by month, one that is taken out no more', async () => {
    await holds('2026-08-31');
    for (const text of ['Ouvrir le mercredi', 'Afficher les heures', 'Rappeler'])
      await addCommitment(manager(), id, promise(text));
    const idOf = async (text: string) =>
      (await getCommitments(manager(), id)).commitments.find(({ commitment }) => commitment.text === text)
        ?.commitment.id ?? '';
    await removeCommitment(manager(), id, await idOf('Rappeler'));
    const commitmentId = await idOf('Ouvrir le mercredi');
    for (const [afterMonths, state] of [
      [1, 'underWay'],
      [6, 'kept'],
    ] as const)
      await followCommitment(manager(), id, { commitmentId, afterMonths, state, text: null, base: '' });
    expect((await getReturn(manager(), id)).commitments).toBe(2);
    expect((await factsOf(id))?.commitments.map(({ text }) => text).sort()).toEqual([
      'Afficher les heures',
      'Ouvrir le mercredi',
    ]);
    const table = await getCommitmentsTable(manager(), of(id));
    const line = column(table, 'commitment').indexOf('Ouvrir le mercredi');
    const told = ['after1', 'after3', 'after6'].map((name) => column(table, name)[line]);
    expect(told).toEqual([commitmentStateWords.underWay, null, commitmentStateWords.kept]);
    expect((await getCommitmentsTable(manager(), of(other))).rows).toEqual([]);
    expect(
      [table.filters, (await getCommitmentsTable(manager(), all)).filters].map(({ length }) => length),
    ).toEqual([1, 0]);
    await expect(getCommitmentsTable(manager(), of('nowhere'))).rejects.toMatchObject({ code: 'not-found' });
    // At one, three and six months, of one and of the other: two are told.
    expect((await getCommitments(manager(), id)).late).toBe(4);
    expect(await getReturnAlerts(manager())).toMatchObject([
      { campaign: { id }, waiting: { incidents: [], followUps: { length: 4 } } },
    ]);
  });
});

describe('incidents', () => {
  it('are told by their kind, open or closed, in whole hours, of their campaign', async () => {
    const incident = { onDate: '2027-03-04', outingId: null, note: null };
    await reportIncident(manager(), id, { ...incident, kind: 'dog' });
    await reportIncident(manager(), id, { ...incident, kind: 'fall' });
    await reportIncident(manager(), other, { ...incident, kind: 'verbal' });
    clock += 2.6 * 3_600_000;
    const [dog] = (await getIncidents(manager(), id)).incidents.filter((one) => one.incident.kind === 'dog');
    const incidentId = dog?.incident.id ?? '';
    await followIncident(manager(), id, { incidentId, text: 'Gardien prévenu.', closed: true, base: '' });
    const states = async () => column(await getIncidentsTable(manager(), of(id)), 'state').toSorted();
    const hours = column(await getIncidentsTable(manager(), of(id)), 'firstAnswer');
    expect([hours.toSorted(), await states()]).toEqual([[3, null], [words.closed, words.open].toSorted()]);
    expect((await getIncidentsTable(manager(), all)).rows).toHaveLength(3);
    const { incidents } = await getIncidents(manager(), id);
    const base = incidents.find((one) => one.incident.id === incidentId)?.incident.followUps.at(-1)?.id ?? '';
    await followIncident(manager(), id, { incidentId, text: 'Le chien est revenu.', closed: false, base });
    expect(await states()).toEqual([words.open, words.open]);
  });
});

describe('what debriefs change, and the steps of giving back', () => {
  it('come in their own order, each step apart, and not once it is taken back', async () => {
    const waiting = (await getDebriefs(manager(), id)).waiting.map((outing) => outing.id);
    const debrief = (rank: number, heldOn: string, change: string) =>
      writeDebrief(manager(), id, {
        ...{ outingIds: [waiting[rank] ?? ''], heldOn, themes: [], base: '', heard: null, change },
      });
    await debrief(0, '2026-07-05', 'Partir plus tard');
    await debrief(1, '2026-07-03', 'Dire le service en premier');
    await debrief(2, '2026-07-05', 'Sonner deux fois');
    expect((await factsOf(id))?.changes).toEqual([
      ...['Dire le service en premier', 'Partir plus tard', 'Sonner deux fois'],
    ]);
    const days = async () => {
      const { reportBackHeld, residentsTold, sheetsDestroyed } = (await factsOf(id)) ?? {};
      return [reportBackHeld, residentsTold, sheetsDestroyed].map((fact) => fact?.onDate ?? null);
    };
    const said = { n: 2, note: 'Affiche', base: '' };
    await holds('2026-08-01');
    await sayStep(manager(), id, { ...said, step: 'residentsTold', onDate: '2026-08-02' });
    await sayStep(manager(), id, { ...said, step: 'sheetsDestroyed', onDate: '2026-08-03' });
    expect(await days()).toEqual(['2026-08-01', '2026-08-02', '2026-08-03']);
    const step = 'residentsTold' as const;
    const base = (await getReturn(manager(), id)).steps.find((one) => one.step === step)?.base ?? '';
    await undoStep(manager(), id, { step, base });
    expect(await days()).toEqual(['2026-08-01', null, '2026-08-03']);
  });
});
