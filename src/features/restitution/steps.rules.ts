/** The steps of giving back, and what is missing before a campaign is closed. Pure. */
import type { Campaign, CampaignFact, OutingTally } from '#src/features/doors/index.ts';
import type { IsoDate } from '#src/shared/time.ts';

export const steps = ['reportBackHeld', 'residentsTold', 'sheetsDestroyed', 'closed'] as const;
export type Step = (typeof steps)[number];

/** A step that was said and not taken back. */
export const saidStep = ({ facts }: Pick<Campaign, 'facts'>, step: Step): CampaignFact | null => {
  const fact = facts.get(step);
  return fact?.done === true ? fact : null;
};

/** The day of the report-back, from which months are counted; null while it was not held. */
export const heldOnOf = (campaign: Pick<Campaign, 'facts'>): IsoDate | null =>
  saidStep(campaign, 'reportBackHeld')?.onDate ?? null;

/** Outings that were counted on sheets of paper, wholly or in part. */
export const onPaper = (tallies: ReadonlyMap<string, OutingTally>): number =>
  [...tallies.values()].filter(
    ({ sheet }) => sheet !== null && (sheet.source === 'paper' || sheet.paper !== null),
  ).length;

/** The steps that are not said yet, closing apart. */
export const missingSteps = (campaign: Pick<Campaign, 'facts'>): readonly Step[] =>
  steps.filter((step) => step !== 'closed' && saidStep(campaign, step) === null);
