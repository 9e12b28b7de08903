import type { Context } from '#src/shared/context.ts';
import { csvOf } from '#src/shared/csv.ts';
import { notFound } from '#src/shared/errors.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import type { FileToTake } from '#src/shared/file-answer.ts';
import { makeFile } from './office-pool.ts';
import { tableFor } from './tables.ts';

export const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type ExportFormat = keyof typeof mediaTypes;
/** Whether a table is taken in this format. */
export const isFormat = (format: string): format is ExportFormat => Object.hasOwn(mediaTypes, format);

export type Asked = {
  readonly name: string;
  readonly format: string;
  /** The search of the page that shows the same rows. */
  readonly search: URLSearchParams;
  readonly posted: boolean;
};

/** A table as a file: the rows of its page, at this instant. One that names people is posted for, and journalled. */
export const takeTable = async (
  ctx: Context,
  { name, format, search, posted }: Asked,
): Promise<FileToTake> => {
  const { named, load } = tableFor(ctx.viewer.role, name);
  if (!isFormat(format) || named !== posted) throw notFound();
  const table = await load(ctx, search);
  const content = await contentOf(table, format);
  if (named) await noteTaking(ctx, name, format, search);
  return { name: `${table.name}-${table.asOf}.${format}`, mediaType: mediaTypes[format], content };
};

const contentOf = async (table: ExportTable, format: ExportFormat): Promise<Buffer> =>
  format === 'csv' ? Buffer.from(csvOf(table), 'utf8') : makeFile({ kind: 'workbook', table });

const noteTaking = (ctx: Context, name: string, format: string, search: URLSearchParams): Promise<void> =>
  ctx.db.write(ctx.viewer.scope, (tx) => {
    tx.audit({
      action: 'reports.table-taken',
      object: `organisation:${ctx.viewer.organisationId}`,
      payload: { table: name, format, search: search.toString() },
    });
    return Promise.resolve();
  });
