/** What holds between files: one id one text, one address one module, redirects that lead somewhere. */
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import { currentId } from '#src/shared/facts.ts';
import type { ContentProblem } from './content-problem.ts';
import type { Module, Month, Redirect } from './curriculum.types.ts';
import type { Tool } from './tool.types.ts';

export type PlacedModule = { readonly path: string; readonly module: Module };
export type PlacedMonth = { readonly path: string; readonly month: Month };
export type PlacedTool = { readonly path: string; readonly tool: Tool };

type Named = { readonly key: string; readonly path: string; readonly field: string };

const repeated = (
  named: readonly Named[],
  sentence: (key: string, other: string) => string,
): ContentProblem[] => {
  const first = new Map<string, string>();
  return named.flatMap(({ key, path, field }) => {
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, path);
      return [];
    }
    return [{ file: path, line: null, field, sentence: sentence(key, other) }];
  });
};

/** Every permanent id of content, with where it is. Capital letters do not tell two ids apart. */
const namesOf = (
  modules: readonly PlacedModule[],
  months: readonly PlacedMonth[],
  tools: readonly PlacedTool[],
): Named[] => [
  ...tools.map(({ path, tool }) => ({ key: tool.id, path, field: 'id' })),
  ...modules.flatMap(({ path, module }) => [
    { key: module.id, path, field: 'id' },
    ...module.sections.map(({ id }) => ({ key: id, path, field: `Section ${id}` })),
    ...module.questions.map(({ id }) => ({ key: id, path, field: `question ${id}` })),
  ]),
  ...months.flatMap(({ path, month }) => [
    { key: month.milestone.id, path, field: 'milestone › id' },
    ...month.milestone.items.map(({ id }) => ({ key: id, path, field: `item ${id}` })),
  ]),
];

const rankOf = ({ audience, month, order }: Module): string => `${audience} ${month ?? ''} ${order}`;

const folderFaults = (modules: readonly PlacedModule[]): ContentProblem[] =>
  modules.flatMap(({ path, module }) => {
    const folder = path.split('/').at(-2) ?? '';
    const expected = `m${String(module.month).padStart(2, '0')}-`;
    return module.audience === 'staff' && !folder.startsWith(expected)
      ? [{ file: path, line: null, field: 'month', sentence: words.folder(folder) }]
      : [];
  });

const redirectFaults = (ids: ReadonlySet<string>, redirects: readonly Redirect[]): ContentProblem[] =>
  redirects.flatMap(({ from, to }, index) => {
    const at = { file: 'content/redirects.yaml', line: null };
    const place = (field: string): string => `redirects › ${index + 1} › ${field}`;
    const end = currentId(to, redirects);
    return [
      ...(ids.has(end) ? [] : [{ ...at, field: place('to'), sentence: words.redirectToNothing(end) }]),
      ...(ids.has(from) ? [{ ...at, field: place('from'), sentence: words.redirectFromLiving(from) }] : []),
    ];
  });

/** A tool serves modules and items that exist today. */
const toolFaults = (
  tools: readonly PlacedTool[],
  modules: readonly PlacedModule[],
  months: readonly PlacedMonth[],
): ContentProblem[] => {
  const known = {
    modules: new Set(modules.map(({ module }) => module.id)),
    items: new Set(months.flatMap(({ month }) => month.milestone.items.map(({ id }) => id))),
  };
  return tools.flatMap(({ path, tool }) =>
    (['modules', 'items'] as const).flatMap((field) =>
      tool[field].flatMap((id, index) =>
        known[field].has(id)
          ? []
          : [
              {
                file: path,
                line: null,
                field: `${field} › ${index + 1}`,
                sentence: words.toolServes[field](id),
              },
            ],
      ),
    ),
  );
};

/** Every problem between files that are each right on their own. */
export const crossChecks = (content: {
  readonly modules: readonly PlacedModule[];
  readonly months: readonly PlacedMonth[];
  readonly tools: readonly PlacedTool[];
  readonly pillarIds: readonly string[];
  readonly redirects: readonly Redirect[];
}): ContentProblem[] => {
  const { modules, months, tools, pillarIds, redirects } = content;
  const names = namesOf(modules, months, tools);
  const slugs = modules.map(({ path, module }) => ({ key: module.slug, path, field: 'slug' }));
  const ranks = modules.map(({ path, module }) => ({ key: rankOf(module), path, field: 'order' }));
  const numbers = months.map(({ path, month }) => ({ key: String(month.month), path, field: 'month' }));
  const lost = months.flatMap(({ path, month }) =>
    month.milestone.items
      .filter(({ pillar }) => !pillarIds.includes(pillar))
      .map(({ id, pillar }) => ({
        file: path,
        line: null,
        field: `item ${id}`,
        sentence: words.pillarMissing(pillar),
      })),
  );
  return [
    ...repeated(
      names.map((named) => ({ ...named, key: named.key.toLowerCase() })),
      words.sameId,
    ),
    ...repeated(slugs, words.sameSlug),
    ...repeated(ranks, (_, other) => words.sameRank(other)),
    ...repeated(numbers, (_, other) => words.sameMonth(other)),
    ...folderFaults(modules),
    ...toolFaults(tools, modules, months),
    ...lost,
    ...redirectFaults(new Set(names.map(({ key }) => key)), redirects),
  ];
};
