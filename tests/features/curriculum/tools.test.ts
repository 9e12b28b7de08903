import { describe, expect, it } from 'vitest';
import { ContentError } from '#src/features/curriculum/index.ts';
import { contentCopy } from '#tests/support/content.ts';
import type { ContentCopy } from '#tests/support/content.ts';

const paper = 'tools/carte.tool.yaml';
const sheet = 'tools/cout.tool.yaml';
const PAPER = `content/${paper}`;
const SHEET = `content/${sheet}`;

/** What an author reads of a wrong content folder, with plain spaces. */
const said = (copy: ContentCopy): string[] => {
  try {
    copy.load();
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.message.replaceAll('\u00A0', ' ').split('\n');
  }
};

type Wrong = readonly [name: string, spoil: (copy: ContentCopy) => ContentCopy, message: string];
const inPaper = (from: string, to: string) => (c: ContentCopy) => c.edit(paper, from, to);
const inSheet = (from: string, to: string) => (c: ContentCopy) => c.edit(sheet, from, to);

const wrong: readonly Wrong[] = [
  [
    'an id of another form',
    inPaper('OUT-01', 'OUTIL-1'),
    `${PAPER}, ligne 1, id : l’id d’un outil s’écrit OUT-01.`,
  ],
  [
    'an id taken',
    inSheet('OUT-02', 'OUT-01'),
    `${SHEET}, id : l’id « out-01 » est déjà celui d’un autre texte (${PAPER}). Un id ne sert qu’une fois.`,
  ],
  [
    'a file that is not named after its address',
    inPaper('slug: carte', 'slug: carte-des-allies'),
    `${PAPER}, slug : ce fichier doit s’appeler « carte-des-allies.tool.yaml », comme son adresse.`,
  ],
  [
    'a module that does not exist',
    inPaper('[M03-A]', '[M03-Z]'),
    `${PAPER}, modules › 1 : aucun module ne porte l’id « M03-Z ».`,
  ],
  [
    'an item that does not exist',
    inPaper('[j03-allies-rencontres]', '[j03-allies-rencontres, j03-perdu]'),
    `${PAPER}, items › 2 : aucun point de contrôle ne porte l’id « j03-perdu ».`,
  ],
  [
    'a tool that serves nothing',
    inSheet('modules: [MSG-01]', 'modules: []'),
    `${SHEET}, ligne 8, modules : dites à quel module ou à quel point de contrôle sert cet outil.`,
  ],
  [
    'a month twice',
    inPaper('months: [3]', 'months: [3, 3]'),
    `${PAPER}, ligne 7, months : la même chose est écrite deux fois.`,
  ],
  [
    'a kind that is neither',
    inPaper('kind: document', 'kind: affiche'),
    `${PAPER}, ligne 15, kind : choisissez parmi « document » et « sheet ».`,
  ],
  [
    'a field of the other kind',
    inPaper('kind: document', 'kind: document\nexample: Brévil'),
    `${PAPER}, ligne 16 : le mot « example » n’est pas attendu ici. Vérifiez son orthographe, ou retirez-le.`,
  ],
  [
    'a block without its text',
    inPaper("{ kind: say, text: '« Bonjour. »' }", '{ kind: say }'),
    `${PAPER}, ligne 20, blocks › 4 › text : cette ligne manque.`,
  ],
  [
    'bold that is not closed',
    inPaper('**Deux** questions', '**Deux questions'),
    `${PAPER}, ligne 19, blocks › 3 › text : le gras s’ouvre et se ferme par deux étoiles : **mot**.`,
  ],
  [
    'a column that does not exist',
    inPaper('{ lieu: boulangerie }', '{ endroit: boulangerie }'),
    `${PAPER}, ligne 29, blocks › 10 › rows › 1 › endroit : aucune colonne ne porte l’id « endroit ».`,
  ],
  [
    'widths that do not fill the page',
    inPaper('width: 40', 'width: 30'),
    `${PAPER}, ligne 28, blocks › 10 › columns : les largeurs des colonnes doivent faire 100 ensemble.`,
  ],
  [
    'a table without a row',
    (c) =>
      c.edit(paper, 'rows: [{ lieu: boulangerie }]', 'rows: []').edit(paper, 'emptyRows: 4', 'emptyRows: 0'),
    `${PAPER}, ligne 29, blocks › 10 › rows : ce tableau n’a aucune ligne : remplissez « rows », ou demandez des lignes vides par « emptyRows ».`,
  ],
  [
    'a page break that breaks nothing',
    inPaper('  - { kind: signature, who: [La direction, Le mentor] }', '  - { kind: pageBreak }'),
    `${PAPER}, ligne 31, blocks › 11 : un saut de page se met entre deux blocs.`,
  ],
  [
    'two tables of one title',
    inPaper(
      '  - { kind: signature, who: [La direction, Le mentor] }',
      '  - { kind: table, caption: Visites, columns: [{ id: lieu, label: Lieu, width: 100 }], emptyRows: 1 }',
    ),
    `${PAPER}, ligne 31, blocks › 11 : deux tableaux portent le même titre : on ne les distingue pas à l’oreille.`,
  ],
  [
    'a heading too deep',
    inPaper('{ kind: heading, text', '{ kind: heading, level: 3, text'),
    `${PAPER}, ligne 17, blocks › 1 : un intertitre de niveau 3 vient sous un intertitre de niveau 2.`,
  ],
  [
    'a column of a sheet that does not exist',
    inSheet('poste: Portes', 'tache: Portes'),
    `${SHEET}, ligne 26, tables › 1 › rows › 1 › tache : aucune colonne ne porte l’id « tache ».`,
  ],
  [
    'a text where a number is counted',
    inSheet('heures: { fill: 12.5 }', 'heures: douze'),
    `${SHEET}, ligne 26, tables › 1 › rows › 1 › heures : cette colonne attend un nombre ou une formule ; une case à remplir attend un nombre.`,
  ],
  [
    'a number in a column of dates',
    inSheet('le: 2026-11-24', 'le: 24'),
    `${SHEET}, ligne 39, tables › 2 › rows › 1 › le : cette colonne attend une date, par exemple 2026-11-24.`,
  ],
  [
    'a formula among texts',
    inSheet('poste: Portes', "poste: '=B9'"),
    `${SHEET}, ligne 26, tables › 1 › rows › 1 › poste : cette colonne attend un texte.`,
  ],
  [
    'a cell that is none',
    inSheet('heures: { fill: 12.5 }', 'heures: { value: 12 }'),
    `${SHEET}, ligne 26, tables › 1 › rows › 1 › heures : écrivez un texte, un nombre, une formule entre guillemets, ou { fill: … } pour une case à remplir.`,
  ],
  [
    'a formula that reads an empty place',
    inSheet('=SUM(D9:D10)', '=SUM(D9:D12)'),
    `${SHEET}, ligne 28, tables › 1 › rows › 3 › cout : cette formule lit la case D12, qui est vide. Pour une case à remplir, écrivez { fill: null }.`,
  ],
  [
    'a formula that reads a text',
    inSheet('=B9*C9', '=A9*C9'),
    `${SHEET}, ligne 26, tables › 1 › rows › 1 › cout : cette formule lit la case A9, qui n’est pas un nombre.`,
  ],
  [
    'a formula that does not read',
    inSheet('=B9*C9', '=B9*'),
    `${SHEET}, ligne 26, tables › 1 › rows › 1 › cout : cette formule s’arrête trop tôt.`,
  ],
  [
    'formulas that read each other',
    inSheet('heures: { fill: 12.5 }', "heures: '=B11'"),
    `${SHEET}, ligne 26, tables › 1 › rows › 1 › heures : cette formule se lit elle-même.`,
  ],
  [
    'a division by a place still blank',
    inSheet('=IF(B11>0,ROUND(D11/B11,2),0)', '=D11/B11'),
    `${SHEET}, ligne 39, tables › 2 › rows › 1 › moyenne : cette formule divise par zéro dans une feuille vide ou dans l’exemple : écrivez =IF(B6>0,C6/B6,0).`,
  ],
  [
    'a table over another',
    inSheet('firstRow: 17', 'firstRow: 15'),
    `${SHEET}, ligne 37, tables › 2 › firstRow : ce tableau touche ce qui le précède : écrivez au moins 16.`,
  ],
  [
    'a table over the head of the sheet',
    inSheet('firstRow: 9', 'firstRow: 8'),
    `${SHEET}, ligne 24, tables › 1 › firstRow : ce tableau touche ce qui le précède : écrivez au moins 9.`,
  ],
  [
    'more totals than rows',
    inSheet('totals: 1', 'totals: 4'),
    `${SHEET}, ligne 29, tables › 1 › totals : il y a moins de lignes que de totaux.`,
  ],
  [
    'an example that nobody says is invented',
    inSheet('example: Exemple inventé.\n', ''),
    `${SHEET}, ligne 1, example : des cases montrent un exemple : dites ici ce qu’il raconte, et qu’il est inventé.`,
  ],
];

describe('a tool that is wrong stops, and says what to mend:', () => {
  it.each(wrong)('%s', (_name, spoil, message) => {
    expect(said(spoil(contentCopy()))[0]).toBe(message);
  });

  it('an example announced and not given', () => {
    const copy = contentCopy();
    copy.write(sheet, copy.text(sheet).replaceAll(/fill: (?:[\d.]+|Atelier)/g, 'fill: null'));
    expect(said(copy)).toEqual([
      `${SHEET}, ligne 15, example : aucune case ne montre d’exemple : retirez cette ligne, ou donnez des valeurs à « fill ».`,
    ]);
  });
});

describe('the tools of the curriculum', () => {
  it('are found by address, by module and by item', () => {
    const curriculum = contentCopy().load();
    expect(curriculum.tools.map(({ id }) => id)).toEqual(['OUT-01', 'OUT-02']);
    expect(curriculum.toolBySlug('cout')?.title).toBe('Coût');
    expect(curriculum.toolBySlug('rien')).toBeNull();
    expect(curriculum.toolsOfModule('M03-A').map(({ slug }) => slug)).toEqual(['carte']);
    expect(curriculum.toolsOfItem('j03-allies-rencontres').map(({ slug }) => slug)).toEqual(['carte']);
    expect(curriculum.toolsOfModule('MSG-01').map(({ slug }) => slug)).toEqual(['cout']);
    expect(curriculum.toolsOfModule('MEN-01')).toEqual([]);
  });

  it('come in the order of the months in which they first serve', () => {
    const curriculum = contentCopy().edit(paper, 'months: [3]', 'months: [5, 1]').load();
    expect(curriculum.tools.map(({ slug }) => slug)).toEqual(['cout', 'carte']);
  });

  it('change version with any word of their file', () => {
    const before = contentCopy().load().toolBySlug('carte')?.version;
    expect(contentCopy().load().toolBySlug('carte')?.version).toBe(before);
    expect(contentCopy().edit(paper, 'Marchez.', 'Allez.').load().toolBySlug('carte')?.version).not.toBe(
      before,
    );
  });
});
