import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { IndexFile } from 'pagefind';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { documentsOf } from './documents.rules.ts';
import { htmlOf } from './index-page.rules.ts';
import { readers } from './readers.rules.ts';
import { searchFiles } from './search-files.rules.ts';
import type { SearchDocument, SearchHead } from './search.types.ts';
import { vocabularyOf } from './vocabulary.rules.ts';

/** Of what Pagefind makes: its engine and its index. The documents themselves are written by us. */
const isNeeded = (path: string): boolean =>
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\.fr\.pagefind|.*\.pf_meta|index\/.*)$/.test(path);

/** Writes an index per reader under `folder`, of the content that is about to be served. */
export const writeSearchIndexes = async (folder: string): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  try {
    for (const reader of readers)
      await writeIndex(join(folder, reader), documentsOf(getCurriculum(), reader));
  } finally {
    await close();
  }
};

const writeIndex = async (folder: string, documents: readonly SearchDocument[]): Promise<void> => {
  const files = await pagefindFiles(documents);
  const write = (path: string, content: string | Uint8Array): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  for (const { path, content } of files) if (isNeeded(path)) write(path, content);
  const keys = keysOf(files);
  const heads: Record<string, SearchHead> = {};
  for (const { parts, ...head } of documents) {
    const key = keys.get(head.id);
    if (key === undefined) throw new Error(`Pagefind left ${head.id} out of its index.`);
    heads[key] = head;
    write(searchFiles.parts(key), JSON.stringify(parts));
  }
  write(searchFiles.heads, JSON.stringify(heads));
  write(searchFiles.vocabulary, JSON.stringify(vocabularyOf(documents)));
};

const pagefindFiles = async (documents: readonly SearchDocument[]): Promise<readonly IndexFile[]> => {
  const { index, errors } = await createIndex({ forceLanguage: 'fr' });
  if (index === undefined) throw new Error(`Pagefind made no index: ${errors.join(', ')}`);
  const added = await Promise.all(
    documents.map((document) => index.addHTMLFile({ url: document.id, content: htmlOf(document) })),
  );
  const refused = added.flatMap((each) => each.errors);
  if (refused.length > 0) throw new Error(`Pagefind refused a document: ${refused.join(', ')}`);
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return files;
};

/** The name under which Pagefind answers with a document, by the document's id: told by the fragment it makes of it. */
const keysOf = (files: readonly IndexFile[]): ReadonlyMap<string, string> =>
  new Map(
    files.flatMap(({ path, content }) => {
      const key = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
      if (key === undefined) return [];
      const text = gunzipSync(content)
        .toString()
        .replace(/^pagefind_dcd/, '');
      return [[(JSON.parse(text) as { url: string }).url, key]];
    }),
  );
