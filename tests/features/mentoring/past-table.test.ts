import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { loadPortfolio } from '#src/features/mentoring/load-portfolio.ts';
import type { PartnerRow } from '#src/features/mentoring/partner-row.rules.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { addDays, endOfDay, parisDate } from '#src/shared/time.ts';
import { acts, anAct, does } from '#tests/builders/any-life.ts';
import type { Act, Life } from '#tests/builders/any-life.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { testDatabase } from '#tests/support/database.ts';

/** The table of partners as it stood on any past day is the one that was shown that evening. */
const START = '2026-01-01';

const aLife = async (): Promise<Life> => {
  const db = await testDatabase();
  const network = await aNetwork(db, at(START));
  const paul = await aPerson(db, network.place, { role: 'mentor', name: 'Paul', now: at(START) });
  const partner = await aPartner(db, network, { startMonth: START, now: at(START) });
  return { db, network, mentors: [network.mentor, paul], partner, now: at('2026-02-20', 8) };
};

/** All that a row of the table says, whatever reads it: cells, bars, status and its facts, what waits, who accompanies. */
const said = ({ clock, milestones, progress, status, waiting, mentors, situation, opened }: PartnerRow) => ({
  ...{ clock, progress, status, waiting, mentors, situation, thresholds: opened.thresholds },
  cells: milestones.map(({ sign, state: { state, late, daysLate, blocked, paused, awaiting }, items }) => ({
    ...{ sign, state, late, daysLate, blocked, paused, awaiting },
    items: items.map(({ item, state, reservation, evidence, accepted }) => {
      return [item.id, state.status, reservation?.text ?? null, evidence.length, accepted];
    }),
  })),
});

const table = async ({ db, network, now }: Life, on?: IsoDate): Promise<string> => {
  const { rows } = await loadPortfolio(as(db, network.headOffice, now), { on, ended: true });
  return JSON.stringify(rows.map(said));
};

/** The same read on a connection that remembers nothing. */
const fresh = (life: Life): Life => ({
  ...life,
  db: {
    ...life.db,
    read: (scope, fn) => life.db.read(scope, (tx) => fn({ ...tx, q: new Proxy(tx.q, {}) })),
  },
});

/** Lives these acts, some on the same day and some weeks apart; what each evening showed, by day. */
const live = async (life: Life, told: readonly (Act & { readonly days: number })[]) => {
  const evenings = new Map<IsoDate, string>();
  const done: string[] = [];
  for (const { days, ...act } of told) {
    if (days > 0) {
      life.now = endOfDay(parisDate(life.now));
      evenings.set(parisDate(life.now), await table(life));
      life.now = at(addDays(parisDate(life.now), days), 8);
    }
    if (!(await does(life, act))) continue;
    done.push(act.name);
    if (days > 0) expect(await table(life), act.name).toBe(await table(fresh(life)));
  }
  life.now = at(addDays(parisDate(life.now), 3), 8);
  return { evenings, done };
};

const shownAgain = async (life: Life, evenings: ReadonlyMap<IsoDate, string>): Promise<void> => {
  for (const [day, stored] of evenings)
    expect(JSON.parse(await table(life, day)), day).toEqual(JSON.parse(stored));
};

beforeAll(() => void getCurriculum(), 60_000);

describe('the table on a past day', () => {
  it('is the one of that evening, whatever happened since', async () => {
    const told = fc.array(
      fc
        .record({ act: anAct, days: fc.constantFrom(0, 0, 1, 3, 12) })
        .map(({ act, days }) => ({ ...act, days })),
      { minLength: 10, maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(told, async (list) => {
        const life = await aLife();
        const { evenings } = await live(life, list);
        await shownAgain(life, evenings);
        await life.db.close();
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it('is without a mentor when the one who had ended was followed by one told days later', async () => {
    const life = await aLife();
    const { evenings, done } = await live(life, [
      { name: 'endsMentor', pick: 0, days: 0 },
      { name: 'notes', pick: 0, days: 1 },
      { name: 'handedOver', pick: 1, days: 1 },
      { name: 'notes', pick: 1, days: 1 },
    ]);
    expect(done).toEqual(['endsMentor', 'notes', 'handedOver', 'notes']);
    const mentors = [...evenings.values()].map(
      (table) => (JSON.parse(table) as [{ mentors: string[] }])[0].mentors,
    );
    expect(mentors).toEqual([['Nadia'], [], ['Paul']]);
    await shownAgain(life, evenings);
    await life.db.close();
  }, 60_000);

  it('is so after every kind of act', async () => {
    const life = await aLife();
    const order: readonly (readonly [keyof typeof acts, number])[] = [
      ['drafts', 1],
      ['draftsForm', 3],
      ['setsThreshold', 16],
      ['notes', 1],
      ['declares', 0],
      ['emptiesDraft', 1],
      ['discardsForm', 0],
      ['restoresForm', 0],
      ['savesForm', 3],
      ['writes', 1],
      ['blocks', 2],
      ['unblocks', 0],
      ['reads', 2],
      ['joins', 4],
      ['leaves', 2],
      ['stays', 0],
      ['removes', 0],
      ['restores', 0],
      ['sends', 1],
      ['takesBack', 1],
      ['lacks', 2],
      ['undeclares', 0],
      ['sends', 1],
      ['returns', 0],
      ['sends', 1],
      ['reserves', 0],
      ['lifts', 0],
      ['undoes', 1],
      ['accepts', 0],
      ['sends', 2],
      ['talks', 0],
      ['spares', 10],
      ['pauses', 0],
      ['setsThreshold', 0],
      ['resumes', 0],
      ['setsThreshold', 57],
      ['undoesThreshold', 50],
      ['handedOver', 5],
      ['standsIn', 4],
      ['endsMentor', 0],
      ['handsOver', 1],
      ['ends', 1],
    ];
    const { evenings, done } = await live(
      life,
      order.map(([name, pick]) => ({ name, pick, days: 1 })),
    );
    await shownAgain(life, evenings);
    expect(Object.keys(acts).filter((name) => !done.includes(name))).toEqual([]);
    await life.db.close();
  }, 60_000);
});
