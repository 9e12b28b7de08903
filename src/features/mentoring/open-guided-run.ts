import { getCurriculum } from '#src/features/curriculum/index.ts';
import { getFormStates } from '#src/features/forms/index.ts';
import { listAdaptations, loadRunFacts, readMilestones } from '#src/features/milestones/index.ts';
import type { AdaptationRecord, LoadedFacts, RunRead } from '#src/features/milestones/index.ts';
import { namesOfPersons, openPartnerRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { endOfDay, parisDate } from '#src/shared/time.ts';

/** A partner's run as its guides read it, with the words of everybody who acted on it. */
export type GuidedRun = {
  readonly opened: OpenRun;
  readonly facts: LoadedFacts;
  readonly adaptations: readonly AdaptationRecord[];
  readonly read: RunRead;
  readonly names: (personId: string) => string;
};

/** Everybody whose words the facts hold: never a messenger, who declares and proves nothing (R10). */
const peopleOf = (facts: LoadedFacts): string[] => [
  ...new Set(
    [
      facts.itemFacts,
      facts.evidence,
      facts.submissions,
      facts.withdrawals,
      facts.reviews,
      facts.undos,
      facts.reservations,
      facts.blocks,
    ].flatMap((list) => list.map(({ byPersonId }) => byPersonId)),
  ),
];

/** Opens the run of a partner with its facts and its forms; the 404 of R20 for somebody who does not guide it. */
export const openGuidedRun = async (ctx: Context, slug: string): Promise<GuidedRun> => {
  const opened = await openPartnerRun(ctx, slug);
  const { run, organisation, scope } = opened;
  const [curriculum, today] = [getCurriculum(), parisDate(ctx.now)];
  const known = await ctx.db.read(scope, async (tx) => {
    const facts = (await loadRunFacts(tx, [run.id], endOfDay(today))).get(run.id);
    if (facts === undefined) throw notFound();
    return {
      facts,
      adaptations: await listAdaptations(tx, [run.id]),
      forms: await getFormStates(
        tx,
        { id: run.id, organisationId: organisation.id },
        curriculum.items,
        endOfDay(today),
      ),
      people: await namesOfPersons(tx, peopleOf(facts)),
    };
  });
  const { facts, adaptations, forms, people } = known;
  return {
    opened,
    facts,
    adaptations,
    read: readMilestones(opened, facts, curriculum, today, forms),
    names: (personId) => people.get(personId) ?? '',
  };
};
