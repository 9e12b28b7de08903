import { openForReading } from '#db/database.ts';
import { loadCurriculum, withCurriculum } from '#src/features/curriculum/index.ts';
import { countFinishers } from '#src/features/learning/index.ts';
import { countValidations } from '#src/features/milestones/index.ts';
import { parisDate } from '#src/shared/time.ts';
import { readConfig } from '#src/server/config.ts';

/** Who would read a release: by module how many people finished it, by item how many associations validated it. */
export type Readers = {
  readonly finished: ReadonlyMap<string, number>;
  readonly validated: ReadonlyMap<string, number>;
};

/** The readers of an installation, of `dataDir` or of the environment; null when there is no database to read. */
export const readReaders = async (content: string, dataDir: string | undefined): Promise<Readers | null> => {
  const { database } = readConfig(dataDir === undefined ? process.env : { ESSAIM_DATA_DIR: dataDir });
  if ('memory' in database) return null;
  // A database that cannot be reached keeps nobody from releasing a text: the report says so.
  const db = await openForReading(database).catch(() => null);
  if (db === null) return null;
  const curriculum = loadCurriculum(content);
  try {
    return await db.read({ kind: 'system', organisationId: null }, (tx) =>
      withCurriculum(curriculum, async () => ({
        finished: await countFinishers(tx, curriculum.redirects),
        validated: await countValidations(tx, parisDate(Date.now())),
      })),
    );
  } finally {
    await db.close();
  }
};
