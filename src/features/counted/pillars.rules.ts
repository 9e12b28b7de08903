/** The indicators of each pillar of the adoption grid (domain.md 5d): what Essaim counts, and what it does not. Pure. */
import type { AnswerCounts } from '#src/features/adoption/adoption.types.ts';
import type { CostFacts } from '#src/features/costs/index.ts';
import type { Ally } from '#src/features/forms/index.ts';
import { SMALLEST_SHOWN } from '#src/features/indicators/index.ts';
import type { CampaignFigures, ShownFigure } from '#src/features/indicators/index.ts';
import { teamNumbers } from '#src/features/management/index.ts';
import type { ManagementFacts, TrainingHeld } from '#src/features/management/index.ts';
import type { ObservedAnswers } from '#src/features/meetings/index.ts';
import type { IncidentDelays, ReportBackFacts } from '#src/features/restitution/index.ts';
import type { TrainedTeam } from '#src/features/team/index.ts';
import type { OpensOn } from './opens-on.ts';
import { pillarIndicatorWords as words } from '#src/i18n/counted.fr.ts';
import { addMonths, daysBetween, parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';

/** What is known of a run on a day, without a name. */
export type Known = {
  readonly day: IsoDate;
  readonly allies: readonly Pick<Ally, 'family' | 'readyToRefer' | 'contacts'>[];
  readonly trained: TrainedTeam;
  /** Modules to read before the first door: finished, and those that the whole team will have. */
  readonly beforeTheDoors: { readonly done: number; readonly all: number };
  readonly trainingHeld: TrainingHeld;
  /** Days of the sessions in a room whose sheet was entered. */
  readonly sessionDays: readonly IsoDate[];
  /** As the team told them in its form of M04; null before. */
  readonly languages: number | null;
  /** Messengers who read MSG-13 for the last campaign. */
  readonly readForLast: number;
  /** The oldest first. */
  readonly campaigns: readonly CampaignFigures[];
  readonly life: ManagementFacts | null;
  readonly incidents: IncidentDelays;
  readonly given: readonly Pick<ReportBackFacts, 'findings' | 'commitments'>[];
  readonly observed: ObservedAnswers;
  /** What messengers answered to « est-ce que quelqu’un vous aide ? »; null before enough of them did. */
  readonly support: AnswerCounts | null;
  readonly money: CostFacts | null;
  /** R10: who reads what a campaign costs, and who reads the budget. */
  readonly may: { readonly cost: boolean; readonly budget: boolean };
};

export type PillarIndicator = {
  readonly label: string;
  /** How it is counted, in a sentence. */
  readonly how: string;
  /** Null: « pas encore compté ». */
  readonly value: string | null;
  readonly opensOn: OpensOn | null;
};

type Name = keyof typeof words.indicators;

const said = (name: Name, value: string | null, opensOn: OpensOn | null): PillarIndicator => ({
  ...words.indicators[name],
  value,
  opensOn,
});
const partOf = (part: number, all: number): string | null => (all === 0 ? null : words.share(part, all));

/** Essaim keeps nothing of it: the sentence beside it says how people tell it. */
const untold = (name: Name): PillarIndicator => said(name, words.notCounted, null);

/** The indicators of a pillar; those that nobody counted yet, or that Essaim does not count, are said to be so. */
export const pillarIndicators = (pillarId: string, known: Known): readonly PillarIndicator[] =>
  computedFor[pillarId]?.(known) ?? [];

const allyIndicators = ({ allies, life, day }: Known): PillarIndicator[] => {
  const met = allies.filter(({ contacts: [first] }) => first !== undefined && first <= day);
  const counted = (name: Name, n: number): PillarIndicator =>
    said(name, met.length === 0 ? null : words.number(n), 'allies');
  const [since, contracts] = [addMonths(day, -6), life?.contracts];
  const again = met.filter(({ contacts }) =>
    contacts.slice(1).some((contact) => contact >= since && contact <= day),
  );
  return [
    counted('allies', met.length),
    counted('families', new Set(met.map(({ family }) => family)).size),
    counted('readyToRefer', met.filter(({ readyToRefer }) => readyToRefer).length),
    counted('seenAgain', again.length),
    said('referred', contracts ? partOf(contracts.referred, contracts.active) : null, 'contracts'),
  ];
};

const contractIndicators = ({ life, languages, trainingHeld: { held, all } }: Known): PillarIndicator[] => {
  const { active, permanent } = life?.contracts ?? { active: 0, permanent: 0 };
  const { still, then } = life?.sixMonths ?? { still: 0, then: 0 };
  return [
    said('contracts', active === 0 ? null : words.of(permanent, active), 'contracts'),
    said('kept', partOf(still, then), 'retention'),
    said('languages', languages === null ? null : words.number(languages), 'diversity'),
    said('trainingHeld', all === 0 ? null : words.minutes(held, all), 'contracts'),
  ];
};

const trainedIndicators = (known: Known): PillarIndicator[] => {
  const { trained, waiting } = known.trained;
  const all = trained.length + waiting.length;
  const { yes, all: seen } = known.observed;
  const { done, all: modules } = known.beforeTheDoors;
  const last = known.campaigns.at(-1);
  return [
    said('trained', all === 0 ? null : words.of(trained.length, all), null),
    said('beforeTheDoors', partOf(done, modules), null),
    said('sessions', sessionsPerCampaign(known), 'sessions'),
    said('trainedForLast', last === undefined || all === 0 ? null : words.of(known.readForLast, all), null),
    said('observed', seen === 0 ? null : seen < SMALLEST_SHOWN ? words.hidden : partOf(yes, seen), 'visits'),
    untold('ledTogether'),
  ];
};

/** Since the first campaign is prepared: a session is not tied to one of them. */
const sessionsPerCampaign = ({ sessionDays, campaigns: [first, ...others] }: Known): string | null => {
  if (first === undefined) return null;
  const from = [begunOn(first), parisDate(first.campaign.recordedAt)].sort()[0] ?? '';
  return words.perCampaign(sessionDays.filter((day) => day >= from).length, others.length + 1);
};

/** Its planned beginning, else its first outing, else the day it was created. */
const begunOn = ({ campaign: { plan, outings, recordedAt } }: CampaignFigures): IsoDate =>
  plan.startsOn ?? outings.find(({ cancelled }) => !cancelled)?.onDate ?? parisDate(recordedAt);

const closeIndicators = ({ life, day, incidents, support }: Known): PillarIndicator[] => {
  const numbers = life && teamNumbers(life, day);
  const held = numbers?.perMonth.reduce((sum, { meetings }) => sum + meetings, 0) ?? 0;
  const asked = support === null ? 0 : support.yes + support.some + support.no;
  const { attendance, talks } = numbers ?? { attendance: null, talks: null };
  return [
    said(
      'meetings',
      life === null || life.meetings.length === 0 ? null : words.decimal(held / 3),
      'meetings',
    ),
    said('attendance', attendance && partOf(attendance.present, attendance.expected), 'meetings'),
    said(
      'talks',
      talks === null || talks.all === 0 ? null : words.of(talks.thisQuarter, talks.team),
      'talks',
    ),
    said(
      'incidents',
      incidents.medianHours === null ? null : words.hours(incidents.medianHours),
      'incidents',
    ),
    said('support', support && partOf(support.yes, asked), null),
  ];
};

const campaignIndicators = ({ campaigns, day }: Known): PillarIndicator[] => {
  const last = campaigns.at(-1)?.campaign;
  const [messengers, act] = [last?.message?.messengers ?? null, last?.message?.act ?? null];
  const none = campaigns.length === 0;
  const themes = new Set(campaigns.map(({ campaign }) => campaign.plan.theme));
  const inAYear = campaigns.map(begunOn).filter((on) => addMonths(day, -12) < on && on <= day);
  return [
    said('campaigns', none ? null : words.number(inAYear.length), 'campaigns'),
    said('atWorkshop', messengers === null ? null : words.number(messengers), 'campaign'),
    said('act', none ? null : words.yesNo(act !== null), 'campaign'),
    said('themes', none ? null : words.number(themes.size), 'campaigns'),
  ];
};

/** Of the last campaign at whose doors somebody knocked. */
const doorIndicators = ({ campaigns }: Known): PillarIndicator[] => {
  const last = campaigns
    .map(({ figures }) => figures)
    .findLast(({ byId }) => {
      return byId['IND-02'].state !== 'none' && byId['IND-02'].value !== 0;
    });
  const figure = (name: Name, of: ShownFigure | undefined): PillarIndicator =>
    said(name, of === undefined ? null : figureText(of), 'figures');
  return [
    figure('knocked', last?.byId['IND-02']),
    figure('contactRate', last?.byId['IND-09']),
    figure('revisited', last?.revisitShare),
    figure('useful', last?.byId['IND-13']),
    figure('intends', last?.byId['IND-14']),
  ];
};

const figureText = ({ state, unit, value, numerator, denominator }: ShownFigure): string | null => {
  if (state !== 'shown') return state === 'hidden' ? words.hidden : null;
  if (unit === 'share' && numerator !== null && denominator !== null) return partOf(numerator, denominator);
  return value === null ? null : words.number(value);
};

const returnIndicators = ({ campaigns, given }: Known): PillarIndicator[] => {
  const delays = campaigns.flatMap(({ campaign, published: { tallies } }) =>
    campaign.outings.flatMap(({ id, onDate, cancelled }) => {
      const sheet = tallies.get(id)?.sheet;
      return cancelled || sheet?.closed !== true ? [] : [Math.max(0, daysBetween(onDate, sheet.filledOn))];
    }),
  );
  const inTime = delays.filter((days) => days <= 2).length;
  const delay = median(delays);
  const findings = given.flatMap((one) => one.findings);
  const commitments = given.flatMap((one) => one.commitments);
  const atSix = commitments.flatMap(({ followUps }) =>
    followUps.filter(({ afterMonths }) => afterMonths === 6),
  );
  const counted = (name: Name, n: number, opensOn: OpensOn): PillarIndicator =>
    said(name, n === 0 ? null : words.number(n), opensOn);
  return [
    said('entryDelay', delay === null ? null : words.days(delay), 'figures'),
    said('entered', partOf(inTime, delays.length), 'figures'),
    counted('findings', findings.length, 'findings'),
    counted('commitments', commitments.length, 'commitments'),
    said(
      'keptPromises',
      partOf(atSix.filter(({ state }) => state === 'kept').length, atSix.length),
      'commitments',
    ),
  ];
};

const median = (values: readonly number[]): number | null =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;

/** Of the last campaign whose cost is written; nothing that would tell how many households were met under ten (R22). */
const moneyIndicators = ({ money, may, campaigns }: Known): PillarIndicator[] => {
  const last = money?.campaigns.at(-1);
  const of = campaigns.find(({ campaign }) => campaign.id === last?.campaignId);
  const met = of?.figures.byId['IND-07'];
  const each = last?.perHousehold ?? null;
  const cost = each === null ? (met?.state === 'hidden' ? words.hidden : null) : words.euros(each);
  const missions = money?.missionShare ?? null;
  const ofBudget = (name: Name, value: string | null): PillarIndicator =>
    may.budget ? said(name, value, 'budget') : said(name, words.forDirector, null);
  return [
    may.cost ? said('cost', cost, 'cost') : said('cost', words.forDirectorAndHeadOffice, null),
    ofBudget('missions', missions === null ? null : words.percent(missions)),
    ofBudget('funders', money?.budgeted === true ? words.number(money.funders) : null),
    untold('contributions'),
  ];
};

const computedFor: Readonly<Record<string, (known: Known) => PillarIndicator[]>> = {
  p1: allyIndicators,
  p2: contractIndicators,
  p3: trainedIndicators,
  p4: closeIndicators,
  p5: campaignIndicators,
  p6: doorIndicators,
  p7: returnIndicators,
  p8: moneyIndicators,
};
