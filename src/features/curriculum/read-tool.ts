import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import type { ContentFile } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { parseYaml } from './parse-yaml.ts';
import { toolFile } from './tool.schema.ts';
import type { Tool } from './tool.types.ts';
import { versionOf } from './unit-text.ts';

export type ReadTool = { readonly path: string; readonly tool: Tool };

/** A tool from its file: the tool, or every problem. */
export const readTool = (
  file: ContentFile,
): { value: ReadTool | null; problems: readonly ContentProblem[] } => {
  const { data, problems } = parseYaml(toolFile, file.text, file.path);
  if (data === null) return { value: null, problems };
  if (!file.path.endsWith(`/${data.slug}.tool.yaml`))
    return {
      value: null,
      problems: [{ file: file.path, line: null, field: 'slug', sentence: words.toolName(data.slug) }],
    };
  return { value: { path: file.path, tool: { ...data, version: versionOf(file.text) } }, problems: [] };
};
