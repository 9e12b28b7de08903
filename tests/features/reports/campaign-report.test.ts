import { describe, expect, it } from 'vitest';
import { writeCampaignReport } from '#src/features/reports/write-campaign-report.ts';
import { noTexts } from '#src/features/restitution/frozen-report.rules.ts';
import { campaignReport } from '#src/features/restitution/report.rules.ts';
import type { ReportKnown } from '#src/features/restitution/report.rules.ts';
import { publish, shownFigures } from '#src/features/indicators/index.ts';
import { reportFigures } from '#src/features/restitution/campaign-figures.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import type { Commitment, Finding, ReportTexts } from '#src/features/restitution/index.ts';
import { reportTextWords } from '#src/i18n/restitution.fr.ts';
import { ofType, readPdf, textsIn } from '#tests/support/pdf.ts';

/** Words as wide as French ones, of an exact length. */
const words = (length: number): string => 'mesure '.repeat(length).slice(0, length);

/** Every text as long as `length`, or as its form allows. */
const campaign = (length: number): Campaign => {
  const upTo = (most: number): string => words(Math.min(length, most));
  return {
    ...{ id: 'c', runId: 'r', organisationId: 'o', recordedAt: 1, planId: 'p' },
    plan: {
      ...{ title: upTo(120), needId: null, theme: 'other', commissioningPartner: upTo(200) },
      ...{ deliveryPartner: upTo(200), aim: upTo(600), audience: upTo(300), expectedAct: upTo(300) },
      ...{ startsOn: '2027-01-04', endsOn: '2027-03-04', targetHouseholds: 200, ownIndicators: [] },
    },
    sectors: [{ id: 's', name: 'Nord', doors: 120 }],
    sectorById: new Map(),
    outings: [],
    message: {
      ...{
        id: 'm',
        heldOn: null,
        messengers: null,
        spoken: upTo(900),
        points: [1, 2, 3].map(() => upTo(200)),
      },
      ...{ trueFalse: [], trapQuestion: null, trapAnswer: null, act: null, leaflet: null, slots: {} },
      recordedAt: 1,
    },
    facts: new Map(
      (['reportBackHeld', 'residentsTold', 'sheetsDestroyed'] as const).map((kind, n) => [
        kind,
        { id: kind, kind, done: true, onDate: '2027-03-05', n: 2 + n, note: upTo(600), recordedAt: 1 },
      ]),
    ),
  };
};

const finding = (n: number, length: number): Finding => ({
  ...{ id: `v${String(n)}`, findingId: `f${String(n)}`, campaignId: 'c', indicatorId: 'IND-13' },
  ...{ text: words(Math.min(length, 200)), limits: words(Math.min(length, 200)) },
  ...{ request: words(Math.min(length, 160)) },
  ...{ validated: true, removed: false, recordedAt: n },
});
const commitment = (n: number, length: number): Commitment => ({
  ...{ id: `e${String(n)}`, campaignId: 'c', findingId: null, structure: words(60), function: words(60) },
  ...{ text: words(Math.min(length, 160)), dueOn: '2027-06-01', writtenIn: 'mail' },
  ...{ removed: false, recordedAt: n, followUps: [] },
});

const document = (length: number, texts: ReportTexts) => {
  const own = campaign(length);
  const figures = shownFigures(own, publish(own, new Map()), { day: '2027-03-10' });
  const known: ReportKnown = {
    ...{ organisation: 'Entre-Voisins', campaign: own, figures, reportFigures: reportFigures(figures) },
    ...{ counted: [5, 2], asOf: '2027-03-10' },
    back: {
      ...{ sentences: [], debriefs: [], incidents: [], uptakes: [], draft: null, published: null },
      findings: [1, 2, 3, 4, 5, 6, 7].map((n) => finding(n, length)),
      commitments: [1, 2, 3, 4, 5, 6].map((n) => commitment(n, length)),
    },
  };
  return campaignReport(known, texts);
};
const written = (length: number, texts: ReportTexts): Promise<Buffer> =>
  writeCampaignReport({ document: document(length, texts), hash: 'a'.repeat(64), publishedAt: 1 }, true);

it('prints each text on the page that its form says', () => {
  const texts = { done: 'aaa', heard: 'bbb', failed: 'ccc', next: 'ddd' };
  const { pages } = document(20, texts);
  for (const id of ['done', 'heard', 'failed', 'next'] as const) {
    const place = pages.findIndex((page) => JSON.stringify(page).includes(texts[id]));
    expect(reportTextWords[id].hint).toContain(`Page ${String(place + 1)}`);
  }
});

describe('the PDF of a campaign’s report', { timeout: 60_000 }, () => {
  it('has four pages with nothing written, and with every text as long as it may be', async () => {
    const longest = { done: words(900), heard: words(700), failed: words(1800), next: words(700) };
    expect(readPdf(await written(20, noTexts)).pages).toBe(4);
    expect(readPdf(await written(900, longest)).pages).toBe(4);
  });

  it('is read aloud in order: its title, four parts, tables with heads, numbers hidden under 10', async () => {
    const { tree, catalogue, fonts } = readPdf(await written(60, { ...noTexts, failed: 'La pluie.' }));
    expect(catalogue).toContain('/Lang (fr-FR)');
    expect(fonts.every(({ embedded, readable }) => embedded && readable)).toBe(true);
    expect(ofType(tree, 'H1').length).toBe(1);
    expect(
      ofType(tree, 'H2')
        .flatMap((one) => textsIn([one]))
        .map((title) => title[0]),
    ).toEqual(['1', '2', '3', '4']);
    expect(ofType(tree, 'TH').some(({ scope }) => scope === 'Column')).toBe(true);
    const all = textsIn(tree).join(' ');
    expect(all).toContain('sans groupe de comparaison');
    expect(all).toContain('La pluie.');
    expect(ofType(tree, 'Figure')).toEqual([]);
  });

  it('is the same to the byte each time it is written', async () => {
    const [one, two] = [await written(60, noTexts), await written(60, noTexts)];
    expect(one.equals(two)).toBe(true);
  });
});
