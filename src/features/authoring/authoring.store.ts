import { inArray, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { ReadTx } from '#db/types.ts';

/** People of the whole network, counted once each, whatever they did of a module and under which of its ids. */
export type Readers = {
  readonly finished: number;
  /** Of those, who know former texts only: neither finished nor « J'ai vu » on the one that is served. */
  readonly older: number;
  /** Began and did not finish. */
  readonly started: number;
};

/** How many people read a module under its ids, past and present; nothing else of them leaves the database. */
export const countReaders = async (
  { q, t: { learningEvent: event } }: ReadTx,
  ids: readonly string[],
  version: string,
): Promise<Readers> => {
  const ever = (condition: SQL, name: string) =>
    sql<number>`max(case when ${condition} then 1 else 0 end)`.as(name);
  const finish = sql`${event.kind} = 'moduleFinished'`;
  const whole = sql`(${finish} or (${event.kind} = 'changeSeen' and ${event.unitId} is null))`;
  const people = q
    .select({
      finished: ever(finish, 'finished'),
      known: ever(sql`${whole} and ${event.contentVersion} = ${version}`, 'known'),
    })
    .from(event)
    .where(inArray(event.moduleId, [...ids]))
    .groupBy(event.personId)
    .as('people');
  const total = (of: SQL): SQL<number> => sql<number>`coalesce(sum(${of}), 0)`.mapWith(Number);
  const [counted] = await q
    .select({
      finished: total(sql`${people.finished}`),
      older: total(sql`${people.finished} * (1 - ${people.known})`),
      started: total(sql`1 - ${people.finished}`),
    })
    .from(people);
  return counted ?? { finished: 0, older: 0, started: 0 };
};
