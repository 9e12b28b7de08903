import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dialect } from '#db/migrate.ts';
import type { OpenedDatabase } from '#db/types.ts';
import { auditContract } from './contract/audit.ts';
import { constraintsContract } from './contract/constraints.ts';
import { marksContract } from './contract/marks.ts';
import { mentorEndsContract } from './contract/mentor-ends.ts';
import { readsContract } from './contract/reads.ts';
import { SYSTEM, audit, slugs } from './contract/steps.ts';
import { valuesContract } from './contract/values.ts';
import { writesContract } from './contract/writes.ts';

export type ContractOptions = {
  readonly dialect: Dialect;
  readonly open: () => Promise<OpenedDatabase>;
  /** Reads see the last commit while a write is under way; in memory they wait for it instead. */
  readonly readsBesideWrites: boolean;
};

/** What every use case may rely on, whatever the database underneath. */
export const databaseContract = (
  name: string,
  { dialect, open, readsBesideWrites }: ContractOptions,
): void => {
  describe(`the data layer on ${name}`, () => {
    let db: OpenedDatabase;
    beforeAll(async () => {
      db = await open();
    });
    const opened = () => db;
    afterAll(async () => db.close());

    valuesContract(opened);
    writesContract(opened, readsBesideWrites);
    readsContract(opened);
    constraintsContract(opened);
    auditContract(opened);
    marksContract(opened, dialect);
    mentorEndsContract(opened, dialect);

    it('says that it is ready, and refuses everything once closed', async () => {
      expect(await db.status()).toEqual({ writable: true, pending: [] });
      const other = await open();
      await other.close();
      await other.close();
      await expect(other.read(SYSTEM, (tx) => slugs(tx, 'x'))).rejects.toThrow('closed');
      await expect(other.write(SYSTEM, async (tx) => audit(tx))).rejects.toThrow('closed');
    });
  });
};
