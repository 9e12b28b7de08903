import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { HelpTopic } from '#src/features/curriculum/index.ts';
import type { Contact } from '#src/features/organisations/index.ts';
import type { PublicContext, Viewer } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { callable } from './callable.ts';

/** One topic of help, with whom to call when it does not help. */
export const getHelpTopic = async (
  ctx: PublicContext,
  viewer: Viewer | null,
  slug: string,
): Promise<{ topic: HelpTopic; contacts: readonly Contact[] }> => {
  const topic = getCurriculum().topicBySlug(slug);
  if (topic === null) throw notFound();
  return { topic, contacts: await callable(ctx, viewer) };
};
