import type { Server } from 'node:http';
import { describeError } from './log.ts';
import type { Log } from './log.ts';

/** Requests in flight may take this long to finish before their connections are cut. */
const DRAIN_MS = 10_000;

export type Shutdown = { readonly isDraining: () => boolean; readonly watch: (closing: Closing) => void };

/** What has to be closed, in this order. */
export type Closing = { readonly server: Server; readonly close: () => Promise<void> };

/**
 * Ends the process in order (L1): no new connection, requests in flight finish, the database is closed, exit 0.
 * An error nobody handled ends it the same way with exit 1: the state it left behind is unknown (L2).
 */
export const createShutdown = (log: Log): Shutdown => {
  let draining = false;
  const begin = async ({ server, close }: Closing, reason: string, exitCode: number): Promise<void> => {
    if (draining) return;
    draining = true;
    log('info', 'shutting-down', { reason });
    const deadline = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    await new Promise((done) => {
      server.close(done);
      server.closeIdleConnections();
    });
    clearTimeout(deadline);
    await close();
    log('info', 'stopped', { reason });
    process.exit(exitCode);
  };
  return {
    isDraining: () => draining,
    watch: (closing) => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const)
        process.on(signal, () => void begin(closing, signal, 0));
      for (const event of ['unhandledRejection', 'uncaughtException'] as const)
        process.on(event, (error: unknown) => {
          log('error', 'unhandled', describeError(error));
          void begin(closing, event, 1);
        });
    },
  };
};
