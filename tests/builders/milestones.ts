import type { Database } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { addNote } from '#src/features/milestones/add-evidence.ts';
import { knowRun, milestoneIn } from '#src/features/milestones/change-run.ts';
import type { KnownRun } from '#src/features/milestones/change-run.ts';
import { declareItem } from '#src/features/milestones/declare-item.ts';
import { milestoneBase } from '#src/features/milestones/freeze.rules.ts';
import type { ItemRead, MilestoneRead } from '#src/features/milestones/index.ts';
import { sayMissing } from '#src/features/milestones/say-missing.ts';
import { sendMilestone } from '#src/features/milestones/send-milestone.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import type { Context, Viewer } from '#src/shared/context.ts';
import { as } from './network.ts';

/** What somebody of the partner's team does on one day, each page freshly read: `await on(db, karim, day).declares(item)`. */
export const on = (db: Database, viewer: Viewer, now: number) => {
  const ctx: Context = as(db, viewer, now);
  const opened = () => openOwnRun(ctx);
  const base = async (itemId: string): Promise<string | null> => (await itemNow(ctx, itemId)).lastFactId;
  const at = {
    notes: async (itemId: string, text = 'Nous les avons vus mardi.', alsoFor: readonly string[] = []) =>
      addNote(ctx, await opened(), { itemId, alsoFor, text }),
    declares: async (itemId: string, note: string | null = null) =>
      declareItem(ctx, await opened(), { itemId, note, base: await base(itemId) }),
    lacks: async (itemId: string, text = 'Il manque la date parce que la mairie répond lundi.') =>
      sayMissing(ctx, await opened(), { itemId, text, base: await base(itemId) }),
    /** As from a check page that was just opened. */
    sends: async (milestoneId: string) => {
      const milestone = await milestoneNow(ctx, milestoneId);
      await sendMilestone(ctx, await opened(), { milestoneId, base: milestoneBase(milestone), plan: null });
    },
    /** Every item of a milestone ticked with a note, or said to be missing where a form would be asked. */
    completes: async (milestoneId: string) => {
      for (const { id, evidence } of getCurriculum().milestoneById(milestoneId)?.items ?? []) {
        if (evidence === 'form') await at.lacks(id);
        else {
          await at.notes(id);
          await at.declares(id);
        }
      }
    },
  };
  return at;
};

/** The run as a page of this viewer would read it. */
export const runNow = async (ctx: Context): Promise<KnownRun> => {
  const opened = await openOwnRun(ctx);
  return ctx.db.read(opened.scope, (tx) => knowRun(tx, opened, ctx.now));
};

export const milestoneNow = async (ctx: Context, milestoneId: string): Promise<MilestoneRead> =>
  milestoneIn(await runNow(ctx), milestoneId);

export const itemNow = async (ctx: Context, itemId: string): Promise<ItemRead> => {
  const found = (await runNow(ctx)).read.milestones
    .flatMap(({ items }) => items)
    .find(({ item }) => item.id === itemId);
  if (found === undefined) throw new Error(`there is no item ${itemId}`);
  return found;
};
