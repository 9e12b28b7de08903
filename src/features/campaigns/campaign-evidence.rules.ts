/** What proves a campaign, and the item of the programme that the proof serves. */
import type { CampaignEvidenceKind } from '#db/schema/lists.ts';

/** Asked before the first door. */
export const evidenceKindsAsked = [
  'agreement',
  'workshop',
] as const satisfies readonly CampaignEvidenceKind[];
export type AskedKind = (typeof evidenceKindsAsked)[number];

/** The item that a deposited proof serves: a later workshop is held without the mentor (M11). */
export const itemFor = (kind: AskedKind, isFirst: boolean): string => {
  if (kind === 'agreement') return 'j06-convention-de-campagne';
  return isFirst ? 'j06-atelier-message' : 'j11-atelier-sans-mentor';
};
