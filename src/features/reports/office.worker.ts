/** Runs in a thread of its own, so that a long file holds no page; it imports little, so that it starts fast. */
import type { ExportTable } from '#src/shared/export-table.ts';
import type { PublishedReport } from './get-report.ts';
import { writeCampaignReport } from './write-campaign-report.ts';
import type { WrittenReport } from './write-campaign-report.ts';
import { writeReport } from './write-report.ts';
import { writeWorkbook } from './write-workbook.ts';

export type Job =
  | { readonly kind: 'workbook'; readonly table: ExportTable }
  | { readonly kind: 'report'; readonly report: PublishedReport; readonly demo: boolean }
  | { readonly kind: 'campaignReport'; readonly report: WrittenReport; readonly demo: boolean };

export default (job: Job): Promise<Uint8Array> =>
  job.kind === 'workbook'
    ? writeWorkbook(job.table)
    : job.kind === 'report'
      ? writeReport(job.report, job.demo)
      : writeCampaignReport(job.report, job.demo);
