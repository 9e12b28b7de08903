import type { OpenedDatabase } from '#db/types.ts';
import type { Instant } from '#src/shared/time.ts';
import type { Config } from './config.ts';
import type { KeptPages } from './kept-pages.ts';

/** What the whole process shares: opened once, before the first request. */
export type Services = {
  readonly db: OpenedDatabase;
  /** The server's clock. */
  readonly now: () => Instant;
  readonly config: Config;
  /** Pages as phones keep them; absent under `astro dev`, where our HTTP entry does not run. */
  readonly keptPages?: KeptPages;
};

let services: Services | null = null;

/** Called once, by what starts the process. */
export const provideServices = (opened: Services): void => {
  services = opened;
};

/** The services of this process; throws when it was not started by `src/server`. */
export const getServices = (): Services => {
  if (services === null)
    throw new Error('The services are not open: src/server opens them before it serves.');
  return services;
};
