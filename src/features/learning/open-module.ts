import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Curriculum, Module } from '#src/features/curriculum/index.ts';
import { scopeIn } from '#src/shared/context.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { canRead } from './learning.access.ts';
import { moduleProgress } from './learning.rules.ts';
import type { LearnerFacts, ModuleProgress } from './learning.rules.ts';
import { factsOfPerson } from './learning.store.ts';

export type OpenedModule = {
  readonly curriculum: Curriculum;
  readonly module: Module;
  readonly facts: LearnerFacts;
  readonly progress: ModuleProgress;
};

/** The module at an address, for those it is written for; the same 404 for the others as for one that is not. */
export const readableModule = (ctx: Context, slug: string): Module => {
  const module = getCurriculum().moduleBySlug(slug);
  if (module === null || !canRead(ctx.viewer.role, module.audience)) throw notFound();
  return module;
};

/** The same with what the viewer did of it. */
export const openModule = async (ctx: Context, slug: string): Promise<OpenedModule> => {
  const curriculum = getCurriculum();
  const module = readableModule(ctx, slug);
  const facts = await ownFacts(ctx);
  return { curriculum, module, facts, progress: moduleProgress(module, facts, curriculum.redirects) };
};

/** All that the viewer did, for herself. */
export const ownFacts = ({ db, viewer }: Context): Promise<LearnerFacts> =>
  db.read(scopeIn(viewer, viewer.organisationId), (tx) => factsOfPerson(tx, viewer.personId));
