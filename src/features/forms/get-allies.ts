import type { AllyFamily } from '#db/schema/lists.ts';
import { namesOfPersons, openOwnRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { standing } from './form-state.ts';
import { can } from './forms.access.ts';
import { allyRow, byFamily } from './registers.rules.ts';
import type { Ally } from './registers.rules.ts';
import { listAllyRecords } from './registers.store.ts';
import type { AllyRecord } from './registers.store.ts';
import { askedOfRegister } from './register-views.ts';
import type { AskedOfRegister } from './register-views.ts';

export type AllyFilter = { readonly ready: boolean; readonly family: string | null };

/** What an address asks of the notebook. */
export const allyFilter = (search: URLSearchParams): AllyFilter => ({
  ready: search.get('prets') === 'oui',
  family: search.get('famille'),
});

export type AlliesView = {
  readonly total: number;
  readonly ready: number;
  /** Families that have an ally, in order, with how many; whatever the filter. */
  readonly families: readonly { readonly family: AllyFamily; readonly total: number }[];
  /** What the filter leaves. */
  readonly groups: readonly { readonly family: AllyFamily; readonly allies: readonly Ally[] }[];
  readonly removed: readonly AllyRecord[];
  readonly asked: readonly AskedOfRegister[];
  readonly editable: boolean;
};

/** The lines of the notebook of the viewer's association, and what a filter leaves; an unknown family leaves nothing out. */
export const readAllies = async (ctx: Context, filter: AllyFilter) => {
  const opened = await openOwnRun(ctx);
  const records = await ctx.db.read(opened.scope, (tx) => listAllyRecords(tx, opened.organisation.id));
  const allies = standing(records);
  const known = allies.some(({ family }) => family === filter.family);
  const shown = allies.filter(
    (ally) => (!filter.ready || ally.readyToRefer) && (!known || ally.family === filter.family),
  );
  return { opened, records, allies, shown };
};

/** The notebook of the viewer's association. */
export const getAllies = async (ctx: Context, filter: AllyFilter): Promise<AlliesView> => {
  const { opened, records, allies, shown } = await readAllies(ctx, filter);
  const groups = byFamily(allies);
  return {
    total: allies.length,
    ready: allies.filter(({ readyToRefer }) => readyToRefer).length,
    families: groups.map(({ family, allies: list }) => ({ family, total: list.length })),
    groups: byFamily(shown),
    removed: records
      .filter(({ removedAt }) => removedAt !== null)
      .sort((a, b) => (b.removedAt ?? 0) - (a.removedAt ?? 0)),
    asked: askedOfRegister('allies', allies.map(allyRow)),
    editable: can(ctx.viewer, 'register.write', opened.access),
  };
};

export type AllyView = { readonly ally: AllyRecord; readonly byName: string; readonly editable: boolean };

/** One line of the notebook; somebody else's is like one that does not exist (R20). */
export const getAlly = async (ctx: Context, id: string): Promise<AllyView> => {
  const opened = await openOwnRun(ctx);
  const found = await ctx.db.read(opened.scope, async (tx) => {
    const ally = (await listAllyRecords(tx, opened.organisation.id)).find((each) => each.id === id);
    if (ally === undefined) return null;
    return { ally, byName: (await namesOfPersons(tx, [ally.byPersonId])).get(ally.byPersonId) ?? '' };
  });
  if (found === null) throw notFound();
  return {
    ...found,
    editable: found.ally.removedAt === null && can(ctx.viewer, 'register.write', opened.access),
  };
};
