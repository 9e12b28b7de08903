/** The words that people read in each kind of text, as Markdown: what a reading level is computed on. */
import type {
  Block,
  Curriculum,
  Item,
  Module,
  Scenario,
  Tool,
  Word,
} from '#src/features/curriculum/index.ts';

/** A text of content/ with its kind. */
export type Source =
  | { readonly kind: 'module'; readonly of: Module }
  | { readonly kind: 'item'; readonly of: Item }
  | { readonly kind: 'scenario'; readonly of: Scenario }
  | { readonly kind: 'word'; readonly of: Word }
  | { readonly kind: 'tool'; readonly of: Tool };

/** What is read of a text, title left out. */
export const proseOf = (curriculum: Curriculum, source: Source): string => {
  switch (source.kind) {
    case 'module':
      return ofModule(curriculum, source.of);
    case 'item':
      return lines([source.of.help, source.of.form?.intro]);
    case 'scenario':
      return ofScenario(source.of);
    case 'word':
      return source.of.meaning;
    case 'tool':
      return ofTool(source.of);
  }
};

const lines = (texts: readonly (string | null | undefined)[]): string =>
  texts.filter((each) => each !== null && each !== undefined && each !== '').join('\n\n');

/** Its summary, its pages, its questions with their answers and reasons. */
const ofModule = (curriculum: Curriculum, { summary, sections, questions }: Module): string =>
  lines([
    summary,
    ...sections.map(({ id }) => curriculum.textOfSection(id)),
    ...questions.flatMap(({ text, options }) => [
      text,
      ...options.flatMap((option) => [option.text, option.reason]),
    ]),
  ]);

/** All that can be said and happen. */
const ofScenario = ({ summary, theme, scenes }: Scenario): string =>
  lines([
    summary,
    theme,
    ...scenes.flatMap(({ narration, line, choices, ending }) => [
      narration,
      line,
      ...choices.flatMap(({ text, note }) => [text, note]),
      ...(ending === null ? [] : [ending.protected, ending.keep, ending.discuss]),
    ]),
  ]);

/** What it says; the cells of a sheet are filled in, not read. */
const ofTool = (tool: Tool): string =>
  lines([
    tool.summary,
    ...(tool.kind === 'document'
      ? tool.blocks.flatMap(blockTexts)
      : [tool.example, ...tool.tables.flatMap(({ intro, notes }) => [intro, ...notes])]),
  ]);

const blockTexts = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'say':
      return [block.text];
    case 'steps':
    case 'checklist':
      return block.items;
    case 'table':
      return block.rows.flatMap((row) => Object.values(row));
    default:
      return [];
  }
};
