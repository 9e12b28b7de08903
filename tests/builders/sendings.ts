import type { Database } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Frozen } from '#src/features/milestones/run-facts.types.ts';
import { newId } from '#src/shared/ids.ts';
import type { Partner } from './network.ts';

/** A milestone that was declared and sent, as the partner leaves it; returns the id of the sending. */
export const aSending = async (
  db: Database,
  partner: Partner,
  milestoneId: string,
  { at, round = 1, missing = [] }: { at: number; round?: number; missing?: readonly string[] },
): Promise<string> => {
  const milestone = getCurriculum().milestoneById(milestoneId);
  if (milestone === null) throw new Error(`no milestone ${milestoneId}`);
  const id = newId();
  const { runId, place, manager } = partner;
  const fact = { runId, organisationId: place.id, byPersonId: manager.personId, recordedAt: at };
  const frozen: Frozen = {
    settledBy: milestone.settledBy,
    reachedItemIds: [],
    items: milestone.items.map((item) => ({
      id: item.id,
      version: item.version,
      status: missing.includes(item.id) ? ('missing' as const) : ('declared' as const),
      missing: missing.includes(item.id) ? 'Il manque la date parce que la mairie répond lundi.' : null,
      evidenceIds: [],
      value: null,
    })),
  };
  await db.write({ kind: 'system', organisationId: place.id }, async (tx) => {
    await tx.q
      .insert(tx.t.itemFact)
      .values(
        frozen.items.map((item) => ({
          ...fact,
          id: newId(),
          itemId: item.id,
          kind: item.missing === null ? ('declared' as const) : ('missing' as const),
          actingRole: 'manager' as const,
          contentVersion: item.version,
          note: item.missing,
        })),
      )
      .returning({ id: tx.t.itemFact.id });
    await tx.q
      .insert(tx.t.submission)
      .values({ ...fact, id, milestoneId, round, frozen })
      .returning({ id: tx.t.submission.id });
    tx.audit({ action: 'scene.sent', object: `submission:${id}` });
  });
  return id;
};

/** What a reviewer's form says of each item, all of them accepted unless told otherwise. */
export const aReviewForm = (
  submissionId: string,
  milestoneId: string,
  fields: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  submissionId,
  attempt: '1',
  ...Object.fromEntries(
    (getCurriculum().milestoneById(milestoneId)?.items ?? []).map(({ id }) => [`verdict.${id}`, 'accepted']),
  ),
  ...fields,
});
