import type { MiddlewareHandler } from 'astro';
import { readConfig } from './config.ts';
import { openServices } from './open-services.ts';
import { provideServices } from './services.ts';

let opening: Promise<void> | null = null;

/**
 * Under `astro dev` our HTTP entry does not run: the first request opens the services instead. Content is read by the
 * first page that needs it, so that an author can see what is to be mended in hers.
 */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  opening ??= openServices(readConfig(process.env)).then(provideServices);
  await opening;
  return next();
};
