import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Context } from '#src/shared/context.ts';
import { forbidden } from '#src/shared/errors.ts';
import { canAuthor } from './authoring.access.ts';
import { countReaders } from './authoring.store.ts';
import type { Readers } from './authoring.store.ts';
import { contentsList } from './contents-query.rules.ts';
import type { ContentsList, ContentsQuery } from './contents-query.rules.ts';
import { knownTexts } from './known-texts.rules.ts';

export type ContentsPage = ContentsList & {
  /** By module; none for one that nobody began. */
  readonly readers: ReadonlyMap<string, Readers>;
};

/** « Contenus »: what is left to do, and the texts that the address asks for. */
export const getContentsPage = async (ctx: Context, query: ContentsQuery): Promise<ContentsPage> => {
  if (!canAuthor(ctx.viewer.role)) throw forbidden();
  const curriculum = getCurriculum();
  const list = contentsList(knownTexts(curriculum), query);
  const counted =
    list.kind === 'module' ? await ctx.db.read(ctx.viewer.scope, (tx) => countReaders(tx, curriculum)) : [];
  return { ...list, readers: new Map(counted.map((readers) => [readers.moduleId, readers])) };
};
