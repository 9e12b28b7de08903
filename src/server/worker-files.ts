import { dirname, posix, resolve } from 'node:path';
import type { Plugin } from 'vite';

const NAMED = /new URL\('(\.\/[\w-]+\.worker\.ts)', import\.meta\.url\)/g;
const MARKED = /WORKER_FILE_([\w-]+)_END/g;

/**
 * A thread runs a file of its own: in the build, `new URL('./x.worker.ts', import.meta.url)` becomes a file beside those
 * of the server, and its address from there. Elsewhere Node runs the source as it is.
 */
export const workerFiles = (): Plugin => ({
  name: 'worker-files',
  apply: 'build',
  // Before the code is rewritten.
  enforce: 'pre',
  transform: {
    filter: { id: /\.ts$/, code: '.worker.ts' },
    handler(code, id) {
      if (this.environment.config.consumer !== 'server') return null;
      return code.replaceAll(NAMED, (_, path: string) => {
        const reference = this.emitFile({ type: 'chunk', id: resolve(dirname(id), path) });
        return `new URL('WORKER_FILE_${reference}_END', import.meta.url)`;
      });
    },
  },
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.code.includes('WORKER_FILE_')) continue;
      const from = posix.dirname(chunk.fileName);
      chunk.code = chunk.code.replaceAll(
        MARKED,
        (_, reference: string) => `./${posix.relative(from, this.getFileName(reference))}`,
      );
    }
  },
});
