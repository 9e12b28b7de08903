import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { campaignRead } from './campaign-reading.ts';
import { insertEvent } from './learning.store.ts';
import { readableModule } from './open-module.ts';
import { afterSection } from './places.ts';
import { eventOf, recordLearning, versionRead } from './record-learning.ts';

/** « Continuer » on a page: it is read (R13). Answers the address of the next page, question, or end. */
export const markSectionSeen = async (
  ctx: Context,
  input: {
    readonly slug: string;
    readonly sectionId: string;
    readonly eventId: string;
    /** Of the text that a phone had kept. */
    readonly version?: string | undefined;
  },
): Promise<string> => {
  const module = readableModule(ctx, input.slug);
  const section = module.sections.find(({ id }) => id === input.sectionId);
  if (section === undefined) throw notFound();
  const progress = await recordLearning(ctx, module, {
    action: 'learning.section-seen',
    object: `section:${section.id}`,
    insert: async (tx) =>
      insertEvent(tx, {
        ...eventOf(ctx, module),
        campaignId: (await campaignRead(tx, ctx, module.id))?.id ?? null,
        id: input.eventId,
        kind: 'sectionSeen',
        unitId: section.id,
        contentVersion: versionRead(section, input.version),
      }),
  });
  return afterSection(module, section.id, progress);
};
