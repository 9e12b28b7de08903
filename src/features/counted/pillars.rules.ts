/** The indicators of each pillar of the adoption grid (domain.md 5d) that Essaim counts itself. Pure. */
import type { AnswerCounts } from '#src/features/adoption/adoption.types.ts';
import type { CostFacts } from '#src/features/costs/index.ts';
import type { Ally } from '#src/features/forms/index.ts';
import { SMALLEST_SHOWN } from '#src/features/indicators/index.ts';
import type { CampaignFigures, ShownFigure } from '#src/features/indicators/index.ts';
import { teamNumbers } from '#src/features/management/index.ts';
import type { ManagementFacts } from '#src/features/management/index.ts';
import type { ObservedAnswers } from '#src/features/meetings/index.ts';
import type { IncidentDelays, ReportBackFacts } from '#src/features/restitution/index.ts';
import type { TrainedTeam } from '#src/features/team/index.ts';
import type { OpensOn } from './opens-on.ts';
import { pillarIndicatorWords as words } from '#src/i18n/counted.fr.ts';
import { addMonths, daysBetween } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';

/** What is known of a run on a day, without a name. */
export type Known = {
  readonly day: IsoDate;
  readonly allies: readonly Pick<Ally, 'family' | 'readyToRefer' | 'contacts'>[];
  readonly trained: TrainedTeam;
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

/** The indicators of a pillar; those that nobody counted yet are said to be so. */
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

const contractIndicators = ({ life }: Known): PillarIndicator[] => {
  const { active, permanent } = life?.contracts ?? { active: 0, permanent: 0 };
  const { still, then } = life?.sixMonths ?? { still: 0, then: 0 };
  return [
    said('contracts', active === 0 ? null : words.of(permanent, active), 'contracts'),
    said('kept', partOf(still, then), 'retention'),
  ];
};

const trainedIndicators = (known: Known): PillarIndicator[] => {
  const { trained, waiting } = known.trained;
  const all = trained.length + waiting.length;
  const { yes, all: seen } = known.observed;
  const last = known.campaigns.at(-1);
  return [
    said('trained', all === 0 ? null : words.of(trained.length, all), null),
    said('trainedForLast', last === undefined || all === 0 ? null : words.of(known.readForLast, all), null),
    said('observed', seen === 0 ? null : seen < SMALLEST_SHOWN ? words.hidden : partOf(yes, seen), 'visits'),
  ];
};

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

const campaignIndicators = ({ campaigns }: Known): PillarIndicator[] => {
  const last = campaigns.at(-1)?.campaign;
  const [messengers, act] = [last?.message?.messengers ?? null, last?.message?.act ?? null];
  const none = campaigns.length === 0;
  const themes = new Set(campaigns.map(({ campaign }) => campaign.plan.theme));
  return [
    said('campaigns', none ? null : words.number(campaigns.length), 'campaigns'),
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
  const findings = given.flatMap((one) => one.findings);
  const commitments = given.flatMap((one) => one.commitments);
  const atSix = commitments.flatMap(({ followUps }) =>
    followUps.filter(({ afterMonths }) => afterMonths === 6),
  );
  const counted = (name: Name, n: number, opensOn: OpensOn): PillarIndicator =>
    said(name, n === 0 ? null : words.number(n), opensOn);
  return [
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

/** Of the last campaign whose cost is written; nothing that would tell how many households were met under ten (R22). */
const moneyIndicators = ({ money, may, campaigns }: Known): PillarIndicator[] => {
  const last = money?.campaigns.at(-1);
  const of = campaigns.find(({ campaign }) => campaign.id === last?.campaignId);
  const met = of?.figures.byId['IND-07'];
  const each = last?.perHousehold ?? null;
  const cost = each === null ? (met?.state === 'hidden' ? words.hidden : null) : words.euros(each);
  const missions = money?.missionShare ?? null;
  return [
    ...(may.cost ? [said('cost', cost, 'cost')] : []),
    ...(may.budget ? [said('missions', missions === null ? null : words.percent(missions), 'budget')] : []),
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
