import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/database.ts';
import { routes } from '#src/routes.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import { newFolder } from '#tests/support/folder.ts';
import { ask, sendForm } from '#tests/support/http.ts';
import type { Answer, Fields } from '#tests/support/http.ts';
import { summaryOf } from '#tests/support/markup.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';
import { cookieOf } from '#tests/support/sessions.ts';

/** Forms of giving back that are refused or sent twice, on the built server, as a browser without JavaScript sends them. */
const now = Date.now();
const today = parisDate(now);
const tomorrow = addDays(today, 1);
let server: TestServer;
let dataDir: string;
let id: string;
let outingIds: readonly string[];
let manager: string;
let staff: string;

beforeAll(async () => {
  dataDir = newFolder();
  const db = await openDatabase({ dataDir });
  const startMonth = `${addDays(today, -60).slice(0, 7)}-01`;
  const partner = await aPartner(db, await aNetwork(db, now), { startMonth, now });
  ({ id, outingIds } = await aCampaign(db, partner, {
    now: now - 1000,
    outings: [1, 2].map((days) => ({ onDate: addDays(today, -days), sheet: { foundUseful: 0 } })),
  }));
  manager = await cookieOf(db, partner.manager, now);
  staff = await cookieOf(db, partner.staff, now);
  await db.close();
  server = await startServer({ dataDir });
}, 180_000);
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const post = (path: string, fields: Fields, cookie = manager): Promise<Answer> =>
  sendForm(`${server.origin}${path}`, { cookie, fields });
const read = async (path: string): Promise<string> =>
  (await ask(`${server.origin}${path}`, { headers: { cookie: manager } })).text;
/** The value of a hidden field in the form that holds some words. */
const hiddenIn = (text: string, words: string, name: string): string => {
  const form = text.split('<form ').find((part) => part.includes(words)) ?? '';
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? '';
};
const timesOf = (text: string, part: string): number => text.split(part).length - 1;

describe('a text that was refused', { timeout: 60_000 }, () => {
  const forms = (): readonly (readonly [path: string, fields: Readonly<Record<string, string>>])[] => [
    [routes.campaignDebriefs(id), { _action: 'restitution.debrief', base: '', heldOn: tomorrow }],
    [routes.campaignDebriefs(id), { _action: 'restitution.addSentence', text: '' }],
    [routes.campaignIncidents(id), { _action: 'restitution.incident', kind: 'dog', onDate: '1980-01-01' }],
    [routes.campaignFindings(id), { _action: 'restitution.addFinding', text: 'Constat', limits: '' }],
    [
      routes.campaignCommitments(id),
      {
        ...{ _action: 'restitution.addCommitment', structure: 'Mairie', function: 'Élue', text: 'Ouvrir' },
        ...{ dueOn: '2206-01-01', writtenIn: 'mail' },
      },
    ],
    [
      routes.campaignReturn(id),
      { _action: 'restitution.sayStep', step: 'residentsTold', base: '', onDate: tomorrow },
    ],
  ];

  it('is led to by the summary of the errors', async () => {
    for (const [path, fields] of forms()) {
      const answer = await post(path, fields);
      const found = summaryOf(answer).map((link) => link.found);
      expect([fields['_action'], answer.status, found]).toEqual([fields['_action'], 422, [1]]);
    }
  });

  it('is kept when the step was said meanwhile, and replaces what was said when one insists', async () => {
    const path = routes.campaignReturn(id);
    const told = { _action: 'restitution.sayStep', step: 'residentsTold', base: '', onDate: today };
    expect((await post(path, { ...told, note: 'Une affiche.' })).status).toBe(303);
    const mine = 'Un papier dans la boîte.';
    const late = await post(path, { ...told, note: mine });
    expect([late.status, timesOf(late.text, `>\n${mine}</textarea>`)]).toEqual([409, 1]);
    const base = hiddenIn(late.text, mine, 'base');
    expect((await post(path, { ...told, base, note: mine })).status).toBe(303);
    expect(await read(path)).toContain(mine);
  });

  it('is kept when its outing has a debrief meanwhile, then when that one is corrected', async () => {
    const path = routes.campaignDebriefs(id);
    const debrief = { _action: 'restitution.debrief', base: '', heldOn: today };
    for (const outing of outingIds) {
      const hers = { ...debrief, outingIds: outing, heard: 'Le dossier.' };
      expect((await post(path, hers, staff)).status).toBe(303);
    }
    const mine = { ...debrief, outingIds: outingIds[0] ?? '', heard: 'Le prix du bus.' };
    const kept = `>\n${mine.heard}</textarea>`;
    const late = await post(path, mine);
    expect([late.status, timesOf(late.text, kept)]).toEqual([409, 1]);
    const base = hiddenIn(late.text, kept, 'base');
    expect((await post(path, { ...mine, base, heard: 'Le délai.' }, staff)).status).toBe(303);
    const later = await post(path, { ...mine, base });
    expect([later.status, timesOf(later.text, kept)]).toEqual([409, 1]);
    const now = hiddenIn(later.text, kept, 'base');
    expect((await post(path, { ...mine, base: now })).status).toBe(303);
  });

  it('is asked for at the top of a report that cannot be published yet', async () => {
    const path = routes.campaignReport(id);
    await post(path, { _action: 'restitution.saveReport', base: '', done: 'Deux sorties.' });
    const text = await read(routes.campaignReport(id, true));
    const asked = text.indexOf('Écrivez d’abord ce qui n’a pas marché');
    expect([asked > 0, asked < text.indexOf('Chiffres arrêtés au')]).toEqual([true, true]);
  });

  it('is kept when the finding it corrects was taken out meanwhile', async () => {
    const path = routes.campaignFindings(id);
    const finding = { text: 'Trop de papiers.', limits: 'Deux sorties.' };
    await post(path, { _action: 'restitution.addFinding', ...finding }, staff);
    const shown = await read(path);
    const [findingId, base] = ['findingId', 'base'].map((name) =>
      hiddenIn(shown, 'restitution.removeFinding', name),
    );
    const mine = { findingId: findingId ?? '', base: base ?? '' };
    const out = { _action: 'restitution.removeFinding', removed: 'on', ...mine };
    expect((await post(path, out, staff)).status).toBe(303);
    const late = await post(path, {
      ...{ _action: 'restitution.correctFinding', ...mine, ...finding, text: 'Six papiers demandés.' },
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain('>\nSix papiers demandés.</textarea>');
  });
});

describe('a follow-up whose commitment was taken out meanwhile', { timeout: 60_000 }, () => {
  it('comes back with what was typed and what happened, complete or not', async () => {
    const path = routes.campaignCommitments(id);
    const made = await post(path, {
      ...{ _action: 'restitution.addCommitment', structure: 'Mairie', function: 'Élue', text: 'Afficher' },
      ...{ dueOn: addDays(today, 30), writtenIn: 'mail' },
    });
    expect(made.status).toBe(303);
    const commitmentId = hiddenIn(await read(path), 'restitution.removeCommitment', 'commitmentId');
    expect((await post(path, { _action: 'restitution.removeCommitment', commitmentId })).status).toBe(303);
    const follow = {
      ...{ _action: 'restitution.followCommitment', commitmentId, afterMonths: '1', base: '' },
      text: 'Trois affiches au hall.',
    };
    for (const [state, status] of [
      ['kept', 409],
      ['', 422],
    ] as const) {
      const late = await post(path, { ...follow, state });
      expect([late.status, timesOf(late.text, follow.text)]).toEqual([status, 1]);
      expect(late.text).toContain('Son engagement a été enlevé pendant ce temps.');
      expect(/<div class="error-summary"[\s\S]*?<\/div>/.exec(late.text)?.[0]).not.toContain('href=');
    }
  });
});

describe('a form that one person sends twice', { timeout: 60_000 }, () => {
  const sentence = { _action: 'restitution.addSentence', text: 'On ne savait pas.' };
  const saidTimes = async (): Promise<number> =>
    timesOf(await read(routes.campaignDebriefs(id)), `name="seen" value="${sentence.text}"`) / 2;

  it('is done once and answered twice, also when both arrive together', async () => {
    const path = routes.campaignDebriefs(id);
    const answers = await Promise.all([post(path, sentence), post(path, sentence)]);
    answers.push(await post(path, sentence));
    expect(answers.map(({ status, headers }) => [status, headers.location])).toEqual(
      Array(3).fill([303, `${path}#phrases`]),
    );
    expect(await saidTimes()).toBe(1);
  });

  it('is done again by somebody else, and by oneself after something else', async () => {
    const path = routes.campaignDebriefs(id);
    await post(path, sentence, staff);
    await post(path, { ...sentence, text: 'Autre chose.' });
    await post(path, sentence);
    expect(await saidTimes()).toBe(3);
  });

  it('is looked at again when it was refused', async () => {
    const path = routes.campaignDebriefs(id);
    const refused = { ...sentence, text: '' };
    const statuses = [await post(path, refused), await post(path, refused)].map(({ status }) => status);
    expect(statuses).toEqual([422, 422]);
  });
});
