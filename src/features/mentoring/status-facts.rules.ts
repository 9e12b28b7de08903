/** Behind the one status of a partner: what the rule that gave it read, with the thresholds in force that day. */
import type { Thresholds } from '#src/features/organisations/index.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { PartnerRow } from './partner-row.rules.ts';
import type { PartnerStatus } from './partner-status.rules.ts';

export type StatusFacts = PartnerStatus & {
  /** Of the milestone concerned: its last day, its last return, the first call for help that is open. */
  readonly dueOn: IsoDate | null;
  readonly returnedOn: IsoDate | null;
  readonly blockedOn: IsoDate | null;
  /** The last act of the partner, or what counts as one (R18). */
  readonly quietSince: IsoDate;
  readonly pausedSince: IsoDate | null;
  /** Titles of what is with its reviewer: never the partner's delay. */
  readonly waiting: readonly string[];
  readonly thresholds: Thresholds;
};

/** The facts that a status opens to. */
export const statusFacts = (row: PartnerRow): StatusFacts => {
  const of = row.milestones.find(({ milestone }) => milestone.id === row.status.milestoneId);
  const returnedAt = of?.state.sent.lastReturnAt ?? null;
  const [block] = of?.openBlocks ?? [];
  return {
    ...row.status,
    dueOn: of?.dueOn ?? null,
    returnedOn: returnedAt === null ? null : parisDate(returnedAt),
    blockedOn: block === undefined ? null : parisDate(block.recordedAt),
    quietSince: row.situation.quietSince,
    pausedSince: row.clock.pausedSince,
    waiting: row.waiting.map(({ title }) => title),
    thresholds: row.opened.thresholds,
  };
};
