import { getCurriculum } from '#src/features/curriculum/index.ts';
import { answerQuestion } from '#src/features/learning/answer-question.ts';
import { markSectionSeen } from '#src/features/learning/mark-section-seen.ts';
import type { Viewer } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import type { Instant } from '#src/shared/time.ts';
import { acting } from './stage.ts';
import type { Stage } from './stage.ts';

const MINUTE = 60_000;

/**
 * Reads the first pages of a module (all of them, then its questions, when `pages` is not given), as a person does; with
 * `hesitates`, misses its first question.
 */
export const readsModule = async (
  stage: Stage,
  viewer: Viewer,
  { slug, at, pages, hesitates = false }: { slug: string; at: Instant; pages?: number; hesitates?: boolean },
): Promise<void> => {
  const module = getCurriculum().moduleBySlug(slug);
  if (module === null) throw new Error(`There is no module ${slug}`);
  let now = at;
  for (const { id } of module.sections.slice(0, pages)) {
    await markSectionSeen(acting(stage, viewer, now), { slug, sectionId: id, eventId: newId() });
    now += 2 * MINUTE;
  }
  if (pages !== undefined) return;
  for (const [index, { id, options }] of module.questions.entries()) {
    const missed = hesitates && index === 0;
    const choice = options
      .filter(({ right }) => right !== missed)
      .map((option) => option.id)
      .slice(0, missed ? 1 : undefined);
    await answerQuestion(acting(stage, viewer, now), { slug, questionId: id, eventId: newId(), choice });
    now += MINUTE;
  }
};
