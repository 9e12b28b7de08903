/** The plan of a campaign: how many indicators of its own, which dates. */
import type { CampaignPlan } from '#src/features/doors/index.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import { isFar } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';

/** Beside the indicators of the method (domain.md M06). */
export const OWN_INDICATORS = 3;
/** The dates of a plan that are too far. */
export const farDates = (
  { startsOn, endsOn }: Pick<CampaignPlan, 'startsOn' | 'endsOn'>,
  today: IsoDate,
): Readonly<Record<string, ErrorCode>> =>
  Object.fromEntries(
    Object.entries({ startsOn, endsOn })
      .filter(([, date]) => date !== null && isFar(date, today))
      .map(([name]) => [name, 'field.date-far' as const]),
  );

/** What a plan still lacks before its doors can be planned; it may be saved without (decision 0011). */
export const planGaps = [
  'commissioningPartner',
  'aim',
  'audience',
  'expectedAct',
  'startsOn',
  'endsOn',
  'targetHouseholds',
] as const satisfies readonly (keyof CampaignPlan)[];
export type PlanGap = (typeof planGaps)[number];
export const gapsOf = (plan: CampaignPlan): PlanGap[] => planGaps.filter((name) => plan[name] === null);
