import { stringify } from 'yaml';
import { sha256 } from '#src/shared/ids.ts';
import type { MonthFile } from './month.schema.ts';
import type { ModuleHead, QuizFile, SectionHead } from './module.schema.ts';
import type { ScenarioFile } from './scenario.schema.ts';
import { normaliseText } from './text.rules.ts';

/** A piece of content with an id of its own: what was released of it is its normalised text. */
export type UnitText = {
  readonly id: string;
  readonly kind: 'section' | 'question' | 'item' | 'scene';
  readonly title: string;
  readonly text: string;
  readonly version: string;
};

/** 64 bits of SHA-256: enough to tell two texts of one unit apart for ever. */
export const versionOf = (text: string): string => sha256(text).slice(0, 16);

/** The version of a section, question, item or scene: its title counts. */
export const unitVersion = (title: string, text: string): string => versionOf(`${title}\n\n${text}`);

const unit = (id: string, kind: UnitText['kind'], title: string, raw: string): UnitText => {
  const text = normaliseText(raw);
  return { id, kind, title, text, version: unitVersion(title, text) };
};

export const sectionText = (head: SectionHead, body: string): UnitText =>
  unit(head.id, 'section', head.title, body);

/** A question with its answers; a `+` stands before the right ones. */
export const questionText = (question: QuizFile['questions'][number]): UnitText =>
  unit(
    question.id,
    'question',
    question.text,
    question.options
      .map((option) => `- ${option.right ? '+' : '-'} ${option.id}: ${option.text}\n- ${option.reason}`)
      .join('\n'),
  );

/** A checklist item: what is asked, how, and the form that asks it. */
export const itemText = (item: MonthFile['milestone']['items'][number]): UnitText =>
  unit(
    item.id,
    'item',
    item.title,
    [
      item.help,
      `${item.evidence}, ${item.validator}${item.core ? ', core' : ''}`,
      ...(item.form === undefined ? [] : [stringify(item.form, { sortMapEntries: true, lineWidth: 0 })]),
    ].join('\n\n'),
  );

/** A scene: its door, what is said in it, and where each answer leads; lists call it by its first words. */
export const sceneText = (scene: ScenarioFile['scenes'][number]): UnitText =>
  unit(
    scene.id,
    'scene',
    scene.line ?? scene.narration ?? scene.id,
    [
      `door: ${scene.door}`,
      scene.narration,
      scene.line,
      scene.choices.map(({ id, text, to, note }) => `- ${id}, ${to}: ${text}\n- ${note}`).join('\n'),
      scene.protected,
      scene.keep,
      scene.discuss,
    ]
      .filter((part) => part !== undefined && part !== '')
      .join('\n\n'),
  );

/** A scenario is its name, its promise, its neighbour, where it begins, and its scenes. */
export const scenarioVersion = (
  { title, summary, theme, neighbour, start }: ScenarioFile,
  units: readonly UnitText[],
): string =>
  versionOf(
    [
      title,
      summary,
      theme,
      neighbour.name,
      start,
      ...units.map(({ id, version }) => `${id} ${version}`),
    ].join('\n'),
  );

/** A module is its name, its promise and its units in their order. */
export const moduleVersion = (
  head: Pick<ModuleHead, 'title' | 'summary' | 'activityMinutes'>,
  units: readonly UnitText[],
): string =>
  versionOf(
    [
      head.title,
      head.summary,
      String(head.activityMinutes),
      ...units.map(({ id, version }) => `${id} ${version}`),
    ].join('\n'),
  );
