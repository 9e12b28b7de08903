import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import type { AllyInput, EditAllyInput } from './forms.schema.ts';
import { openToNote } from './open-registers.ts';
import { insertAlly, insertContact, listAllyRecords, updateAlly } from './registers.store.ts';

const notTomorrow = (ctx: Context, field: string, day: string): void => {
  if (day > parisDate(ctx.now))
    throw new AppError('forms.in-the-future', {}, { [field]: 'forms.in-the-future' });
};

/** Adds a line to the notebook, with the day of the meeting; answers its id. */
export const addAlly = async (ctx: Context, { metOn, ...values }: AllyInput): Promise<string> => {
  const { organisation, scope } = await openToNote(ctx);
  notTomorrow(ctx, 'metOn', metOn);
  const id = newId();
  const own = { organisationId: organisation.id, byPersonId: ctx.viewer.personId, now: ctx.now };
  await ctx.db.write(scope, async (tx) => {
    await insertAlly(tx, { id, ...own }, values);
    await insertContact(tx, { id: newId(), allyId: id, onDate: metOn, ...own });
    tx.audit({ action: 'forms.ally-added', object: `ally:${id}` });
  });
  return id;
};

/** Changes a line; when somebody changed it since it was opened, both texts are shown (R17). */
export const editAlly = async (
  ctx: Context,
  id: string,
  { base, ...values }: EditAllyInput,
): Promise<void> => {
  const { organisation, scope } = await openToNote(ctx);
  await ctx.db.write(scope, async (tx) => {
    const ally = (await listAllyRecords(tx, organisation.id)).find((each) => each.id === id);
    if (ally === undefined) throw notFound();
    if (ally.updatedAt !== base) throw new AppError('forms.changed-meanwhile');
    const updatedAt = Math.max(ctx.now, base + 1);
    await updateAlly(tx, { id, organisationId: organisation.id }, { ...values, updatedAt });
    tx.audit({ action: 'forms.ally-changed', object: `ally:${id}` });
  });
};

/** Notes a day on which somebody of the team saw the ally. */
export const addContact = async (ctx: Context, allyId: string, onDate: string): Promise<void> => {
  const { organisation, scope } = await openToNote(ctx);
  notTomorrow(ctx, 'onDate', onDate);
  await ctx.db.write(scope, async (tx) => {
    const ally = (await listAllyRecords(tx, organisation.id)).find(({ id }) => id === allyId);
    if (ally === undefined) throw notFound();
    if (ally.contacts.includes(onDate))
      throw new AppError('forms.contact-known', {}, { onDate: 'forms.contact-known' });
    await insertContact(tx, {
      id: newId(),
      allyId,
      onDate,
      organisationId: organisation.id,
      byPersonId: ctx.viewer.personId,
      now: ctx.now,
    });
    tx.audit({ action: 'forms.contact-added', object: `ally:${allyId}` });
  });
};

/** Takes a line out of the notebook, or puts it back: nothing is erased. */
export const removeAlly = (ctx: Context, id: string): Promise<void> => mark(ctx, id, ctx.now);
export const restoreAlly = (ctx: Context, id: string): Promise<void> => mark(ctx, id, null);

const mark = async (ctx: Context, id: string, removedAt: number | null): Promise<void> => {
  const { organisation, scope } = await openToNote(ctx);
  await ctx.db.write(scope, async (tx) => {
    const own = { id, organisationId: organisation.id };
    if (!(await updateAlly(tx, own, { removedAt, updatedAt: ctx.now }))) throw notFound();
    tx.audit({
      action: removedAt === null ? 'forms.ally-restored' : 'forms.ally-removed',
      object: `ally:${id}`,
    });
  });
};
