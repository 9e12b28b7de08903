/** One line of the review queue: who sent what, when an answer is promised, and what changed since it came back. */
import { latest } from '#src/shared/facts.ts';
import type { MilestoneRead } from '#src/features/milestones/index.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { workingDaysBetween } from '#src/shared/working-days.ts';

/** Titles of the items that were told, proved or written anew since the milestone came back; none on a first sending. */
export const changedSinceReturn = (read: MilestoneRead): readonly string[] => {
  const returned = read.state.sent.lastReturnAt;
  if (returned === null) return [];
  return read.items
    .filter(({ state, evidence }) => {
      const last = [state.fact, latest(evidence)].flatMap((fact) => (fact ? [fact.recordedAt] : []));
      return last.some((at: Instant) => at > returned);
    })
    .map(({ item }) => item.title);
};

/** Working days by which a promise is passed; 0 while it is not. */
export const workingDaysOver = (promisedOn: IsoDate, today: IsoDate): number =>
  workingDaysBetween(promisedOn, today);

/** Whether an address belongs to a day of answering: the queue, or a milestone of a partner. */
export const inReviewFlow = (path: string | null): boolean =>
  path !== null && /^\/(?:a-valider|partenaires\/[^/]+\/jalons\/[^/]+)$/.test(path);
