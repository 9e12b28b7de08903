import type { z } from 'astro/zod';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import type { ContentProblem } from './content-problem.ts';
import { issueSentence } from './issue-sentence.ts';

export type Parsed<T> =
  | { readonly data: T; readonly problems: readonly [] }
  | { readonly data: null; readonly problems: readonly ContentProblem[] };

/**
 * What each text says: a command reads content/ two or three times, before and after what it changes in one file, and
 * YAML is most of that time. A schema copies what it reads.
 */
const read = new Map<string, { readonly value: unknown }>();
const MANY = 1000;

/** A text in YAML of `file`, which begins at `firstLine` of it, read by a schema: its data, or every problem. */
export const parseYaml = <S extends z.ZodType>(
  schema: S,
  text: string,
  file: string,
  firstLine = 1,
): Parsed<z.output<S>> => {
  const known = read.get(text);
  if (known !== undefined) {
    const again = schema.safeParse(known.value);
    if (again.success) return { data: again.data, problems: [] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  const [broken] = document.errors;
  if (broken !== undefined) {
    const line = lineAt(broken.pos[0]);
    return { data: null, problems: [{ file, line, field: null, sentence: words.yaml }] };
  }
  const value: unknown = document.toJS();
  const parsed = schema.safeParse(value, { error: issueSentence });
  if (parsed.success) {
    if (read.size >= MANY) read.clear();
    read.set(text, { value });
    return { data: parsed.data, problems: [] };
  }
  const problems = parsed.error.issues.map((issue) => {
    const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const offset = offsetOf(document, issue.path, key);
    return {
      file,
      line: offset === null ? null : lineAt(offset),
      field: fieldName(issue.path),
      sentence: issue.message,
    };
  });
  return { data: null, problems };
};

/** Where the value, or a key of it, is in the text; the nearest that holds it when it is missing. */
const offsetOf = (document: Document, path: readonly PropertyKey[], key?: string): number | null => {
  const map: unknown = key === undefined ? null : document.getIn(path, true);
  const pair = isMap(map) ? map.items.find((each) => String(each.key) === key) : undefined;
  if (isNode(pair?.key) && pair.key.range) return pair.key.range[0];
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
