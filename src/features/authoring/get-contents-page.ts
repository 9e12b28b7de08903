import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Context } from '#src/shared/context.ts';
import { forbidden } from '#src/shared/errors.ts';
import { canAuthor } from './authoring.access.ts';
import { contentsList } from './contents-query.rules.ts';
import type { ContentsList, ContentsQuery } from './contents-query.rules.ts';
import { knownTexts } from './known-texts.rules.ts';

/**
 * « Contenus »: what is left to do, and the texts that the address asks for. It asks the database nothing, so that it
 * costs the same for ten people as for ten thousand; how many read a text is told on its own page.
 */
export const getContentsPage = ({ viewer }: Pick<Context, 'viewer'>, query: ContentsQuery): ContentsList => {
  if (!canAuthor(viewer.role)) throw forbidden();
  return contentsList(knownTexts(getCurriculum()), query);
};
