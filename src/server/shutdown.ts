import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describeError } from './log.ts';
import type { Log } from './log.ts';

/** Kept connections may send one more request and are told to leave; ending them at once would break it. */
const LAST_CALL_MS = 500;
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
  const begin = async (
    drain: () => Promise<void>,
    close: Closing['close'],
    reason: string,
  ): Promise<void> => {
    draining = true;
    log('info', 'shutting-down', { reason });
    await drain();
    await close();
    log('info', 'stopped', { reason });
  };
  return {
    isDraining: () => draining,
    watch: ({ server, close }) => {
      const drain = createDrain(server);
      const end = (reason: string, exitCode: number): void => {
        if (draining) return;
        const failed = (error: unknown): number => (log('error', 'not-closed', describeError(error)), 1);
        void begin(drain, close, reason)
          .then(() => exitCode, failed)
          .then((code) => process.exit(code));
      };
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => end(signal, 0));
      for (const event of ['unhandledRejection', 'uncaughtException'] as const)
        process.on(event, (error: unknown) => {
          log('error', 'unhandled', describeError(error));
          end(event, 1);
        });
    },
  };
};

/** Waits until every connection has ended, and sees to it that it does. */
const createDrain = (server: Server): (() => Promise<void>) => {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return async () => {
    // http's own close() would end kept connections under a request that is on its way.
    const closed = new Promise((done) => NetServer.prototype.close.call(server, done));
    await Promise.race([closed, wait(LAST_CALL_MS)]);
    server.closeIdleConnections();
    // A browser opens connections ahead of need: Node does not call those idle.
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    const deadline = setTimeout(() => server.closeAllConnections(), DRAIN_MS - LAST_CALL_MS);
    await closed;
    clearTimeout(deadline);
  };
};
