import type { Module } from '#src/features/curriculum/curriculum.types.ts';
import type { AnsweredQuestion, LearningEvent } from '#src/features/learning/learning.rules.ts';
import { at } from './facts.ts';

/** A module of sections and questions, by id. */
export const aModule = (id: string, sections: readonly string[], questions: readonly string[]): Module => ({
  id,
  slug: id.toLowerCase(),
  title: id,
  summary: '',
  audience: 'staff',
  month: 3,
  order: 1,
  minutes: 30,
  activityMinutes: 0,
  synonyms: [],
  sections: sections.map((section) => ({
    id: section,
    kind: 'method',
    title: section,
    words: 300,
    version: 'v1',
  })),
  questions: questions.map((question) => ({
    id: question,
    kind: 'single',
    text: question,
    options: [],
    words: 20,
    version: 'v1',
  })),
  version: 'v1',
  status: 'proposition',
  updated: '2026-01-01',
  toConfirm: [],
  sources: [],
});

export const learnt = (
  kind: LearningEvent['kind'],
  unitId: string | null,
  date: string,
  over: Partial<LearningEvent> = {},
): LearningEvent => ({
  id: `${kind} ${unitId ?? 'module'} ${date}`,
  kind,
  moduleId: 'M03-A',
  unitId,
  contentVersion: 'v1',
  receivedAt: at(date),
  ...over,
});

export const answered = (questionId: string, date: string): AnsweredQuestion => ({
  questionId,
  contentVersion: 'v1',
  receivedAt: at(date),
});
