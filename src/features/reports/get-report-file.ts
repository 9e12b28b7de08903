import type { Context } from '#src/shared/context.ts';
import type { FileToTake } from '#src/shared/file-answer.ts';
import { getPublishedReport } from './get-report.ts';
import { makeFile } from './office-pool.ts';

/** The tagged PDF of a published report. */
export const getReportFile = async (ctx: Context, id: string, demo: boolean): Promise<FileToTake> => {
  const report = await getPublishedReport(ctx, id);
  return {
    name: `rapport-${report.code}.pdf`,
    mediaType: 'application/pdf',
    content: await makeFile({ kind: 'report', report, demo }),
  };
};
