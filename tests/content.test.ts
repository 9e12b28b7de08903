import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitHead, splitModule } from '#src/features/curriculum/sections.rules.ts';
import { readContentFiles } from '#src/features/curriculum/content-files.ts';
import {
  checkContent,
  countWords,
  getCurriculum,
  problemText,
  sentencesOf,
} from '#src/features/curriculum/index.ts';
import type {
  Audience,
  Block,
  Cell,
  Module,
  Question,
  Section,
  Tool,
} from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import {
  acronymsOf,
  linksOf,
  mean,
  sentenceLengths,
  wordsAlone,
  writingFaults,
} from '#tests/support/french.ts';

const curriculum = getCurriculum();
const files = readContentFiles('content');

/** Each module with its file: one test per file. */
const modules = files.modules.map((file) => {
  const split = splitModule(file.text);
  const id = /^id: (\S+)/m.exec(split.head)?.[1] ?? '';
  const module = curriculum.moduleById(id);
  if (module === null) throw new Error(`${file.path} was not read`);
  const bodies = new Map(split.sections.map((section) => [section.attributes['id'] ?? '', section.body]));
  return { path: file.path, module, bodies, text: [...bodies.values()].join('\n\n') };
});
type Read = (typeof modules)[number];

const of = (...audiences: Audience[]): [string, Read][] =>
  modules.filter(({ module }) => audiences.includes(module.audience)).map((read) => [read.path, read]);
const all = of('staff', 'messenger', 'mentor');
const long = of('staff', 'mentor');

/** Every text of a value that people read; ids, kinds and addresses are left out. */
const READ = new Set([
  'theme',
  'aim',
  'title',
  'help',
  'label',
  'intro',
  'message',
  'rowLabel',
  'addLabel',
  'unit',
]);
const GRID = new Set(['title', 'name', 'sign', 'core', 'adaptable', 'indicators', 'supports']);
const textsOf = (value: unknown, keys: ReadonlySet<string>, under = ''): string[] => {
  if (typeof value === 'string') return keys.has(under) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, keys, under));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, keys, key));
};

const pictures = (text: string): number => (text.match(/<Picture\b/g) ?? []).length;

describe('content/', () => {
  it('is ready to be built', () => {
    expect(checkContent('content').map(problemText)).toEqual([]);
  });

  it('leaves no file unread', () => {
    const { modules: texts, quizzes, months, scenarios, tools, help, sounds, languages } = files;
    const { grid, redirects, points, glossary, indicators, messengerQuestions, screens } = files;
    const { workstreams, observation } = files;
    const registers = [
      ...[grid, redirects, points, glossary, indicators, messengerQuestions, screens],
      ...[workstreams, observation],
    ];
    const known = [
      ...texts,
      ...quizzes,
      ...months,
      ...scenarios,
      ...tools,
      ...help,
      ...sounds,
      ...languages,
      ...registers,
    ].map((file) => file?.path.replace('content/', ''));
    const present = readdirSync('content', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.replace(/^content\//, ''))
      .filter((name) => !/^(?:\.ledger\/|pages\/|help\/pictures\/|accessibility-|LICENSE)/.test(name));
    expect(present.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('the year', () => {
  it('has twelve months in order', () => {
    expect(curriculum.months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('has seventy checklist items, four to seven a month', () => {
    expect(curriculum.items).toHaveLength(70);
    const odd = curriculum.months.filter(
      ({ milestone }) => milestone.items.length < 4 || milestone.items.length > 7,
    );
    expect(odd.map(({ milestone }) => milestone.id)).toEqual([]);
  });

  it('lets head office settle months 1, 10 and 12, and mentors the others (R4)', () => {
    const settled = curriculum.months.filter(({ milestone }) => milestone.settledBy === 'headOffice');
    expect(settled.map(({ month }) => month)).toEqual([1, 10, 12]);
  });

  it('rests on eight pillars of five levels, each fed by an item', () => {
    expect(curriculum.grid.pillars.map(({ id }) => id)).toEqual([
      'p1',
      'p2',
      'p3',
      'p4',
      'p5',
      'p6',
      'p7',
      'p8',
    ]);
    const fed = new Set(curriculum.items.map(({ pillar }) => pillar));
    expect(curriculum.grid.pillars.filter(({ id }) => !fed.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('each month', () => {
  it.each(curriculum.months.map((month) => [month.milestone.id, month] as const))(
    '%s is written as we write',
    (_id, month) => {
      expect(textsOf(month, READ).flatMap(writingFaults)).toEqual([]);
      expect(mean(month.milestone.items.flatMap(({ help }) => sentenceLengths(help)))).toBeLessThanOrEqual(
        20,
      );
    },
  );

  it('the criteria of observation are eight and written as we write', () => {
    const { criteria } = curriculum.observation;
    expect(criteria).toHaveLength(8);
    expect(criteria.flatMap(({ name, sign }) => [name, sign]).flatMap(writingFaults)).toEqual([]);
  });

  it('the adoption grid is written as we write', () => {
    expect(textsOf(curriculum.grid, GRID).flatMap(writingFaults)).toEqual([]);
  });
});

describe('the references', () => {
  const { points, glossary, campaignIndicators, messengerQuestions } = curriculum;

  it('say the thirty-one things to confirm, as we write', () => {
    expect(points.map(({ id }) => id)).toEqual(Array.from({ length: 31 }, (_, index) => index + 1));
    expect(points.flatMap(({ text }) => writingFaults(text))).toEqual([]);
  });

  it('ask messengers one question on each pillar, as we write', () => {
    expect(messengerQuestions.questions.map(({ pillar }) => pillar)).toEqual(
      curriculum.grid.pillars.map(({ id }) => id),
    );
    expect(
      messengerQuestions.questions.flatMap(({ text, help }) => [text, help]).flatMap(writingFaults),
    ).toEqual([]);
  });

  it('define twenty-two indicators in order, as we write', () => {
    const { indicators } = campaignIndicators;
    expect(indicators.map(({ id }) => id)).toEqual(
      indicators.map((_, index) => `IND-${String(index + 1).padStart(2, '0')}`),
    );
    expect(indicators).toHaveLength(22);
    const texts = indicators.flatMap(({ title, definition, landmark = '' }) => [title, definition, landmark]);
    expect(texts.flatMap(writingFaults)).toEqual([]);
    expect(new Set(indicators.map(({ code }) => code)).size).toBe(22);
  });

  it('name six workstreams, each with what one can see once it is done', () => {
    const { workstreams } = curriculum.hill;
    expect(workstreams).toHaveLength(6);
    expect(workstreams.flatMap(({ title, done }) => writingFaults(`${title}. ${done}`))).toEqual([]);
  });

  it.each(glossary.map((word) => [word.term, word] as const))(
    '« %s » is told in one plain sentence',
    (_term, { term, meaning, synonyms }) => {
      expect([term, meaning, ...synonyms].flatMap(writingFaults)).toEqual([]);
      expect(sentenceLengths(meaning)).toHaveLength(1);
      expect(sentenceLengths(meaning).filter((words) => words > 15)).toEqual([]);
      expect(acronymsOf(meaning)).toEqual([]);
    },
  );

  it('hold no word that no messenger reads', () => {
    const read = new Set(
      curriculum.modules.flatMap(({ sections }) =>
        sections.flatMap(({ id }) => curriculum.wordsOfSection(id).map((word) => word.id)),
      ),
    );
    expect(glossary.filter(({ id }) => !read.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

const quizTexts = (question: Question): string[] => [
  question.text,
  ...question.options.flatMap(({ text, reason }) => [text, reason]),
];

describe('each module', () => {
  it.each(all)('%s is written as we write', (_path, { module, bodies, text }) => {
    const faults = [
      ...[module.title, module.summary].flatMap(writingFaults),
      ...module.sections.flatMap(({ id, title }) => [
        ...writingFaults(title),
        ...writingFaults(bodies.get(id) ?? '').map((fault) => `${id} ${fault}`),
      ]),
      ...module.questions.flatMap((question) => quizTexts(question).flatMap(writingFaults)),
    ];
    expect(faults).toEqual([]);
    expect(mean(sentenceLengths(text))).toBeLessThanOrEqual(module.audience === 'messenger' ? 12 : 20);
  });

  it.each(all)('%s links only to its sources and to pages that exist', (_path, { module, text }) => {
    const sources = module.sources.map(({ url }) => url);
    const inside = [...curriculum.modules.map(({ slug }) => routes.module(slug)), routes.project()];
    expect(linksOf(text).filter((url) => !sources.includes(url) && !inside.includes(url))).toEqual([]);
  });

  it.each(all)('%s asks questions one learns from', (_path, { module }) => {
    const { questions, audience } = module;
    const most = audience === 'messenger' ? 2 : 3;
    expect(questions.length).toBeGreaterThanOrEqual(3);
    expect(questions.length).toBeLessThanOrEqual(5);
    const odd = questions.filter(({ options }) => options.length < most || options.length > 4);
    expect(odd.map(({ id }) => id)).toEqual([]);
    expect(guessable(questions)).toEqual([]);
    if (audience !== 'messenger') expect(questions.map(({ kind }) => kind)).toContain('multiple');
  });
});

/** Whether somebody who read nothing would find the answers: always in the same place, or always the longest. */
const guessable = (questions: readonly Question[]): string[] => {
  const singles = questions.filter(({ kind }) => kind === 'single');
  if (singles.length < 2) return [];
  const places = new Set(singles.map(({ options }) => options.findIndex(({ right }) => right)));
  const longest = singles.every(
    ({ options }) => [...options].sort((a, b) => b.text.length - a.text.length)[0]?.right,
  );
  return [
    ...(places.size === 1 ? ['always in the same place'] : []),
    ...(longest ? ['always the longest'] : []),
  ];
};

/** Sentences that may be said again, and why. */
const SAID_AGAIN = new Map<string, string>([]);

/** Every sentence of eight words or more that a module says, as its words alone. */
const longSentences = ({ module, text }: Read): Set<string> => {
  const texts = [text, module.summary, ...module.sections.map(({ title }) => title)];
  const said = [...texts, ...module.questions.flatMap(quizTexts)].flatMap(sentencesOf).map(wordsAlone);
  return new Set(said.filter((words) => words.split(' ').length >= 8 && !SAID_AGAIN.has(words)));
};

describe('the modules together', () => {
  it('say no sentence of eight words or more in two modules', () => {
    const sayers = new Map<string, string[]>();
    for (const read of modules)
      for (const words of longSentences(read))
        sayers.set(words, [...(sayers.get(words) ?? []), read.module.id]);
    const again = [...sayers].filter(([, ids]) => ids.length > 1);
    expect(again.map(([words, ids]) => `${ids.join(', ')} : ${words}`)).toEqual([]);
  });
});

const ORDER = ['situation', 'method', 'example', 'pitfalls', 'action', 'discussion', 'takeaway'];
const SHORT = new Set(['situation', 'action', 'discussion']);
const kinds = ({ sections }: Module): string[] => sections.map(({ kind }) => kind);
const badLengths = (
  sections: readonly Section[],
  least: (section: Section) => number,
  most: number,
): string[] =>
  sections
    .filter((section) => section.words < least(section) || section.words > most)
    .map(({ id, words }) => `${id}: ${words}`);

describe('each staff or mentor module', () => {
  it.each(long)('%s goes from a scene to the field, then to the team', (_path, { module }) => {
    const found = kinds(module);
    expect(found.join(' ')).toMatch(
      /^situation( method){1,3} example pitfalls action discussion( takeaway)?$/,
    );
  });

  it.each(long)('%s has pages of 250 to 500 words, some shorter', (_path, { module }) => {
    expect(badLengths(module.sections, ({ kind }) => (SHORT.has(kind) ? 120 : 250), 500)).toEqual([]);
  });

  it.each(long)('%s gives words to say and shows two drawings at most', (_path, { text }) => {
    expect(text).toMatch(/<Say>|«/);
    expect(pictures(text)).toBeLessThanOrEqual(2);
  });
});

describe('each messenger module', () => {
  const theirs = of('messenger');

  it.each(theirs)('%s has four to six pages of 60 to 120 words, one drawing each', (_path, read) => {
    const { module, bodies } = read;
    expect(module.sections.length).toBeGreaterThanOrEqual(4);
    expect(module.sections.length).toBeLessThanOrEqual(6);
    expect(badLengths(module.sections, () => 60, 120)).toEqual([]);
    const drawn = module.sections.map(({ id }) => pictures(bodies.get(id) ?? ''));
    expect(drawn).toEqual(drawn.map(() => 1));
    const order = kinds(module).map((kind) => ORDER.indexOf(kind));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it.each(theirs)(
    '%s never goes over 15 words a sentence, nor uses an acronym',
    (_path, { module, text }) => {
      expect(sentenceLengths(text).filter((words) => words > 15)).toEqual([]);
      expect(acronymsOf(text)).toEqual([]);
      const answers = module.questions.flatMap(({ options }) => options.map((option) => option.text));
      expect(answers.filter((answer) => countWords(answer) > 14)).toEqual([]);
    },
  );
});

/** Every text of a scenario that people read. */
const SPOKEN = new Set([
  'title',
  'summary',
  'theme',
  'name',
  'narration',
  'line',
  'text',
  'note',
  'protected',
  'keep',
  'discuss',
  'supports',
]);

describe('each scenario', () => {
  const scenarios = curriculum.scenarios.map((scenario) => [scenario.slug, scenario] as const);

  it.each(scenarios)('%s is written as we write to messengers', (_slug, scenario) => {
    const texts = textsOf(scenario, SPOKEN);
    expect(texts.length).toBeGreaterThan(40);
    expect(texts.flatMap(writingFaults)).toEqual([]);
    const said = textsOf(scenario, new Set([...SPOKEN].filter((key) => key !== 'supports')));
    expect(mean(said.flatMap(sentenceLengths))).toBeLessThanOrEqual(12);
    expect(said.flatMap(acronymsOf)).toEqual([]);
  });

  it.each(scenarios)('%s leads nowhere outside of its story', (_slug, scenario) => {
    const texts = textsOf(scenario, SPOKEN);
    expect(texts.flatMap(linksOf)).toEqual([]);
    expect(texts.filter((text) => /https?:|\*\*|<\w/.test(text))).toEqual([]);
  });

  it.each(scenarios)('%s has its file named after its address', (slug, { id }) => {
    const file = files.scenarios.find(({ text }) => text.startsWith(`id: ${id}\n`));
    expect(file?.path).toBe(`content/scenarios/${slug}.scenario.yaml`);
  });
});

/** Every text of a tool that people read, but for its formulas. */
const toolTexts = (tool: Tool): string[] => [
  tool.title,
  tool.summary,
  ...(tool.kind === 'document' ? tool.blocks.flatMap(blockTexts) : sheetTexts(tool)),
];

const blockTexts = (block: Block): readonly string[] => {
  if (block.kind === 'table')
    return [
      block.caption,
      ...block.columns.map(({ label }) => label),
      ...block.rows.flatMap((row) => Object.values(row)),
    ];
  if (block.kind === 'fields') return block.fields.map(({ label }) => label);
  if (block.kind === 'signature') return block.who;
  if (block.kind === 'pageBreak') return [];
  return 'items' in block ? block.items : [block.text];
};

const sheetTexts = ({ example, tables }: Tool & { readonly kind: 'sheet' }): string[] => [
  ...(example === null ? [] : [example]),
  ...tables.flatMap(({ title, intro, columns, rows, notes }) => [
    title,
    ...(intro === undefined ? [] : [intro]),
    ...columns.map(({ label }) => label),
    ...rows.flatMap((row) => Object.values(row).flatMap(cellText)),
    ...notes,
  ]),
];

const cellText = (cell: Cell): string[] => {
  const value = typeof cell === 'object' ? cell.fill : cell;
  return typeof value === 'string' && !value.startsWith('=') ? [value] : [];
};

describe('each tool', () => {
  const tools = curriculum.tools.map((tool) => [tool.id, tool] as const);

  it.each(tools)('%s is written as we write', (_id, tool) => {
    const texts = toolTexts(tool);
    expect(texts.flatMap(writingFaults)).toEqual([]);
    expect(mean(texts.flatMap(sentenceLengths))).toBeLessThanOrEqual(20);
    expect(texts.flatMap(linksOf)).toEqual([]);
  });

  it.each(tools)('%s quotes the words to say, and calls invented what is', (_id, tool) => {
    const blocks = tool.kind === 'document' ? tool.blocks : [];
    const said = blocks.flatMap((block) => (block.kind === 'say' ? [block.text.replaceAll('\n', ' ')] : []));
    expect(said.filter((text) => !/^«\u00A0[^«]*\u00A0»$/.test(text))).toEqual([]);
    if (tool.kind === 'sheet' && tool.example !== null) expect(tool.example).toMatch(/inventé/);
  });
});

describe('each page of text', () => {
  const pages = readdirSync('content/pages').filter((name) => name.endsWith('.mdx'));

  it.each(pages)('%s is written as we write, and cites what it links to', (name) => {
    const split = splitHead(readFileSync(`content/pages/${name}`, 'utf8'));
    const body = split?.body ?? '';
    expect(body).not.toBe('');
    expect(writingFaults(body)).toEqual([]);
    expect(linksOf(body).filter((url) => !/^https?:\/\//.test(url))).toEqual([]);
  });
});
