/**
 * The report of a campaign as it is kept (model T4): text of one order of keys, written once and read as it stands. What
 * is not published yet is kept beside, as the team's own texts.
 */
import type { CampaignReportDocument, ReportTexts } from './restitution.types.ts';

export type KeptReport =
  | { readonly v: 1; readonly kind: 'draft'; readonly texts: ReportTexts }
  | { readonly v: 1; readonly kind: 'published'; readonly document: CampaignReportDocument };

export const noTexts: ReportTexts = { done: '', heard: '', failed: '', next: '' };

/** The texts in the order in which they are always kept. */
export const draftText = ({ done, heard, failed, next }: ReportTexts): string =>
  JSON.stringify({ v: 1, kind: 'draft', texts: { done, heard, failed, next } } satisfies KeptReport);

/** Its keys stand in the order in which `campaignReport` writes them. */
export const publishedText = (document: CampaignReportDocument): string =>
  JSON.stringify({ v: 1, kind: 'published', document } satisfies KeptReport);

/** What a kept text says. */
export const thaw = (text: string): KeptReport => JSON.parse(text) as KeptReport;
