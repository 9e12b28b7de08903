import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Role } from '#src/shared/context.ts';
import { forbidden, notFound } from '#src/shared/errors.ts';
import { mayFetch, readers } from './readers.rules.ts';
import type { Reader } from './search.types.ts';

/** What the engine of the browser fetches of an index. */
export type SearchFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  /** Part of the engine, the same for everybody: it holds no content. */
  readonly engine: boolean;
};

type Index = {
  /** Names what the files say: another index has other addresses. */
  readonly edition: string;
  readonly files: ReadonlyMap<string, SearchFile>;
};

/** Written by the build, outside what is served to all; read from the folder the process was started in, as content/ is. */
const folder = (): string => join(process.cwd(), 'dist/search');

const mediaTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Its library, its worker and its WebAssembly. */
const isEngine = (name: string): boolean => /^pagefind(?:-worker)?\.js$|^wasm\./.test(name);

let kept: ReadonlyMap<Reader, Index> | null = null;

/** Every file of every index, read once; none where nothing was built, and the server then searches alone. */
export const getSearchFiles = (): ReadonlyMap<Reader, Index> =>
  (kept ??= new Map(readers.flatMap((reader) => readIndex(reader))));

const readIndex = (reader: Reader): [Reader, Index][] => {
  const root = join(folder(), reader);
  if (!existsSync(root)) return [];
  const hash = createHash('sha256');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
    .map((name): [string, SearchFile] => {
      const bytes = new Uint8Array(readFileSync(join(root, name)));
      hash.update(name).update(bytes);
      const mediaType = mediaTypes[extname(name)] ?? 'application/octet-stream';
      return [name, { bytes, mediaType, engine: isEngine(name) }];
    });
  return [[reader, { edition: hash.digest('hex').slice(0, 12), files: new Map(files) }]];
};

/** The edition of a reader's index; null where none was built. */
export const editionOf = (reader: Reader): string | null => getSearchFiles().get(reader)?.edition ?? null;

/**
 * A file of an index for a role that reads it; nothing is looked up on the disk. `kept` says whether a browser may keep
 * it: the engine, under the address of its edition.
 */
export const getSearchFile = (
  role: Role,
  audience: string,
  address: string,
): SearchFile & { readonly kept: boolean } => {
  const reader = readers.find((each) => each === audience);
  if (reader === undefined) throw notFound();
  if (!mayFetch(role, reader)) throw forbidden();
  const index = getSearchFiles().get(reader);
  const [, edition, name = ''] = /^(?:([0-9a-f]{12})\/)?(.+)$/.exec(address) ?? [];
  const file = index?.files.get(name);
  if (file === undefined) throw notFound();
  return { ...file, kept: file.engine && edition === index?.edition };
};
