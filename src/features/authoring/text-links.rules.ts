/** Which texts lead to which, and which depend on which. */
import { wordsIn } from '#src/features/curriculum/index.ts';
import type { Curriculum, Module } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { remember } from '#src/shared/facts.ts';
import { proseOf } from './prose.rules.ts';
import type { Source } from './prose.rules.ts';

export const RELATIONS = [
  'modulesOfMonth',
  'itemsOfMonth',
  'tools',
  'modulesServed',
  'itemsServed',
  'modulesUsing',
  'scenariosUsing',
  'wordsUsed',
  'linkedFrom',
  'linksTo',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** A text at the other end, and where in it when it is a page of a module. */
export type LinkedText = { readonly id: string; readonly title: string; readonly where: readonly string[] };
export type LinkGroup = { readonly relation: Relation; readonly texts: readonly LinkedText[] };

type Titled = { readonly id: string; readonly title: string };
const plain = ({ id, title }: Titled): LinkedText => ({ id, title, where: [] });

/** The groups that hold a text, in the order of `RELATIONS`. */
const groups = (all: Partial<Record<Relation, readonly LinkedText[]>>): LinkGroup[] =>
  RELATIONS.flatMap((relation) => {
    const texts = all[relation] ?? [];
    return texts.length === 0 ? [] : [{ relation, texts }];
  });

/** Modules by the addresses that their pages link to. */
const linkers = remember((curriculum: Curriculum): ReadonlyMap<string, readonly Module[]> => {
  const pairs = curriculum.modules.flatMap((module) =>
    addressesIn(curriculum, module).map((address) => ({ address, module })),
  );
  return new Map(
    [...Map.groupBy(pairs, ({ address }) => address)].map(([address, all]) => [
      address,
      all.map(({ module }) => module),
    ]),
  );
});

const addressesIn = (curriculum: Curriculum, { sections }: Module): string[] => [
  ...new Set(
    sections.flatMap(({ id }) =>
      [...curriculum.textOfSection(id).matchAll(/\]\((\/[^)\s]+)\)/g)].map(([, address = '']) => address),
    ),
  ),
];

const linkedFrom = (curriculum: Curriculum, address: string): LinkedText[] =>
  (linkers(curriculum).get(address) ?? []).map(plain);

/** Every text that leads to this one or that it leads to. */
export const linksOf = (curriculum: Curriculum, source: Source): readonly LinkGroup[] => {
  switch (source.kind) {
    case 'module':
      return ofModule(curriculum, source.of);
    case 'item': {
      const month = curriculum.milestoneById(source.of.milestoneId)?.month ?? 0;
      return groups({
        modulesOfMonth: curriculum.modulesOfMonth(month).map(plain),
        tools: curriculum.toolsOfItem(source.of.id).map(plain),
      });
    }
    case 'scenario':
      return groups({
        wordsUsed: wordsIn(proseOf(curriculum, source), curriculum.glossary).map(({ id, term }) =>
          plain({ id, title: term }),
        ),
        linkedFrom: linkedFrom(curriculum, routes.scenario(source.of.slug)),
      });
    case 'word':
      return ofWord(curriculum, source.of.id);
    case 'tool':
      return groups({
        modulesServed: source.of.modules.flatMap((id) => curriculum.moduleById(id) ?? []).map(plain),
        itemsServed: source.of.items.flatMap((id) => curriculum.itemById(id) ?? []).map(plain),
        linkedFrom: linkedFrom(curriculum, routes.tool(source.of.slug)),
      });
  }
};

const ofModule = (curriculum: Curriculum, module: Module): LinkGroup[] => {
  const milestone = module.month === null ? null : curriculum.monthByNumber(module.month)?.milestone;
  const words = module.sections.flatMap(({ id, title }) =>
    curriculum.wordsOfSection(id).map((word) => ({ word, title })),
  );
  const addresses = addressesIn(curriculum, module);
  return groups({
    itemsOfMonth: (milestone?.items ?? []).map(plain),
    tools: curriculum.toolsOfModule(module.id).map(plain),
    wordsUsed: [...Map.groupBy(words, ({ word }) => word)].map(([{ id, term }, all]) => ({
      id,
      title: term,
      where: all.map(({ title }) => title),
    })),
    linkedFrom: linkedFrom(curriculum, routes.module(module.slug)),
    linksTo: [
      ...curriculum.modules.filter(({ slug }) => addresses.includes(routes.module(slug))),
      ...curriculum.scenarios.filter(({ slug }) => addresses.includes(routes.scenario(slug))),
      ...curriculum.tools.filter(({ slug }) => addresses.includes(routes.tool(slug))),
    ].map(plain),
  });
};

const ofWord = (curriculum: Curriculum, wordId: string): LinkGroup[] =>
  groups({
    modulesUsing: curriculum.modules.flatMap(({ id, title, sections }) => {
      const where = sections.filter((section) =>
        curriculum.wordsOfSection(section.id).some((word) => word.id === wordId),
      );
      return where.length === 0 ? [] : [{ id, title, where: where.map((section) => section.title) }];
    }),
    scenariosUsing: (scenarioWords(curriculum).get(wordId) ?? []).map(plain),
  });

/** Scenarios by the words that they use. */
const scenarioWords = remember((curriculum: Curriculum): ReadonlyMap<string, readonly Titled[]> => {
  const pairs = curriculum.scenarios.flatMap((scenario) =>
    wordsIn(proseOf(curriculum, { kind: 'scenario', of: scenario }), curriculum.glossary).map(({ id }) => ({
      id,
      scenario,
    })),
  );
  return new Map(
    [...Map.groupBy(pairs, ({ id }) => id)].map(([id, all]) => [id, all.map(({ scenario }) => scenario)]),
  );
});
