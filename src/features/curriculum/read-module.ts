import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import { bodyFaults } from './body.rules.ts';
import type { ContentFile } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import type { Module, Question, Section } from './curriculum.types.ts';
import { issueSentence } from './issue-sentence.ts';
import { moduleHeadWith, quizFile, sectionHead } from './module.schema.ts';
import type { ModuleHead, QuizFile, SectionHead } from './module.schema.ts';
import { parseYaml } from './parse-yaml.ts';
import { splitModule } from './sections.rules.ts';
import type { RawSection } from './sections.rules.ts';
import { countWords, readingMinutes } from './text.rules.ts';
import { moduleVersion, questionText, sectionText } from './unit-text.ts';
import type { UnitText } from './unit-text.ts';

export type ReadModule = {
  readonly path: string;
  readonly module: Module;
  readonly units: readonly UnitText[];
};

type Read = { readonly value: ReadModule | null; readonly problems: readonly ContentProblem[] };

/**
 * A module and its questions from their two files: the module, or every problem of both. What was `released` keeps its
 * id wherever it moves; what is new is named after its module.
 */
export const readModule = (
  file: ContentFile,
  quiz: ContentFile | null,
  released: ReadonlySet<string>,
): Read => {
  const split = splitModule(file.text);
  const head = parseYaml(moduleHeadWith(released), split.head, file.path, 2);
  const questions = quiz === null ? null : parseYaml(quizFile, quiz.text, quiz.path);
  const sections = split.sections.map((raw) => readSection(raw, file.path, head.data, released));
  const problems: ContentProblem[] = [
    ...split.faults.map((fault) => ({ file: file.path, field: null, ...fault })),
    ...(split.head === '' ? [] : head.problems),
    ...sections.flatMap((section) => section.problems),
    ...(questions?.problems ?? []),
    ...(quiz === null ? [{ file: file.path, line: null, field: null, sentence: words.quizMissing }] : []),
    ...(questions?.data && head.data
      ? quizFaults(questions.data, quiz?.path ?? '', head.data.id, released)
      : []),
  ];
  const read = sections.flatMap(({ value }) => (value === null ? [] : [value]));
  if (problems.length > 0 || head.data === null || !questions?.data) return { value: null, problems };
  return { value: assemble(file.path, head.data, read, questions.data), problems: [] };
};

type ReadSectionText = { readonly head: SectionHead; readonly body: string };

const readSection = (
  raw: RawSection,
  file: string,
  head: ModuleHead | null,
  released: ReadonlySet<string>,
): { value: ReadSectionText | null; problems: ContentProblem[] } => {
  const parsed = sectionHead.safeParse(raw.attributes, { error: issueSentence });
  const problems: ContentProblem[] = bodyFaults(raw.body, raw.line + 1).map((fault) => ({
    file,
    field: raw.attributes.id ?? null,
    ...fault,
  }));
  const fault = (field: string, sentence: string): void =>
    void problems.push({ file, line: raw.line, field: `Section › ${field}`, sentence });
  if (!parsed.success) {
    for (const issue of parsed.error.issues) fault(issue.path.map(String).join(' › '), issue.message);
    return { value: null, problems };
  }
  if (head !== null) {
    const start = head.id.toLowerCase();
    if (!parsed.data.id.startsWith(`${start}-`) && !released.has(parsed.data.id))
      fault('id', words.prefix(start));
  }
  return { value: { head: parsed.data, body: raw.body }, problems };
};

const quizFaults = (
  quiz: QuizFile,
  file: string,
  moduleId: string,
  released: ReadonlySet<string>,
): ContentProblem[] => {
  const problem = (field: string, sentence: string): ContentProblem => ({
    file,
    line: null,
    field,
    sentence,
  });
  const start = moduleId.toLowerCase();
  return [
    ...(quiz.module === moduleId ? [] : [problem('module', words.quizOfOther(moduleId))]),
    ...quiz.questions.flatMap(({ id }, index) =>
      id.startsWith(`${start}-`) || released.has(id)
        ? []
        : [problem(`questions › ${index + 1} › id`, words.prefix(start))],
    ),
  ];
};

const assemble = (
  path: string,
  head: ModuleHead,
  texts: readonly ReadSectionText[],
  quiz: QuizFile,
): ReadModule => {
  const sectionUnits = texts.map(({ head: each, body }) => sectionText(each, body));
  const questionUnits = quiz.questions.map(questionText);
  const sections = texts.map(({ head: each, body }, index): Section => ({
    ...each,
    words: countWords(`${each.title}\n\n${body}`),
    version: sectionUnits[index]?.version ?? '',
  }));
  const questions = quiz.questions.map((question, index): Question => ({
    ...question,
    words: countWords([question.text, ...question.options.map(({ text }) => text)].join('\n')),
    version: questionUnits[index]?.version ?? '',
  }));
  const read = [...sections, ...questions].reduce((sum, { words: count }) => sum + count, 0);
  const { month, activityMinutes, ...rest } = head;
  const units = [...sectionUnits, ...questionUnits];
  const module: Module = {
    ...rest,
    month: month ?? null,
    activityMinutes,
    minutes: readingMinutes(read) + activityMinutes,
    sections,
    questions,
    version: moduleVersion(head, units),
  };
  return { path, module, units };
};
