import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { ReadTx } from '#db/types.ts';
import type { Curriculum } from '#src/features/curriculum/index.ts';
import { currentId, remember } from '#src/shared/facts.ts';
import { sha256 } from '#src/shared/ids.ts';

/** People of the whole network, counted once each, whatever they did of it and under which of its former ids. */
export type Readers = {
  readonly moduleId: string;
  readonly finished: number;
  /** Of those, who knows no version but former ones: neither finished nor « J'ai vu » on today's. */
  readonly older: number;
  /** Began and did not finish. */
  readonly started: number;
};

type Versions = Pick<Curriculum, 'modules' | 'redirects'>;

/** A statement knows today's versions and the redirects: one is prepared for each curriculum. */
const statementName = remember(
  ({ modules, redirects }: Versions) =>
    `authoring.readers.${sha256(JSON.stringify([modules.map(({ version }) => version), redirects])).slice(0, 16)}`,
);

/** How many people read each module that anybody began; nothing else of them leaves the database. */
export const countReaders = (tx: ReadTx, curriculum: Versions): Promise<Readers[]> =>
  tx.prepared<Readers>(statementName(curriculum), (q, { learningEvent: event }) => {
    const versions = curriculum.modules.map(({ version }) => version);
    const isFinish = sql`${event.kind} = 'moduleFinished'`;
    const isKnown = sql`(${isFinish} or (${event.kind} = 'changeSeen' and ${event.unitId} is null))
      and ${event.contentVersion} in ${versions}`;
    const flag = (condition: SQL, name: string) =>
      sql<number>`max(case when ${condition} then 1 else 0 end)`.as(name);
    const moduleId = sql<string>`${currentModule(event.moduleId, curriculum)}`.as('current_module');
    const people = q
      .select({ moduleId, finished: flag(isFinish, 'finished'), known: flag(isKnown, 'known') })
      .from(event)
      .groupBy(event.personId, sql`current_module`)
      .as('people');
    const total = (of: SQL): SQL<number> => sql<number>`sum(${of})`.mapWith(Number);
    return q
      .select({
        moduleId: people.moduleId,
        finished: total(sql`${people.finished}`),
        older: total(sql`${people.finished} * (1 - ${people.known})`),
        started: total(sql`1 - ${people.finished}`),
      })
      .from(people)
      .groupBy(sql`${people.moduleId}`);
  })({});

/** The id of the module that answers today for the one that a row names. */
const currentModule = (column: unknown, { redirects }: Versions): SQL => {
  if (redirects.length === 0) return sql`${column}`;
  const cases = redirects.map(({ from }) => sql` when ${from} then ${currentId(from, redirects)}`);
  return sql`case ${column}${sql.join(cases)} else ${column} end`;
};
