import { openDatabase } from '#db/database.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { getSearchFiles } from '#src/features/search/index.ts';
import type { Config } from './config.ts';
import type { Services } from './services.ts';

/**
 * Reads the content, opens the database the configuration names and brings its tables up to date; throws when either
 * cannot be trusted. Content is read here so that the pages and the rules know the text the build was made from, and so are the
 * indexes of search.
 */
export const openServices = async (config: Config): Promise<Services> => {
  const now = Date.now;
  getCurriculum();
  getSearchFiles();
  return { db: await openDatabase({ ...config.database, now }), now, config };
};
