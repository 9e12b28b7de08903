import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/database.ts';
import type { Role } from '#db/schema/lists.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import { twoPartners } from '#tests/builders/two-partners.ts';
import { newFolder } from '#tests/support/folder.ts';
import { ask, sendForm } from '#tests/support/http.ts';
import type { Answer, Fields } from '#tests/support/http.ts';
import { textOf } from '#tests/support/markup.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';
import { cookieOf } from '#tests/support/sessions.ts';

/** Calls and visits on the built server, as a browser without JavaScript sends them. */
let server: TestServer;
let dataDir: string;
let slug: string;
let callId: string;
let visitId: string;
const cookies = new Map<Role, string>();

beforeAll(async () => {
  dataDir = newFolder();
  const db = await openDatabase({ dataDir });
  const { people, values } = await twoPartners(db, Date.now());
  slug = values.own['slug'] ?? '';
  callId = values.own['/appels/[id]:id'] ?? '';
  visitId = values.own['/partenaires/[slug]/visites/[id]:id'] ?? '';
  for (const [role, viewer] of Object.entries(people) as [Role, Viewer][])
    cookies.set(role, await cookieOf(db, viewer, Date.now()));
  await db.close();
  server = await startServer({ dataDir });
}, 180_000);
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const get = (path: string, role: Role): Promise<Answer> =>
  ask(`${server.origin}${path}`, { headers: { cookie: cookies.get(role) ?? '' } });
const post = (path: string, role: Role, fields: Fields): Promise<Answer> =>
  sendForm(`${server.origin}${path}`, { cookie: cookies.get(role), fields });
const valueOf = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

describe('a call without JavaScript', { timeout: 60_000 }, () => {
  const page = (): string => `/partenaires/${slug}/appels/${callId}`;
  const notes = async (fields: Readonly<Record<string, string>>): Promise<Answer> => {
    const { text } = await get(page(), 'mentor');
    const hidden = { attempt: valueOf(text, 'attempt'), draft: valueOf(text, 'draft') };
    return post(page(), 'mentor', { _action: 'meetings.notes', ...hidden, ...fields });
  };

  it('gathers the points of both, keeps notes, decides, sends; both sides then read one text', async () => {
    const asked = { _action: 'meetings.addPoint', point: 'Qui prévient les gardiens ?' };
    expect((await post(`/appels/${callId}`, 'staff', asked)).status).toBe(303);
    const brief = await get(page(), 'mentor');
    expect(textOf(brief.text)).toContain('Qui prévient les gardiens ?');
    const key = /name="seen\.(point:[\w-]+)"/.exec(brief.text)?.[1] ?? '';
    expect((await notes({ words: 'On garde le mardi.', _draft: '1' })).status).toBe(303);
    expect((await get(page(), 'mentor')).text).toContain('On garde le mardi.');
    const promise = { 'promise.text': 'Coller les affiches', 'promise.dueOn': '2060-01-01' };
    const refused = await notes({ words: 'On garde le jeudi.', ...promise, _decide: 'promise' });
    expect([refused.status, textOf(refused.text).includes('Choisissez qui s’en charge.')]).toEqual([
      422,
      true,
    ]);
    expect(refused.text).toContain('On garde le jeudi.');
    const dueOn = parisDate(Date.now());
    const fields = { words: 'On garde le jeudi.', [`seen.${key}`]: 'on', [`note.${key}`]: 'La mairie.' };
    const full = {
      ...promise,
      'promise.side': 'partner',
      'promise.who': 'responsable',
      'promise.dueOn': dueOn,
    };
    const added = await notes({ ...fields, ...full, _decide: 'promise' });
    expect([added.status, added.headers.location]).toEqual([303, `${page()}#l-promise`]);
    expect((await notes(fields)).status).toBe(303);
    for (const [path, role] of [
      [page(), 'mentor'],
      [page(), 'headOffice'],
      [`/appels/${callId}`, 'staff'],
    ] as const) {
      const words = textOf((await get(path, role)).text);
      for (const part of ['Compte rendu', 'On garde le jeudi.', 'Note : La mairie.', 'Coller les affiches'])
        expect([role, part, words.includes(part)]).toEqual([role, part, true]);
    }
    expect(textOf((await get('/tableau', 'staff')).text)).toContain(
      'Coller les affiches chez vous, responsable',
    );
    expect(textOf((await get(`/partenaires/${slug}`, 'mentor')).text)).toContain('chez l’association');
  });

  it('is corrected beside what was sent', async () => {
    const { text } = await get(`${page()}?corriger`, 'mentor');
    const answer = await post(page(), 'mentor', {
      ...{ _action: 'meetings.notes', attempt: valueOf(text, 'attempt'), draft: valueOf(text, 'draft') },
      words: 'C’était le mercredi.',
    });
    expect([valueOf(text, 'attempt'), answer.status]).toEqual(['2', 303]);
    const words = textOf((await get(`/appels/${callId}`, 'manager')).text);
    expect(words).toContain('C’était le mercredi.');
    expect(words).toContain('Version 1, avant correction');
    expect(words).toContain('On garde le jeudi.');
  });
});

describe('a visit without JavaScript', { timeout: 60_000 }, () => {
  const page = (): string => `/partenaires/${slug}/visites/${visitId}`;

  it('comes back with what was typed when a line lacks a door, then is read by the team', async () => {
    const counts = Object.fromEntries(
      getCurriculum().observation.criteria.map(({ id }) => [`count.${id}.yes`, '5']),
    );
    const fields = {
      ...{ _action: 'meetings.report', attempt: '1', onDate: parisDate(Date.now()), doors: '5', ...counts },
      ...{ seen: 'Cinq portes ouvertes.', axis: 'Attendre la réponse.', shared: 'on' },
    };
    const wrong = await post(page(), 'mentor', { ...fields, 'count.thanks.yes': '4' });
    expect(wrong.status).toBe(422);
    expect(textOf(wrong.text)).toContain('« Conclut et remercie » compte 4 sur 5 portes.');
    expect(wrong.text).toContain('Attendre la réponse.');
    const named = await post(page(), 'mentor', { ...fields, seen: 'Bravo à Fatima.' });
    expect([named.status, textOf(named.text).includes('N’écrivez pas de nom')]).toEqual([422, true]);
    expect((await post(page(), 'mentor', fields)).status).toBe(303);
    expect(textOf((await get(`/appels/${visitId}`, 'staff')).text)).toContain('Attendre la réponse.');
  });

  it('never shows a guide the name of a messenger', async () => {
    for (const role of ['mentor', 'headOffice'] as const) {
      const paths = [`/partenaires/${slug}/appels`, `/partenaires/${slug}/visites`, '/visites'];
      for (const path of [...paths, page(), `/partenaires/${slug}/appels/${callId}`])
        expect([role, path, (await get(path, role)).text.includes('Fatima')]).toEqual([role, path, false]);
    }
  });

  it('is planned from the page of all associations', async () => {
    const when = { kind: 'immersion', onDate: parisDate(Date.now()) };
    const fields = { _action: 'meetings.planVisit', ...when };
    expect((await post('/visites/nouvelle', 'mentor', fields)).status).toBe(422);
    const planned = await post('/visites/nouvelle', 'mentor', { ...fields, partner: slug });
    expect([planned.status, planned.headers.location?.startsWith(`/partenaires/${slug}/visites/`)]).toEqual([
      303,
      true,
    ]);
    expect(textOf((await get('/visites', 'mentor')).text)).toContain('Immersion du');
    expect(
      (await post('/visites/nouvelle', 'mentor', { ...fields, partner: 'coup-de-main-orsanne' })).status,
    ).toBe(404);
  });
});
