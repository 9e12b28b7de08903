import { routes } from '#src/routes.ts';
import type { Context } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import { insertEvent } from './learning.store.ts';
import { moduleNews } from './news.rules.ts';
import { openModule } from './open-module.ts';
import { eventOf, recordLearning } from './record-learning.ts';

/** « J'ai vu »: the module stays finished and its news is known, part by part (R12). */
export const markChangesSeen = async (
  ctx: Context,
  input: { readonly slug: string; readonly eventId: string },
): Promise<string> => {
  const { curriculum, module, facts } = await openModule(ctx, input.slug);
  const changes = moduleNews(module.id, facts, curriculum)?.changes ?? [];
  await recordLearning(ctx, module, {
    action: 'learning.changes-seen',
    object: `module:${module.id}`,
    insert: async (tx) => {
      const event = { ...eventOf(ctx, module), kind: 'changeSeen' as const };
      const added = await insertEvent(tx, {
        ...event,
        id: input.eventId,
        unitId: null,
        contentVersion: module.version,
      });
      if (!added) return false;
      for (const { unitId, version } of changes)
        await insertEvent(tx, { ...event, id: newId(), unitId, contentVersion: version });
      return true;
    },
  });
  return routes.moduleCover(module.slug);
};
