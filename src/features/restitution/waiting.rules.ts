/** What waits in a campaign after its doors: outings to talk over, incidents, partners to ask again. Pure. */
import type { Campaign, Outing } from '#src/features/doors/index.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import { followUpsOf } from './follow-ups.rules.ts';
import type { DueFollowUp } from './follow-ups.rules.ts';
import { isOverdue } from './incidents.rules.ts';
import type { Commitment, Incident, ReportBack } from './restitution.types.ts';
import { heldOnOf } from './steps.rules.ts';

/** The outings that were held, the latest first. */
export const heldOutings = ({ outings }: Pick<Campaign, 'outings'>, today: IsoDate): readonly Outing[] =>
  outings.filter(({ cancelled, onDate }) => !cancelled && onDate <= today).reverse();

/** Those that no debrief speaks of. */
export const waitingOutings = (
  campaign: Pick<Campaign, 'outings'>,
  { debriefs }: Pick<ReportBack, 'debriefs'>,
  today: IsoDate,
): readonly Outing[] => {
  const told = new Set(debriefs.flatMap(({ outingIds }) => outingIds));
  return heldOutings(campaign, today).filter(({ id }) => !told.has(id));
};

/** Those of days before: an outing of today may not be over yet. */
export const lateOutings = (
  ...[campaign, back, today]: Parameters<typeof waitingOutings>
): readonly Outing[] => waitingOutings(campaign, back, addDays(today, -1));

export type DueCommitment = DueFollowUp & { readonly commitment: Commitment };

/** Every follow-up of a campaign's commitments, told or not, the nearest date first. */
export const followUpsIn = (
  campaign: Pick<Campaign, 'facts'>,
  { commitments }: Pick<ReportBack, 'commitments'>,
  today: IsoDate,
): readonly DueCommitment[] =>
  commitments
    .flatMap((commitment) =>
      followUpsOf(commitment, heldOnOf(campaign), today).map((due) => ({ ...due, commitment })),
    )
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));

export type Waiting = {
  readonly incidents: readonly Incident[];
  readonly followUps: readonly DueCommitment[];
  readonly debriefs: number;
};

/** What waits in a campaign now. */
export const waitingIn = (campaign: Campaign, back: ReportBack, now: Instant): Waiting => {
  const today = parisDate(now);
  return {
    incidents: back.incidents.filter((incident) => isOverdue(incident, now)),
    followUps: followUpsIn(campaign, back, today).filter(({ state }) => state === 'due'),
    debriefs: lateOutings(campaign, back, today).length,
  };
};
