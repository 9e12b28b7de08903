/** R12, R13: what a learner has done of a module, where she resumes, and what is new since she finished it. */
import type { LearningEventKind } from '#db/schema/lists.ts';
import type { LedgerLine, Module, Redirect } from '#src/features/curriculum/curriculum.types.ts';
import { currentId } from '#src/shared/facts.ts';
import type { Instant } from '#src/shared/time.ts';

/** A row of learning_event. */
export type LearningEvent = {
  readonly id: string;
  readonly kind: LearningEventKind;
  readonly moduleId: string;
  readonly unitId: string | null;
  readonly contentVersion: string;
  readonly receivedAt: Instant;
};

/** A row of quiz_answer, without the answer: that a question was answered is all these rules need. */
export type AnsweredQuestion = { readonly questionId: string; readonly receivedAt: Instant };

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

const doneUnits = (facts: LearnerFacts, redirects: readonly Redirect[]): Set<string> => {
  const seen = facts.events.flatMap((event) =>
    event.unitId !== null && event.kind !== 'moduleFinished' ? [event.unitId] : [],
  );
  const answered = facts.answers.map((answer) => answer.questionId);
  return new Set([...seen, ...answered].map((id) => currentId(id, redirects)));
};

const finishes = (moduleId: string, facts: LearnerFacts, redirects: readonly Redirect[]): LearningEvent[] =>
  facts.events
    .filter((event) => event.kind === 'moduleFinished' && currentId(event.moduleId, redirects) === moduleId)
    .sort((a, b) => a.receivedAt - b.receivedAt);

const resumeAt = (module: ModuleUnits, done: ReadonlySet<string>): ResumePoint | null => {
  const section = module.sections.find(({ id }) => !done.has(id));
  if (section !== undefined) return { kind: 'section', id: section.id };
  const question = module.questions.find(({ id }) => !done.has(id));
  return question === undefined ? null : { kind: 'question', id: question.id };
};

const percentOf = (done: number, all: number): number => (all === 0 ? 0 : Math.floor((done / all) * 100));

/** What one person has done of a module as it reads today (R13). */
export const moduleProgress = (
  module: ModuleUnits,
  facts: LearnerFacts,
  redirects: readonly Redirect[] = [],
): ModuleProgress => {
  const done = doneUnits(facts, redirects);
  const seenSections = module.sections.map(({ id }) => id).filter((id) => done.has(id));
  const doneQuestions = module.questions.map(({ id }) => id).filter((id) => done.has(id));
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

// --- « Du nouveau » (R12) --------------------------------------------------------------------------------

export type News = { readonly minutes: number; readonly lines: readonly LedgerLine[] };

/**
 * The changes of substance released after the latest of the versions somebody saw; null when there is none.
 * Versions that the ledger does not hold (another module's, before a redirect) say nothing, and nothing is new.
 */
export const newsSince = (ledger: readonly LedgerLine[], seenVersions: readonly string[]): News | null => {
  const lastSeen = ledger.findLastIndex((line) => seenVersions.includes(line.version));
  if (lastSeen < 0) return null;
  const lines = ledger.slice(lastSeen + 1).filter((line) => line.class === 'substance');
  return lines.length === 0 ? null : { minutes: lines.reduce((sum, line) => sum + line.minutes, 0), lines };
};

/** Versions of a finished module whose text the person knows: as she finished it, and after each « J'ai vu ». */
const knownVersions = (
  moduleId: string,
  events: readonly LearningEvent[],
  redirects: readonly Redirect[],
): string[] => {
  const ofModule = events.filter((event) => currentId(event.moduleId, redirects) === moduleId);
  if (!ofModule.some((event) => event.kind === 'moduleFinished')) return [];
  return ofModule
    .filter(
      (event) => event.kind === 'moduleFinished' || (event.kind === 'changeSeen' && event.unitId === null),
    )
    .map((event) => event.contentVersion);
};

/** « Du nouveau : 2 minutes » on a finished module: since it was finished, or since « J'ai vu ». Moves no figure. */
export const moduleNews = (
  moduleId: string,
  events: readonly LearningEvent[],
  ledger: readonly LedgerLine[],
  redirects: readonly Redirect[] = [],
): News | null => newsSince(ledger, knownVersions(moduleId, events, redirects));

/** The latest released version that the person knows of a module she finished; null when there is none. */
export const lastKnownVersion = (
  moduleId: string,
  events: readonly LearningEvent[],
  ledger: readonly LedgerLine[],
  redirects: readonly Redirect[] = [],
): string | null => {
  const known = knownVersions(moduleId, events, redirects);
  return ledger.findLast((line) => known.includes(line.version))?.version ?? null;
};

/** The same for one section, against its own ledger: since it was read, or since « J'ai vu » on it. */
export const sectionNews = (
  sectionId: string,
  events: readonly LearningEvent[],
  ledger: readonly LedgerLine[],
  redirects: readonly Redirect[] = [],
): News | null => {
  const seen = events.filter(
    (event) => event.unitId !== null && currentId(event.unitId, redirects) === sectionId,
  );
  return newsSince(
    ledger,
    seen.map((event) => event.contentVersion),
  );
};
