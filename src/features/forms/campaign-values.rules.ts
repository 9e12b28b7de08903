/** R11: what the platform computes of the campaigns of a run: J07.1, J07.3, J08.1, J08.4, J09.1, J11.1. */
import type { ComputedRule, Item } from '#src/features/curriculum/curriculum.types.ts';
import { countedSheet, FEWEST_DOORS } from '#src/features/doors/index.ts';
import type { CampaignFigures, ShownFigure } from '#src/features/indicators/index.ts';
import { campaignValueWords as words } from '#src/i18n/forms.fr.ts';
import type { AutoValue } from './forms.types.ts';

/** What is asked of a rule: at least so much of what it counts. */
const TARGETS = { outings: 1, doors: 50, coverage: 50, targetShare: 80, secondPasses: 1 } as const;

type Found = { readonly value: number; readonly target: number; readonly sentence: string };
type Finder = (counted: CampaignFigures) => Found;

/** What an item may count with is what anybody may read (R22): a total that lags behind, rather than one to subtract. */
const countOf = ({ value }: ShownFigure): number => value ?? 0;

const outingPlan: Finder = ({ campaign }) => {
  const planned = campaign.outings.filter(({ cancelled }) => !cancelled).length;
  const small = campaign.sectors.filter(({ doors }) => doors < FEWEST_DOORS).length;
  const value = campaign.sectors.length > 0 && small === 0 ? planned : 0;
  return { value, target: TARGETS.outings, sentence: words.outingPlan(planned, campaign.sectors.length) };
};

const doorsKnocked: Finder = ({ figures: { byId } }) => {
  const knocked = byId['IND-02'];
  return { value: countOf(knocked), target: TARGETS.doors, sentence: words.doors(knocked, TARGETS.doors) };
};

const coverage: Finder = ({ figures: { byId } }) => {
  const [knocked, all] = [byId['IND-02'], countOf(byId['IND-01'])];
  const value = share(countOf(knocked), all);
  return { value, target: TARGETS.coverage, sentence: words.coverage(knocked, all) };
};

const secondPass: Finder = ({ campaign: { outings }, published: { tallies } }) => {
  const closed = outings.filter(({ id, pass }) => {
    const tally = pass === 2 ? tallies.get(id) : undefined;
    return tally !== undefined && countedSheet(tally) !== null;
  }).length;
  return { value: closed, target: TARGETS.secondPasses, sentence: words.secondPass(closed) };
};

const targetReached: Finder = ({ campaign, figures: { byId } }) => {
  const [met, aimed] = [byId['IND-07'], campaign.plan.targetHouseholds];
  const value = share(countOf(met), aimed ?? 0);
  return { value, target: TARGETS.targetShare, sentence: words.target(met, aimed) };
};

const finders: Partial<Record<ComputedRule, Finder>> = {
  'outing-plan': outingPlan,
  'doors-knocked': doorsKnocked,
  coverage,
  'second-pass': secondPass,
  'target-reached': targetReached,
  'second-campaign': doorsKnocked,
};

/** Whether an item is computed of campaigns. */
export const readsCampaigns = ({ computed }: Item): boolean =>
  computed?.available === true && finders[computed.rule] !== undefined;

/**
 * The value of a rule on the campaigns of a run, the oldest first: that of the campaign which brings it nearest to what
 * is asked. Null for a rule that reads no campaign, and while there is none to read.
 */
export const campaignValue = (rule: ComputedRule, all: readonly CampaignFigures[]): AutoValue | null => {
  const find = finders[rule];
  if (find === undefined || all.length === 0) return null;
  const read = rule === 'second-campaign' ? all.slice(1) : all;
  const found = read.map((counted) => ({ counted, ...find(counted) }));
  const [first, ...others] = found;
  if (first === undefined)
    return valueOf(rule, { value: 0, target: TARGETS.doors, sentence: words.noSecond }, []);
  const best = others.reduce((a, b) => (b.value > a.value ? b : a), first);
  return valueOf(rule, best, [best.counted]);
};

const valueOf = (
  rule: ComputedRule,
  { value, target, sentence }: Found,
  rests: readonly CampaignFigures[],
): AutoValue => ({
  ...{ rule, value, target, sentence },
  reached: value >= target,
  list: rests.flatMap(linesOf),
  campaignIds: rests.map(({ campaign }) => campaign.id),
});

/** What a value rests on: the campaign, its sectors, its outings that were counted. */
const linesOf = ({ campaign, published: { tallies } }: CampaignFigures): string[] => [
  words.campaign(campaign.plan.title),
  ...campaign.sectors.map(({ name, doors }) => words.sector(name, doors)),
  ...campaign.outings
    .filter(({ id }) => tallies.has(id))
    .map((outing) => words.outing(outing, campaign.sectorById.get(outing.sectorId)?.name ?? '')),
];

/** A whole percentage, rounded down: 50 means half at least. */
const share = (part: number, whole: number): number => (whole <= 0 ? 0 : Math.floor((part * 100) / whole));
