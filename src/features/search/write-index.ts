import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { documentsOf } from './documents.rules.ts';
import { htmlOf } from './index-page.rules.ts';
import { readers } from './readers.rules.ts';
import type { Reader } from './search.types.ts';
import { VOCABULARY_FILE, vocabularyOf } from './vocabulary.rules.ts';

/** The engine brings interfaces of its own that no page uses. */
const isNeeded = (path: string): boolean => !/-ui\.|highlight|wasm\.unknown/.test(path);

/** Writes an index per reader under `folder`, of the content that is about to be served. */
export const writeSearchIndexes = async (folder: string): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  try {
    for (const reader of readers) await writeIndex(join(folder, reader), reader);
  } finally {
    await close();
  }
};

const writeIndex = async (folder: string, reader: Reader): Promise<void> => {
  const documents = documentsOf(getCurriculum(), reader);
  const { index, errors } = await createIndex({ forceLanguage: 'fr' });
  if (index === undefined) throw new Error(`The search index was refused: ${errors.join(', ')}`);
  const added = await Promise.all(
    documents.map((document) => index.addHTMLFile({ url: `/${document.id}`, content: htmlOf(document) })),
  );
  const refused = added.flatMap((each) => each.errors);
  if (refused.length > 0) throw new Error(`The search index was refused: ${refused.join(', ')}`);
  const { files } = await index.getFiles();
  for (const { path, content } of files) if (isNeeded(path)) write(join(folder, path), content);
  write(join(folder, VOCABULARY_FILE), JSON.stringify(vocabularyOf(documents)));
  await index.deleteIndex();
};

const write = (file: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
};
