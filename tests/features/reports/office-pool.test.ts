import { describe, expect, it } from 'vitest';
import { makeFile } from '#src/features/reports/office-pool.ts';
import { exportTables } from '#src/i18n/exports.fr.ts';
import { buildExport } from '#src/shared/build-export.ts';

const table = (rows: number) =>
  buildExport(
    exportTables.needs,
    { name: 'besoins', asOf: '2027-03-04' },
    Array.from({ length: rows }, (_, index) => ({
      priority: index,
      theme: 'Santé',
      description: `Besoin ${String(index)}`,
      source: 'ORS',
      recordedOn: '2027-03-04',
    })),
  );

describe('the thread that writes files', { timeout: 60_000 }, () => {
  it('writes one in a thread of its own, from the source as it is', async () => {
    const file = await makeFile({ kind: 'workbook', table: table(3) });
    expect(file.subarray(0, 2).toString()).toBe('PK');
  });

  it('tells those who come behind too many others to come back, and goes on', async () => {
    const jobs = Array.from({ length: 14 }, () => makeFile({ kind: 'workbook', table: table(300) }));
    const done = await Promise.allSettled(jobs);
    const refused = done.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refused.length).toBeGreaterThanOrEqual(4);
    for (const reason of refused) expect(reason).toMatchObject({ code: 'reports.busy' });
    expect(done.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(8);
    expect((await makeFile({ kind: 'workbook', table: table(1) })).length).toBeGreaterThan(0);
  });

  it('gives up a file that takes too long, and writes the next one', async () => {
    await expect(makeFile({ kind: 'workbook', table: table(5000) }, 1)).rejects.toMatchObject({
      code: 'reports.busy',
    });
    expect((await makeFile({ kind: 'workbook', table: table(1) })).length).toBeGreaterThan(0);
  });
});
