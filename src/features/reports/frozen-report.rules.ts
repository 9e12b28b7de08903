/** A published report as it is kept (model T4): text of one order of keys, written once and read as it stands. */
import type { ReportDocument, ReportFigure } from './reports.types.ts';

/** The text that is kept and hashed; its keys stand in the order in which `reportDocument` writes them. */
export const freezeReport = (document: ReportDocument): string => JSON.stringify(document);

/** What a kept text says. */
export const thawReport = (frozen: string): ReportDocument => JSON.parse(frozen) as ReportDocument;

/** Every figure of a document, in order. */
export const figuresOf = ({ parts }: ReportDocument): readonly ReportFigure[] =>
  parts.flatMap(({ figures }) => figures);
