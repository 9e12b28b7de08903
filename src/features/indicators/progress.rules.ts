/** Where a campaign goes at its own rate, honestly: a range, and nothing on too few doors. */
import type { Campaign } from '#src/features/doors/index.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { Published } from './publish.rules.ts';
import { shownFigures } from './shown.rules.ts';

/** Below so many doors a rate tells nothing. */
export const FEWEST_FOR_A_RATE = 30;
const Z = 1.96;

export type Range = { readonly low: number; readonly high: number };

/** Wilson's interval at 95 %: where the rate may lie when `met` of `doors` opened and talked. */
export const wilson = (met: number, doors: number): Range => {
  const share = met / doors;
  const middle = share + (Z * Z) / (2 * doors);
  const spread = Z * Math.sqrt((share * (1 - share) + (Z * Z) / (4 * doors)) / doors);
  const under = 1 + (Z * Z) / doors;
  return { low: Math.max(0, (middle - spread) / under), high: Math.min(1, (middle + spread) / under) };
};

export type CampaignProgress = {
  /** An outing was counted, however few its doors. */
  readonly begun: boolean;
  /** Households met, as they may be shown; null: hidden, or nothing yet. */
  readonly met: number | null;
  readonly target: number | null;
  readonly knocked: number | null;
  readonly doors: number;
  /** The day that met and knocked speak of; null: all that was counted. */
  readonly until: IsoDate | null;
  /** Households that all the doors aimed at would give at this rate; null: too few doors to say. */
  readonly expected: Range | null;
};

/** Progress towards the households aimed at: what is shown, and the range that the doors left to knock at would give. */
export const campaignProgress = (
  campaign: Campaign,
  published: Published,
  day: IsoDate,
): CampaignProgress => {
  const { byId } = shownFigures(campaign, published, { day });
  const rate = byId['IND-09'];
  const [met, knocked] = [byId['IND-07'].value, byId['IND-02'].value];
  const doors = byId['IND-01'].value ?? 0;
  return {
    ...{ met, knocked, doors },
    begun: published.answered.some(({ doorsOn }) => doorsOn <= day),
    target: campaign.plan.targetHouseholds,
    until: byId['IND-07'].until ?? byId['IND-02'].until,
    expected: expectedOf(rate.numerator ?? 0, rate.denominator ?? 0, doors),
  };
};

const expectedOf = (met: number, knocked: number, doors: number): Range | null => {
  if (knocked < FEWEST_FOR_A_RATE || met > knocked || doors < knocked) return null;
  const { low, high } = wilson(met, knocked);
  const left = doors - knocked;
  return { low: Math.floor(met + low * left), high: Math.ceil(met + high * left) };
};
