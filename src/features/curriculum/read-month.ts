import type { ContentFile } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import type { AdoptionGrid, Item, Month } from './curriculum.types.ts';
import { monthFileWith } from './month.schema.ts';
import type { MonthFile } from './month.schema.ts';
import { parseYaml } from './parse-yaml.ts';
import type { GridFile } from './registers.schema.ts';
import { itemText } from './unit-text.ts';
import type { UnitText } from './unit-text.ts';

export type ReadMonth = { readonly path: string; readonly month: Month; readonly units: readonly UnitText[] };

/** A month from its file: the month, or every problem. An item that was `released` keeps its id wherever it moves. */
export const readMonth = (
  file: ContentFile,
  released: ReadonlySet<string>,
): { value: ReadMonth | null; problems: readonly ContentProblem[] } => {
  const { data, problems } = parseYaml(monthFileWith(released), file.text, file.path);
  if (data === null) return { value: null, problems };
  const units = data.milestone.items.map(itemText);
  const items = data.milestone.items.map((item, index) =>
    itemOf(item, data.milestone.id, index + 1, units[index]?.version ?? ''),
  );
  const milestone = { ...data.milestone, month: data.month, items };
  return { value: { path: file.path, month: { ...data, milestone }, units }, problems: [] };
};

const itemOf = (
  item: MonthFile['milestone']['items'][number],
  milestoneId: string,
  position: number,
  version: string,
): Item => ({
  ...item,
  milestoneId,
  position,
  form: item.form ?? null,
  computed: item.computed ?? null,
  version,
});

/** Levels are written 1 to 5 in the file and listed in that order. */
export const gridOf = (file: GridFile): AdoptionGrid => ({
  ...file,
  pillars: file.pillars.map((pillar) => ({
    ...pillar,
    levels: [pillar.levels[1], pillar.levels[2], pillar.levels[3], pillar.levels[4], pillar.levels[5]],
  })),
});
