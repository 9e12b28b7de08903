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

const isPiece = (node: ts.Node): node is ts.StringLiteral | ts.TemplateLiteralLikeNode =>
  ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node);

/** The texts of a `*.fr.ts` file that are not set as French is: imports and keys are left alone. */
export const badlySet = (source: string): readonly Piece[] => {
  const file = ts.createSourceFile('words.ts', source, ts.ScriptTarget.Latest, true);
  const found: Piece[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (isPiece(node) && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node)) {
      const text = source.slice(node.getStart(), node.getEnd()).replaceAll('\\u00A0', NBSP);
      const set = typeset(text);
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (set !== text) found.push({ start: node.getStart(), end: node.getEnd(), line, text, set });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};
