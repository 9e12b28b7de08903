/** « Mes phrases »: of each sentence, the last thing that was done counts. */
import type { phraseFactKinds } from '#db/schema/lists.ts';
import { inOrder } from '#src/shared/facts.ts';
import type { Fact } from '#src/shared/facts.ts';

export type PhraseFactKind = (typeof phraseFactKinds)[number];

/** A row of phrase_fact, under the ids that answer today. */
export type PhraseFact = Fact & {
  readonly scenarioId: string;
  readonly sceneId: string;
  readonly kind: PhraseFactKind;
};

export type KeptPhrase = Pick<PhraseFact, 'scenarioId' | 'sceneId'>;

/** The sentences kept and not left since, the last kept first. */
export const keptPhrases = (facts: readonly PhraseFact[]): KeptPhrase[] => {
  const kept = new Map<string, KeptPhrase>();
  for (const { scenarioId, sceneId, kind } of inOrder(facts)) {
    kept.delete(sceneId);
    if (kind === 'kept') kept.set(sceneId, { scenarioId, sceneId });
  }
  return [...kept.values()].reverse();
};
