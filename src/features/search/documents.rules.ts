/** What can be found: everything of content/ that has a page, and the fixed screens, each for its readers. */
import { plainText } from '#src/features/curriculum/index.ts';
import type { Curriculum, Module, Scenario, Tool } from '#src/features/curriculum/index.ts';
import { capitalise } from '#src/i18n/format.ts';
import { kindWords } from '#src/i18n/search.fr.ts';
import { routes } from '#src/routes.ts';
import { helpOf, opens, reads } from './readers.rules.ts';
import { screens } from './screens.ts';
import type { Kind, Reader, SearchDocument } from './search.types.ts';

/** The documents of a reader: what she may not read or open is none of them. */
export const documentsOf = (curriculum: Curriculum, reader: Reader): readonly SearchDocument[] =>
  [
    ...curriculum.modules
      .filter(({ audience }) => reads(reader, audience))
      .map((module) => ofModule(module, curriculum)),
    ...ofPages(curriculum),
    ...screens.map((screen) => plain('page', screen.href, screen)),
    ...ofTopics(curriculum, reader),
    ...ofWords(curriculum),
    ...curriculum.scenarios.map(ofScenario),
    ...(reads(reader, 'staff') ? ofStaff(curriculum, reader) : []),
  ].filter(({ kind, href }, index, all) => opens(reader, href) && !isTold(kind, href, all.slice(0, index)));

/** A screen whose text is a page of content/ is told by that page. */
const isTold = (kind: Kind, href: string, before: readonly SearchDocument[]): boolean =>
  kind === 'page' && before.some((document) => document.href === href);

const ofStaff = (curriculum: Curriculum, reader: Reader): readonly SearchDocument[] => [
  ...curriculum.tools.map(ofTool),
  ...ofItems(curriculum, reader),
  ...ofPillars(curriculum),
  ...ofIndicators(curriculum),
];

type Told = {
  readonly title: string;
  readonly summary: string;
  readonly synonyms?: readonly string[];
  readonly text?: string;
};

/** A document in one piece. */
const plain = (
  kind: Kind,
  href: string,
  { title, summary, synonyms = [], text }: Told,
  id = href,
  months: readonly number[] = [],
): SearchDocument => ({
  id: `${kind}:${id}`,
  kind,
  href,
  title,
  summary,
  synonyms,
  months,
  parts: text === undefined ? [] : [{ title: '', href, text: plainText(text) }],
});

const ofModule = (module: Module, { textOfSection }: Curriculum): SearchDocument => ({
  ...plain(
    'module',
    routes.module(module.slug),
    module,
    module.id,
    module.month === null ? [] : [module.month],
  ),
  parts: module.sections.map(({ id, title }) => ({
    title,
    href: routes.section(module.slug, id),
    text: plainText(textOfSection(id)),
  })),
});

const ofPages = ({ pages }: Curriculum): readonly SearchDocument[] =>
  pages.map((page) => plain('page', `/${page.id}`, page));

const ofTopics = ({ topics }: Curriculum, reader: Reader): readonly SearchDocument[] =>
  topics
    .filter(({ audience }) => audience === helpOf[reader])
    .map((topic) => plain('help', routes.helpTopic(topic.slug), topic));

const ofWords = ({ glossary }: Curriculum): readonly SearchDocument[] =>
  glossary.map(({ id, term, forms, meaning, synonyms }) =>
    plain(
      'word',
      routes.word(id),
      { title: capitalise(term), summary: meaning, synonyms: [...forms, ...synonyms] },
      id,
    ),
  );

const ofScenario = ({ id, slug, title, summary, theme, synonyms, scenes }: Scenario): SearchDocument => {
  const said = scenes.flatMap(({ narration, line, choices }) => [
    narration ?? '',
    line ?? '',
    ...choices.map(({ text }) => text),
  ]);
  return plain(
    'scenario',
    routes.scenario(slug),
    { title, summary: theme, synonyms, text: [summary, ...said].join('\n') },
    id,
  );
};

const ofTool = (tool: Tool): SearchDocument =>
  plain('tool', routes.tool(tool.slug), { ...tool, text: textOfTool(tool) }, tool.id, tool.months);

/** Headings, steps and labels: what one remembers of a sheet. */
const textOfTool = (tool: Tool): string =>
  tool.kind === 'sheet'
    ? tool.tables
        .flatMap(({ title, intro, columns }) => [title, intro ?? '', ...columns.map(labelOf)])
        .join('\n')
    : tool.blocks
        .flatMap((block) => {
          if ('text' in block) return [block.text];
          if ('items' in block) return block.items;
          if ('fields' in block) return block.fields.map(labelOf);
          return 'caption' in block ? [block.caption, ...block.columns.map(labelOf)] : [];
        })
        .join('\n');

const labelOf = ({ label }: { readonly label: string }): string => label;

/** A partner opens its own item; its guides, the month that asks it. */
const ofItems = ({ items, milestoneById }: Curriculum, reader: Reader): readonly SearchDocument[] =>
  items.map(({ id, milestoneId, title, help }) => {
    const month = milestoneById(milestoneId)?.month ?? 0;
    const own = reader === 'staff' || reader === 'lead' || reader === 'director';
    const href = own ? routes.item(milestoneId, id) : routes.month(month);
    return plain('item', href, { title, summary: firstSentence(help), text: help }, id, [month]);
  });

const firstSentence = (text: string): string =>
  /^.*?[.!?](?=\s|$)/s.exec(plainText(text).trim())?.[0] ?? text;

const ofPillars = ({ grid }: Curriculum): readonly SearchDocument[] =>
  grid.pillars.map(({ id, title, core, adaptable, levels }) =>
    plain(
      'pillar',
      routes.pillar(id),
      {
        title,
        summary: core[0] ?? '',
        synonyms: [`${kindWords.pillar} ${id.slice(1)}`],
        text: [...core, ...adaptable, ...levels.map(({ sign }) => sign)].join('\n'),
      },
      id,
    ),
  );

const ofIndicators = ({ campaignIndicators }: Curriculum): readonly SearchDocument[] =>
  campaignIndicators.indicators.map(({ id, title, definition }) =>
    plain('indicator', routes.indicator(id), { title, summary: definition, synonyms: [id] }, id),
  );
