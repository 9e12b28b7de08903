/** The little that authors may mark in the text of a tool: paragraphs, and `**words**` in bold. */

export type Run = { readonly text: string; readonly bold: boolean };

/** Whether every `**` that opens is closed. */
export const isBalanced = (text: string): boolean => (text.match(/\*\*/g) ?? []).length % 2 === 0;

/** The paragraphs of a text, each cut where it becomes bold or stops being so. */
export const paragraphsOf = (text: string): readonly (readonly Run[])[] =>
  text.split(/\n\s*\n/).map((paragraph) => runsOf(paragraph.replace(/\s*\n\s*/g, ' ').trim()));

/** A text on one line: its bold pieces and the others, in order. */
export const runsOf = (text: string): readonly Run[] =>
  text
    .split('**')
    .map((piece, index) => ({ text: piece, bold: index % 2 === 1 }))
    .filter((run) => run.text !== '');
