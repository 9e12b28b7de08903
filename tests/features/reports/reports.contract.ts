import { expect } from 'vitest';
import type { Database } from '#db/types.ts';
import { beginReport } from '#src/features/reports/begin-report.ts';
import { getReport, getReportCheck, getReports, takeTable } from '#src/features/reports/index.ts';
import { publishReport } from '#src/features/reports/publish-report.ts';
import { saveReport } from '#src/features/reports/save-report.ts';
import { withdrawReport } from '#src/features/reports/withdraw-report.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';

const NOW = Date.parse('2027-03-04T10:00:00Z');

/** A report from its first word to its withdrawal, and a table taken away, the same on both databases. */
export const tellsReports = async (db: Database): Promise<void> => {
  const partner = await aPartner(db, await aNetwork(db, NOW), { startMonth: '2027-01-01', now: NOW });
  const ctx = as(db, partner.director, NOW);
  const period = { fromOn: '2027-01-01', toOn: '2027-03-31' };
  const id = await beginReport(ctx, { title: 'Trimestre', ...period });
  const texts = { purpose: 'Aller vers « l’autre ».', done: '', team: '', heard: '', gaps: '' };
  const { row } = await getReport(ctx, id);
  const input = { title: 'Premier trimestre', ...period, texts, seenAt: row.updatedAt };
  await saveReport(ctx, id, input);
  await expect(saveReport(ctx, id, input)).rejects.toMatchObject({ code: 'reports.changed' });
  const { base, document } = await getReportCheck(ctx, id);
  await publishReport(ctx, id, base);
  await expect(publishReport(ctx, id, base)).rejects.toMatchObject({ code: 'reports.already-published' });
  expect((await getReport(ctx, id)).published?.document).toEqual(document);
  await withdrawReport(ctx, id, 'Erreur.');
  expect(
    (await getReports(ctx)).published.map(({ title, withdrawnReason }) => [title, withdrawnReason]),
  ).toEqual([['Premier trimestre', 'Erreur.']]);
  const file = await takeTable(ctx, {
    name: 'jalons',
    format: 'csv',
    search: new URLSearchParams('au=2027-02-01'),
    posted: false,
  });
  expect([file.name, file.content.toString().split('\r\n').length]).toEqual(['jalons-2027-02-01.csv', 14]);
};
