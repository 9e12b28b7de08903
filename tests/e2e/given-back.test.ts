import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/database.ts';
import type { Database } from '#db/types.ts';
import { getCampaignReport, getFindings } from '#src/features/restitution/index.ts';
import { publishCampaignReport, saveCampaignReport } from '#src/features/restitution/publish-report.ts';
import { reportIncident } from '#src/features/restitution/report-incident.ts';
import { sayStep } from '#src/features/restitution/say-step.ts';
import { addCommitment } from '#src/features/restitution/write-commitment.ts';
import { addFinding, validateFinding } from '#src/features/restitution/write-finding.ts';
import { routes } from '#src/routes.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { launchBrowser, openWindow } from '#tests/support/browser.ts';
import { newFolder } from '#tests/support/folder.ts';
import { ask } from '#tests/support/http.ts';
import { ofType, readPdf, textsIn } from '#tests/support/pdf.ts';
import type { PdfElement } from '#tests/support/pdf.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';
import { cookieOf } from '#tests/support/sessions.ts';
import { textsIn as cellsIn, unzip } from '#tests/support/unzip.ts';

/** A campaign given back with every text as long as its form allows: four sheets of paper, and one number everywhere. */
const NOW = Date.now();
const TODAY = parisDate(NOW);
const dataDir = newFolder();
let server: TestServer;
let browser: Browser;
let cookie = '';
let campaign = '';

/** Words as wide as French ones, of an exact length. */
const words = (length: number): string => 'mesure '.repeat(length).slice(0, length - 1) + 'e';

const planned = async (db: Database, partner: Partner): Promise<string> => {
  const plan = {
    ...{ title: words(120), commissioningPartner: words(200), deliveryPartner: words(200) },
    ...{ aim: words(600), audience: words(300), expectedAct: words(300) },
  };
  const first = {
    talked: 43,
    noTime: 12,
    revisit: 10,
    nobody: 57,
    refused: 11,
    themes: { work: 17, cold: 3 },
  };
  const made = await aCampaign(db, partner, {
    ...{ now: NOW - 5000, plan, message: { spoken: words(900), points: [1, 2, 3].map(() => words(200)) } },
    outings: [
      {
        onDate: addDays(TODAY, -3),
        doors: first,
        sheet: { foundUseful: 31, previouslyUnaware: 29, immediateActions: 4, leaflets: 60 },
      },
      { onDate: addDays(TODAY, -2), pass: 2, doors: { talked: 14, nobody: 20 }, sheet: { foundUseful: 12 } },
    ],
  });
  return made.id;
};

/** Findings, promises, steps and the report itself. */
const givenBack = async (db: Database, partner: Partner, id: string): Promise<void> => {
  let now = NOW - 4000;
  const ctx = () => as(db, partner.manager, (now += 10));
  for (let n = 0; n < 5; n += 1) {
    const text = { text: words(200), limits: words(200), request: words(160), indicatorId: 'IND-13' };
    await addFinding(ctx(), id, text);
  }
  for (const { findingId, id: base } of (await getFindings(ctx(), id)).findings)
    await validateFinding(ctx(), id, { findingId, base, validated: true });
  const incident = { kind: 'dog', onDate: addDays(TODAY, -4), outingId: null, note: null } as const;
  await reportIncident(ctx(), id, incident);
  const promise = { findingId: null, structure: words(60), function: words(60), text: words(160) };
  for (let n = 0; n < 5; n += 1)
    await addCommitment(ctx(), id, { ...promise, dueOn: addDays(TODAY, 60), writtenIn: 'mail' });
  for (const step of ['reportBackHeld', 'residentsTold', 'sheetsDestroyed'] as const)
    await sayStep(ctx(), id, { step, onDate: TODAY, n: 3, note: words(600), base: '' });
  const texts = { done: words(900), heard: words(700), failed: words(1800), next: words(700) };
  await saveCampaignReport(ctx(), id, { texts, base: '' });
  await publishCampaignReport(ctx(), id, (await getCampaignReport(ctx(), id, false)).hash ?? '');
};

beforeAll(async () => {
  const db = await openDatabase({ dataDir });
  const partner = await aPartner(db, await aNetwork(db, NOW - 9000), {
    startMonth: '2026-05-01',
    now: NOW - 9000,
  });
  campaign = await planned(db, partner);
  await givenBack(db, partner, campaign);
  cookie = await cookieOf(db, partner.manager, NOW);
  await db.close();
  [server, browser] = [await startServer({ dataDir }), await launchBrowser()];
}, 300_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const plain = (text: string): string =>
  text
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/[\s\u00A0\u202F]+/g, ' ')
    .trim();
const get = async (path: string) => {
  const answer = await ask(`${server.origin}${path}`, { headers: { cookie } });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer;
};

const textOf = (cell: PdfElement | undefined): string =>
  cell === undefined ? '' : textsIn([cell]).join(' ');

/** Each indicator and what is said of it. */
type Figures = readonly (readonly [name: string, said: string])[];
const ofPage = (html: string): Figures =>
  [
    ...html
      .slice(html.indexOf('2. Les chiffres'), html.indexOf('3. Les constats'))
      .matchAll(/<th scope="row">([\s\S]*?)<\/th>\s*<td>([\s\S]*?)<\/td>\s*<\/tr>/g),
  ].map(([, name = '', said = '']) => [plain(name), plain(said)] as const);
const ofPdf = (bytes: Buffer): Figures => {
  const [, figures] = ofType(readPdf(bytes).tree, 'Table');
  return ofType(figures?.children ?? [], 'TR')
    .slice(1)
    .map(({ children: [name, said] }) => [plain(textOf(name)), plain(textOf(said))]);
};
const ofCsv = (text: string): Figures =>
  text
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(';'))
    .map(([, name = '', , said = '']) => [plain(name), plain(said)]);
const ofXlsx = (bytes: Buffer): Figures => {
  const parts = unzip(bytes);
  const strings = cellsIn(parts.get('xl/sharedStrings.xml') ?? '', 'si');
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  const cell = (row: string, column: string): string =>
    plain(strings[Number(new RegExp(`<c r="${column}\\d+"[^>]*><v>(\\d+)</v>`).exec(row)?.[1] ?? NaN)] ?? '');
  return [...sheet.matchAll(/<row [\s\S]*?<\/row>/g)]
    .slice(1)
    .map(([row]) => [cell(row, 'B'), cell(row, 'D')]);
};

describe('a campaign that was given back', { timeout: 60_000 }, () => {
  it('says the same figures to the digit on its page, in its PDF, its .xlsx and its CSV', async () => {
    const page = ofPage((await get(routes.campaignReport(campaign))).text);
    expect(Object.fromEntries(page)).toMatchObject({ 'Foyers rencontrés': '57', 'Portes frappées': '123' });
    expect(page.some(([, said]) => said === 'caché')).toBe(true);
    expect(ofPage((await get(routes.campaignReportPrint(campaign))).text)).toEqual(page);
    expect(ofPdf((await get(routes.campaignReportFile(campaign, 'pdf'))).bytes)).toEqual(page);
    expect(ofXlsx((await get(routes.campaignReportFile(campaign, 'xlsx'))).bytes)).toEqual(page);
    expect(ofCsv((await get(routes.campaignReportFile(campaign, 'csv'))).text)).toEqual(page);
  });

  it('is sent to others by its own address, and shows an incident open for more than 48 hours', async () => {
    const path = routes.campaign(campaign);
    const { text } = await get(path);
    expect(text).toContain(`data-share="${server.origin}${path}"`);
    // Its own page does not name it once more; the first screen of the team does.
    const alert =
      /incident ouvert depuis plus de 48\u00A0heures\s*<\/a>\s*(?:<span class="task-hint">([^<]*))?/;
    const campaignNamed = (html: string): string | undefined => alert.exec(html)?.[1];
    expect([alert.test(text), campaignNamed(text)]).toEqual([true, undefined]);
    expect(campaignNamed((await get(routes.board())).text)).toMatch(/\S/);
  });

  it('is four sheets of paper, printed or as a PDF, however much was written', async () => {
    const { page, context } = await openWindow(browser, { origin: server.origin, cookie, width: 1280 });
    await page.goto(routes.campaignReportPrint(campaign));
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page\b/g)?.length).toBe(4);
    expect(readPdf((await get(routes.campaignReportFile(campaign, 'pdf'))).bytes).pages).toBe(4);
    await context.close();
  });
});
