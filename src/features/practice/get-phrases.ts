import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Context } from '#src/shared/context.ts';
import { currentId } from '#src/shared/facts.ts';
import { newId } from '#src/shared/ids.ts';
import { findPhrase } from './find-phrase.ts';
import type { Phrase } from './find-phrase.ts';
import { keptPhrases } from './phrases.rules.ts';
import type { KeptPhrase } from './phrases.rules.ts';
import { phraseFactsOf } from './practice.store.ts';

export type OwnPhrase = KeptPhrase & {
  /** Null when its story is told no more. */
  readonly phrase: Phrase | null;
  /** The id under which the next thing that is done of it is recorded. */
  readonly eventId: string;
};

const ownKept = async ({ db, viewer }: Context): Promise<KeptPhrase[]> => {
  const { redirects } = getCurriculum();
  const facts = await db.read(viewer.scope, (tx) => phraseFactsOf(tx, viewer.personId));
  return keptPhrases(
    facts.map((fact) => ({
      ...fact,
      scenarioId: currentId(fact.scenarioId, redirects),
      sceneId: currentId(fact.sceneId, redirects),
    })),
  );
};

const own = (kept: KeptPhrase): OwnPhrase => ({
  ...kept,
  phrase: findPhrase(kept.scenarioId, kept.sceneId),
  eventId: newId(),
});

/** « Mes phrases », the last one first. */
export const listPhrases = async (ctx: Context): Promise<readonly OwnPhrase[]> =>
  (await ownKept(ctx)).map(own);

/** The sentence that the ending of a story leaves, and whether the viewer kept it. */
export const getPhrase = async (
  ctx: Context,
  scenarioId: string,
  sceneId: string,
): Promise<OwnPhrase & { readonly kept: boolean }> => ({
  ...own({ scenarioId, sceneId }),
  kept: (await ownKept(ctx)).some((each) => each.sceneId === sceneId),
});

/** The sentence that was just left, to take back in one gesture; null when there is nothing to take back. */
export const leftPhrase = (sceneId: string | null, kept: readonly OwnPhrase[]): OwnPhrase | null => {
  if (sceneId === null || kept.some((each) => each.sceneId === sceneId)) return null;
  const scenario = getCurriculum().scenarios.find(({ scenes }) => scenes.some(({ id }) => id === sceneId));
  const left = scenario === undefined ? null : own({ scenarioId: scenario.id, sceneId });
  return left === null || left.phrase === null ? null : left;
};
