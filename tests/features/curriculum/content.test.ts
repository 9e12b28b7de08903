import { describe, expect, it } from 'vitest';
import { ContentError, loadCurriculum } from '#src/features/curriculum/index.ts';
import {
  contentCopy,
  FIXTURES,
  messengerModule,
  month,
  staffModule,
  staffQuiz,
} from '#tests/support/content.ts';
import type { ContentCopy } from '#tests/support/content.ts';
import { aScenario, aScene, scenarioYaml, someScenes } from '#tests/builders/scenario.ts';

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

const MODULE = `content/${staffModule}`;
const QUIZ = `content/${staffQuiz}`;
const MONTH = `content/${month}`;
const messenger = `content/${messengerModule}`;

const scenario = 'scenarios/une-porte.scenario.yaml';
const SCENARIO = `content/${scenario}`;

type Wrong = readonly [name: string, spoil: (copy: ContentCopy) => ContentCopy, messages: readonly string[]];

const wrongFiles: readonly Wrong[] = [
  [
    'a field that is missing',
    (c) => c.edit(staffModule, 'title: La carte des alliés\n', ''),
    [`${MODULE}, ligne 2, title : cette ligne manque.`],
  ],
  [
    'a field misspelt',
    (c) => c.edit(month, '      core: false', '      coeur: false'),
    [
      `${MONTH}, ligne 26, milestone › items › 2 › core : cette ligne manque.`,
      `${MONTH}, ligne 31, milestone › items › 2 : le mot « coeur » n’est pas attendu ici. Vérifiez son orthographe, ou retirez-le.`,
    ],
  ],
  [
    'a date that does not exist',
    (c) => c.edit(month, 'updated: 2026-11-24', 'updated: 2026-02-31'),
    [`${MONTH}, ligne 5, updated : écrivez une date qui existe, par exemple 2026-11-24.`],
  ],
  [
    'a word out of a closed list',
    (c) => c.edit(month, 'settledBy: mentor', 'settledBy: maire'),
    [`${MONTH}, ligne 12, milestone › settledBy : choisissez parmi « mentor » et « headOffice ».`],
  ],
  [
    'a point to confirm that nobody is asked',
    (c) => c.edit(staffModule, 'toConfirm: [3]', 'toConfirm: [3, 77]'),
    [`${MODULE}, toConfirm : le point 77 n’est pas dans content/to-confirm.yaml.`],
  ],
  [
    'a drawing of the glossary that does not exist',
    (c) => c.edit('glossary.yaml', 'picture: badge', 'picture: licorne'),
    [
      'content/glossary.yaml, ligne 5, 1 › picture : aucun dessin ne porte ce nom : voyez src/ui/pictures/scenes.ts.',
    ],
  ],
  [
    'two words of one id, an indicator misnamed',
    (c) =>
      c
        .edit('glossary.yaml', '- id: bailleur', '- id: messager')
        .edit('campaign-indicators.yaml', 'id: IND-01', 'id: ind-1'),
    [
      'content/glossary.yaml, ligne 1 : deux mots ont le même id.',
      'content/campaign-indicators.yaml, ligne 9, indicators › 1 › id : l’id d’un indicateur s’écrit IND-01.',
    ],
  ],
  [
    'a register that is not there',
    (c) => c.remove('to-confirm.yaml'),
    ['content/to-confirm.yaml : ce fichier manque.'],
  ],
  [
    'a number written as a text',
    (c) => c.edit(staffModule, 'activityMinutes: 20', 'activityMinutes: vingt'),
    [`${MODULE}, ligne 9, activityMinutes : écrivez un nombre.`],
  ],
  [
    'a form that is asked for and absent',
    (c) => c.edit(month, 'evidence: statement', 'evidence: form'),
    [`${MONTH}, ligne 26, milestone › items › 2 › form : ce point demande un formulaire : décrivez-le ici.`],
  ],
  [
    'a form that is not asked for',
    (c) => c.edit(month, 'evidence: form', 'evidence: document'),
    [
      `${MONTH}, ligne 23, milestone › items › 1 › form : ce point ne demande pas de formulaire : retirez-le, ou écrivez « evidence: form ».`,
    ],
  ],
  [
    'a platform item without a computation',
    (c) => c.edit(month, 'validator: manager', 'validator: platform'),
    [`${MONTH}, ligne 26, milestone › items › 2 › computed : ce point est calculé : dites par quelle règle.`],
  ],
  [
    'an item that does not begin with its milestone',
    (c) => c.edit(month, 'id: j03-lieu-prete', 'id: j04-lieu-prete'),
    [`${MONTH}, ligne 26, milestone › items › 2 › id : cet id doit commencer par « j03- ».`],
  ],
  [
    'the milestone of another month',
    (c) => c.edit(month, 'month: 3', 'month: 4'),
    [`${MONTH}, ligne 10, milestone › id : ce jalon n’est pas celui du mois.`],
  ],
  [
    'a pillar that the grid does not have',
    (c) => c.edit(month, 'pillar: p1', 'pillar: p2'),
    [`${MONTH}, item j03-allies-rencontres : le pilier p2 n’est pas dans adoption-grid.yaml.`],
  ],
  [
    'no source',
    (c) =>
      c.edit(
        staffModule,
        '  - { title: Fiche du programme, url: fiche du programme, supports: les alliances }',
        '  []',
      ),
    [`${MODULE}, ligne 14, sources : citez au moins une source.`],
  ],
  [
    'a status nobody gave',
    (c) => c.edit(staffModule, 'status: proposition', 'status: validé'),
    [
      `${MODULE}, ligne 10, status : choisissez parmi « proposition », « relu » et « validé par VoisinMalin ».`,
    ],
  ],
  [
    'a question without a right answer',
    (c) => c.edit(staffQuiz, 'right: true, reason: Elle aura', 'right: false, reason: Elle aura'),
    [
      `${QUIZ}, ligne 7, questions › 1 › options : aucune réponse n’est juste : mettez « right: true » à l’une d’elles.`,
    ],
  ],
  [
    'two right answers where one is asked',
    (c) => c.edit(staffQuiz, 'right: false, reason: Dix', 'right: true, reason: Dix'),
    [
      `${QUIZ}, ligne 7, questions › 1 › options : une question « single » a une seule réponse juste : écrivez « multiple », ou choisissez.`,
    ],
  ],
  [
    'an option without its reason',
    (c) => c.edit(staffQuiz, ', reason: Elle aura dix minutes. }', ' }'),
    [`${QUIZ}, ligne 8, questions › 1 › options › 2 › reason : cette ligne manque.`],
  ],
  [
    'the same reason twice',
    (c) => c.edit(staffQuiz, 'Elle aura dix minutes.', 'Dix personnes attendent leur pain.'),
    [`${QUIZ}, ligne 7, questions › 1 › options : deux réponses ont la même raison : chacune a la sienne.`],
  ],
  [
    'questions of another module',
    (c) => c.edit(staffQuiz, 'module: M03-A', 'module: M03-B'),
    [`${QUIZ}, module : ces questions sont rangées à côté du module M03-A : écrivez « module: M03-A ».`],
  ],
  [
    'a question that does not begin with its module',
    (c) => c.edit(staffQuiz, 'm03-a-q-commerce', 'q-commerce'),
    [`${QUIZ}, questions › 1 › id : cet id doit commencer par « m03-a- ».`],
  ],
  [
    'a module without questions',
    (c) => c.remove(staffQuiz),
    [`${MODULE} : ce module n’a pas de questions : créez son fichier à côté.`],
  ],
  [
    'questions without a module',
    (c) => c.move(staffQuiz, 'programme/m03-se-faire-des-allies/seul.quiz.yaml'),
    [
      `${MODULE} : ce module n’a pas de questions : créez son fichier à côté.`,
      'content/programme/m03-se-faire-des-allies/seul.quiz.yaml : aucun module n’accompagne ces questions.',
    ],
  ],
  [
    'an id of the wrong form',
    (c) => c.edit(messengerModule, 'id: MSG-01', 'id: M01-A'),
    [`${messenger}, ligne 2, id : l’id d’un module de messager s’écrit MSG-01.`],
  ],
  [
    'the folder of another month',
    (c) =>
      c
        .move(staffModule, 'programme/m04-recruter/m03-a-la-carte.mdx')
        .move(staffQuiz, 'programme/m04-recruter/m03-a-la-carte.quiz.yaml'),
    [
      'content/programme/m04-recruter/m03-a-la-carte.mdx, month : ce module est rangé dans « m04-recruter », le dossier d’un autre mois.',
    ],
  ],
  [
    'an id used twice',
    (c) => c.edit(staffModule, 'id="m03-a-action"', 'id="m03-a-q-commerce"'),
    [
      `${MODULE}, question m03-a-q-commerce : l’id « m03-a-q-commerce » est déjà celui d’un autre texte (${MODULE}). Un id ne sert qu’une fois.`,
    ],
  ],
  [
    'an address used twice',
    (c) => c.edit(messengerModule, 'slug: bienvenue', 'slug: la-carte'),
    [`${MODULE.replace(MODULE, messenger)}, slug : l’adresse « la-carte » est déjà celle de ${MODULE}.`],
  ],
  [
    'a section that is not closed',
    (c) => c.edit(staffModule, '</Section>\n\n<Section id="m03-a-action"', '<Section id="m03-a-action"'),
    [`${MODULE}, ligne 17 : cette section n’est pas fermée : ajoutez </Section> seul sur sa ligne.`],
  ],
  [
    'attributes in another order',
    (c) => c.edit(staffModule, 'id="m03-a-action" kind="action"', 'kind="action" id="m03-a-action"'),
    [
      `${MODULE}, ligne 27 : écrivez <Section id="…" kind="…" title="…"> seul sur sa ligne, dans cet ordre.`,
      `${MODULE}, ligne 27, Section › id : écrivez des lettres minuscules sans accent et des chiffres, séparés par des tirets.`,
      `${MODULE}, ligne 27, Section › kind : choisissez parmi « situation », « method », « example », « pitfalls », « action », « discussion » et « takeaway ».`,
      `${MODULE}, ligne 27, Section › title : écrivez quelques mots, ce texte est vide.`,
    ],
  ],
  [
    'a text out of any section',
    (c) =>
      c.edit(staffModule, '\n<Section id="m03-a-action"', '\nUn mot perdu.\n\n<Section id="m03-a-action"'),
    [`${MODULE}, ligne 27 : ce texte n’est dans aucune section : mettez-le entre <Section …> et </Section>.`],
  ],
  [
    'a table with a column that has no name',
    (c) => c.edit(staffModule, '<Say>', '|  | Avant |\n| --- | --- |\n| Portes | 12 |\n\n<Say>'),
    [`${MODULE}, ligne 36, m03-a-action : une colonne de ce tableau n’a pas de titre : donnez-lui un mot.`],
  ],
  [
    'a component that does not exist',
    (c) => c.edit(staffModule, '<Say>', '<Speak>'),
    [
      `${MODULE}, ligne 36, m03-a-action : la balise <Speak> n’existe pas ici.`,
      `${MODULE}, ligne 40, m03-a-action : </Say> ne ferme aucune balise ouverte.`,
    ],
  ],
  [
    'a component that is not closed',
    (c) => c.edit(staffModule, '</Steps>', ''),
    [`${MODULE}, ligne 29, m03-a-action : <Steps> n’est pas fermé avant la fin de la section.`],
  ],
  [
    'a drawing that does not exist',
    (c) => c.edit(staffModule, 'name="map"', 'name="licorne"'),
    [`${MODULE}, ligne 19, m03-a-situation : l’image « licorne » n’existe pas.`],
  ],
  [
    'braces, which are code',
    (c) => c.edit(staffModule, 'Neuf se touchent', '{Neuf} se touchent'),
    [`${MODULE}, ligne 23, m03-a-situation : les accolades sont du code : écrivez-le autrement.`],
  ],
  [
    'a heading of a page',
    (c) => c.edit(staffModule, 'Neuf se touchent', '## Neuf se touchent'),
    [`${MODULE}, ligne 23, m03-a-situation : les intertitres commencent par ###.`],
  ],
  [
    'YAML that cannot be read',
    (c) => c.edit(month, 'theme: Se faire des alliés', 'theme: Alliés : les trouver'),
    [
      `${MONTH}, ligne 2 : le YAML ne se lit pas ici. Vérifiez l’alignement et mettez entre guillemets les textes qui contiennent « : ».`,
    ],
  ],
  [
    'a module without its head',
    (c) => c.edit(staffModule, '---\nid: M03-A', 'id: M03-A'),
    [`${MODULE}, ligne 1 : le fichier doit commencer par son en-tête, entre deux lignes « --- ».`],
  ],
  [
    'a redirect to nothing',
    (c) =>
      c.write(
        'redirects.yaml',
        'redirects:\n  - { from: m03-a-vieux, to: m03-a-rien, kind: section, on: 2026-11-24, why: Essai. }\n',
      ),
    ['content/redirects.yaml, redirects › 1 › to : aucun contenu ne porte l’id « m03-a-rien ».'],
  ],
  [
    'a redirect from something that lives',
    (c) =>
      c.write(
        'redirects.yaml',
        'redirects:\n  - { from: m03-a-action, to: m03-a-situation, kind: section, on: 2026-11-24, why: Essai. }\n',
      ),
    [
      'content/redirects.yaml, redirects › 1 › from : l’id « m03-a-action » existe encore : il ne peut pas être remplacé.',
    ],
  ],
  [
    'a scenario without a first scene',
    (c) => c.write(scenario, scenarioYaml().replace('start: sit-01-a\n', '')),
    [`${SCENARIO}, ligne 1, start : cette ligne manque.`],
  ],
  [
    'a scenario whose door is in a state nobody draws',
    (c) => c.write(scenario, scenarioYaml().replace('door: ajar', 'door: slammed')),
    [
      `${SCENARIO}, ligne 20, scenes › 1 › door : choisissez parmi « closed », « ajar », « open » et « talking ».`,
    ],
  ],
  [
    'an answer that leads to a scene that does not exist',
    (c) => c.write(scenario, scenarioYaml().replace('to: sit-01-c', 'to: sit-01-jardin')),
    [
      `${SCENARIO}, ligne 30, scenes › 1 › choices › 2 › to : une réponse de la scène « sit-01-a » mène à « sit-01-jardin », qui n’existe pas.`,
    ],
  ],
  [
    'an answer whose id would not read in an address',
    (c) => c.write(scenario, scenarioYaml().replace('- id: b\n', '- id: je-reviens\n')),
    [
      `${SCENARIO}, ligne 28, scenes › 1 › choices › 2 › id : commencez par une minuscule, puis des minuscules sans accent ou des chiffres, sans tiret.`,
    ],
  ],
  [
    'two scenarios of one id, one address and one rank',
    (c) => c.write(scenario, scenarioYaml()).write('scenarios/autre.scenario.yaml', scenarioYaml()),
    [
      ...['id', ...someScenes().map(({ id }) => `scene ${id}`)].map(
        (field) =>
          `${SCENARIO}, ${field} : l’id « ${field === 'id' ? 'sit-01' : field.slice(6)} » est déjà celui d’un autre texte (content/scenarios/autre.scenario.yaml). Un id ne sert qu’une fois.`,
      ),
      `${SCENARIO}, slug : l’adresse « une-porte » est déjà celle de content/scenarios/autre.scenario.yaml.`,
      `${SCENARIO}, order : ce rang est déjà celui de content/scenarios/autre.scenario.yaml.`,
    ],
  ],
  [
    'no criteria of observation',
    (c) => c.remove('observation-criteria.yaml'),
    ['content/observation-criteria.yaml : ce fichier manque.'],
  ],
  ['no grid', (c) => c.remove('adoption-grid.yaml'), ['content/adoption-grid.yaml : ce fichier manque.']],
];

describe('content that is right', () => {
  const curriculum = loadCurriculum(FIXTURES);

  it('is read whole, in the order of the path', () => {
    expect(curriculum.modules.map(({ id }) => id)).toEqual(['MSG-01', 'M03-A', 'MEN-01']);
    expect(curriculum.items.map(({ id, position }) => [id, position])).toEqual([
      ['j03-allies-rencontres', 1],
      ['j03-lieu-prete', 2],
    ]);
    expect(curriculum.grid.pillars[0]?.levels.map(({ name }) => name)).toEqual([
      'Découverte',
      'Mise en place',
      'Pratiqué',
      'Maîtrisé',
      'Transmis',
    ]);
  });

  it('finds each thing by its permanent id', () => {
    expect(curriculum.sectionById('m03-a-action')).toMatchObject({ position: 2, module: { id: 'M03-A' } });
    expect(curriculum.questionById('m03-a-q-questions')?.question.kind).toBe('multiple');
    expect(curriculum.formOf('j03-allies-rencontres')).toMatchObject({ register: 'allies' });
    expect(curriculum.formOf('j03-lieu-prete')).toBeNull();
    expect(curriculum.moduleBySlug('la-carte')?.month).toBe(3);
    expect(curriculum.moduleById('M99-Z')).toBeNull();
  });

  it('plans reading at 180 words a minute, rounded up, plus the field action', () => {
    const module = curriculum.moduleById('M03-A');
    const words = [...(module?.sections ?? []), ...(module?.questions ?? [])].reduce(
      (n, u) => n + u.words,
      0,
    );
    expect(words).toBeGreaterThan(60);
    expect(module?.minutes).toBe(Math.ceil(words / 180) + 20);
  });

  it('cannot be changed by who reads it', () => {
    const item = curriculum.items[0] as { title: string };
    expect(() => {
      item.title = 'Autre';
    }).toThrow(TypeError);
  });

  it('gives each part a version that only its own text moves', () => {
    const edited = contentCopy().edit(staffModule, 'onze gommettes.', 'douze gommettes.').load();
    const versions = (c: typeof curriculum): (string | undefined)[] => [
      c.sectionById('m03-a-situation')?.section.version,
      c.sectionById('m03-a-action')?.section.version,
      c.moduleById('M03-A')?.version,
      c.moduleById('MSG-01')?.version,
    ];
    const same = versions(curriculum).map((version, index) => version === versions(edited)[index]);
    expect(same).toEqual([false, true, false, true]);
  });

  it('keeps its versions when a paragraph is wrapped again or a source is added', () => {
    const edited = contentCopy()
      .edit(staffModule, 'Lundi, Samira punaise un plan', 'Lundi, Samira\n   punaise un plan')
      .edit(staffModule, 'toConfirm: [3]', 'toConfirm: [3, 5]')
      .load();
    expect(edited.moduleById('M03-A')?.version).toBe(curriculum.moduleById('M03-A')?.version);
  });

  it('follows redirects', () => {
    const moved = contentCopy()
      .edit(staffModule, 'id="m03-a-action"', 'id="m03-a-terrain"')
      .write(
        'redirects.yaml',
        'redirects:\n  - { from: m03-a-action, to: m03-a-terrain, kind: section, on: 2026-12-01, why: Nom plus clair. }\n',
      )
      .load();
    expect(moved.sectionById('m03-a-action')?.section.id).toBe('m03-a-terrain');
  });
});

describe('a scenario that is right', () => {
  const copy = (): ContentCopy => contentCopy().write(scenario, scenarioYaml());

  it('is read whole, with the time it takes', () => {
    const read = copy().load().scenarioBySlug('une-porte');
    expect(read).toMatchObject({ id: 'SIT-01', start: 'sit-01-a', minutes: 1, synonyms: [] });
    expect(read?.scenes[0]).toMatchObject({ door: 'ajar', narration: null, line: 'Bonsoir.', ending: null });
    expect(read?.scenes.at(-1)?.ending).toEqual({
      protected: 'Sa soirée.',
      keep: 'On peut revenir.',
      discuss: 'Et chez nous ?',
    });
    expect(copy().load().scenarioBySlug('rien')).toBeNull();
  });

  it('gives each scene a version that an answer, its effect or its target moves, and a source does not', () => {
    const versions = (file: ContentCopy): string[] => {
      const read = file.load().scenarios[0];
      return [read?.version ?? '', ...(read?.scenes.map(({ version }) => version) ?? [])];
    };
    const before = versions(copy());
    const changed = (from: string, to: string): number =>
      versions(copy().edit(scenario, from, to)).filter((version, index) => version !== before[index]).length;
    expect(changed('Elle sourit.', 'Elle rit.')).toBe(2);
    expect(changed('to: sit-01-c', 'to: sit-01-d')).toBe(2);
    expect(changed('keep: On peut revenir.', 'keep: On revient.')).toBe(2);
    expect(changed('name: Mme Nowak', 'name: M. Nowak')).toBe(1);
    expect(changed('supports: le porte-à-porte', 'supports: la porte')).toBe(0);
  });

  it('is listed in its order', () => {
    const second = aScenario(
      [...someScenes().slice(0, 6), aScene('end1'), aScene('end2')].map((scene) => ({
        ...scene,
        id: scene.id.replace('sit-01', 'sit-02'),
        choices: scene.choices.map((choice) => ({ ...choice, to: choice.to.replace('sit-01', 'sit-02') })),
      })),
      { id: 'SIT-02', start: 'sit-02-a' },
    );
    const first = scenarioYaml(second)
      .replace('slug: une-porte', 'slug: deux')
      .replace('order: 1', 'order: 2');
    const read = copy().write('scenarios/a.scenario.yaml', first).load();
    expect(read.scenarios.map(({ id }) => id)).toEqual(['SIT-01', 'SIT-02']);
  });
});

describe('content that is wrong stops, and says what to mend:', () => {
  it.each(wrongFiles)('%s', (_name, spoil, messages) => {
    expect(said(spoil(contentCopy()))).toEqual(messages);
  });

  it('tells every problem of every file at once', () => {
    const copy = contentCopy()
      .edit(month, 'settledBy: mentor', 'settledBy: maire')
      .edit(staffModule, 'status: proposition', 'status: prêt');
    expect(said(copy)).toHaveLength(2);
  });
});
