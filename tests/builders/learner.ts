import { getCurriculum } from '#src/features/curriculum/index.ts';
import { answerQuestion } from '#src/features/learning/answer-question.ts';
import { markSectionSeen } from '#src/features/learning/mark-section-seen.ts';
import type { Viewer } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import type { Instant } from '#src/shared/time.ts';
import { acting } from './stage.ts';
import type { Stage } from './stage.ts';

const MINUTE = 60_000;

/** Reads the first pages of a module (all of them, then its questions, when `pages` is not given), as a person does. */
export const readsModule = async (
  stage: Stage,
  viewer: Viewer,
  { slug, at, pages }: { slug: string; at: Instant; pages?: number },
): Promise<void> => {
  const module = getCurriculum().moduleBySlug(slug);
  if (module === null) throw new Error(`There is no module ${slug}`);
  let now = at;
  for (const { id } of module.sections.slice(0, pages)) {
    await markSectionSeen(acting(stage, viewer, now), { slug, sectionId: id, eventId: newId() });
    now += 2 * MINUTE;
  }
  if (pages !== undefined) return;
  for (const { id, options } of module.questions) {
    const choice = options.filter(({ right }) => right).map((option) => option.id);
    await answerQuestion(acting(stage, viewer, now), { slug, questionId: id, eventId: newId(), choice });
    now += MINUTE;
  }
};
