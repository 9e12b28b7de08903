/** How one partner stands (R6, R8, R14, ux.md 3.8): one status and its reason, the first that matches. */
import type { IsoDate } from '#src/shared/time.ts';
import { daysBetween } from '#src/shared/time.ts';
import type { Thresholds } from '#src/features/organisations/index.ts';

export type PartnerStatusName = 'ended' | 'notStarted' | 'paused' | 'blocked' | 'late' | 'watch' | 'onTime';

/** What of a milestone bears on the status of its partner. */
export type MilestoneStanding = {
  readonly milestoneId: string;
  readonly blockedSince: IsoDate | null;
  readonly daysLate: number;
  readonly late: 'none' | 'watch' | 'late';
  /** Times it came back; what is approved since no longer counts. */
  readonly returns: number;
  readonly approved: boolean;
};

export type PartnerStanding = {
  readonly run: 'notStarted' | 'running' | 'paused' | 'ended';
  readonly milestones: readonly MilestoneStanding[];
  /** As in « Par quoi commencer ». */
  readonly quietSince: IsoDate;
  /** Its own point du mois says that a workstream went back. */
  readonly hillFell: boolean;
};

export type PartnerStatus = {
  readonly status: PartnerStatusName;
  /** Why, when there is something to do about it: the milestone concerned and a number of days (or of returns). */
  readonly reason: 'blocked' | 'late' | 'silent' | 'returned' | 'hillFell' | null;
  readonly milestoneId: string | null;
  readonly amount: number;
};

const plain = (status: PartnerStatusName): PartnerStatus => ({
  status,
  reason: null,
  milestoneId: null,
  amount: 0,
});

const most = (
  milestones: readonly MilestoneStanding[],
  amountOf: (milestone: MilestoneStanding) => number,
): { milestoneId: string; amount: number } | null =>
  milestones
    .map((milestone) => ({ milestoneId: milestone.milestoneId, amount: amountOf(milestone) }))
    .reduce<{ milestoneId: string; amount: number } | null>(
      (worst, one) => (worst === null || one.amount > worst.amount ? one : worst),
      null,
    );

const lateStatus = (
  milestones: readonly MilestoneStanding[],
  late: 'late' | 'watch',
): PartnerStatus | null => {
  const worst = most(
    milestones.filter((milestone) => milestone.late === late),
    ({ daysLate }) => daysLate,
  );
  return worst && { status: late, reason: 'late', ...worst };
};

const silentStatus = (quietSince: IsoDate, today: IsoDate, silentDays: number): PartnerStatus | null => {
  const amount = daysBetween(quietSince, today);
  return amount < silentDays ? null : { status: 'watch', reason: 'silent', milestoneId: null, amount };
};

const returnedStatus = (milestones: readonly MilestoneStanding[], least: number): PartnerStatus | null => {
  const back = milestones.filter(({ approved, returns }) => !approved && returns >= least);
  const worst = most(back, ({ returns }) => returns);
  return worst && { status: 'watch', reason: 'returned', ...worst };
};

const fell: PartnerStatus = { status: 'watch', reason: 'hillFell', milestoneId: null, amount: 0 };

const blockedStatus = (milestones: readonly MilestoneStanding[], today: IsoDate): PartnerStatus | null => {
  const blocked = milestones.filter(({ blockedSince }) => blockedSince !== null);
  const worst = most(blocked, ({ blockedSince }) => daysBetween(blockedSince ?? today, today));
  return worst && { status: 'blocked', reason: 'blocked', ...worst };
};

/** The status of a partner today. A pause hides lateness and silence (R8); a sending never counts as its delay. */
export const partnerStatus = (
  { run, milestones, quietSince, hillFell }: PartnerStanding,
  today: IsoDate,
  { silentDays, returnsToWatch }: Pick<Thresholds, 'silentDays' | 'returnsToWatch'>,
): PartnerStatus => {
  if (run !== 'running') return plain(run);
  return (
    blockedStatus(milestones, today) ??
    lateStatus(milestones, 'late') ??
    lateStatus(milestones, 'watch') ??
    silentStatus(quietSince, today, silentDays) ??
    returnedStatus(milestones, returnsToWatch) ??
    (hillFell ? fell : null) ??
    plain('onTime')
  );
};

/** Sorting by urgency: worst first. */
export const STATUS_ORDER: readonly PartnerStatusName[] = [
  'blocked',
  'late',
  'watch',
  'onTime',
  'paused',
  'notStarted',
  'ended',
];
