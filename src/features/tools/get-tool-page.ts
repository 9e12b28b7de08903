import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Tool } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { canUseTools } from './tools.access.ts';

type Link = { readonly title: string; readonly href: string | null };

export type ToolPage = {
  readonly tool: Tool;
  /** Those that the viewer reads: a mentor's module is none of the partner's. */
  readonly modules: readonly Link[];
  /** Open to the team whose checklist it is; a title for the others. */
  readonly items: readonly Link[];
  /** Written at the head of the page; null for those who print it for somebody else. */
  readonly association: string | null;
};

/** The tool at an address; a 404 for those who take no tool away. */
export const openTool = (ctx: Context, slug: string): Tool => {
  const tool = getCurriculum().toolBySlug(slug);
  if (tool === null || !canUseTools(ctx.viewer.role)) throw notFound();
  return tool;
};

/** A tool ready to be printed, with what it serves. */
export const getToolPage = (ctx: Context, slug: string): ToolPage => {
  const tool = openTool(ctx, slug);
  const curriculum = getCurriculum();
  const { viewer } = ctx;
  const ofPartner = PARTNER_TEAM.some((role) => role === viewer.role);
  return {
    tool,
    modules: tool.modules.flatMap((id) => {
      const module = curriculum.moduleById(id);
      if (module === null || (ofPartner && module.audience === 'mentor')) return [];
      return [{ title: module.title, href: routes.module(module.slug) }];
    }),
    items: tool.items.flatMap((id) => {
      const item = curriculum.itemById(id);
      if (item === null) return [];
      return [{ title: item.title, href: ofPartner ? routes.item(item.milestoneId, id) : null }];
    }),
    association: ofPartner ? viewer.organisationName : null,
  };
};
