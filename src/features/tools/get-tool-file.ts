import type { Tool } from '#src/features/curriculum/index.ts';
import type { Context } from '#src/shared/context.ts';
import { openTool } from './get-tool-page.ts';

export type ToolFile = { readonly name: string; readonly mediaType: string; readonly content: Buffer };

const kept = new Map<string, Promise<Buffer>>();

/** The libraries that write them are loaded by the first who asks for a file: they weigh 30 MB in memory. */
const write = async (tool: Tool): Promise<Buffer> =>
  tool.kind === 'document'
    ? (await import('./write-document.ts')).writeDocument(tool)
    : (await import('./write-sheet.ts')).writeSheet(tool);

/** Made once per version, then kept: it is the same for everybody. */
const contentOf = (tool: Tool): Promise<Buffer> => {
  const key = `${tool.id} ${tool.version}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = write(tool);
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
};

const office = 'application/vnd.openxmlformats-officedocument';

/** The editable file of a tool; throws a 404 like its page. */
export const getToolFile = async (ctx: Context, slug: string): Promise<ToolFile> => {
  const tool = openTool(ctx, slug);
  const [extension, type] =
    tool.kind === 'document'
      ? ['docx', `${office}.wordprocessingml.document`]
      : ['xlsx', `${office}.spreadsheetml.sheet`];
  return { name: `${tool.slug}.${extension}`, mediaType: type, content: await contentOf(tool) };
};
