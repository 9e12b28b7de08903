/** What holds between files: one id one text, one address one module, redirects that lead somewhere. */
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import { currentId } from '#src/shared/facts.ts';
import type { ContentProblem } from './content-problem.ts';
import type { Module, Month, Redirect } from './curriculum.types.ts';
import type { Scenario } from './scenario.types.ts';
import type { Tool } from './tool.types.ts';

export type PlacedModule = { readonly path: string; readonly module: Module };
export type PlacedMonth = { readonly path: string; readonly month: Month };
export type PlacedScenario = { readonly path: string; readonly scenario: Scenario };
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

type Placed = {
  readonly modules: readonly PlacedModule[];
  readonly months: readonly PlacedMonth[];
  readonly scenarios: readonly PlacedScenario[];
  readonly tools: readonly PlacedTool[];
};

/** Every permanent id of content, with where it is. Capital letters do not tell two ids apart. */
const namesOf = ({ modules, months, scenarios, tools }: Placed): Named[] => [
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
  ...scenarios.flatMap(({ path, scenario }) => [
    { key: scenario.id, path, field: 'id' },
    ...scenario.scenes.map(({ id }) => ({ key: id, path, field: `scene ${id}` })),
  ]),
];

const rankOf = ({ audience, month, order }: Module): string => `${audience} ${month ?? ''} ${order}`;

/** Points that a file says it depends on and that nobody is asked to confirm. */
const unknownPoints = (
  { modules, months, scenarios, tools }: Placed,
  pointIds: readonly number[],
): ContentProblem[] =>
  [
    ...scenarios.map(({ path, scenario }) => ({ path, toConfirm: scenario.toConfirm })),
    ...tools.map(({ path, tool }) => ({ path, toConfirm: tool.toConfirm })),
    ...modules.map(({ path, module }) => ({ path, toConfirm: module.toConfirm })),
    ...months.map(({ path, month }) => ({ path, toConfirm: month.toConfirm })),
  ].flatMap(({ path, toConfirm }) =>
    toConfirm
      .filter((id) => !pointIds.includes(id))
      .map((id) => ({ file: path, line: null, field: 'toConfirm', sentence: words.pointUnknown(id) })),
  );

const folderFaults = (modules: readonly PlacedModule[]): ContentProblem[] =>
  modules.flatMap(({ path, module }) => {
    const folder = path.split('/').at(-2) ?? '';
    const expected = `m${String(module.month).padStart(2, '0')}-`;
    return module.audience === 'staff' && !folder.startsWith(expected)
      ? [{ file: path, line: null, field: 'month', sentence: words.folder(folder) }]
      : [];
  });

/** An heir that was released and left in its turn is asked about by the release, like any id that vanished. */
const redirectFaults = (
  ids: ReadonlySet<string>,
  redirects: readonly Redirect[],
  released: ReadonlySet<string>,
): ContentProblem[] =>
  redirects.flatMap(({ from, to }, index) => {
    const at = { file: 'content/redirects.yaml', line: null };
    const place = (field: string): string => `redirects › ${index + 1} › ${field}`;
    const end = currentId(to, redirects);
    return [
      ...(ids.has(end) || released.has(end)
        ? []
        : [{ ...at, field: place('to'), sentence: words.redirectToNothing(end) }]),
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
export const crossChecks = (
  content: Placed & {
    readonly pillarIds: readonly string[];
    readonly pointIds: readonly number[];
    readonly redirects: readonly Redirect[];
    readonly released: ReadonlySet<string>;
  },
): ContentProblem[] => {
  const { modules, months, scenarios, tools, pillarIds, pointIds, redirects, released } = content;
  const names = namesOf(content);
  const slugs = modules.map(({ path, module }) => ({ key: module.slug, path, field: 'slug' }));
  const ranks = modules.map(({ path, module }) => ({ key: rankOf(module), path, field: 'order' }));
  const played = scenarios.map(({ path, scenario }) => ({ key: scenario.slug, path, field: 'slug' }));
  const inList = scenarios.map(({ path, scenario }) => ({
    key: String(scenario.order),
    path,
    field: 'order',
  }));
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
    ...unknownPoints(content, pointIds),
    ...repeated(
      names.map((named) => ({ ...named, key: named.key.toLowerCase() })),
      words.sameId,
    ),
    ...[slugs, played].flatMap((each) => repeated(each, words.sameSlug)),
    ...[ranks, inList].flatMap((each) => repeated(each, (_, other) => words.sameRank(other))),
    ...repeated(numbers, (_, other) => words.sameMonth(other)),
    ...folderFaults(modules),
    ...toolFaults(tools, modules, months),
    ...lost,
    ...redirectFaults(new Set(names.map(({ key }) => key)), redirects, released),
  ];
};
