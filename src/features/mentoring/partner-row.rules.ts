/** One partner as its mentor and head office see it in a line: where it stands, why, and what waits (R6, R8, R9). */
import type { LoadedFacts, MilestoneRead, RunRead } from '#src/features/milestones/index.ts';
import { activeMentorIds, overdueRecipients } from '#src/features/organisations/index.ts';
import type { OpenRun, ProgrammeClock } from '#src/features/organisations/index.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { addWorkingDays } from '#src/shared/working-days.ts';
import { partnerStatus } from './partner-status.rules.ts';
import type { MilestoneStanding, PartnerStatus } from './partner-status.rules.ts';
import { quietSince } from './silence.rules.ts';
import type { RunSituation } from './what-first.rules.ts';

/** A sending that waits for an answer, the mentor's or head office's. */
export type WaitingSending = {
  readonly milestoneId: string;
  readonly title: string;
  readonly awaiting: 'mentor' | 'headOffice';
  readonly round: number;
  readonly sentAt: Instant;
  readonly sentOn: IsoDate;
  readonly promisedOn: IsoDate;
};

export type PartnerRow = {
  readonly opened: OpenRun;
  readonly facts: LoadedFacts;
  /** The partner's last comment: comments are no facts of a milestone. */
  readonly lastCommentAt: Instant | null;
  readonly clock: ProgrammeClock;
  readonly milestones: readonly MilestoneRead[];
  readonly progress: RunRead['progress'];
  readonly status: PartnerStatus;
  readonly waiting: readonly WaitingSending[];
  /** Who accompanies it that day; nobody when the list is empty. */
  readonly mentors: readonly string[];
  readonly mentorIds: readonly string[];
  /** What « Par quoi commencer » knows of it. */
  readonly situation: RunSituation;
};

const waitingOf = ({ milestone, state }: MilestoneRead, promiseDays: number): WaitingSending[] => {
  const sent = state.sent.waiting;
  if (sent === null || state.awaiting === null) return [];
  const sentOn = parisDate(sent.recordedAt);
  return [
    {
      milestoneId: milestone.id,
      title: milestone.title,
      awaiting: state.awaiting,
      round: sent.round,
      sentAt: sent.recordedAt,
      sentOn,
      promisedOn: addWorkingDays(sentOn, promiseDays),
    },
  ];
};

const blockedSince = ({ openBlocks }: MilestoneRead): IsoDate | null =>
  openBlocks[0] === undefined ? null : parisDate(openBlocks[0].recordedAt);

/** What is with its reviewer is nobody's delay: its returns count again when it comes back. */
const standingOf = (read: MilestoneRead): MilestoneStanding => ({
  milestoneId: read.milestone.id,
  blockedSince: blockedSince(read),
  daysLate: read.state.daysLate,
  late: read.state.late,
  returns: read.state.state === 'submitted' ? 0 : read.state.sent.returns,
  approved: read.state.state === 'approved' || read.state.state === 'notApplicable',
});

/** What a row is made of, beside the reading of its milestones. */
export type RunKnown = {
  readonly facts: LoadedFacts;
  readonly lastCommentAt: Instant | null;
  /** For whom: overdue lines are somebody's (R9). */
  readonly personId: string;
  readonly nextCall: RunSituation['nextCall'];
  readonly hillFell: boolean;
};

/** The row of one run for `personId`, a mentor of it or somebody at head office. */
export const partnerRow = (
  opened: OpenRun,
  { clock, milestones, progress }: RunRead,
  known: RunKnown,
): PartnerRow => {
  const { facts, lastCommentAt, personId } = known;
  const { thresholds } = opened;
  const { today } = clock;
  const quiet = quietSince({ clock, facts, milestones, lastCommentAt, recordedAt: opened.run.recordedAt });
  const waiting = milestones.flatMap((read) => waitingOf(read, thresholds.promiseDays));
  const mentorIds = activeMentorIds(opened.assignments, today);
  const standings = milestones.map(standingOf);
  return {
    opened,
    facts,
    lastCommentAt,
    clock,
    milestones,
    progress,
    status: partnerStatus(
      { run: clock.status, milestones: standings, quietSince: quiet, hillFell: known.hillFell },
      today,
      thresholds,
    ),
    waiting,
    mentors: mentorIds.map(nameIn(opened)),
    mentorIds,
    situation: {
      runId: opened.run.id,
      receivesOverdue: overdueRecipients(opened.assignments, today).includes(personId),
      paused: clock.pausedSince !== null,
      ended: clock.status === 'ended',
      thresholds,
      waiting: waiting.filter(({ awaiting }) => awaiting === 'mentor'),
      blocked: standings.flatMap(({ milestoneId, blockedSince: since }) =>
        since === null ? [] : [{ milestoneId, since }],
      ),
      late: standings.flatMap(({ milestoneId, late, daysLate }) =>
        late === 'late' ? [{ milestoneId, days: daysLate }] : [],
      ),
      quietSince: quiet,
      nextCall: known.nextCall,
    },
  };
};

const nameIn =
  ({ assignments }: OpenRun) =>
  (personId: string): string =>
    assignments.find((assignment) => assignment.personId === personId)?.displayName ?? '';
