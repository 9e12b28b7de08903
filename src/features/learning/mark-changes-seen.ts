import { routes } from '#src/routes.ts';
import type { Context } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import { newsFor } from './get-module-changes.ts';
import { insertEvent } from './learning.store.ts';
import { openModule } from './open-module.ts';
import { eventOf, recordLearning } from './record-learning.ts';

/** « J'ai vu »: the module stays finished and its news is known, section by section (R12). */
export const markChangesSeen = async (
  ctx: Context,
  input: { readonly slug: string; readonly eventId: string },
): Promise<string> => {
  const opened = await openModule(ctx, input.slug);
  const { module } = opened;
  const changed = new Set(newsFor(opened)?.changes.map(({ unitId }) => unitId));
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
      for (const { id, version } of module.sections.filter((section) => changed.has(section.id)))
        await insertEvent(tx, { ...event, id: newId(), unitId: id, contentVersion: version });
      return true;
    },
  });
  return routes.moduleCover(module.slug);
};
