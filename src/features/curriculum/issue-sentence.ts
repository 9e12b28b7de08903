import type { z } from 'astro/zod';
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';

const typeSentence = (expected: string): string =>
  words.type[expected as keyof typeof words.type] ?? words.wrong;

/** What an author reads about one fault that a schema found and has no sentence of its own for. */
export const issueSentence = (issue: z.core.$ZodRawIssue): string => {
  if (issue.input === undefined && issue.code !== 'unrecognized_keys') return words.missing;
  switch (issue.code) {
    case 'unrecognized_keys':
      return words.unknownKeys((issue.keys as readonly string[] | undefined) ?? []);
    case 'invalid_type':
      return typeSentence(String(issue.expected));
    case 'invalid_value':
      return words.oneOf(((issue.values as readonly unknown[] | undefined) ?? []).map(String));
    case 'invalid_union':
      return words.oneOf(((issue.options as readonly unknown[] | undefined) ?? []).map(String));
    case 'too_small':
      return words.atLeast(String(issue.minimum));
    case 'too_big':
      return words.atMost(String(issue.maximum));
    default:
      return words.wrong;
  }
};
