import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { addSession } from '#src/features/training/add-session.ts';
import { getPaidTime, getPaidTimeTable, getPersonTime } from '#src/features/training/index.ts';
import { paidTimeTable } from '#src/features/training/get-paid-time-table.ts';
import { paidTime } from '#src/features/training/paid-time.rules.ts';
import { recordPresence } from '#src/features/training/record-presence.ts';
import { writeWorkbook } from '#src/features/reports/write-workbook.ts';
import { csvOf } from '#src/shared/csv.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { finishes } from '#tests/builders/training.ts';
import { testDatabase } from '#tests/support/database.ts';
import { unzip } from '#tests/support/unzip.ts';

const NOW = Date.parse('2027-03-04T10:00:00Z');

/** Read once: that takes seconds on a busy machine. */
beforeAll(() => void getCurriculum(), 60_000);

let db: OpenedDatabase;
let partner: Partner;
beforeEach(async () => {
  db = await testDatabase();
  partner = await aPartner(db, await aNetwork(db, NOW), { startMonth: '2027-01-01', now: NOW });
});
afterEach(() => db.close());

/** The minutes of each line of a CSV, as payroll reads them. */
const csvMinutes = (text: string): number[][] =>
  text
    .slice(1)
    .split('\r\n')
    .slice(1, -1)
    .map((line) => [...line.matchAll(/;(\d+)(?=;)/g)].map(([, figure]) => Number(figure)).slice(-3));

/** The same of an .xlsx, whose texts stand elsewhere than its numbers. */
const xlsxMinutes = (bytes: Buffer): number[][] => {
  const sheet = [...unzip(bytes)].find(([name]) => name.includes('worksheets/sheet1'))?.[1] ?? '';
  return [...sheet.matchAll(/<row [\s\S]*?<\/row>/g)]
    .slice(1)
    .map(([row]) =>
      [...row.matchAll(/<c (?![^>]*t="(?:s|inlineStr|str)")[^>]*><v>(\d+)<\/v>/g)].map(([, n]) => Number(n)),
    );
};

it('gives payroll the figures of the page, in both files, whoever learnt what', async () => {
  const people = ['=Awa', 'Yanis', 'Zoé; "dite" Zo'];
  const members = people.map((name) => ({
    personId: name,
    displayName: name,
    role: 'messenger' as const,
    startsOn: '2027-01-01',
    endsOn: null,
  }));
  const learnt = fc.array(
    fc.record({
      personId: fc.constantFrom(...people),
      id: fc.uuid(),
      title: fc.string(),
      on: fc.constantFrom('2027-03-01', '2027-03-31', '2027-04-01'),
      minutes: fc.nat(480),
    }),
    { maxLength: 20 },
  );
  await fc.assert(
    fc.asyncProperty(learnt, learnt, async (finished, attended) => {
      const page = paidTime('2027-03', { members, finished, attended });
      const shown = [...page.people, page.sums].map(({ modules, sessions, total }) => [
        modules,
        sessions,
        total,
      ]);
      const table = paidTimeTable(page, '2027-04-02');
      expect(csvMinutes(csvOf(table))).toEqual(shown);
      expect(xlsxMinutes(await writeWorkbook(table))).toEqual(shown);
      const sum = page.people.reduce((all, { total }) => all + total, 0);
      expect(page.sums.total).toBe(sum);
    }),
    { numRuns: 25 },
  );
});

describe('the export', () => {
  it('is the director’s, and adds up in its last line', async () => {
    await finishes(db, partner.messenger, { moduleId: 'MSG-01', at: NOW });
    const table = await getPaidTimeTable(as(db, partner.director, NOW), new URLSearchParams('mois=2027-03'));
    expect([table.name, table.asOf]).toEqual(['temps-de-formation-2027-03', '2027-03-04']);
    expect(csvOf(table)).toBe(
      '\uFEFFMois;Personne;Modules (minutes);Séances (minutes);Total (minutes);Total (heures et minutes)\r\n' +
        '2027-03;Fatima;9;0;9;9\u00A0minutes\r\n2027-03;Total;9;0;9;9\u00A0minutes\r\n',
    );
  });

  it.each(['manager', 'staff', 'messenger'] as const)('is refused to %s', async (role) => {
    const asked = getPaidTimeTable(as(db, partner[role], NOW), new URLSearchParams('mois=2027-03'));
    await expect(asked).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the page', () => {
  it('opens the list behind each figure, and knows nobody of elsewhere', async () => {
    const awa = await aPerson(db, partner.place, { role: 'messenger', name: 'Awa', now: NOW });
    await finishes(db, awa, { moduleId: 'MSG-02', at: NOW });
    const ctx = as(db, partner.manager, NOW);
    const input = { title: 'Écouter', onDate: '2027-03-04', startsAt: '09:00', minutes: 90, place: null };
    const sessionId = await addSession(ctx, input);
    await recordPresence(ctx, { sessionId, present: [awa.personId, partner.messenger.personId] });
    const page = await getPaidTime(ctx, '2027-03');
    expect(page.people.map(({ name, total }) => [name, total])).toEqual([
      ['Awa', 99],
      ['Fatima', 90],
    ]);
    const { person } = await getPersonTime(ctx, awa.personId, '2027-03');
    expect(person.lines.map(({ kind, title, minutes }) => [kind, title, minutes])).toEqual([
      ['module', 'Mes heures, ma paie, mes droits', 9],
      ['session', 'Écouter', 90],
    ]);
    await expect(getPersonTime(ctx, partner.staff.personId, '2027-03')).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
