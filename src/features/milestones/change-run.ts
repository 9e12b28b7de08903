import type { ReadTx, WriteTx } from '#db/types.ts';
import { getFormStates } from '#src/features/forms/index.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Validator } from '#src/features/curriculum/index.ts';
import { namesOfPersons } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { formatTime } from '#src/i18n/format.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden, notFound } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { endOfDay, parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { campaignsToFreeze } from './campaigns.rules.ts';
import { trainedToFreeze } from './counted.rules.ts';
import { newerFacts } from './item.rules.ts';
import { can, canConfirm } from './milestones.access.ts';
import type { MilestonePermission } from './milestones.access.ts';
import { readMilestones } from './read-milestones.ts';
import type { ItemRead, MilestoneRead, RunRead } from './read-milestones.ts';
import { valuesOf } from './freeze.rules.ts';
import { factOf } from './reviews.store.ts';
import type { FactOf } from './reviews.store.ts';
import { loadRunFacts } from './run-facts.ts';
import type { FrozenValue, LoadedFacts } from './run-facts.types.ts';

/** A run as it stands inside one transaction. */
export type KnownRun = {
  readonly opened: OpenRun;
  readonly facts: LoadedFacts;
  readonly read: RunRead;
  readonly today: IsoDate;
  /** What the platform counts, by item, with the list behind it: to be frozen with a sending (R11). */
  readonly values: ReadonlyMap<string, FrozenValue>;
};

/** What every fact about the run carries, and a fresh id. */
export type FactColumns = FactOf & { readonly id: string };

/** The run with its facts, its forms, and how its milestones stand now. */
export const knowRun = async (tx: ReadTx, opened: OpenRun, now: number): Promise<KnownRun> => {
  const { run, organisation } = opened;
  const [today, curriculum] = [parisDate(now), getCurriculum()];
  const facts = (await loadRunFacts(tx, [run.id], endOfDay(today))).get(run.id);
  if (facts === undefined) throw notFound();
  const of = { id: run.id, organisationId: organisation.id };
  const forms = await getFormStates(tx, of, curriculum.items, endOfDay(today));
  const read = readMilestones(opened, facts, curriculum, today, forms);
  const trained = trainedToFreeze(curriculum.items, facts.trained);
  const counted = campaignsToFreeze(curriculum.items, facts.campaigns);
  return { opened, facts, today, read, values: new Map([...valuesOf(forms), ...trained, ...counted]) };
};

/** Throws what the closed door answers: that the run has ended, when that is the reason, else 403. */
export const requireCan = (ctx: Context, permission: MilestonePermission, opened: OpenRun): void => {
  if (can(ctx.viewer, permission, opened.access)) return;
  const before = { ...opened.access, ended: false };
  throw can(ctx.viewer, permission, before) ? new AppError('organisations.run-ended') : forbidden();
};

/** The same for confirming an item of this validator (R1). */
export const requireConfirm = (ctx: Context, opened: OpenRun, validator: Validator): void => {
  if (canConfirm(ctx.viewer, opened.access, validator)) return;
  const before = { ...opened.access, ended: false };
  throw canConfirm(ctx.viewer, before, validator) ? new AppError('organisations.run-ended') : forbidden();
};

/** One write on a run: permission first, then the facts as they are inside the same transaction. */
export const changeRun = async <T>(
  ctx: Context,
  opened: OpenRun,
  permission: MilestonePermission,
  change: (tx: WriteTx, known: KnownRun) => Promise<T>,
): Promise<T> => {
  requireCan(ctx, permission, opened);
  return ctx.db.write(opened.scope, async (tx) => change(tx, await knowRun(tx, opened, ctx.now)));
};

export const factColumns = (ctx: Context, opened: OpenRun): FactColumns => ({
  id: newId(),
  ...factOf(ctx, opened),
});

/** A milestone of the programme; the 404 of R20 when there is none of that id. */
export const milestoneIn = ({ read }: KnownRun, milestoneId: string): MilestoneRead => {
  const found = read.milestones.find(({ milestone }) => milestone.id === milestoneId);
  if (found === undefined) throw notFound();
  return found;
};

/** An item that exists today, with its milestone. */
export const itemIn = (known: KnownRun, itemId: string): ItemRead & { readonly of: MilestoneRead } => {
  for (const of of known.read.milestones) {
    const found = of.items.find(({ item }) => item.id === itemId);
    if (found !== undefined) return { ...found, of };
  }
  throw notFound();
};

/**
 * R17: refuses when somebody said something of the item that the form had not shown. The form comes back with what
 * was typed; the page shows the other's words beside it.
 */
export const refuseIfChanged = async (
  tx: ReadTx,
  known: KnownRun,
  itemId: string,
  base: string | null,
): Promise<void> => {
  const last = newerFacts(
    base,
    known.facts.itemFacts.filter((fact) => fact.itemId === itemId),
  ).at(-1);
  if (last === undefined) return;
  const names = await namesOfPersons(tx, [last.byPersonId]);
  throw new AppError('milestones.changed-meanwhile', {
    name: names.get(last.byPersonId) ?? '',
    time: formatTime(last.recordedAt),
  });
};

/** R4: what is with the reviewer is not changed under her eyes. */
export const refuseIfSent = ({ state }: MilestoneRead): void => {
  if (state.state === 'submitted') throw new AppError('milestones.sent-locked');
};
