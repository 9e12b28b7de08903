import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rmSync } from 'node:fs';
import { openDatabase } from '#db/database.ts';
import type { Role } from '#db/schema/lists.ts';
import { MOST_MISSES } from '#src/features/accounts/limit-misses.ts';
import { newId } from '#src/shared/ids.ts';
import type { Viewer } from '#src/shared/context.ts';
import { finishes } from '#tests/builders/training.ts';
import { twoPartners } from '#tests/builders/two-partners.ts';
import { newFolder } from '#tests/support/folder.ts';
import { ask, sendForm } from '#tests/support/http.ts';
import type { Answer, Fields } from '#tests/support/http.ts';
import { textOf } from '#tests/support/markup.ts';
import { readPdf, textsIn } from '#tests/support/pdf.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';
import { cookieOf } from '#tests/support/sessions.ts';

/** The pages of training on the built server, as a browser without JavaScript sends them. */
let server: TestServer;
let dataDir: string;
const cookies = new Map<Role, string>();

beforeAll(async () => {
  dataDir = newFolder();
  const db = await openDatabase({ dataDir });
  const { people } = await twoPartners(db, Date.now());
  await finishes(db, people.messenger, { moduleId: 'MSG-01', at: Date.now() });
  for (const [role, viewer] of Object.entries(people) as [Role, Viewer][])
    cookies.set(role, await cookieOf(db, viewer, Date.now()));
  await db.close();
  server = await startServer({ dataDir, env: { ESSAIM_PROXIES: '127.0.0.1' } });
}, 180_000);
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const get = (path: string, role: Role | null, from?: string): Promise<Answer> =>
  ask(`${server.origin}${path}`, {
    headers: {
      ...(role === null ? {} : { cookie: cookies.get(role) ?? '' }),
      ...(from === undefined ? {} : { 'x-forwarded-for': from }),
    },
  });
const post = (path: string, role: Role, fields: Fields): Promise<Answer> =>
  sendForm(`${server.origin}${path}`, { cookie: cookies.get(role), fields });

/** Issues the messenger's attestation; its id and code. */
const issue = async (): Promise<{ id: string; code: string }> => {
  const id = newId();
  const answer = await post('/moi/attestation', 'messenger', {
    _action: 'training.issueCertificate',
    id,
    name: 'Fatima Belkacem',
  });
  expect(answer.status).toBe(303);
  const code = /^\/attestations\/(\w+)\/imprimer$/.exec(answer.headers.location ?? '')?.[1] ?? '';
  expect(code).toHaveLength(10);
  return { id, code };
};

describe('the check page', { timeout: 60_000 }, () => {
  it('says real, what was learnt and the name, to somebody who is not signed in; no robot, no cache', async () => {
    const { code } = await issue();
    for (const typed of [code, code.toLowerCase(), `${code.slice(0, 5)}-${code.slice(5)}`]) {
      const { status, text, headers } = await get(`/attestations/${typed}`, null);
      expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
      expect(text).toContain('<meta name="robots" content="noindex, nofollow">');
      for (const said of [
        'Cette attestation est vraie.',
        'Fatima Belkacem',
        'Bienvenue dans l’équipe',
        '9 minutes',
      ])
        expect(textOf(text)).toContain(said);
      expect(text).not.toContain('/equipe');
    }
  });

  it('leads there from a code that was typed', async () => {
    const { status, headers } = await get('/attestations?code=abcde-fghjk', null);
    expect([status, headers.location]).toEqual([303, '/attestations/abcde-fghjk']);
    expect((await get('/attestations?code=', null)).text).toContain('Écrivez le code de l’attestation.');
  });

  it('forgets an erased name to the last byte of its answers', async () => {
    const { id, code } = await issue();
    await post('/moi/attestation', 'messenger', { _action: 'training.eraseName', id });
    for (const [path, role] of [
      [`/attestations/${code}`, null],
      [`/attestations/${code}/imprimer`, 'messenger'],
    ] as const) {
      const { text } = await get(path, role);
      expect(text).toContain('nom effacé');
      expect(text).not.toContain('Belkacem');
    }
    const pdf = await get(`/attestations/${code}/fichier`, 'messenger');
    expect(textsIn(readPdf(pdf.bytes).tree).join('\n')).not.toContain('Belkacem');
  });

  it('says revoked, and nothing of what it said', async () => {
    const { id, code } = await issue();
    const refused = await post('/equipe/attestations', 'director', {
      _action: 'training.revokeCertificate',
      id,
    });
    expect([refused.status, refused.text.includes('Choisissez pourquoi')]).toEqual([422, true]);
    await post('/equipe/attestations', 'director', {
      _action: 'training.revokeCertificate',
      id,
      reason: 'wrongPerson',
    });
    const { status, text } = await get(`/attestations/${code}`, null);
    expect([status, text.includes('Belkacem'), text.includes('Bienvenue')]).toEqual([200, false, false]);
    expect(textOf(text)).toContain('Cette attestation a été annulée');
    expect((await get(`/attestations/${code}/imprimer`, 'messenger')).status).toBe(404);
  });

  it('stops answering a network that guesses, and only that one', async () => {
    const { code } = await issue();
    const guesser = '203.0.113.7';
    for (let tries = 0; tries < MOST_MISSES; tries += 1)
      expect((await get('/attestations/AAAAABBBBB', null, guesser)).status).toBe(404);
    expect((await get('/attestations/AAAAABBBBB', null, guesser)).status).toBe(429);
    const { status, text } = await get(`/attestations/${code}`, null, guesser);
    expect([status, text.includes('Belkacem')]).toEqual([429, false]);
    expect((await get(`/attestations/${code}`, null, '203.0.113.8')).status).toBe(200);
  });
});

describe('the sheet and its PDF', { timeout: 60_000 }, () => {
  it('say the same, and both lead to the check page', async () => {
    const { code } = await issue();
    const page = textOf((await get(`/attestations/${code}/imprimer`, 'messenger')).text);
    const { bytes, headers } = await get(`/attestations/${code}/fichier`, 'messenger');
    expect(headers['content-type']).toBe('application/pdf');
    const pdf = readPdf(bytes);
    const said = textsIn(pdf.tree).flatMap((text) => text.split('\u00A0: '));
    const lost = said.filter((text) => !page.includes(text.replaceAll('\u00A0', ' ')));
    expect(lost).toEqual([]);
    expect(said.length).toBeGreaterThan(15);
    expect(pdf.links).toEqual([`${server.origin}/attestations/${code}`]);
  });
});

describe('the export for payroll', { timeout: 60_000 }, () => {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date());
  const month = today.slice(0, 7);
  const file = (format: string): string => `/exports/temps-de-formation/${format}?mois=${month}`;

  it.each(['csv', 'xlsx'])('gives the director a .%s by the button of the page', async (format) => {
    const page = await get(`/equipe/temps?mois=${month}`, 'director');
    expect(page.text).toContain(`formaction="${file(format)}"`);
    const { status, headers, bytes } = await post(file(format), 'director', {});
    expect(status).toBe(200);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="temps-de-formation-${month}-${today}.${format}"`,
    );
    expect(headers['cache-control']).toBe('no-store');
    expect(bytes.length).toBeGreaterThan(50);
  });

  it('is a post of the director’s: nobody else’s, and never a GET', async () => {
    expect((await get(file('csv'), 'director')).status).toBe(404);
    for (const role of ['manager', 'staff', 'mentor', 'headOffice'] as const)
      expect((await post(file('csv'), role, {})).status).toBe(404);
    expect((await post(file('csv'), 'messenger', {})).status).toBe(403);
    expect((await post(file('pdf'), 'director', {})).status).toBe(404);
  });
});

describe('a session', { timeout: 60_000 }, () => {
  it('is added, its sheet printed with the names of the team, its people ticked; nothing typed is lost', async () => {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date());
    const fields = {
      _action: 'management.planSession',
      title: 'Frapper à deux',
      onDate: today,
      startsAt: '09:30',
    };
    const refused = await post('/equipe/seances', 'manager', {
      ...fields,
      minutes: '600',
      place: 'La salle',
    });
    expect(refused.status).toBe(422);
    for (const kept of ['value="Frapper à deux"', 'value="600"', 'value="La salle"', 'de 15 à 480'])
      expect(refused.text).toContain(kept);
    const added = await post('/equipe/seances', 'manager', { ...fields, minutes: '300', place: 'La salle' });
    const path = added.headers.location ?? '';
    const sheet = textOf((await get(`${path}/feuille`, 'director')).text);
    for (const said of [
      'de 9 h 30 à 14 h 30',
      '5 h',
      'La salle',
      'Fatima',
      'Samir',
      'Karim',
      'Odile',
      'deuxième moitié',
    ])
      expect(sheet).toContain(said);
    const html = (await get(path, 'manager')).text;
    const fatima = /value="([^"]+)"[^>]*>\s*<span>\s*Fatima/.exec(html)?.[1] ?? '';
    const saved = await post(path, 'manager', { _action: 'training.recordPresence', present: fatima });
    expect(saved.status).toBe(303);
    const ticked = new RegExp(`value="${fatima}" checked`);
    const after = (await get(path, 'manager')).text;
    expect(after).toMatch(ticked);
    expect(after).toContain(`name="was" value="${fatima}"`);
    // A page that was opened before, sent after.
    expect((await post(path, 'manager', { _action: 'training.recordPresence', was: '' })).status).toBe(303);
    expect((await get(path, 'manager')).text).toMatch(ticked);
    const time = textOf((await get('/equipe/temps', 'director')).text);
    expect(time).toContain('5 h 09');
  });
});
