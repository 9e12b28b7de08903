import type { AllyFamily, NeedTheme } from '#db/schema/lists.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Context } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import type { Partner } from './network.ts';
import { tell } from './stage.ts';

/** The registers of an association: allies met, needs heard, its own levels. */

export type AllyMet = {
  readonly structure: string;
  readonly function: string;
  readonly family: AllyFamily;
  readonly ready: boolean;
  readonly note?: string;
};

/** Writes allies down, each met on one of the days before. */
export const meetsAllies = (ctx: Context, partner: Partner, allies: readonly AllyMet[]): Promise<void> =>
  tell(ctx, partner, async (tx, row) => {
    const { t, q } = tx;
    const today = parisDate(ctx.now);
    const known = allies.map(({ ready, note, ...ally }) => {
      const { runId: _runId, ...owned } = row();
      return { ...owned, ...ally, updatedAt: ctx.now, readyToRefer: ready, note: note ?? null };
    });
    await q.insert(t.ally).values(known).returning({ id: t.ally.id });
    const contacts = known.map(({ id: allyId, organisationId, byPersonId, recordedAt }, index) => ({
      ...{ id: newId(), allyId, organisationId, byPersonId, recordedAt },
      onDate: addDays(today, -1 - (index % 12)),
    }));
    await q.insert(t.allyContact).values(contacts).returning({ id: t.allyContact.id });
  });

export type NeedHeard = {
  readonly theme: NeedTheme;
  readonly description: string;
  readonly source: string;
  readonly priority: number;
};

export const notesNeeds = async (
  ctx: Context,
  partner: Partner,
  needs: readonly NeedHeard[],
): Promise<void> => {
  await tell(ctx, partner, (tx, row) =>
    tx.q
      .insert(tx.t.need)
      .values(
        needs.map((need) => {
          const { runId: _runId, ...owned } = row();
          return { ...owned, ...need, updatedAt: ctx.now };
        }),
      )
      .returning({ id: tx.t.need.id }),
  );
};

/** The team's own level on each pillar, in the order of the grid. */
export const ratesItself = async (
  ctx: Context,
  partner: Partner,
  { round, levels }: { round: string; levels: readonly number[] },
): Promise<void> => {
  const { pillars } = getCurriculum().grid;
  await tell(ctx, partner, (tx, row) =>
    tx.q
      .insert(tx.t.adoptionRating)
      .values(
        pillars.map(({ id: pillarId }, index) => ({
          ...row(),
          ...{ pillarId, voice: 'team' as const, level: levels[index] ?? 1, coreMissing: false, round },
        })),
      )
      .returning({ id: tx.t.adoptionRating.id }),
  );
};
