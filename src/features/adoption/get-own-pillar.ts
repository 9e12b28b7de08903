import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Pillar } from '#src/features/curriculum/curriculum.types.ts';
import { namesOfPersons } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { inOrder, latest } from '#src/shared/facts.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { can } from './adoption.access.ts';
import type { Adoption, Rating } from './adoption.types.ts';
import { askedDay, openOwnGrid } from './open-grid.ts';
import { voicesOf } from './voices.rules.ts';
import type { PillarVoices } from './voices.rules.ts';

/** A level given, with the name of who gave it. */
export type Named = Rating & { readonly by: string; readonly undoneBy: string | null };

export type OwnPillar = {
  /** The evening it speaks of. */
  readonly asOf: IsoDate;
  readonly said: PillarVoices;
  readonly previous: Pillar | null;
  readonly next: Pillar | null;
  readonly round: string;
  /** The team's level in the round that is open. */
  readonly level: number | null;
  /** The last level of the team that this page has shown (R17). */
  readonly base: string;
  readonly editable: boolean;
  /** Both voices, newest first. */
  readonly history: readonly Named[];
};

/**
 * One pillar as the team rates it, or as it was on the evening of a past day; the 404 of R20 for one that the grid does
 * not have.
 */
export const getOwnPillar = async (
  ctx: Context,
  pillarId: string,
  day: string | null = null,
): Promise<OwnPillar> => {
  const asOf = askedDay(ctx, day);
  const { opened, adoption } = await openOwnGrid(ctx, asOf);
  const place = placeOf(adoption, pillarId);
  const history = historyOf(adoption, pillarId);
  const names = await ctx.db.read(opened.scope, (tx) => namesOfPersons(tx, peopleIn(history)));
  return {
    ...{ ...place, asOf },
    round: adoption.round,
    level: latestIn(adoption, pillarId)?.level ?? null,
    base: latest(teamOn(adoption, pillarId))?.id ?? '',
    editable: asOf === parisDate(ctx.now) && can(ctx.viewer, 'grid.rate', opened.access),
    history: history.map((rating) => named(rating, names)),
  };
};

/** The team's levels of a pillar, whichever the round. */
export const teamOn = ({ ratings }: Adoption, pillarId: string): Rating[] =>
  ratings.filter((rating) => rating.voice === 'team' && rating.pillarId === pillarId);

const latestIn = ({ round, rounds }: Adoption, pillarId: string): Rating | null =>
  rounds.find((one) => one.round === round)?.team.get(pillarId) ?? null;

/** A pillar with its voices, between its neighbours; the 404 of R20 for one that the grid does not have. */
export const placeOf = (
  adoption: Adoption,
  pillarId: string,
): { said: PillarVoices; previous: Pillar | null; next: Pillar | null } => {
  const { grid } = getCurriculum();
  const index = grid.pillars.findIndex(({ id }) => id === pillarId);
  const said = voicesOf(grid, adoption)[index];
  if (said === undefined) throw notFound();
  return { said, previous: grid.pillars[index - 1] ?? null, next: grid.pillars[index + 1] ?? null };
};

/** Every level of a pillar, newest first. */
export const historyOf = ({ ratings }: Adoption, pillarId: string): Rating[] =>
  inOrder(ratings.filter((rating) => rating.pillarId === pillarId)).reverse();

/** Who gave or took back these levels. */
export const peopleIn = (ratings: readonly Rating[]): string[] => [
  ...new Set(
    ratings.flatMap(({ byPersonId, undone }) => [byPersonId, ...(undone ? [undone.byPersonId] : [])]),
  ),
];

export const named = (rating: Rating, names: ReadonlyMap<string, string>): Named => ({
  ...rating,
  by: names.get(rating.byPersonId) ?? '',
  undoneBy: rating.undone === null ? null : (names.get(rating.undone.byPersonId) ?? ''),
});
