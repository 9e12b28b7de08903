import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { readContentFiles } from './content-files.ts';
import type { ContentFiles } from './content-files.ts';
import { contentOf } from './read-content.ts';
import type { Content } from './read-content.ts';

/** What a build read in content/, and from which texts: parsing them is more than half of the start of a server. */
type Kept = { readonly texts: string; readonly content: Content };

const digestOf = (files: ContentFiles): string =>
  createHash('sha256').update(serialize(files)).digest('base64url');

/** Writes what `folder` says to `file`, for the servers of the build that is being made. */
export const keepContent = (folder: string, file: string): void => {
  const files = readContentFiles(folder);
  const kept: Kept = { texts: digestOf(files), content: contentOf(files) };
  writeFileSync(file, serialize(kept));
};

/** What `folder` says: as it was kept in `file` by the same build, or read anew when a text has changed since. */
export const readKeptContent = (folder: string, file: string): Content => {
  const files = readContentFiles(folder);
  const { texts, content } = deserialize(readFileSync(file)) as Kept;
  return texts === digestOf(files) ? content : contentOf(files);
};
