/** R18: since when a partner that has something to do has done nothing. */
import type { MilestoneState, MilestoneStateName, RunFacts } from '#src/features/milestones/index.ts';
import type { ProgrammeClock } from '#src/features/organisations/index.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

/** States in which it is the partner's turn. *Parlons-en* waits for the next call, a sending for its reviewer. */
const ITS_TURN: readonly MilestoneStateName[] = ['todo', 'inProgress', 'changesRequested', 'toDiscuss'];

export type Silence = {
  readonly clock: ProgrammeClock;
  readonly facts: RunFacts;
  /** The twelve milestones with the day their month begins. */
  readonly milestones: readonly { readonly beginsOn: IsoDate; readonly state: MilestoneState }[];
  /** When the run was recorded: one that joins in the middle of its first month was not silent before. */
  readonly recordedAt: Instant;
  /** The partner's last comment: comments are no facts of a milestone. */
  readonly lastCommentAt: Instant | null;
};

const isItsTurn = ({ state, waitsForCall }: MilestoneState): boolean =>
  ITS_TURN.includes(state) && !waitsForCall;

const byPartner = (role: string): boolean => (PARTNER_TEAM as readonly string[]).includes(role);

/** Its own acts, and the answers it received: after an answer the days are counted anew. */
const moments = ({ facts, lastCommentAt }: Silence): Instant[] => [
  ...facts.itemFacts.filter(({ actingRole }) => byPartner(actingRole)).map(({ recordedAt }) => recordedAt),
  ...[
    facts.evidence,
    facts.submissions,
    facts.withdrawals,
    facts.blocks,
    facts.reviews,
    facts.undos,
    facts.calls,
  ].flatMap((list) => list.map(({ recordedAt }) => recordedAt)),
  ...(lastCommentAt === null ? [] : [lastCommentAt]),
];

/**
 * The partner's last act, its last answer, the day its run was recorded, or the day the month or the last break let it
 * begin, whichever is the latest; today when it is nobody's turn but the reviewer's.
 */
export const quietSince = (of: Silence): IsoDate => {
  const { clock, milestones } = of;
  const owedSince = milestones
    .filter(({ state, beginsOn }) => isItsTurn(state) && beginsOn <= clock.today)
    .map(({ beginsOn }) => beginsOn)
    .sort()[0];
  if (owedSince === undefined || clock.pausedSince !== null) return clock.today;
  const last = Math.max(of.recordedAt, ...moments(of));
  const resumed = clock.pauses.map(({ to }) => addDays(to, 1)).filter((day) => day <= clock.today);
  return [owedSince, parisDate(last), ...resumed].sort().at(-1) ?? clock.today;
};
