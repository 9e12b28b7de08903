/** The one thing to do next in a campaign. */
import { sheetProblems, stateOf } from '#src/features/doors/index.ts';
import type { Campaign, Outing, OutingTally } from '#src/features/doors/index.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { gapsOf } from './campaign-plan.rules.ts';
import { nextOuting, placeOf, withoutSheet } from './outings.rules.ts';

export type NextStep =
  | { readonly kind: 'plan' | 'sectors' | 'outings' | 'secondPass' | 'giveBack' | 'nothing' }
  | { readonly kind: 'prepare'; readonly left: number }
  | { readonly kind: 'mend' | 'sheet' | 'outing'; readonly outing: Outing };

export type StepKnown = {
  readonly campaign: Campaign;
  readonly tallies: ReadonlyMap<string, OutingTally>;
  /** Lines of the check list that are not done. */
  readonly left: number;
  readonly today: IsoDate;
};

/** First match: what is behind before what comes, the second pass before giving back. */
export const nextStep = ({ campaign, tallies, left, today }: StepKnown): NextStep => {
  const state = stateOf(campaign, today);
  if (state === 'closed') return { kind: 'nothing' };
  const standing = campaign.outings.filter(({ cancelled }) => !cancelled);
  const past = standing.filter((one) => placeOf(one, today) === 'past');
  const wrong = standing.find(({ id }) => {
    const tally = tallies.get(id);
    return tally !== undefined && sheetProblems(tally).length > 0;
  });
  if (wrong !== undefined) return { kind: 'mend', outing: wrong };
  const [unsaid] = withoutSheet(campaign, tallies, today);
  if (unsaid !== undefined) return { kind: 'sheet', outing: unsaid };
  if (state === 'over' && past.length > 0) return { kind: 'giveBack' };
  if (tallies.size === 0) {
    if (gapsOf(campaign.plan).length > 0) return { kind: 'plan' };
    if (campaign.sectors.length === 0) return { kind: 'sectors' };
    if (standing.length === 0) return { kind: 'outings' };
    if (left > 0) return { kind: 'prepare', left };
  }
  const toGo = standing.filter(({ id }) => tallies.get(id)?.sheet?.closed !== true);
  const next = nextOuting({ outings: toGo }, today);
  if (next !== null) return { kind: 'outing', outing: next };
  return standing.some(({ pass }) => pass === 2) ? { kind: 'giveBack' } : { kind: 'secondPass' };
};
