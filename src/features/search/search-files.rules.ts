/** Our own files beside Pagefind's, in the folder of an index. */
export const searchFiles = {
  /** What is told of each document, by the name under which Pagefind answers with it. */
  heads: 'heads.json',
  vocabulary: 'vocabulary.json',
  /** The texts of one document. */
  parts: (key: string): string => `parts/${key}.json`,
} as const;
