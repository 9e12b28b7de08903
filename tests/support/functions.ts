import { readFileSync } from 'node:fs';
import ts from 'typescript';

export type MeasuredFunction = { readonly where: string; readonly lines: number };

/** Every named or assigned function of the files with its length in lines. */
export const functionsOf = (files: readonly string[]): MeasuredFunction[] =>
  files.flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const found: MeasuredFunction[] = [];
    const visit = (node: ts.Node): void => {
      if (isFunction(node)) {
        const start = source.getLineAndCharacterOfPosition(node.getStart()).line;
        const end = source.getLineAndCharacterOfPosition(node.getEnd()).line;
        found.push({ where: `${file}:${String(start + 1)}`, lines: end - start + 1 });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });

const isFunction = (node: ts.Node): boolean =>
  ts.isFunctionDeclaration(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isFunctionExpression(node) ||
  ts.isArrowFunction(node);

/** The functions longer than `most` lines. */
export const longFunctions = (files: readonly string[], most: number): string[] =>
  functionsOf(files)
    .filter(({ lines }) => lines > most)
    .map(({ where, lines }) => `${where} has ${String(lines)} lines`);
