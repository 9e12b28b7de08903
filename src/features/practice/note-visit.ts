import { getCurriculum } from '#src/features/curriculum/index.ts';
import { canRead } from '#src/features/learning/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import { holdsPersonalDetails } from './personal-details.rules.ts';
import type { VisitInput } from './practice.schema.ts';
import { insertFieldNote } from './practice.store.ts';

/**
 * « Je l'ai essayé »: how a real visit went, for herself alone. A sentence that seems to say who was visited is refused,
 * and comes back to be mended. Sent twice under one id, it counts once.
 */
export const noteVisit = async ({ db, viewer, now }: Context, input: VisitInput): Promise<void> => {
  const module = getCurriculum().moduleById(input.module);
  if (module === null || !canRead(viewer.role, module.audience)) throw notFound();
  if (input.sentence !== null && holdsPersonalDetails(input.sentence))
    throw new AppError('practice.personal-details', {}, { sentence: 'practice.personal-details' });
  await db.write(viewer.scope, async (tx) => {
    const added = await insertFieldNote(tx, {
      id: input.id,
      personId: viewer.personId,
      organisationId: viewer.organisationId,
      receivedAt: now,
      moduleId: module.id,
      face: input.face,
      sentence: input.sentence,
    });
    tx.audit({
      action: 'practice.visit-noted',
      object: `module:${module.id}`,
      payload: added ? {} : { repeated: true },
    });
  });
};
