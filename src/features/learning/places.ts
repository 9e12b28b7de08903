import { readingMinutes } from '#src/features/curriculum/index.ts';
import type { Module } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import type { ModuleProgress, ResumePoint } from './learning.rules.ts';

/** The address of a page or question of a module. */
export const addressOf = ({ slug }: Pick<Module, 'slug'>, { kind, id }: ResumePoint): string =>
  kind === 'section' ? routes.section(slug, id) : routes.question(slug, id);

/** Minutes of reading from a section on, questions included; the field action is not read. */
export const minutesFrom = (module: Pick<Module, 'sections' | 'questions'>, sectionIndex: number): number =>
  readingMinutes(
    [...module.sections.slice(sectionIndex), ...module.questions].reduce((sum, { words }) => sum + words, 0),
  );

/** Where « Continuer » leads after the last page or question: to what is not done yet, else to the end. */
export const afterLast = (
  module: Pick<Module, 'slug'>,
  { resume, status }: Pick<ModuleProgress, 'resume' | 'status'>,
): string =>
  resume === null || status === 'finished' ? routes.moduleEnd(module.slug) : addressOf(module, resume);

/** Where « Continuer » leads after a section: the next page, then the first question. */
export const afterSection = (module: Module, sectionId: string, progress: ModuleProgress): string => {
  const next = module.sections[module.sections.findIndex(({ id }) => id === sectionId) + 1];
  if (next !== undefined) return routes.section(module.slug, next.id);
  const [question] = module.questions;
  return question === undefined ? afterLast(module, progress) : routes.questions(module.slug);
};

/** Where « Continuer » and « Passer » lead after a question. */
export const afterQuestion = (module: Module, questionId: string, progress: ModuleProgress): string => {
  const next = module.questions[module.questions.findIndex(({ id }) => id === questionId) + 1];
  return next === undefined ? afterLast(module, progress) : routes.question(module.slug, next.id);
};

/** The place after a section or a question as the module is written, whatever was done of it. */
export const nextAfterSection = ({ slug, sections, questions }: Module, index: number): string => {
  const section = sections[index + 1];
  return section === undefined
    ? nextAfterQuestion({ slug, questions }, -1)
    : routes.section(slug, section.id);
};

export const nextAfterQuestion = (
  { slug, questions }: Pick<Module, 'slug' | 'questions'>,
  index: number,
): string => {
  const question = questions[index + 1];
  return question === undefined ? routes.moduleEnd(slug) : routes.question(slug, question.id);
};
