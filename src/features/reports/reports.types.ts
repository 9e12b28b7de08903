/** A report for funders: what its author writes, and what is published of it. */
import type { IsoDate } from '#src/shared/time.ts';

/** The parts that an author writes. */
export type TextId = 'purpose' | 'done' | 'team' | 'heard' | 'gaps';
export type ReportTexts = Readonly<Record<TextId, string>>;

/** What a table of the document holds; its first cell names its row. */
export type ReportTable = {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** A figure with the list behind it. */
export type ReportFigure = {
  readonly id: string;
  readonly label: string;
  /** As the document writes it. */
  readonly said: string;
  readonly value: number;
  readonly definition: string;
  readonly list: ReportTable;
};

export type ReportPart = {
  readonly id: string;
  readonly title: string;
  /** Paragraphs, as they were written. */
  readonly paragraphs: readonly string[];
  readonly figures: readonly ReportFigure[];
  /** Said under the figures: what is not counted yet. */
  readonly remarks: readonly string[];
  readonly table: ReportTable | null;
};

/** A report as it is published: page, print and PDF are all made of it, and it is never written again (T4). */
export type ReportDocument = {
  /** Of this shape: a report of today is read as it is for as long as it exists. */
  readonly v: 1;
  readonly title: string;
  readonly organisation: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** « Chiffres arrêtés au » */
  readonly asOf: IsoDate;
  /** Under the title: period and day, in the words of that day. */
  readonly head: readonly string[];
  readonly parts: readonly ReportPart[];
  /** Above the figures of a part. */
  readonly heads: readonly string[];
  /** The title of the lists behind the figures, and what an empty one says. */
  readonly lists: string;
  readonly emptyList: string;
};

/** A report as the list knows it. */
export type ReportRow = {
  readonly id: string;
  readonly runId: string;
  readonly organisationId: string;
  readonly title: string;
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate;
  readonly texts: ReportTexts;
  readonly updatedAt: number;
  readonly code: string | null;
  readonly frozen: string | null;
  readonly publishedAt: number | null;
  readonly withdrawnAt: number | null;
  readonly withdrawnReason: string | null;
};
