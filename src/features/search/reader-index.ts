import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Curriculum } from '#src/features/curriculum/index.ts';
import { remember } from '#src/shared/facts.ts';
import { documentsOf } from './documents.rules.ts';
import { prepare } from './matching.rules.ts';
import type { Prepared } from './matching.rules.ts';
import type { Reader } from './search.types.ts';
import type { Vocabulary } from './spelling.rules.ts';
import { vocabularyOf } from './vocabulary.rules.ts';

/** What the server itself searches in for a reader. */
export type ReaderIndex = { readonly prepared: Prepared; readonly vocabulary: Vocabulary };

const indexesOf = remember((_: Curriculum) => new Map<Reader, ReaderIndex>());

/** The index of a reader in the curriculum of this process, made at its first search. */
export const readerIndex = (reader: Reader): ReaderIndex => {
  const curriculum = getCurriculum();
  const indexes = indexesOf(curriculum);
  const found = indexes.get(reader) ?? makeIndex(curriculum, reader);
  indexes.set(reader, found);
  return found;
};

const makeIndex = (curriculum: Curriculum, reader: Reader): ReaderIndex => {
  const documents = documentsOf(curriculum, reader);
  return { prepared: prepare(documents), vocabulary: vocabularyOf(documents) };
};
