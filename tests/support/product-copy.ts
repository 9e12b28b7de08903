import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#src/commands/built-server.ts';
import { build } from './build.ts';
import { editable } from './content.ts';
import type { ContentCopy } from './content.ts';
import { newFolder } from './folder.ts';
import { startServer } from './server.ts';
import type { ServerOptions, TestServer } from './server.ts';

/** The product with content that a test may change, release, build and serve; the content here stays as it is. */
export type ProductCopy = {
  readonly folder: string;
  readonly content: ContentCopy;
  /** As `npm run build` would: throws when the content is refused. */
  readonly build: () => Promise<void>;
  readonly start: (options?: Omit<ServerOptions, 'folder'>) => Promise<TestServer>;
  readonly remove: () => void;
};

/** What was installed is shared, package by package: a build writes its caches beside them, and two would mix theirs. */
const shareInstalled = (folder: string): void => {
  const installed = join(root, 'node_modules');
  mkdirSync(folder);
  const packages = readdirSync(installed).filter((name) => name === '.bin' || !name.startsWith('.'));
  for (const name of packages) symlinkSync(join(installed, name), join(folder, name));
};

/** Everything a build reads. */
const parts = ['src', 'db', 'content', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

export const productCopy = (): ProductCopy => {
  const folder = newFolder();
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  shareInstalled(join(folder, 'node_modules'));
  return {
    folder,
    content: editable(join(folder, 'content')),
    build: () => build(folder),
    start: (options) => startServer({ ...options, folder }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
