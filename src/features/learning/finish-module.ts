import { routes } from '#src/routes.ts';
import type { Context } from '#src/shared/context.ts';
import { readableModule } from './open-module.ts';
import { recordLearning } from './record-learning.ts';

/**
 * « Terminer », for somebody whose last page left the module by an edit: everything that remains is done.
 * Answers the address of the end; nothing is finished when something is left to do.
 */
export const finishModule = async (ctx: Context, slug: string): Promise<string> => {
  const module = readableModule(ctx, slug);
  await recordLearning(ctx, module, {
    action: 'learning.finish-asked',
    object: `module:${module.id}`,
    insert: () => Promise.resolve(true),
  });
  return routes.moduleEnd(slug);
};
