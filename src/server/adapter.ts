import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { keepCurriculum } from '#src/features/curriculum/index.ts';
import { writeSearchIndexes } from '#src/features/search/write-index.ts';
import { writePhoneWorker } from './phone-worker.ts';
import { precompress } from './precompress.ts';
import { workerFiles } from './worker-files.ts';

/** Written last, into `dist`: its presence says that the build came to its end; it lists the routes that were built. */
export const BUILD_STAMP = 'build.json';

/** `src/actions` is our own table of writes: Astro would take it for its actions and look for a `server` in it. */
const noAstroActions = {
  name: 'no-astro-actions',
  load: {
    order: 'pre' as const,
    filter: { id: /^\0virtual:astro:actions\/entrypoint$/ },
    handler: (): string => 'export const server = {};',
  },
};

/**
 * Makes `astro build` bundle our own HTTP entry with the pages: one module graph, so one writer to the database.
 * The adapter interface is Astro's own, undocumented in part: Astro is pinned and tests/server watches it.
 */
export const essaimServer = (): AstroIntegration => {
  let patterns: string[] = [];
  return {
    name: 'essaim-server',
    hooks: {
      'astro:routes:resolved': ({ routes }) => {
        patterns = routes.filter(({ origin }) => origin === 'project').map(({ pattern }) => pattern);
      },
      'astro:config:setup': ({ command, addMiddleware, updateConfig }) => {
        updateConfig({ build: { redirects: false }, vite: { plugins: [noAstroActions, workerFiles()] } });
        if (command === 'dev')
          addMiddleware({ order: 'pre', entrypoint: new URL('./dev-services.ts', import.meta.url) });
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'essaim-server',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./main.ts', import.meta.url),
          adapterFeatures: { buildOutput: 'server', middlewareMode: 'classic' },
          supportedAstroFeatures: {
            serverOutput: 'stable',
            hybridOutput: 'unsupported',
            staticOutput: 'unsupported',
          },
        });
      },
      'astro:build:done': async ({ dir, pages }) => {
        if (pages.length > 0)
          throw new Error(`Nothing may be prerendered: ${pages.map((p) => p.pathname).join(', ')}`);
        await writePhoneWorker(dir);
        await precompress(dir);
        keepCurriculum();
        await writeSearchIndexes(fileURLToPath(new URL('../search', dir)));
        await writeFile(
          new URL(`../${BUILD_STAMP}`, dir),
          JSON.stringify({ builtAt: new Date().toISOString(), routes: patterns }),
        );
      },
    },
  };
};
