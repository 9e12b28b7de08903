/** R11: what the platform computes of the campaigns of a run: J07.1, J07.3, J08.1, J08.4, J09.1, J11.1. */
import type { ComputedRule, Item } from '#src/features/curriculum/curriculum.types.ts';
import { countedSheet, FEWEST_DOORS } from '#src/features/doors/index.ts';
import type { Campaign, OutingTally } from '#src/features/doors/index.ts';
import { figuresOf } from '#src/features/indicators/index.ts';
import type { IndicatorId } from '#src/features/indicators/index.ts';
import { campaignValueWords as words } from '#src/i18n/forms.fr.ts';
import type { AutoValue } from './forms.types.ts';

/** A campaign and what was counted in it, by outing. */
export type CountedCampaign = {
  readonly campaign: Campaign;
  readonly tallies: ReadonlyMap<string, OutingTally>;
};

/** What is asked of a rule: at least so much of what it counts. */
const TARGETS = { outings: 1, doors: 50, coverage: 50, targetShare: 80, secondPasses: 1 } as const;

type Found = { readonly value: number; readonly target: number; readonly sentence: string };
type Finder = (counted: CountedCampaign) => Found;

/** A count at its one definition (domain.md 5e). */
const countOf = ({ campaign, tallies }: CountedCampaign, id: IndicatorId): number =>
  figuresOf(campaign, tallies).byId[id].value ?? 0;
const knocked = (counted: CountedCampaign): number => countOf(counted, 'IND-02');

const outingPlan: Finder = ({ campaign }) => {
  const planned = campaign.outings.filter(({ cancelled }) => !cancelled).length;
  const small = campaign.sectors.filter(({ doors }) => doors < FEWEST_DOORS).length;
  const value = campaign.sectors.length > 0 && small === 0 ? planned : 0;
  return { value, target: TARGETS.outings, sentence: words.outingPlan(planned, campaign.sectors.length) };
};

const doorsKnocked: Finder = (counted) => {
  const value = knocked(counted);
  return { value, target: TARGETS.doors, sentence: words.doors(value, TARGETS.doors) };
};

const coverage: Finder = (counted) => {
  const [done, all] = [knocked(counted), countOf(counted, 'IND-01')];
  return { value: share(done, all), target: TARGETS.coverage, sentence: words.coverage(done, all) };
};

const secondPass: Finder = ({ campaign, tallies }) => {
  const closed = talliesOf(campaign, tallies, 2).filter((tally) => countedSheet(tally) !== null).length;
  return { value: closed, target: TARGETS.secondPasses, sentence: words.secondPass(closed) };
};

const targetReached: Finder = (counted) => {
  const [households, aimed] = [countOf(counted, 'IND-07'), counted.campaign.plan.targetHouseholds];
  const value = share(households, aimed ?? 0);
  return { value, target: TARGETS.targetShare, sentence: words.target(households, aimed) };
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
export const campaignValue = (rule: ComputedRule, all: readonly CountedCampaign[]): AutoValue | null => {
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
  rests: readonly CountedCampaign[],
): AutoValue => ({
  ...{ rule, value, target, sentence },
  reached: value >= target,
  list: rests.flatMap(linesOf),
  campaignIds: rests.map(({ campaign }) => campaign.id),
});

/** What a value rests on: the campaign, its sectors, its outings that were counted. */
const linesOf = ({ campaign, tallies }: CountedCampaign): string[] => [
  words.campaign(campaign.plan.title),
  ...campaign.sectors.map(({ name, doors }) => words.sector(name, doors)),
  ...campaign.outings
    .filter(({ id }) => tallies.has(id))
    .map((outing) => words.outing(outing, campaign.sectorById.get(outing.sectorId)?.name ?? '')),
];

const talliesOf = ({ outings }: Campaign, tallies: CountedCampaign['tallies'], pass: number): OutingTally[] =>
  outings.filter((outing) => outing.pass === pass).flatMap(({ id }) => tallies.get(id) ?? []);

/** A whole percentage, rounded down: 50 means half at least. */
const share = (part: number, whole: number): number => (whole <= 0 ? 0 : Math.floor((part * 100) / whole));
