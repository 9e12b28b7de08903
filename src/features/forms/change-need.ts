import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import type { EditNeedInput, NeedInput } from './forms.schema.ts';
import { openToNote } from './open-registers.ts';
import { insertNeed, listNeedRecords, updateNeed } from './registers.store.ts';

/** Adds a need to the register; answers its id. */
export const addNeed = async (ctx: Context, values: NeedInput): Promise<string> => {
  const { organisation, scope } = await openToNote(ctx);
  const id = newId();
  const own = { organisationId: organisation.id, byPersonId: ctx.viewer.personId, now: ctx.now };
  await ctx.db.write(scope, async (tx) => {
    await insertNeed(tx, { id, ...own }, values);
    tx.audit({ action: 'forms.need-added', object: `need:${id}` });
  });
  return id;
};

/** Changes a need; when somebody changed it since it was opened, both texts are shown (R17). */
export const editNeed = async (
  ctx: Context,
  id: string,
  { base, ...values }: EditNeedInput,
): Promise<void> => {
  const { organisation, scope } = await openToNote(ctx);
  await ctx.db.write(scope, async (tx) => {
    const need = (await listNeedRecords(tx, organisation.id)).find((each) => each.id === id);
    if (need === undefined) throw notFound();
    if (need.updatedAt !== base) throw new AppError('forms.changed-meanwhile');
    const updatedAt = Math.max(ctx.now, base + 1);
    await updateNeed(tx, { id, organisationId: organisation.id }, { ...values, updatedAt });
    tx.audit({ action: 'forms.need-changed', object: `need:${id}` });
  });
};

/** Takes a need out of the register, or puts it back: nothing is erased. */
export const removeNeed = (ctx: Context, id: string): Promise<void> => mark(ctx, id, ctx.now);
export const restoreNeed = (ctx: Context, id: string): Promise<void> => mark(ctx, id, null);

const mark = async (ctx: Context, id: string, removedAt: number | null): Promise<void> => {
  const { organisation, scope } = await openToNote(ctx);
  await ctx.db.write(scope, async (tx) => {
    const own = { id, organisationId: organisation.id };
    if (!(await updateNeed(tx, own, { removedAt, updatedAt: ctx.now }))) throw notFound();
    tx.audit({
      action: removedAt === null ? 'forms.need-restored' : 'forms.need-removed',
      object: `need:${id}`,
    });
  });
};
