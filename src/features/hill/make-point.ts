import { getCurriculum } from '#src/features/curriculum/index.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden } from '#src/shared/errors.ts';
import { latest } from '#src/shared/facts.ts';
import { newId } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import { can } from './hill.access.ts';
import { monthOf, standingIn } from './hill.rules.ts';
import { insertHillFacts, listHillFacts } from './hill.store.ts';
import type { HillRow } from './hill.store.ts';

export type PointInput = {
  /** The last fact that the page has shown (R17). */
  readonly base: string;
  readonly places: ReadonlyMap<string, { readonly position: number; readonly sentence: string | null }>;
};

/**
 * The point of this calendar month: every workstream has a place, and what changed is recorded. When somebody made it
 * since the page was opened, nothing is recorded: both are shown (R17). Answers the id of the last fact.
 */
export const makePoint = async (ctx: Context, { base, places }: PointInput): Promise<string> => {
  const { db, viewer, now } = ctx;
  const { run, organisation, access, scope } = await openOwnRun(ctx);
  if (!can(viewer, 'hill.write', access)) throw forbidden();
  const { workstreams } = getCurriculum().hill;
  const without = workstreams.filter(({ id }) => !places.has(id));
  if (without.length > 0)
    throw new AppError(
      'hill.no-place',
      {},
      Object.fromEntries(without.map(({ id }) => [id, 'hill.no-place'])),
    );
  const month = monthOf(parisDate(now));
  return db.write(scope, async (tx) => {
    const facts = await listHillFacts(tx, [run.id], Number.MAX_SAFE_INTEGER);
    const standing = standingIn(facts, month);
    const recordedAt = Math.max(now, (latest(facts)?.recordedAt ?? 0) + 1);
    const changed = workstreams.flatMap(({ id }): HillRow[] => {
      const [said, known] = [places.get(id), standing.get(id)];
      if (said === undefined) return [];
      if (known?.position === said.position && known.sentence === said.sentence) return [];
      const who = { runId: run.id, organisationId: organisation.id, byPersonId: viewer.personId };
      return [{ id: newId(), ...who, workstreamId: id, month, ...said, recordedAt }];
    });
    if (changed.length > 0) {
      if ((latest(facts)?.id ?? '') !== base) throw new AppError('hill.changed-meanwhile');
      await insertHillFacts(tx, changed);
    }
    tx.audit({
      action: 'hill.point-made',
      object: `run:${run.id}`,
      payload: { month, changed: changed.length },
    });
    return latest([...facts, ...changed])?.id ?? '';
  });
};
