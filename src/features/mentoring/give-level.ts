import {
  canOnAdoption,
  insertRatingEvidence,
  insertRatings,
  insertUndoing,
  levelProblem,
  levelsOf,
  listRatings,
  roundAt,
  standingOf,
} from '#src/features/adoption/index.ts';
import type { Rating } from '#src/features/adoption/index.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { loadRunFacts } from '#src/features/milestones/index.ts';
import { openPartnerRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden, notFound } from '#src/shared/errors.ts';
import { latest } from '#src/shared/facts.ts';
import { newId } from '#src/shared/ids.ts';
import { levelBase, proofsOn } from './levels.rules.ts';

export type LevelInput = {
  readonly pillarId: string;
  readonly level: number | null;
  readonly coreMissing: boolean;
  readonly observed: string | null;
  readonly evidenceIds: readonly string[];
  /** What the page had shown of the mentor's levels (R17). */
  readonly base: string;
};

/**
 * Records the mentor's level of a pillar, with what she saw and the proofs it leans on. Capped where an element of the
 * core is missing (R15); refused when somebody gave or took back one since the page was opened (R17).
 */
export const giveLevel = async (ctx: Context, slug: string, input: LevelInput): Promise<void> => {
  const opened = await openPartnerRun(ctx, slug);
  if (!canOnAdoption(ctx.viewer, 'level.give', opened.access)) throw forbidden();
  const { pillarId, coreMissing, observed, evidenceIds } = input;
  const level = allowedLevel(input);
  const { round } = roundAt(opened.run, opened.pauses, ctx.now);
  await ctx.db.write(opened.scope, async (tx) => {
    const ratings = (await listRatings(tx, [opened.run.id])).filter(
      (rating) => rating.voice === 'mentor' && rating.pillarId === pillarId,
    );
    const facts = (await loadRunFacts(tx, [opened.run.id], ctx.now)).get(opened.run.id);
    const known = proofsOn(facts?.evidence ?? [], getCurriculum().items, pillarId);
    const said = { level, coreMissing, observed, round };
    const repeated = isRepeated(ratings, said, ctx.viewer.personId);
    if (!repeated) {
      if (levelBase(ratings) !== input.base) throw new AppError('adoption.changed-meanwhile');
      const id = newId();
      await insertRatings(tx, [
        {
          ...{ id, runId: opened.run.id, organisationId: opened.organisation.id },
          ...{ pillarId, voice: 'mentor', ...said, byPersonId: ctx.viewer.personId },
          recordedAt: Math.max(ctx.now, (latest(ratings)?.recordedAt ?? 0) + 1),
        },
      ]);
      await insertRatingEvidence(
        tx,
        id,
        known.map((proof) => proof.id).filter((proofId) => evidenceIds.includes(proofId)),
      );
    }
    tx.audit({
      action: 'adoption.level-given',
      object: `run:${opened.run.id}`,
      payload: { pillar: pillarId, level, coreMissing, round, repeated },
    });
  });
};

/** The level, once the rules of the grid let it be given. */
const allowedLevel = ({ pillarId, level, coreMissing, observed }: LevelInput): number => {
  if (getCurriculum().pillarById(pillarId) === null) throw notFound();
  if (level === null) throw new AppError('adoption.no-level', {}, { level: 'adoption.no-level' });
  const problem = levelProblem({ level, coreMissing, observed });
  if (problem === null) return level;
  const code = `adoption.${problem}` as const;
  throw new AppError(code, {}, { [problem === 'core-missing' ? 'level' : 'observed']: code });
};

/** The same level by the same person, sent twice with one page. */
const isRepeated = (
  ratings: readonly Rating[],
  said: Pick<Rating, 'level' | 'coreMissing' | 'observed' | 'round'>,
  personId: string,
): boolean => {
  const [current] = levelsOf(standingOf(ratings, 'mentor')).values();
  return (
    current?.byPersonId === personId &&
    current.level === said.level &&
    current.coreMissing === said.coreMissing &&
    current.observed === said.observed &&
    current.round === said.round
  );
};

/** Takes a level back with its reason: the one before counts again (R15, R19). Twice changes nothing. */
export const undoLevel = async (
  ctx: Context,
  slug: string,
  { ratingId, reason }: { readonly ratingId: string; readonly reason: string },
): Promise<{ pillarId: string }> => {
  const opened: OpenRun = await openPartnerRun(ctx, slug);
  if (!canOnAdoption(ctx.viewer, 'level.undo', opened.access)) throw forbidden();
  return ctx.db.write(opened.scope, async (tx) => {
    const rating = (await listRatings(tx, [opened.run.id])).find(
      ({ id, voice }) => id === ratingId && voice === 'mentor',
    );
    if (rating === undefined) throw notFound();
    if (rating.undone === null)
      await insertUndoing(tx, { ratingId, reason, byPersonId: ctx.viewer.personId, recordedAt: ctx.now });
    tx.audit({ action: 'adoption.level-undone', object: `rating:${ratingId}` });
    return { pillarId: rating.pillarId };
  });
};
