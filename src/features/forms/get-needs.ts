import { namesOfPersons, openOwnRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { standing } from './form-state.ts';
import { can } from './forms.access.ts';
import { byPriority, needRow } from './registers.rules.ts';
import type { Need } from './registers.rules.ts';
import { listNeedRecords } from './registers.store.ts';
import type { NeedRecord } from './registers.store.ts';
import { askedOfRegister } from './register-views.ts';
import type { AskedOfRegister } from './register-views.ts';

const FIRST = 3;

export type NeedsView = {
  /** The three that come first. */
  readonly first: readonly Need[];
  readonly others: readonly Need[];
  readonly removed: readonly NeedRecord[];
  readonly asked: readonly AskedOfRegister[];
  readonly editable: boolean;
};

/** The needs register of the viewer's association. */
export const getNeeds = async (ctx: Context): Promise<NeedsView> => {
  const opened = await openOwnRun(ctx);
  const records = await ctx.db.read(opened.scope, (tx) => listNeedRecords(tx, opened.organisation.id));
  const needs = byPriority(standing(records));
  return {
    first: needs.slice(0, FIRST),
    others: needs.slice(FIRST),
    removed: records
      .filter(({ removedAt }) => removedAt !== null)
      .sort((a, b) => (b.removedAt ?? 0) - (a.removedAt ?? 0)),
    asked: askedOfRegister('needs', needs.map(needRow)),
    editable: can(ctx.viewer, 'register.write', opened.access),
  };
};

export type NeedView = { readonly need: NeedRecord; readonly byName: string; readonly editable: boolean };

/** One need; somebody else's is like one that does not exist (R20). */
export const getNeed = async (ctx: Context, id: string): Promise<NeedView> => {
  const opened = await openOwnRun(ctx);
  const found = await ctx.db.read(opened.scope, async (tx) => {
    const need = (await listNeedRecords(tx, opened.organisation.id)).find((each) => each.id === id);
    if (need === undefined) return null;
    return { need, byName: (await namesOfPersons(tx, [need.byPersonId])).get(need.byPersonId) ?? '' };
  });
  if (found === null) throw notFound();
  return {
    ...found,
    editable: found.need.removedAt === null && can(ctx.viewer, 'register.write', opened.access),
  };
};
