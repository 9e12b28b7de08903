/** R13: what a learner has done of a module, and where she resumes. What is new to her is in `news.rules.ts`. */
import type { LearningEventKind } from '#db/schema/lists.ts';
import type { Module, Redirect } from '#src/features/curriculum/curriculum.types.ts';
import { currentId, remember } from '#src/shared/facts.ts';
import type { Instant } from '#src/shared/time.ts';

/** A row of learning_event. */
export type LearningEvent = {
  readonly id: string;
  readonly kind: LearningEventKind;
  readonly moduleId: string;
  readonly unitId: string | null;
  /** The campaign for which it was read; of MSG-13 only. */
  readonly campaignId?: string | null;
  readonly contentVersion: string;
  readonly receivedAt: Instant;
};

/** A row of quiz_answer, without the answer: that a question was answered is all these rules need. */
export type AnsweredQuestion = {
  readonly questionId: string;
  readonly contentVersion: string;
  readonly receivedAt: Instant;
};

/** All that one person did, in any order. Units are found by their own id, wherever content has moved them. */
export type LearnerFacts = {
  readonly events: readonly LearningEvent[];
  readonly answers: readonly AnsweredQuestion[];
};

export type ResumePoint = { readonly kind: 'section' | 'question'; readonly id: string };

export type ModuleProgress = {
  readonly moduleId: string;
  readonly status: 'notStarted' | 'inProgress' | 'finished';
  /** When it was first finished, or null. */
  readonly finishedAt: Instant | null;
  /** Ids of today's sections that got « Continuer », in order. */
  readonly seenSections: readonly string[];
  /** Ids of today's questions that got an answer or « Passer », in order. */
  readonly doneQuestions: readonly string[];
  /** Whole percents, 0–100; 100 as soon as it is finished, whatever is added later. */
  readonly percent: number;
  /** The first page or question not done yet; null when all are. */
  readonly resume: ResumePoint | null;
  /** Everything is done and finishing is not recorded yet: the use case records it now (R13). */
  readonly readyToFinish: boolean;
};

type ModuleUnits = Pick<Module, 'id' | 'sections' | 'questions'>;

type Done = { readonly sections: ReadonlySet<string>; readonly questions: ReadonlySet<string> };

/** « J'ai vu » reads a page; a question is done by an answer or « Passer » only. Known once for all modules. */
const doneUnits = remember((facts: LearnerFacts) =>
  remember((redirects: readonly Redirect[]) => computeDone(facts, redirects)),
);

const computeDone = ({ events, answers }: LearnerFacts, redirects: readonly Redirect[]): Done => {
  const now = (ids: readonly (string | null)[]): Set<string> =>
    new Set(ids.flatMap((id) => (id === null ? [] : [currentId(id, redirects)])));
  const of = (...kinds: readonly LearningEventKind[]): (string | null)[] =>
    events.filter(({ kind }) => kinds.includes(kind)).map(({ unitId }) => unitId);
  return {
    sections: now(of('sectionSeen', 'changeSeen')),
    questions: now([...of('questionPassed'), ...answers.map(({ questionId }) => questionId)]),
  };
};

const finishes = (moduleId: string, facts: LearnerFacts, redirects: readonly Redirect[]): LearningEvent[] =>
  facts.events
    .filter((event) => event.kind === 'moduleFinished' && currentId(event.moduleId, redirects) === moduleId)
    .sort((a, b) => a.receivedAt - b.receivedAt);

const resumeAt = (module: ModuleUnits, done: Done): ResumePoint | null => {
  const section = module.sections.find(({ id }) => !done.sections.has(id));
  if (section !== undefined) return { kind: 'section', id: section.id };
  const question = module.questions.find(({ id }) => !done.questions.has(id));
  return question === undefined ? null : { kind: 'question', id: question.id };
};

const percentOf = (done: number, all: number): number => (all === 0 ? 0 : Math.floor((done / all) * 100));

/** What one person has done of a module as it reads today (R13). */
export const moduleProgress = (
  module: ModuleUnits,
  facts: LearnerFacts,
  redirects: readonly Redirect[] = [],
): ModuleProgress => {
  const done = doneUnits(facts)(redirects);
  const seenSections = module.sections.map(({ id }) => id).filter((id) => done.sections.has(id));
  const doneQuestions = module.questions.map(({ id }) => id).filter((id) => done.questions.has(id));
  const doneCount = seenSections.length + doneQuestions.length;
  const all = module.sections.length + module.questions.length;
  const finishedAt = finishes(module.id, facts, redirects)[0]?.receivedAt ?? null;
  const resume = resumeAt(module, done);
  const status = finishedAt !== null ? 'finished' : doneCount > 0 ? 'inProgress' : 'notStarted';
  return {
    moduleId: module.id,
    status,
    finishedAt,
    seenSections,
    doneQuestions,
    percent: status === 'finished' ? 100 : percentOf(doneCount, all),
    resume,
    readyToFinish: status !== 'finished' && resume === null && all > 0,
  };
};

/** « 3 sur 5 »: modules finished among those of a list, and the whole percentage. */
export const finishedCount = (
  progresses: readonly Pick<ModuleProgress, 'status'>[],
): { readonly finished: number; readonly total: number; readonly percent: number } => {
  const finished = progresses.filter(({ status }) => status === 'finished').length;
  return { finished, total: progresses.length, percent: percentOf(finished, progresses.length) };
};

/** « Continuer »: the first module under way in the order of the path, else the first not started, else null. */
export const nextModule = (progresses: readonly ModuleProgress[]): ModuleProgress | null =>
  progresses.find(({ status }) => status === 'inProgress') ??
  progresses.find(({ status }) => status === 'notStarted') ??
  null;

/**
 * The path as it is read in month `month` of a mentorship: that month's modules, then those left behind, then those to
 * come. Without a month, or for modules without one, the order of the path. Order is offered, never enforced (R6).
 */
export const inMonthOrder = <M extends { readonly month: number | null }>(
  modules: readonly M[],
  month: number | null,
): M[] => {
  const rank = (module: M): number =>
    month === null || module.month === null || module.month === month ? 0 : module.month < month ? 1 : 2;
  return modules
    .map((module, index) => ({ module, index }))
    .sort((a, b) => rank(a.module) - rank(b.module) || a.index - b.index)
    .map(({ module }) => module);
};
