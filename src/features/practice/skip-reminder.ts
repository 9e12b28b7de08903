import { getCurriculum } from '#src/features/curriculum/index.ts';
import { canRead } from '#src/features/learning/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import type { SkipInput } from './practice.schema.ts';
import { insertSkip } from './practice.store.ts';

/** « Passer » on a reminder: it does not come back before its next day. Sent twice under one id, it counts once. */
export const skipReminder = async ({ db, viewer, now }: Context, input: SkipInput): Promise<void> => {
  const place = getCurriculum().questionById(input.question);
  if (place === null || !canRead(viewer.role, place.module.audience)) throw notFound();
  const { module, question } = place;
  await db.write(viewer.scope, async (tx) => {
    const added = await insertSkip(tx, {
      id: input.id,
      personId: viewer.personId,
      organisationId: viewer.organisationId,
      receivedAt: now,
      moduleId: module.id,
      unitId: question.id,
      contentVersion: question.version,
    });
    tx.audit({
      action: 'practice.reminder-skipped',
      object: `question:${question.id}`,
      payload: added ? {} : { repeated: true },
    });
  });
};
