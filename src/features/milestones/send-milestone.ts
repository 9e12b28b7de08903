import { isUniqueViolation } from '#db/database.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { changeRun, factColumns, milestoneIn } from './change-run.ts';
import type { KnownRun } from './change-run.ts';
import { freeze, milestoneBase } from './freeze.rules.ts';
import { insertSubmission } from './milestones.store.ts';
import type { MilestoneRead } from './read-milestones.ts';
import type { LatePlan } from './run-facts.types.ts';
import { nextRound, sendProblems } from './sending.rules.ts';
import type { SendProblem } from './sending.rules.ts';

export type SendInput = { milestoneId: string; base: string; plan: LatePlan | null };

/**
 * Sends a milestone to whoever settles it, with all it holds frozen (R5, R11). Sending twice with one page gives one
 * sending; a page that shows an older state than the database's is shown again (R17).
 */
export const sendMilestone = (ctx: Context, opened: OpenRun, input: SendInput): Promise<void> =>
  changeRun(ctx, opened, 'milestone.send', async (tx, known) => {
    const milestone = milestoneIn(known, input.milestoneId);
    const { waiting } = milestone.state.sent;
    const object = `milestone:${input.milestoneId}`;
    if (isRepeated(known, ctx.viewer.personId, waiting?.id)) {
      tx.audit({ action: 'milestones.sent', object, payload: { repeated: true } });
      return;
    }
    const [problem] = sendProblemsOf(known, milestone, input.plan !== null);
    if (problem !== undefined)
      throw new AppError(`milestones.${problem.code}`, { item: titleOf(known, problem) });
    if (input.base !== milestoneBase(milestone)) throw new AppError('milestones.changed-since-check');
    const round = nextRound(input.milestoneId, known.facts);
    const row = { ...factColumns(ctx, opened), milestoneId: input.milestoneId, round };
    await insertSubmission(tx, { ...row, frozen: freeze(milestone, known.values, input.plan) });
    tx.audit({ action: 'milestones.sent', object, payload: { submission: row.id, round } });
  }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new AppError('milestones.already-submitted') : error;
  });

/** What keeps a milestone from being sent now; empty when it may be. */
export const sendProblemsOf = (
  { read }: Pick<KnownRun, 'read'>,
  milestone: MilestoneRead,
  datedPlan: boolean,
): SendProblem[] => {
  const settled = read.milestones.filter(({ state }) => ['approved', 'notApplicable'].includes(state.state));
  return sendProblems(
    milestone.milestone,
    new Map(milestone.items.map(({ item, state }) => [item.id, state])),
    milestone.state.sent,
    {
      milestoneIds: read.milestones.map((other) => other.milestone.id),
      settledIds: settled.map((other) => other.milestone.id),
      datedPlan,
    },
    milestone.progress.fresh.length > 0,
  );
};

/** Her own sending of a moment ago, sent again by a second press of the button. */
const isRepeated = ({ facts }: KnownRun, personId: string, waitingId: string | undefined): boolean =>
  facts.submissions.some(({ id, byPersonId }) => id === waitingId && byPersonId === personId);

const titleOf = ({ read }: KnownRun, problem: SendProblem): string => {
  const items = read.milestones.flatMap((milestone) => milestone.items);
  if ('itemId' in problem) return items.find(({ item }) => item.id === problem.itemId)?.item.title ?? '';
  if (!('milestoneId' in problem)) return '';
  return read.milestones.find(({ milestone }) => milestone.id === problem.milestoneId)?.milestone.title ?? '';
};
