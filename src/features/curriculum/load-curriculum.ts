import { currentId, remember } from '#src/shared/facts.ts';
import { addressIndex } from './addresses.rules.ts';
import { addressedOf } from './check-content.ts';
import { ContentError } from './content-problem.ts';
import type {
  Audience,
  Curriculum,
  Module,
  QuestionPlace,
  References,
  SectionPlace,
  Word,
} from './curriculum.types.ts';
import { changesAfter, indexLedgers } from './ledger.rules.ts';
import type { Ledgers } from './ledger.schema.ts';
import { readContent } from './read-content.ts';
import type { Content } from './read-content.ts';
import { recordingKey } from './recordings.rules.ts';
import type { Tool } from './tool.types.ts';
import { wordsIn } from './words.rules.ts';

const audienceOrder: Readonly<Record<Audience, number>> = { messenger: 0, staff: 1, mentor: 2 };

const inPathOrder = (a: Module, b: Module): number =>
  audienceOrder[a.audience] - audienceOrder[b.audience] ||
  (a.month ?? 0) - (b.month ?? 0) ||
  a.order - b.order;

const byFirstMonth = (a: Tool, b: Tool): number =>
  (a.months[0] ?? 0) - (b.months[0] ?? 0) || (a.id < b.id ? -1 : 1);

/** The frozen curriculum of a content folder; throws `ContentError` with every problem when it has any. */
export const loadCurriculum = (folder: string): Curriculum => curriculumOf(readContent(folder));

/** The same from content already read. */
export const curriculumOf = (content: Content): Curriculum => {
  const { grid, references } = content;
  if (content.problems.length > 0 || grid === null || references === null)
    throw new ContentError(content.problems);
  const months = content.months.map(({ month }) => month).sort((a, b) => a.month - b.month);
  const modules = content.modules.map(({ module }) => module).sort(inPathOrder);
  const scenarios = content.scenarios.map(({ scenario }) => scenario).sort((a, b) => a.order - b.order);
  const tools = content.tools.map(({ tool }) => tool).sort(byFirstMonth);
  const topics = content.topics.map(({ topic }) => topic);
  const { screens, redirects } = content;
  const plain = { months, modules, scenarios, tools, topics, screens, grid, redirects, ...references };
  deepFreeze(plain);
  return Object.freeze({ ...plain, ...lookUps(plain, content) });
};

type Plain = Pick<
  Curriculum,
  | 'months'
  | 'modules'
  | 'scenarios'
  | 'tools'
  | 'topics'
  | 'screens'
  | 'redirects'
  | 'grid'
  | keyof References
>;

const lookUps = (plain: Plain, content: Content): Omit<Curriculum, keyof Plain> => {
  const { months, modules, scenarios, tools, grid, redirects } = plain;
  const now = (id: string): string => (redirects.length === 0 ? id : currentId(id, redirects));
  const items = Object.freeze(months.flatMap(({ milestone }) => milestone.items));
  const itemsById = byId(items);
  const modulesById = byId(modules);
  const sections = new Map<string, SectionPlace>();
  const questions = new Map<string, QuestionPlace>();
  for (const module of modules) {
    module.sections.forEach((section, i) => sections.set(section.id, { module, section, position: i + 1 }));
    module.questions.forEach((question, i) =>
      questions.set(question.id, { module, question, position: i + 1 }),
    );
  }
  const ledger = indexLedgers(content.ledgers);
  const texts = textsOfSections(content);
  const words = wordsOfSections(content, texts, plain.glossary);
  return {
    items,
    monthByNumber: (month) => months.find((each) => each.month === month) ?? null,
    milestoneById: (id) => months.find(({ milestone }) => milestone.id === id)?.milestone ?? null,
    itemById: (id) => itemsById.get(now(id)) ?? null,
    formOf: (itemId) => itemsById.get(now(itemId))?.form ?? null,
    moduleById: (id) => modulesById.get(now(id)) ?? null,
    moduleBySlug: (slug) => modules.find((module) => module.slug === slug) ?? null,
    scenarioBySlug: (slug) => scenarios.find((scenario) => scenario.slug === slug) ?? null,
    modulesOfMonth: (month) => modules.filter((module) => module.month === month),
    toolBySlug: (slug) => tools.find((tool) => tool.slug === slug) ?? null,
    topicBySlug: (slug) => plain.topics.find((topic) => topic.slug === slug) ?? null,
    toolsOfModule: (moduleId) => tools.filter((tool) => tool.modules.includes(now(moduleId))),
    toolsOfItem: (itemId) => tools.filter((tool) => tool.items.includes(now(itemId))),
    sectionById: (id) => sections.get(now(id)) ?? null,
    questionById: (id) => questions.get(now(id)) ?? null,
    pillarById: (id) => grid.pillars.find((pillar) => pillar.id === id) ?? null,
    wordById: (id) => plain.glossary.find((word) => word.id === id) ?? null,
    wordsOfSection: words,
    textOfSection: (id) => texts.get(now(id)) ?? '',
    recordingOf: (id, language = 'fr') => content.recordings.get(recordingKey(now(id), language)) ?? null,
    languagesOf: (id) => content.languages.get(now(id)) ?? [],
    ledgerOf: (id) => ledger.get(now(id)) ?? [],
    releasesOf: (id) => content.ledgers.get(now(id)) ?? [],
    releases: content.ledgers,
    textOf: textsByVersion(content.ledgers),
    slugNow: addressIndex(addressedOf(content), content.addresses, redirects),
    changesSince: (id, version) => changesAfter(content.ledgers.get(now(id)) ?? [], version),
  };
};

const textsOfSections = ({ modules }: Content): ReadonlyMap<string, string> =>
  new Map(
    modules.flatMap(({ units }) =>
      units.filter(({ kind }) => kind === 'section').map(({ id, text }) => [id, text] as const),
    ),
  );

/** Looked up in a list made the first time it is asked for. */
const textsByVersion = (ledgers: Ledgers): ((id: string, version: string) => string | null) => {
  const list = remember((of: Ledgers) => {
    const units = [...of.values()].flat().flatMap((release) => release.units);
    return new Map(
      units.flatMap(({ id, version, text }) => (text === undefined ? [] : [[`${id} ${version}`, text]])),
    );
  });
  return (id, version) => list(ledgers).get(`${id} ${version}`) ?? null;
};

/** Only messengers' texts have their hard words told beside them; each is looked up once, when it is first asked for. */
const wordsOfSections = (
  { modules }: Content,
  texts: ReadonlyMap<string, string>,
  glossary: readonly Word[],
): ((sectionId: string) => readonly Word[]) => {
  const told = new Set(
    modules
      .filter(({ module }) => module.audience === 'messenger')
      .flatMap(({ module }) => module.sections.map(({ id }) => id)),
  );
  const found = new Map<string, readonly Word[]>();
  return (id) => {
    const text = told.has(id) ? (texts.get(id) ?? '') : '';
    const words = found.get(id) ?? Object.freeze(wordsIn(text, glossary));
    found.set(id, words);
    return words;
  };
};

const byId = <V extends { readonly id: string }>(list: readonly V[]): ReadonlyMap<string, V> =>
  new Map(list.map((each) => [each.id, each]));

const deepFreeze = (value: object): void => {
  for (const each of Object.values(value) as unknown[])
    if (typeof each === 'object' && each !== null && !Object.isFrozen(each)) deepFreeze(each);
  Object.freeze(value);
};
