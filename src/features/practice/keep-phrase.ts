import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { findPhrase } from './find-phrase.ts';
import type { PhraseFactKind } from './phrases.rules.ts';
import type { PhraseInput } from './practice.schema.ts';
import { insertPhraseFact } from './practice.store.ts';

/** « Garder cette phrase »: what a story leaves joins her own sentences. Sent twice under one id, it counts once. */
export const keepPhrase = async (ctx: Context, input: PhraseInput): Promise<void> => {
  const phrase = findPhrase(input.scenario, input.scene);
  if (phrase === null) throw notFound();
  await record(ctx, { ...input, scenario: phrase.scenario.id, scene: phrase.scene.id }, 'kept');
};

/** « Enlever »: of a story that is told no more, too. */
export const leavePhrase = (ctx: Context, input: PhraseInput): Promise<void> => record(ctx, input, 'left');

const record = ({ db, viewer, now }: Context, input: PhraseInput, kind: PhraseFactKind): Promise<void> =>
  db.write(viewer.scope, async (tx) => {
    const added = await insertPhraseFact(tx, {
      id: input.id,
      personId: viewer.personId,
      organisationId: viewer.organisationId,
      receivedAt: now,
      scenarioId: input.scenario,
      sceneId: input.scene,
      kind,
    });
    tx.audit({
      action: `practice.phrase-${kind}`,
      object: `scene:${input.scene}`,
      payload: added ? {} : { repeated: true },
    });
  });
