import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Item, Month, Tool } from '#src/features/curriculum/index.ts';
import { toolsOfMonth } from '#src/features/tools/index.ts';
import { routes } from '#src/routes.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { currentMonth } from './current-month.ts';
import { listModules } from './list-modules.ts';
import type { ListedModule } from './list-modules.ts';

export type MonthPage = {
  readonly month: Month;
  /** The viewer's own mentorship is in this month. */
  readonly current: boolean;
  /** The milestone and its items open for the team that lives them; its guides read their texts. */
  readonly milestoneHref: string | null;
  readonly items: readonly { readonly item: Item; readonly href: string | null }[];
  readonly modules: readonly ListedModule[];
  readonly tools: readonly Tool[];
  readonly previous: Month | null;
  readonly next: Month | null;
};

/** A month of the programme whole: what it aims at, what proves it, what one reads and takes away. */
export const getMonthPage = async (ctx: Context, number: string): Promise<MonthPage> => {
  const { monthByNumber } = getCurriculum();
  const month = /^\d{1,2}$/.test(number) ? monthByNumber(Number(number)) : null;
  if (month === null || String(month.month) !== number) throw notFound();
  const { milestone } = month;
  const own = PARTNER_TEAM.some((role) => role === ctx.viewer.role);
  const modules = await listModules(ctx);
  return {
    month,
    current: (await currentMonth(ctx)) === month.month,
    milestoneHref: own ? routes.milestone(milestone.id) : null,
    items: milestone.items.map((item) => ({ item, href: own ? routes.item(milestone.id, item.id) : null })),
    modules: modules.filter(({ module }) => module.audience === 'staff' && module.month === month.month),
    tools: toolsOfMonth(ctx, month.month),
    previous: monthByNumber(month.month - 1),
    next: monthByNumber(month.month + 1),
  };
};
