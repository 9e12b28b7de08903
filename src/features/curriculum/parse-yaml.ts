import type { z } from 'astro/zod';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import type { ContentProblem } from './content-problem.ts';
import { issueSentence } from './issue-sentence.ts';

export type Parsed<T> =
  | { readonly data: T; readonly problems: readonly [] }
  | { readonly data: null; readonly problems: readonly ContentProblem[] };

/** A text in YAML of `file`, which begins at `firstLine` of it, read by a schema: its data, or every problem. */
export const parseYaml = <S extends z.ZodType>(
  schema: S,
  text: string,
  file: string,
  firstLine = 1,
): Parsed<z.output<S>> => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  const [broken] = document.errors;
  if (broken !== undefined) {
    const sentence = words.yaml(broken.code.toLowerCase().replaceAll('_', ' '));
    return { data: null, problems: [{ file, line: lineAt(broken.pos[0]), field: null, sentence }] };
  }
  const parsed = schema.safeParse(document.toJS(), { error: issueSentence });
  if (parsed.success) return { data: parsed.data, problems: [] };
  const problems = parsed.error.issues.map(({ path, message }) => {
    const offset = offsetOf(document, path);
    return {
      file,
      line: offset === null ? null : lineAt(offset),
      field: fieldName(path),
      sentence: message,
    };
  });
  return { data: null, problems };
};

/** Where the value is in the text; of the nearest that holds it when it is missing. */
const offsetOf = (document: Document, path: readonly PropertyKey[]): number | null => {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return null;
};

/** `milestone › items › 3 › since`: people count from 1. */
const fieldName = (path: readonly PropertyKey[]): string | null =>
  path.length === 0
    ? null
    : path.map((part) => (typeof part === 'number' ? String(part + 1) : String(part))).join(' › ');
