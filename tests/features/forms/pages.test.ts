import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/database.ts';
import type { Viewer } from '#src/shared/context.ts';
import { addMonths, parisDate } from '#src/shared/time.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import { newFolder } from '#tests/support/folder.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';
import { cookieOf } from '#tests/support/sessions.ts';

/** The pages as they are served, without a script: what is sent, what comes back. */

const FORM = '/jalons/j01/points/j01-equipe-nommee/formulaire';
const XSS = '<script>alert("x")</script>';

let server: TestServer;
let dataDir: string;
let staff: string;
let manager: string;

beforeAll(async () => {
  dataDir = newFolder();
  const db = await openDatabase({ dataDir });
  const now = Date.now();
  const startMonth = addMonths(`${parisDate(now).slice(0, 7)}-01`, -2);
  const partner = await aPartner(db, await aNetwork(db, now), { startMonth, now });
  const cookie = (viewer: Viewer): Promise<string> => cookieOf(db, viewer, now);
  [staff, manager] = [await cookie(partner.staff), await cookie(partner.manager)];
  await db.close();
  server = await startServer({ dataDir });
}, 120_000);

afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

type Page = { status: number; html: string; to: string | null };

const get = async (path: string, cookie = staff): Promise<Page> => {
  const answer = await fetch(`${server.origin}${path}`, { redirect: 'manual', headers: { cookie } });
  return { status: answer.status, html: await answer.text(), to: answer.headers.get('location') };
};
const post = async (path: string, entries: [string, string][], cookie = staff): Promise<Page> => {
  const answer = await fetch(`${server.origin}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: server.origin },
    body: new URLSearchParams(entries),
  });
  return { status: answer.status, html: await answer.text(), to: answer.headers.get('location') };
};
/** What a hidden field of the page holds. */
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? '';
const bare = (html: string): string => html.replaceAll(/\s+/g, ' ').replaceAll('\u00A0', ' ');

const person = (index: number, name: string, days = '2'): [string, string][] => [
  [`equipe.${String(index)}.nom`, name],
  [`equipe.${String(index)}.role`, 'appui'],
  [`equipe.${String(index)}.tient`, 'anime la réunion'],
  [`equipe.${String(index)}.jours`, days],
];
const action: [string, string] = ['_action', 'forms.saveForm'];

describe('the page of a form', () => {
  it('asks its questions, with a first empty card', async () => {
    const { status, html } = await get(FORM);
    expect(status).toBe(200);
    expect(bare(html)).toMatch(/Personne 1.*Ajouter une personne.*Garder comme brouillon/);
    expect(html).toContain('name="equipe.0.nom"');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/ style="/);
  });

  it('gives a row more and all that was typed, without saving', async () => {
    const { to, status } = await post(FORM, [
      action,
      ...person(0, 'Zélie', 'deux'),
      ['equipe._rows', '1'],
      ['_row', 'add:equipe'],
    ]);
    expect([status, to]).toEqual([303, `${FORM}#row-1-equipe`]);
    const { html } = await get(FORM);
    expect(html).toContain('name="equipe.1.nom"');
    expect(html).toMatch(/name="equipe.0.jours"[^>]*value="deux"|value="deux"[^>]*name="equipe.0.jours"/);
    expect(bare(html)).toContain('Voici votre brouillon');
    expect((await get(FORM, manager)).html).not.toContain('Zélie');
  });

  it('comes back with a sentence at the field, and what was typed', async () => {
    const { status, html } = await post(FORM, [action, ...person(0, XSS, 'deux')]);
    expect(status).toBe(422);
    expect(html).toContain('<title>Erreur');
    expect(html).toContain('href="#f-equipe-0-jours"');
    expect(bare(html)).toContain('Écrivez un nombre, par exemple 12 ou 2,5.');
    expect(html).not.toContain(XSS);
    expect(html).toMatch(/&lt;script&gt;|&#60;script|&quot;x&quot;/);
  });

  it('saves, says what is missing, then that everything is there', async () => {
    const three = [...person(0, 'Karim'), ...person(1, 'Odile'), ...person(2, XSS)];
    const rest: [string, string][] = [
      ['relais', 'Odile'],
      ['rencontre', 'le premier lundi'],
    ];
    expect((await post(FORM, [action, ...three.slice(0, 8), ...rest])).status).toBe(303);
    const first = await get(FORM);
    expect(bare(first.html)).toContain('2 réponses différentes sur 3');
    const saved = await post(FORM, [action, ['base', hidden(first.html, 'base')], ...three, ...rest]);
    expect([saved.status, saved.to]).toEqual([303, FORM]);
    const second = await get(FORM, manager);
    expect(bare(second.html)).toContain('3 réponses différentes sur 3');
    expect(bare(second.html)).toMatch(/Versions enregistrées.*par Samir/);
    expect(second.html).not.toContain(XSS);
  });

  it('shows both texts to the second of two people (R17)', async () => {
    const { status, html } = await post(FORM, [action, ['base', ''], ...person(0, 'Zoé du bureau')], manager);
    expect(status).toBe(409);
    expect(html).toContain('Zoé du bureau');
    expect(bare(html)).toMatch(/Samir a enregistré autre chose.*Lire la version de Samir/);
    expect(hidden(html, 'base')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('of a register leads to the register', async () => {
    const { status, to } = await get('/jalons/j03/points/j03-allies-rencontres/formulaire');
    expect([status, to]).toEqual([303, '/allies']);
  });
});

describe('the allies notebook', () => {
  const ally: [string, string][] = [
    ['_action', 'forms.addAlly'],
    ['structure', 'Café des Mineurs'],
    ['function', 'tient la caisse'],
    ['family', 'shop'],
    ['metOn', '2026-01-15'],
    ['readyToRefer', 'on'],
  ];

  it('is empty, then holds a line, then gives it back after it was taken out', async () => {
    expect(bare((await get('/allies')).html)).toContain('Votre carnet est vide.');
    expect((await post('/allies', ally)).to).toBe('/allies');
    const list = (await get('/allies?prets=oui')).html;
    expect(bare(list)).toMatch(/1 allié, 1 famille.*Café des Mineurs.*vu le 15 janvier 2026.*1 allié sur 15/);
    const [, path = ''] = /href="(\/allies\/[0-9a-f-]+)"/.exec(list) ?? [];
    expect((await post(path, [['_action', 'forms.removeAlly']])).status).toBe(303);
    expect(bare((await get('/allies')).html)).toContain('Lignes retirées (1)');
    await post('/allies', [
      ['_action', 'forms.restoreAlly'],
      ['id', path.slice('/allies/'.length)],
    ]);
    expect(bare((await get('/allies')).html)).toContain('1 allié, 1 famille');
  });

  it('refuses a telephone number at its field, and keeps the rest', async () => {
    const { status, html } = await post('/allies', [...ally, ['note', 'le 06 39 98 00 01']]);
    expect(status).toBe(422);
    expect(bare(html)).toContain('Retirez le numéro de téléphone');
    expect(html).toContain('value="tient la caisse"');
  });
});

describe('the needs and the grid', () => {
  it('take a need with its source', async () => {
    const need: [string, string][] = [
      ['_action', 'forms.addNeed'],
      ['theme', 'health'],
      ['description', 'Ne sait pas où aller'],
      ['priority', '1'],
    ];
    expect((await post('/besoins', need)).status).toBe(422);
    expect((await post('/besoins', [...need, ['source', 'ORS, 2025']])).status).toBe(303);
    expect(bare((await get('/besoins')).html)).toMatch(/Ne sait pas où aller.*1 besoin sur 3/);
  });

  it('take the levels of the team one pillar after another, and show them in the history', async () => {
    const pillar = (await get('/grille/piliers/p1')).html;
    expect(pillar.match(/name="level"/g)).toHaveLength(5);
    const rate = (n: number, level: string, base = ''): Promise<Page> =>
      post(`/grille/piliers/p${String(n)}`, [
        ['_action', 'adoption.ratePillar'],
        ['base', base],
        ['level', level],
      ]);
    expect((await rate(1, '')).status).toBe(422);
    expect(await rate(1, '2')).toMatchObject({ status: 303, to: '/grille/piliers/p2' });
    for (const n of [2, 3, 4, 5, 6, 7]) await rate(n, '2');
    expect(await rate(8, '2')).toMatchObject({ status: 303, to: '/grille' });
    const after = bare((await get('/grille')).html);
    expect(after).toContain('8 piliers cotés par l’équipe sur 8');
    expect(after).toContain('2. Mise en place');
    const conflict = await rate(1, '5');
    expect(conflict.status).toBe(409);
    expect(bare(conflict.html)).toContain('Quelqu’un vient d’enregistrer le niveau 2.');
  });
});
