import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Audience, Module } from '#src/features/curriculum/index.ts';
import { audiencesOf } from '#src/features/learning/index.ts';
import { listTools } from '#src/features/tools/index.ts';
import { siteMapWords as words } from '#src/i18n/sitemap.fr.ts';
import { policies } from '#src/policies.ts';
import { routes } from '#src/routes.ts';
import type { Context } from '#src/shared/context.ts';
import { groupOf, groups, openPatterns } from './site-map.rules.ts';

export type MapLink = { readonly href: string; readonly label: string };
export type MapList = { readonly title: string; readonly links: readonly MapLink[] };

export type SiteMap = {
  /** As in the navigation: pages by what one comes to do. */
  readonly groups: readonly MapList[];
  /** What these pages hold: modules by month, situations, tools, words. Empty before sign-in. */
  readonly contents: readonly MapList[];
};

const placed = Object.keys(groupOf);

/** Every page that the viewer may open, by policies and content: a new page or text is there by itself. */
export const getSiteMap = (ctx: Context | null, demo: boolean): SiteMap => {
  const open = openPatterns(policies, ctx?.viewer.role ?? null, demo);
  return {
    groups: groups
      .map((group) => ({
        title: words.groups[group],
        links: placed
          .filter((pattern) => groupOf[pattern] === group && open.includes(pattern))
          .map((href) => ({ href, label: words.pages[href] ?? href })),
      }))
      .filter(({ links }) => links.length > 0),
    contents: ctx === null ? [] : contentsFor(ctx),
  };
};

const contentsFor = (ctx: Context): readonly MapList[] => {
  const { months, modules, scenarios, glossary } = getCurriculum();
  const audiences = audiencesOf(ctx.viewer.role);
  const of = (audience: Audience): readonly Module[] =>
    audiences.includes(audience) ? modules.filter((module) => module.audience === audience) : [];
  return [
    ...months.map(({ month, theme }) => ({
      title: words.month(month, theme),
      links: moduleLinks(of('staff').filter((module) => module.month === month)),
    })),
    { title: words.messengers, links: moduleLinks(of('messenger')) },
    { title: words.mentors, links: moduleLinks(of('mentor')) },
    {
      title: words.pages['/situations'] ?? '',
      links: scenarios.map(({ slug, title }) => ({ href: routes.scenario(slug), label: title })),
    },
    {
      title: words.pages['/outils'] ?? '',
      links: listTools(ctx).flatMap(({ tools }) =>
        tools.map(({ slug, title }) => ({ href: routes.tool(slug), label: title })),
      ),
    },
    {
      title: words.pages['/mots'] ?? '',
      links: glossary.map(({ id, term }) => ({ href: routes.word(id), label: term })),
    },
  ].filter(({ links }) => links.length > 0);
};

const moduleLinks = (modules: readonly Module[]): readonly MapLink[] =>
  modules.map(({ slug, title }) => ({ href: routes.moduleCover(slug), label: title }));
