import { getPublishedCampaignReport } from '#src/features/restitution/index.ts';
import type { CampaignReportDocument } from '#src/features/restitution/index.ts';
import { campaignReportWords as words } from '#src/i18n/restitution.fr.ts';
import { buildExport } from '#src/shared/build-export.ts';
import type { Context } from '#src/shared/context.ts';
import { csvOf } from '#src/shared/csv.ts';
import { notFound } from '#src/shared/errors.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import type { FileToTake } from '#src/shared/file-answer.ts';
import { makeFile } from './office-pool.ts';
import { isFormat, mediaTypes } from './take-table.ts';

/** The figures of a report as they were published, not as they are today. */
const figuresTable = ({ asOf, figures }: CampaignReportDocument): ExportTable =>
  buildExport(
    { title: words.tableTitle, columns: words.columns },
    { name: 'bilan-de-campagne', asOf },
    figures.map(({ id: indicator, label: name, value, said, definition }) => ({
      ...{ indicator, name, said, definition },
      value: value === null ? null : Math.round(value * 1000) / 1000,
    })),
  );

/** The published report of a campaign as a tagged PDF, or its figures as a table. */
export const getCampaignReportFile = async (
  ctx: Context,
  campaignId: string,
  format: string,
  demo: boolean,
): Promise<FileToTake> => {
  if (format !== 'pdf' && !isFormat(format)) throw notFound();
  const { document, hash, publishedAt } = await getPublishedCampaignReport(ctx, campaignId);
  const name = `bilan-de-campagne-${document.asOf}.${format}`;
  if (format === 'pdf') {
    const report = { document, hash, publishedAt };
    const content = await makeFile({ kind: 'campaignReport', report, demo });
    return { name, mediaType: 'application/pdf', content };
  }
  const table = figuresTable(document);
  const content =
    format === 'csv' ? Buffer.from(csvOf(table), 'utf8') : await makeFile({ kind: 'workbook', table });
  return { name, mediaType: mediaTypes[format], content };
};
