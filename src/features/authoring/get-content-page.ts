import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Curriculum, Module, Redirect } from '#src/features/curriculum/index.ts';
import { loadRunFacts, readMilestones } from '#src/features/milestones/index.ts';
import { listOpenRuns } from '#src/features/organisations/index.ts';
import { routes } from '#src/routes.ts';
import type { Context } from '#src/shared/context.ts';
import { forbidden, notFound } from '#src/shared/errors.ts';
import { currentId } from '#src/shared/facts.ts';
import { endOfDay, parisDate } from '#src/shared/time.ts';
import { canAuthor } from './authoring.access.ts';
import { countReaders } from './authoring.store.ts';
import type { Readers } from './authoring.store.ts';
import { contentsSearch } from './contents-query.rules.ts';
import { knownTexts } from './known-texts.rules.ts';
import type { KnownText } from './known-texts.rules.ts';

/** Associations that reached an item, by the rules of the two bars (R2); of those whose mentorship is opened. */
export type ItemUse = { readonly declared: number; readonly validated: number; readonly partners: number };

export type ContentPage = {
  readonly text: KnownText;
  /** Its page, where head office may open it; an item is opened by the association whose it is. */
  readonly address: string | null;
  /** The list of its kind. */
  readonly back: string;
  /** The id that was asked for, when another one answers for it today. */
  readonly vanished: string | null;
  /** Ids that it answers for. */
  readonly redirects: readonly Redirect[];
  /** Of a module; zeros when nobody began it. */
  readonly readers: Readers | null;
  readonly use: ItemUse | null;
};

/** The text of an id, or of the one that answers for it; throws `not-found` when there never was one. */
export const openText = ({ viewer }: Pick<Context, 'viewer'>, id: string): KnownText => {
  if (!canAuthor(viewer.role)) throw forbidden();
  const curriculum = getCurriculum();
  const now = currentId(id, curriculum.redirects);
  const found = knownTexts(curriculum).find((text) => text.id === now);
  if (found === undefined) throw notFound();
  return found;
};

/** All that is known of one text, and how many use it: counts, never a name (R10). */
export const getContentPage = async (ctx: Context, id: string): Promise<ContentPage> => {
  const text = openText(ctx, id);
  const curriculum = getCurriculum();
  const redirects = curriculum.redirects.filter(
    ({ from }) => currentId(from, curriculum.redirects) === text.id,
  );
  return {
    text,
    address: addressOf(text.source),
    back: `${routes.contents()}${contentsSearch({ kind: text.source.kind })}#liste`,
    vanished: text.id === id ? null : id,
    redirects,
    readers: text.source.kind === 'module' ? await readersOf(ctx, redirects, text.source.of) : null,
    use: text.source.kind === 'item' ? await useOf(ctx, curriculum, text.id) : null,
  };
};

const addressOf = ({ kind, of }: KnownText['source']): string | null => {
  switch (kind) {
    case 'module':
      return routes.moduleCover(of.slug);
    case 'item':
      return null;
    case 'scenario':
      return routes.scenario(of.slug);
    case 'word':
      return routes.word(of.id);
    case 'tool':
      return routes.tool(of.slug);
  }
};

const readersOf = (
  { db, viewer }: Context,
  redirects: readonly Redirect[],
  { id, version }: Module,
): Promise<Readers> =>
  db.read(viewer.scope, (tx) => countReaders(tx, [id, ...redirects.map(({ from }) => from)], version));

const useOf = async (ctx: Context, curriculum: Curriculum, itemId: string): Promise<ItemUse> => {
  const today = parisDate(ctx.now);
  const opened = await listOpenRuns(ctx);
  const facts = await ctx.db.read(ctx.viewer.scope, (tx) =>
    loadRunFacts(
      tx,
      opened.map(({ run }) => run.id),
      endOfDay(today),
    ),
  );
  const bars = opened.flatMap((one) => {
    const known = facts.get(one.run.id);
    return known === undefined ? [] : readMilestones(one, known, curriculum, today).progress.milestones;
  });
  return {
    declared: bars.filter(({ declared }) => declared.includes(itemId)).length,
    validated: bars.filter(({ validated }) => validated.includes(itemId)).length,
    partners: opened.length,
  };
};
