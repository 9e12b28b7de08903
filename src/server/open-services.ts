import { openDatabase } from '#db/database.ts';
import type { Config } from './config.ts';
import type { Services } from './services.ts';

/** Opens the database the configuration names and brings its tables up to date; throws when it cannot be trusted. */
export const openServices = async (config: Config): Promise<Services> => {
  const now = Date.now;
  return { db: await openDatabase({ ...config.database, now }), now, config };
};
