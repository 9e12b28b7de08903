import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { roles } from '#db/schema/lists.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { beginAgain, beginReport } from '#src/features/reports/begin-report.ts';
import { figuresOf, freezeReport } from '#src/features/reports/frozen-report.rules.ts';
import {
  getPublishedReport,
  getReport,
  getReportCheck,
  getReportFile,
  getReports,
} from '#src/features/reports/index.ts';
import { publishReport } from '#src/features/reports/publish-report.ts';
import { allReportPermissions, can } from '#src/features/reports/reports.access.ts';
import { discardReport, saveReport } from '#src/features/reports/save-report.ts';
import { withdrawReport } from '#src/features/reports/withdraw-report.ts';
import { sha256 } from '#src/shared/ids.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { declares } from '#tests/builders/run-story.ts';
import { finishes } from '#tests/builders/training.ts';
import { systemScope, testDatabase } from '#tests/support/database.ts';
import { tellsReports } from './reports.contract.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2027-03-04T10:00:00Z');
const period = { fromOn: '2027-01-01', toOn: '2027-03-31' };
const texts = { purpose: 'Aller vers.', done: 'Un cadre.\n\nDes alliés.', team: '', heard: '', gaps: '' };

beforeAll(() => void getCurriculum(), 60_000);

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
beforeEach(async () => {
  db = await testDatabase();
  network = await aNetwork(db, NOW - 60 * DAY);
  partner = await aPartner(db, network, { startMonth: '2027-01-01', now: NOW - 60 * DAY });
});
afterEach(() => db.close());

const manager = (at = NOW) => as(db, partner.manager, at);
const begin = () => beginReport(manager(), { title: 'Premier trimestre', ...period }, texts);
const publish = async (id: string, at = NOW): Promise<void> =>
  publishReport(manager(at), id, (await getReportCheck(manager(at), id)).base);
const statement = getCurriculum().items.find(({ evidence }) => evidence === 'statement')?.id ?? '';

describe('a published report', () => {
  it('is unchanged to the byte when the data change afterwards', async () => {
    await finishes(db, partner.messenger, { moduleId: 'MSG-01', at: NOW - DAY });
    const id = await begin();
    await publish(id);
    const before = await getReport(manager(), id);
    const pdf = await getReportFile(manager(), id, false);
    await declares(manager(NOW + DAY), partner, statement, 'C’est fait.');
    await finishes(db, partner.messenger, { moduleId: 'MSG-02', at: NOW + DAY });
    const later = manager(NOW + 2 * DAY);
    const after = await getReport(later, id);
    expect(after.row.frozen).toBe(before.row.frozen);
    expect(after.published).toEqual(before.published);
    expect((await getReportFile(later, id, false)).content.equals(pdf.content)).toBe(true);
    const again = await getReportCheck(later, await beginAgain(later, id, 'Deuxième'));
    const value = (document: typeof again.document, figure: string) =>
      figuresOf(document).find((one) => one.id === figure)?.value;
    const kept = before.published?.document;
    if (kept === undefined) throw new Error('not published');
    expect([value(kept, 'declared'), value(again.document, 'declared')]).toEqual([0, 1]);
    expect(value(again.document, 'training')).toBeGreaterThan(value(kept, 'training') ?? Infinity);
  }, 30_000);

  it('is what was checked: its hash is in the journal, and a change in between is refused', async () => {
    const id = await begin();
    const { base, document } = await getReportCheck(manager(), id);
    await declares(manager(NOW + 1000), partner, statement, 'C’est fait.');
    await expect(publishReport(manager(NOW + 2000), id, base)).rejects.toMatchObject({
      code: 'reports.figures-changed',
    });
    await publish(id, NOW + 3000);
    const { row } = await getReport(manager(), id);
    expect(row.frozen).not.toBe(freezeReport(document));
    const entries = await db.read(systemScope(), ({ q, t }) => q.select().from(t.auditEntry));
    expect(entries.find(({ action }) => action === 'reports.published')?.payload).toBe(
      `{"sha256":"${sha256(row.frozen ?? '')}"}`,
    );
    await expect(publish(id)).rejects.toMatchObject({ code: 'reports.already-published' });
    const input = { title: 'Autre', ...period, texts, seenAt: row.updatedAt };
    await expect(saveReport(manager(), id, input)).rejects.toMatchObject({
      code: 'reports.already-published',
    });
    await expect(discardReport(manager(), id)).rejects.toMatchObject({ code: 'reports.already-published' });
  });

  it('stops its figures on its last day, or on the day it is published', async () => {
    await declares(manager(NOW - 2 * DAY), partner, statement, 'C’est fait.');
    const of = async (toOn: string) => {
      const id = await beginReport(manager(), { title: 'R', fromOn: '2027-01-01', toOn });
      const { document } = await getReportCheck(manager(), id);
      return [document.asOf, figuresOf(document).find(({ id: figure }) => figure === 'declared')?.value];
    };
    expect(await of('2027-03-01')).toEqual(['2027-03-01', 0]);
    expect(await of('2027-03-02')).toEqual(['2027-03-02', 1]);
    expect(await of('2027-12-31')).toEqual(['2027-03-04', 1]);
  });

  it('gives each figure the list that it counts, and names no messenger', async () => {
    await declares(manager(), partner, statement, 'C’est fait.');
    await finishes(db, partner.messenger, { moduleId: 'MSG-01', at: NOW - DAY });
    const { document } = await getReportCheck(manager(), await begin());
    for (const { id, value, list } of figuresOf(document))
      if (!['messengers', 'staff', 'training'].includes(id))
        expect([id, list.rows.length]).toEqual([id, value]);
    expect(freezeReport(document)).not.toContain('Fatima');
    expect(document.parts.map(({ id }) => id)).toEqual([
      ...['purpose', 'done', 'indicators', 'team', 'heard', 'gaps', 'money'],
    ]);
    expect(document.parts[1]?.paragraphs).toEqual(['Un cadre.', 'Des alliés.']);
  });

  it('is withdrawn with its reason: read, and neither printed nor taken away any more', async () => {
    const id = await begin();
    await publish(id);
    await withdrawReport(manager(), id, 'Une erreur de période.');
    const { published } = await getReport(as(db, network.mentor, NOW), id);
    expect([published?.withdrawnReason, published?.document.title]).toEqual([
      'Une erreur de période.',
      'Premier trimestre',
    ]);
    await expect(getPublishedReport(manager(), id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(withdrawReport(manager(), id, 'Encore')).rejects.toMatchObject({
      code: 'reports.already-withdrawn',
    });
  });
});

describe('who', () => {
  it('writes, publishes, reads', () => {
    const run = {
      organisationId: partner.place.id,
      activeMentorIds: [network.mentor.personId],
      directorNamed: true,
      ended: false,
    };
    const people = { ...partner, ...network };
    const may = (ended: boolean) =>
      Object.fromEntries(
        allReportPermissions.map((permission) => [
          permission,
          roles.filter((role) => can(people[role], permission, { ...run, ended })).join(' '),
        ]),
      );
    expect(may(false)).toEqual({
      'report.write': 'staff manager director',
      'report.readDraft': 'staff manager director',
      'report.publish': 'manager director',
      'report.withdraw': 'manager director',
      'report.readPublished': 'staff manager director mentor headOffice',
    });
    expect(may(true)).toMatchObject({
      'report.write': '',
      'report.publish': '',
      'report.withdraw': 'manager director',
    });
  });

  it('reads a draft: the association alone; published, its guides; nobody of elsewhere', async () => {
    const id = await begin();
    const paul = await aPartner(db, network, {
      name: 'Ailleurs',
      slug: 'ailleurs',
      startMonth: '2027-01-01',
      now: NOW,
    });
    for (const who of [network.mentor, network.headOffice, paul.manager])
      await expect(getReport(as(db, who, NOW), id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await getReports(as(db, network.mentor, NOW))).published).toEqual([]);
    await publish(id);
    for (const who of [network.mentor, network.headOffice])
      expect((await getReport(as(db, who, NOW), id)).published?.document.title).toBe('Premier trimestre');
    expect(
      (await getReports(as(db, network.mentor, NOW))).published.map(({ association }) => association),
    ).toEqual(['Entre-Voisins Lirac']);
    await expect(getReport(as(db, paul.manager, NOW), id)).rejects.toMatchObject({ code: 'not-found' });
    const staff = as(db, partner.staff, NOW);
    await expect(withdrawReport(staff, id, 'x')).rejects.toMatchObject({ code: 'forbidden' });
  });
});

it('is the same from its first word to its withdrawal on both databases', async () => {
  const fresh = await testDatabase();
  await tellsReports(fresh);
  await fresh.close();
});

describe('a draft', () => {
  it('is kept once, and tells the second writer that it changed', async () => {
    const id = await begin();
    const { row } = await getReport(manager(), id);
    const input = { title: 'Mieux', ...period, texts, seenAt: row.updatedAt };
    await saveReport(manager(NOW + 1), id, input);
    await expect(saveReport(as(db, partner.staff, NOW + 2), id, input)).rejects.toMatchObject({
      code: 'reports.changed',
    });
    expect((await getReport(manager(), id)).row.title).toBe('Mieux');
    await discardReport(manager(), id);
    await expect(getReport(manager(), id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('has a period that has begun and ends after its beginning', async () => {
    const of = (fromOn: string, toOn: string) => beginReport(manager(), { title: 'R', fromOn, toOn });
    await expect(of('2027-03-02', '2027-03-01')).rejects.toMatchObject({ code: 'reports.period' });
    await expect(of('0001-01-01', '2027-03-01')).rejects.toMatchObject({ code: 'reports.too-long' });
    await expect(of('2027-03-05', '2027-03-31')).rejects.toMatchObject({ code: 'reports.future' });
  });
});
