import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Module, Section } from '#src/features/curriculum/index.ts';
import { listModules, readableModule } from '#src/features/learning/index.ts';
import type { Context } from '#src/shared/context.ts';
import { currentId } from '#src/shared/facts.ts';
import { newId } from '#src/shared/ids.ts';
import { fieldNotesOf } from './practice.store.ts';
import type { FieldNote } from './practice.store.ts';

export type FieldTry = {
  readonly module: Module;
  /** What is to be tried in the street. */
  readonly action: Section | null;
  /** Her visits, the last one first. */
  readonly notes: readonly FieldNote[];
  readonly eventId: string;
};

const ownNotes = async ({ db, viewer }: Context): Promise<FieldNote[]> => {
  const { redirects } = getCurriculum();
  const notes = await db.read(viewer.scope, (tx) => fieldNotesOf(tx, viewer.personId));
  return notes.map((note) => ({ ...note, moduleId: currentId(note.moduleId, redirects) }));
};

const actionOf = ({ sections }: Module): Section | null =>
  sections.find(({ kind }) => kind === 'action') ?? null;

/** « Je l'ai essayé », for one module. */
export const getFieldTry = async (ctx: Context, slug: string): Promise<FieldTry> => {
  const module = readableModule(ctx, slug);
  const notes = await ownNotes(ctx);
  return {
    module,
    action: actionOf(module),
    notes: notes.filter(({ moduleId }) => moduleId === module.id),
    eventId: newId(),
  };
};

/** The module finished last whose action she has not told yet; null when there is nothing to tell. */
export const visitToTell = async (ctx: Context): Promise<Module | null> => {
  const told = new Set((await ownNotes(ctx)).map(({ moduleId }) => moduleId));
  const [last] = (await listModules(ctx))
    .filter(({ module, progress }) => progress.finishedAt !== null && actionOf(module) !== null)
    .sort((a, b) => (b.progress.finishedAt ?? 0) - (a.progress.finishedAt ?? 0));
  return last === undefined || told.has(last.module.id) ? null : last.module;
};
