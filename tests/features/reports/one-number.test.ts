import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/database.ts';
import { addDays, addMonths, parisDate } from '#src/shared/time.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import { anyHistory, livesThrough } from '#tests/builders/random-history.ts';
import { readCalendar } from '#tests/support/calendar.ts';
import { newFolder } from '#tests/support/folder.ts';
import { ask } from '#tests/support/http.ts';
import type { Answer } from '#tests/support/http.ts';
import { ofType, readPdf, textsIn } from '#tests/support/pdf.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';
import { cookieOf } from '#tests/support/sessions.ts';
import { unzip } from '#tests/support/unzip.ts';

/** One number, one definition: whatever a partner lived through, its figures are the same wherever they are read. */
const HISTORIES = 6;
const NOW = Date.now();
const today = parisDate(NOW);
const past = addDays(today, -20);
const startMonth = addMonths(`${today.slice(0, 7)}-01`, -2);

let server: TestServer;
let dataDir: string;
let mentor: string;
const partners: { readonly slug: string; readonly cookie: string }[] = [];

beforeAll(async () => {
  dataDir = newFolder();
  const db = await openDatabase({ dataDir });
  const network = await aNetwork(db, NOW - 90 * 86_400_000);
  mentor = await cookieOf(db, network.mentor, NOW);
  for (const [index, history] of fc.sample(anyHistory, { numRuns: HISTORIES, seed: 20261126 }).entries()) {
    const slug = `voisins-${String(index)}`;
    const now = NOW - 80 * 86_400_000;
    const partner = await aPartner(db, network, { name: `Voisins ${String(index)}`, slug, startMonth, now });
    await livesThrough(db, partner, history, NOW);
    partners.push({ slug, cookie: await cookieOf(db, partner.manager, NOW) });
  }
  await db.close();
  server = await startServer({ dataDir });
}, 300_000);
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const get = async (path: string, cookie: string): Promise<Answer> => {
  const answer = await ask(`${server.origin}${path}`, { headers: { cookie } });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer;
};
const post = async (path: string, cookie: string, fields: Record<string, string>): Promise<string> => {
  const answer = await ask(`${server.origin}${path}`, {
    method: 'POST',
    headers: { cookie, origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
  expect([path, answer.status]).toEqual([path, 303]);
  return answer.headers.location ?? '';
};

/** Declared, validated, counted: of each month, then of the run. */
type Figures = readonly (readonly number[])[];

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .trim();

const ofPage = (html: string): Figures => {
  const table = /<table[\s\S]*?<\/table>/.exec(html.slice(html.indexOf('Les douze mois')))?.[0] ?? '';
  return [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)]
    .slice(1)
    .map(([row]) =>
      [...row.matchAll(/<td class="number"[^>]*>([\s\S]*?)<\/td>/g)]
        .map(([, cell = '']) => Number(plain(cell)))
        .slice(-3),
    );
};

const withSum = (rows: Figures): Figures => [
  ...rows,
  [0, 1, 2].map((column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)),
];

const csvRows = (text: string): string[][] =>
  text
    .slice(1)
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.match(/("([^"]|"")*"|[^;]*)(;|$)/g)?.map((cell) => cell.replace(/;$/, '')) ?? []);

const ofCsv = (text: string): Figures => withSum(csvRows(text).map((row) => row.slice(5, 8).map(Number)));

const ofXlsx = (bytes: Buffer): Figures => {
  const sheet = unzip(bytes).get('xl/worksheets/sheet1.xml') ?? '';
  const cell = (row: string, column: string): number =>
    Number(new RegExp(`<c r="${column}\\d+"[^>]*><v>(\\d+)</v>`).exec(row)?.[1] ?? NaN);
  return withSum(
    [...sheet.matchAll(/<row [\s\S]*?<\/row>/g)]
      .slice(1)
      .map(([row]) => ['F', 'G', 'H'].map((at) => cell(row, at))),
  );
};

/** The items that say oui: declared, validated, counted. */
const ofItems = (text: string): number[] =>
  [7, 9, 6].map((column) => csvRows(text).filter((row) => row[column] === 'oui').length);

const shares = (said: readonly string[]): number[][] =>
  said.flatMap((text) => {
    const found = /^(\d+) sur (\d+)$/.exec(text.replaceAll('\u00A0', ' '));
    return found === null ? [] : [[Number(found[1]), Number(found[2])]];
  });

describe('any history', { timeout: 120_000 }, () => {
  it('has the figures of its screen in the CSV and the .xlsx, for the team and its mentor, today and on a past day', async () => {
    const seen = new Set<string>();
    for (const { slug, cookie } of partners) {
      for (const day of [null, past]) {
        const own = day === null ? '' : `?au=${day}`;
        const guided = `?partenaire=${slug}${day === null ? '' : `&au=${day}`}`;
        const screen = ofPage((await get(`/jalons/imprimer${own}`, cookie)).text);
        expect(screen).toHaveLength(13);
        expect(withSum(screen.slice(0, 12))).toEqual(screen);
        expect(ofPage((await get(`/partenaires/${slug}/fiche${own}`, mentor)).text)).toEqual(screen);
        expect(ofCsv((await get(`/exports/jalons/csv${own}`, cookie)).text)).toEqual(screen);
        expect(ofCsv((await get(`/exports/jalons/csv${guided}`, mentor)).text)).toEqual(screen);
        expect(ofXlsx((await get(`/exports/jalons/xlsx${own}`, cookie)).bytes)).toEqual(screen);
        expect(ofItems((await get(`/exports/points-de-controle/csv${own}`, cookie)).text)).toEqual(
          screen.at(-1),
        );
        seen.add(JSON.stringify(screen.at(-1)));
      }
    }
    expect(seen.size, 'histories that differ').toBeGreaterThanOrEqual(HISTORIES);
  });

  it('has them in the table of its mentor, on screen and in files, with the levels of its grid', async () => {
    for (const day of [null, past]) {
      const at = day === null ? '' : `&au=${day}`;
      const search = `?etat=all&tri=nom${at}`;
      const table = csvRows((await get(`/exports/partenaires/csv${search}`, mentor)).text);
      const page = (await get(`/partenaires${search}`, mentor)).text.replaceAll(/&nbsp;|\u00A0/g, ' ');
      const sheet = unzip((await get(`/exports/partenaires/xlsx${search}`, mentor)).bytes);
      const numbers = [
        ...(sheet.get('xl/worksheets/sheet1.xml') ?? '').matchAll(/<c r="[FGH]\d+"[^>]*><v>(\d+)<\/v>/g),
      ]
        .slice(3)
        .map(([, value]) => Number(value));
      expect(numbers).toEqual(table.flatMap((row) => row.slice(5, 8).map(Number)));
      expect(table).toHaveLength(HISTORIES);
      for (const [index, { slug }] of partners.entries()) {
        const fiche = (await get(`/partenaires/${slug}/fiche?${at}`, mentor)).text;
        const name = `Voisins ${String(index)}`;
        expect(
          table
            .find(([partner]) => partner === name)
            ?.slice(5, 8)
            .map(Number),
        ).toEqual(ofPage(fiche).at(-1));
        const cells = [
          ...page.matchAll(new RegExp(`title="${name}, mois \\d+ : [^"]*, (\\d+) points? déclarés?`, 'g')),
        ];
        expect(cells.map(([, declared]) => Number(declared))).toEqual(
          ofPage(fiche)
            .slice(0, 12)
            .map(([declared]) => declared),
        );
        const grid = csvRows(
          (await get(`/exports/grille-d-adoption/csv?partenaire=${slug}${at}`, mentor)).text,
        );
        const levels = fiche.slice(fiche.indexOf('figures-list')).matchAll(/<dd[^>]*>([\s\S]*?)<\/dd>/g);
        expect([...levels].map(([, said = '']) => /niveau.(\d)/.exec(plain(said))?.[1] ?? '')).toEqual(
          grid.map(([, , , level]) => level),
        );
      }
    }
  });

  it('has the days of its page in its calendar: the feed, the CSV and the table of months', async () => {
    for (const { cookie } of partners) {
      const made = await ask(`${server.origin}/agenda`, {
        method: 'POST',
        headers: { cookie, origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: '_action=agenda.makeFeed',
      });
      const key = /agenda\.ics\?cle=([\w-]+)/.exec(made.text)?.[1] ?? '';
      const feed = readCalendar((await ask(`${server.origin}/agenda.ics?cle=${key}`)).text);
      const taken = csvRows((await get('/exports/agenda/csv', cookie)).text);
      const months = csvRows((await get('/exports/jalons/csv', cookie)).text).map((row) => row[3]);
      const dayOf = (start: string | number): string =>
        typeof start === 'number' ? parisDate(start) : start;
      expect(feed.map(({ start }) => dayOf(start)).sort()).toEqual(taken.map(([on]) => on).sort());
      const ends = taken.filter(([, , , , kind]) => kind === 'Fin de mois').map(([on]) => on);
      expect(ends.sort()).toEqual(months.slice(0, ends.length));
      expect(ends.length, 'a run that goes on has twelve').toBeGreaterThan(0);
    }
  });

  it('has them in its report too: page, print and PDF say the same words', async () => {
    for (const { cookie } of partners) {
      const screen = ofPage((await get('/jalons/imprimer', cookie)).text).at(-1) ?? [];
      const fields = { title: 'Rapport', fromOn: startMonth, toOn: today };
      const report = await post('/rapports', cookie, { _action: 'reports.begin', ...fields });
      const check = (await get(`${report}/verifier`, cookie)).text;
      const base = /name="base" value="(\w+)"/.exec(check)?.[1] ?? '';
      await post(`${report}/verifier`, cookie, { _action: 'reports.publish', base });
      const print = (await get(`${report}/imprimer`, cookie)).text.replaceAll('&nbsp;', ' ');
      const main = plain(/<main[\s\S]*<\/main>/.exec(print)?.[0] ?? '').replaceAll('&quot;', '"');
      const pdf = readPdf((await get(`${report}/fichier`, cookie)).bytes);
      const said = textsIn(pdf.tree);
      expect(said.filter((text) => !main.includes(text.replaceAll(/[\s\u00A0]+/g, ' ').trim()))).toEqual([]);
      const [declared = 0, validated = 0, counted = 0] = screen;
      const expected = [
        [declared, counted],
        [validated, counted],
      ];
      expect(shares(ofType(pdf.tree, 'TD').map(({ text }) => text))).toEqual(expected);
      const cells = [...print.matchAll(/<strong>([^<]*)<\/strong>/g)].map(([, text = '']) => plain(text));
      expect(shares(cells)).toEqual(expected);
      expect(plain((await get(report, cookie)).text)).toContain(`${String(declared)} sur ${String(counted)}`);
    }
  });
});
