import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Tool } from '#src/features/curriculum/index.ts';
import type { Context } from '#src/shared/context.ts';
import { canUseTools } from './tools.access.ts';

export type ToolsOfMonth = {
  readonly month: number;
  readonly theme: string;
  readonly tools: readonly Tool[];
};

/** Every tool under the month in which it first serves; months without a tool are left out. */
export const listTools = (ctx: Context): readonly ToolsOfMonth[] => {
  const { months, tools } = getCurriculum();
  if (!canUseTools(ctx.viewer.role)) return [];
  return months
    .map(({ month, theme }) => ({ month, theme, tools: tools.filter((tool) => tool.months[0] === month) }))
    .filter((group) => group.tools.length > 0);
};

/** The tools that serve in a month, whichever month they are listed under. */
export const toolsOfMonth = (ctx: Context, month: number): readonly Tool[] =>
  canUseTools(ctx.viewer.role) ? getCurriculum().tools.filter(({ months }) => months.includes(month)) : [];

/** The tools that a module leads to, for those who take tools away. */
export const toolsOfModule = (ctx: Context, moduleId: string): readonly Tool[] =>
  canUseTools(ctx.viewer.role) ? getCurriculum().toolsOfModule(moduleId) : [];

/** The tools that help to prove a checklist item. */
export const toolsOfItem = (ctx: Context, itemId: string): readonly Tool[] =>
  canUseTools(ctx.viewer.role) ? getCurriculum().toolsOfItem(itemId) : [];
