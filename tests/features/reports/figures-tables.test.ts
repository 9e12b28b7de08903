import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/database.ts';
import { halfDays } from '#db/schema/lists.ts';
import { writeCostLine } from '#src/features/costs/write-cost.ts';
import { routes } from '#src/routes.ts';
import { addDays, addMonths, parisDate } from '#src/shared/time.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import type { CampaignMade, OutingTold } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import { newFolder } from '#tests/support/folder.ts';
import { ask } from '#tests/support/http.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';
import { cookieOf } from '#tests/support/sessions.ts';
import { textsIn, unzip } from '#tests/support/unzip.ts';

/** Screen = CSV = .xlsx: whatever was counted, the figures of a campaign are the same, to the digit, wherever they are read. */
const CAMPAIGNS = 3;
const NOW = Date.now();
const today = parisDate(NOW);

const few = fc.nat(14);
const anOuting: fc.Arbitrary<OutingTold> = fc
  .record({ talked: fc.nat(20), noTime: few, nobody: fc.nat(25), refused: few })
  .chain((doors) =>
    fc.record({
      onDate: fc.nat(9).map((days) => addDays(today, -days - 1)),
      halfDay: fc.constantFrom(...halfDays),
      pass: fc.constantFrom(1 as const, 1 as const, 2 as const),
      sector: fc.nat(1),
      doors: fc.record({
        ...Object.fromEntries(Object.entries(doors).map(([kind, n]) => [kind, fc.constant(n)])),
        needsHelp: fc.nat(doors.talked),
        themes: fc.record({ cold: fc.nat(doors.talked), health: fc.nat(doors.talked) }),
      }),
      sheet: fc.record({
        ...{ minutes: fc.integer({ min: 60, max: 150 }), people: fc.constant(2) },
        ...{ otherLanguage: fc.nat(doors.talked), previouslyUnaware: fc.nat(doors.talked) },
        ...{ foundUseful: fc.nat(doors.talked), leaflets: few, own: fc.tuple(fc.nat(doors.talked)) },
      }),
    }),
  );
const outings = fc.array(anOuting, { minLength: 4, maxLength: 9 });

let server: TestServer;
let dataDir: string;
let director: string;
let manager: string;
const campaigns: CampaignMade[] = [];

beforeAll(async () => {
  dataDir = newFolder();
  const db = await openDatabase({ dataDir });
  const startMonth = addMonths(`${today.slice(0, 7)}-01`, -6);
  const now = NOW - 30 * 86_400_000;
  const partner = await aPartner(db, await aNetwork(db, now), { startMonth, now });
  for (const [index, told] of fc.sample(outings, { numRuns: CAMPAIGNS, seed: 20261127 }).entries()) {
    const sectors = ['Nord', 'Sud'].map((name) => ({ name, doors: 150 }));
    const ownIndicators = [{ name: 'Chauffage éteint', question: 'Avez-vous froid ?' }];
    const plan = { title: `Campagne ${String(index)}`, ownIndicators };
    const made = await aCampaign(db, partner, { now: now + index, plan, sectors, outings: told });
    const line = { item: 'doors', label: 'Heures', cents: 123_450, how: '', lent: false } as const;
    await writeCostLine(as(db, partner.director, NOW - 1000), {
      campaignId: made.id,
      seen: '',
      id: '',
      line,
    });
    campaigns.push(made);
  }
  director = await cookieOf(db, partner.director, NOW);
  manager = await cookieOf(db, partner.manager, NOW);
  await db.close();
  server = await startServer({ dataDir });
}, 300_000);
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const get = async (path: string, cookie: string) => {
  const answer = await ask(`${server.origin}${path}`, { headers: { cookie } });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer;
};
const plain = (text: string): string => text.replaceAll(/[\s\u00A0\u202F]+/g, ' ').trim();

type Line = readonly [indicator: string, said: string];
const byName = (lines: readonly (readonly (string | undefined)[])[]) =>
  lines.toSorted(([a = ''], [b = '']) => a.localeCompare(b));

/** The tables of indicators of a page: the main ones, then those that are folded. */
const ofPage = async (id: string, query: string, cookie: string): Promise<Line[]> => {
  const { text: html } = await get(`${routes.campaignFigures(id)}${query}`, cookie);
  const [tables = ''] = /^[\s\S]*?<\/section>/.exec(html.slice(html.indexOf('>Les indicateurs<'))) ?? [];
  return [...tables.matchAll(/<tr[\s\S]*?<\/tr>/g)].flatMap(([row]): Line[] => {
    const [name = ''] = textsIn(row, 'summary');
    // Under a figure stand what it is the share of, in a column of its own in the files, and the day it speaks of.
    const [said] = textsIn(row.replaceAll(/<p[ >][\s\S]*?<\/p>/g, ''), 'td');
    if (said === undefined) return [];
    const day = textsIn(row, 'p').findLast((text) => text.startsWith('au '));
    return [[plain(name), plain(day === undefined ? said : `${said} (${day})`)]];
  });
};

const csvOf = async (path: string, cookie: string): Promise<string[][]> => {
  const { text } = await get(path, cookie);
  return text
    .slice(1)
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(';').map((cell) => plain(cell.replaceAll(/^"|"$/g, ''))));
};
const xlsxOf = async (path: string, cookie: string, width: number): Promise<string[][]> => {
  const parts = unzip((await get(path, cookie)).bytes);
  const shared = textsIn(parts.get('xl/sharedStrings.xml') ?? '', 'si').map(plain);
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  return [...sheet.matchAll(/<row [\s\S]*?<\/row>/g)].slice(1).map(([row]) => {
    const cells = Array.from({ length: width }, () => '');
    for (const [, column = 'A', more = '', value = ''] of row.matchAll(
      /<c r="([A-Z])\d+"([^>]*)><v>([^<]*)<\/v>/g,
    ))
      cells[column.charCodeAt(0) - 65] = more.includes('t="s"') ? (shared[Number(value)] ?? '') : value;
    return cells;
  });
};
const file = (table: string, format: 'csv' | 'xlsx', id: string): string =>
  routes.exportFile(table, format, `campagne=${id}`);

const passes = [
  ['', 'Les deux'],
  ['?passage=1', 'Premier passage'],
  ['?passage=2', 'Second passage'],
] as const;

describe('the figures of campaigns', { timeout: 120_000 }, () => {
  it('are the same on the page, in the CSV and in the .xlsx, for each pass', async () => {
    for (const { id } of campaigns) {
      const rows = await csvOf(file('indicateurs', 'csv', id), director);
      expect(await xlsxOf(file('indicateurs', 'xlsx', id), director, 8)).toEqual(rows);
      for (const [query, pass] of passes) {
        const told = rows.filter((row) => row[1] === pass).map((row) => [row[3], row[4]]);
        expect(byName(await ofPage(id, query, director))).toEqual(byName(told));
      }
    }
  });

  it('are the same by sector, by half-day and by theme', async () => {
    for (const { id, sectorIds } of campaigns) {
      const rows = await csvOf(file('indicateurs-croises', 'csv', id), director);
      expect(await xlsxOf(file('indicateurs-croises', 'xlsx', id), director, 10)).toEqual(rows);
      const crossings = [
        [`secteur=${sectorIds[0] ?? ''}`, 'Nord'],
        [`secteur=${sectorIds[1] ?? ''}`, 'Sud'],
        ['moment=morning', 'Matin'],
        ['moment=evening', 'Soir'],
        ['theme=cold', 'Froid'],
      ] as const;
      for (const [query, name] of crossings)
        for (const [more, pass] of passes) {
          const told = rows
            .filter((row) => row[1] === pass && row[3] === name)
            .map((row) => [row[5], row[6]]);
          const page = await ofPage(id, `?${query}&${more.slice(1)}`, manager);
          expect(byName(page.filter(([, said]) => said !== 'pas de donnée'))).toEqual(byName(told));
        }
    }
  });

  it('never say a number of inhabitants under ten, nor the cost to who does not read it', async () => {
    const numbers = campaigns.map(async ({ id }) => [
      ...(await csvOf(file('indicateurs', 'csv', id), manager)).map((row) => row.slice(2)),
      ...(await csvOf(file('indicateurs-croises', 'csv', id), manager)).map((row) => row.slice(4)),
    ]);
    const rows = (await Promise.all(numbers)).flat();
    expect(rows.filter(([code]) => code === 'IND-22')).toEqual([]);
    const counts = rows.filter(
      ([code = '', , , value]) => value !== '' && /IND-0[2-7]|IND-1[125678]|AIDE/.test(code),
    );
    expect(counts.length).toBeGreaterThan(50);
    for (const [, , , value, above, under] of counts)
      for (const n of [value, above, under]) if (n !== '') expect(Number(n)).toBeGreaterThanOrEqual(10);
  });
});
