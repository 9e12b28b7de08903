import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#db/schema/lists.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { officeFaults, unzip } from '#tests/support/unzip.ts';
import { installTwoPartners } from '#tests/support/installed.ts';
import type { Installed } from '#tests/support/installed.ts';

/** « Outils » as it is installed: built, served, asked for without a browser nor a script. */

let installed: Installed;
beforeAll(async () => {
  installed = await installTwoPartners();
}, 120_000);
afterAll(() => installed.stop());

const ask = (role: Role, path: string): Promise<Response> =>
  fetch(`${installed.origin}${path}`, { redirect: 'manual', headers: { cookie: installed.cookies[role] } });
const read = async (role: Role, path: string): Promise<string> => {
  const answer = await ask(role, path);
  expect([path, role, answer.status]).toEqual([path, role, 200]);
  return (await answer.text()).replaceAll('\u00A0', ' ');
};

/** Sends a form; the answer is where it leads. */
const press = async (role: Role, path: string, form: Readonly<Record<string, string>>): Promise<string> => {
  const answer = await fetch(`${installed.origin}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: installed.cookies[role],
      origin: installed.origin,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(form).toString(),
  });
  return answer.headers.get('location') ?? '';
};

const carte = '/outils/carte-des-allies';
const cout = '/outils/cout-vrai-d-une-campagne';

describe('the list of tools', () => {
  it('puts each tool under the month in which it first serves', async () => {
    const body = await read('staff', '/outils');
    const titles = [...body.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, title]) => title);
    expect(titles).toContain('Mois 2 – Lire le quartier');
    for (const { slug } of getCurriculum().tools) expect(body).toContain(`href="/outils/${slug}"`);
  });

  it('is reached from the modules of those who take tools away', async () => {
    for (const role of ['manager', 'mentor', 'headOffice'] as const)
      expect(await read(role, '/parcours')).toContain('href="/outils"');
    expect(await read('messenger', '/parcours')).not.toContain('/outils');
    expect(await read('headOffice', '/gestion')).toContain('href="/outils"');
  });
});

describe('the page of a tool', () => {
  it('shows the document as it prints, with the name of the association that prints it', async () => {
    const body = await read('manager', carte);
    const name = /<span class="brand-organisation">([^<]*)</.exec(body)?.[1] ?? '?';
    expect(body).toMatch(new RegExp(`Nom de l’association :</strong>\\s*<span>${name}</span>`));
    expect(body).toContain('Essaim · proposition, à confirmer par VoisinMalin · 24 novembre 2026');
    expect(body).toContain('Sources et statut de ce texte');
    expect(body.match(/<hr class="page-break"/g)?.length).toBeGreaterThanOrEqual(3);
    expect(body).toMatch(/<ul class="tick-list"/);
    expect(body).not.toMatch(/ style=|<script(?! type="module" src="\/_astro\/Share\.)/);
  });

  it('leads to a module of the mentors only those who read it', async () => {
    const module = getCurriculum().moduleById('MEN-03');
    const address = `href="/modules/${module?.slug ?? ''}"`;
    expect(await read('mentor', '/outils/grille-d-observation')).toContain(address);
    expect(await read('manager', '/outils/grille-d-observation')).not.toContain(address);
  });

  it('leaves a line for the name where somebody else’s is to be written', async () => {
    for (const role of ['mentor', 'headOffice'] as const)
      expect(await read(role, carte)).toMatch(
        /Nom de l’association :<\/strong>\s*<span class="writing-line">/,
      );
  });

  it('shows a sheet to fill in, then its example computed', async () => {
    const body = await read('director', cout);
    const [blank = '', example = ''] = body.split('>Exemple inventé</h2>');
    expect(blank).not.toContain('8 844,00 €');
    expect(example).toContain('8 844,00 €');
    expect(example).toContain('Ils ne disent rien des prix d’aujourd’hui.');
  });

  it('leads to what it serves: the checklist to its team only', async () => {
    expect(await read('staff', carte)).toContain('href="/jalons/j03/points/j03-allies-rencontres"');
    expect(await read('mentor', carte)).not.toContain('href="/jalons/');
    for (const role of ['staff', 'mentor'] as const)
      expect(await read(role, carte)).toContain('href="/modules/la-carte-des-allies"');
  });
});

describe('the links to a tool', () => {
  it('stand on its modules: cover and printed page', async () => {
    for (const path of ['/modules/la-carte-des-allies?couverture', '/modules/la-carte-des-allies/imprimer']) {
      const body = await read('staff', path);
      expect(body).toContain('Outils de ce module');
      expect(body).toContain(`href="${carte}"`);
    }
    const { modules, toolsOfModule } = getCurriculum();
    const bare = modules.find(({ id, audience }) => audience === 'staff' && toolsOfModule(id).length === 0);
    const body = await read('staff', `/modules/${bare?.slug ?? ''}?couverture`);
    expect(body).not.toContain('Outils de ce module');
  });

  it('stand at its end', async () => {
    const module = '/modules/la-carte-des-allies';
    let at = `${module}/${getCurriculum().moduleById('M03-A')?.sections[0]?.id ?? ''}`;
    for (let left = 20; left > 0 && !at.endsWith('/fin'); left -= 1) {
      if (at.endsWith('/questions')) at = (await ask('staff', at)).headers.get('location') ?? '';
      const id = /name="id" value="([^"]+)"/.exec(await read('staff', at))?.[1] ?? '';
      const action = at.includes('/questions/') ? 'learning.pass' : 'learning.continue';
      at = await press('staff', at, { _action: action, id });
    }
    const end = await read('staff', `${module}/fin`);
    expect(end).toContain('Outils de ce module');
    expect(end).toContain(`href="${carte}"`);
  });

  it('stand on the items that it helps to prove, for the team and for those who guide it', async () => {
    expect(await read('staff', '/jalons/j10/points/j10-cout-complet')).toContain(`href="${cout}"`);
    expect(await read('staff', '/jalons/j03/points/j03-lieu-prete')).not.toContain('/outils/');
    const partner = /href="\/partenaires\/([a-z-]+)"/.exec(await read('mentor', '/partenaires'))?.[1] ?? '';
    expect(await read('mentor', `/partenaires/${partner}/jalons/j03/points/j03-allies-rencontres`)).toContain(
      `href="${carte}"`,
    );
  });
});

describe('the file of a tool', () => {
  it.each(getCurriculum().tools.map((tool) => [tool.slug, tool.kind] as const))(
    '%s is saved under its name, the same for everybody',
    async (slug, kind) => {
      const extension = kind === 'document' ? 'docx' : 'xlsx';
      const answers = await Promise.all(
        (['staff', 'manager', 'director', 'mentor', 'headOffice'] as const).map((role) =>
          ask(role, `/outils/${slug}/fichier`),
        ),
      );
      for (const { status, headers } of answers) {
        expect(status).toBe(200);
        expect(headers.get('content-disposition')).toBe(`attachment; filename="${slug}.${extension}"`);
        expect(headers.get('content-type')).toContain('application/vnd.openxmlformats-officedocument.');
        expect(headers.get('x-content-type-options')).toBe('nosniff');
      }
      const files = await Promise.all(answers.map(async (answer) => Buffer.from(await answer.arrayBuffer())));
      for (const file of files) expect(file.equals(files[0] ?? Buffer.alloc(0))).toBe(true);
      expect(officeFaults(unzip(files[0] ?? Buffer.alloc(0)))).toEqual([]);
    },
  );

  it('is not found for a tool that does not exist, and is not for messengers', async () => {
    for (const path of ['/outils/rien', '/outils/rien/fichier'])
      expect([path, (await ask('staff', path)).status]).toEqual([path, 404]);
    for (const path of ['/outils', carte, `${carte}/fichier`])
      expect([path, (await ask('messenger', path)).status]).toEqual([path, 403]);
  });
});

describe('the built server', () => {
  it('loads the writers of files when somebody asks for one, never before', () => {
    const folder = 'dist/server';
    const codeOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
    const atOnce = (name: string): string[] =>
      [...codeOf(name).matchAll(/(?:from|import)\s*["'](\.[^"']+\.mjs)["']/g)].map(([, path = '']) =>
        join(dirname(name), path),
      );
    const chunks = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.mjs'),
    );
    const imports = new Map(chunks.map((name) => [name, atOnce(name)]));
    /** The writers, then whatever comes with them at once. */
    const heavy = new Set(
      chunks.filter((name) => /from\s*["'](?:docx|pdfkit|write-excel-file\/node)["']/.test(codeOf(name))),
    );
    for (const name of heavy)
      for (const [importer, wanted] of imports) if (wanted.includes(name)) heavy.add(importer);
    // A worker is a thread of its own; the others are waited for.
    const names = [...heavy].map((name) => basename(name).replace(/_[\w-]+\.mjs$/, ''));
    expect(names.sort()).toEqual([
      'office.worker',
      'tagged-pdf',
      'write-certificate',
      'write-document',
      'write-sheet',
    ]);
  });
});
