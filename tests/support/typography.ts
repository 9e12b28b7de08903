import ts from 'typescript';
import { NBSP, typeset } from '#src/i18n/format.ts';

/** A piece of French text in a source file: where it stands, as written and as it should be. */
export type Piece = {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly text: string;
  readonly set: string;
};

type PieceNode = ts.StringLiteral | ts.TemplateLiteralLikeNode | ts.JsxText;
const isPiece = (node: ts.Node): node is PieceNode =>
  ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node);

/** A text between elements is read with the sign it follows: it may begin with the space that would break. */
const startOf = (node: PieceNode): number => (ts.isJsxText(node) ? node.pos - 1 : node.getStart());

const badlySetIn = (file: ts.SourceFile): readonly Piece[] => {
  const found: Piece[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (isPiece(node) && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node)) {
      const [start, end] = [startOf(node), node.getEnd()];
      const text = file.text
        .slice(start, end)
        .replaceAll(/\\u00A0|&nbsp;/g, NBSP)
        .replaceAll(/\n */g, ' ');
      const set = typeset(text);
      const line = file.getLineAndCharacterOfPosition(start).line + 1;
      if (set !== text) found.push({ start, end, line, text, set });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

/** The texts of a `*.fr.ts` file that are not set as French is: imports and keys are left alone. */
export const badlySet = (source: string): readonly Piece[] =>
  badlySetIn(ts.createSourceFile('words.ts', source, ts.ScriptTarget.Latest, true));

/** The same for an `.astro` file: its strings, and what it says between its elements and its words. */
export const badlySetTemplate = (source: string): readonly Piece[] => {
  const [, code = '', template = source] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const elements = template.replaceAll(
    /<(style|script)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<!doctype html>/gi,
    (left) => left.replaceAll(/[^\n]/g, ' '),
  );
  const file = ts.createSourceFile(
    'words.tsx',
    `\n${code}\n;<>\n${elements}</>`,
    ts.ScriptTarget.Latest,
    true,
  );
  return badlySetIn(file);
};
