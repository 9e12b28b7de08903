import { once } from 'node:events';
import type { Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { readConfig } from '#src/server/config.ts';
import { createHandler } from '#src/server/handle-request.ts';
import type { Parts } from '#src/server/handle-request.ts';
import { createHttpServer } from '#src/server/http-server.ts';
import type { LogLine } from '#src/server/log.ts';
import type { PageRequest } from '#src/server/pages.ts';
import { securityHeaders } from '#src/server/security-headers.ts';
import { freePort } from '#src/commands/free-port.ts';

export type Entry = {
  readonly origin: string;
  readonly port: number;
  /** What reached the pages. */
  readonly reached: PageRequest[];
  readonly lines: (LogLine & { readonly event: string })[];
  /** Bytes that came in so far, over all connections. */
  readonly received: () => number;
};

export type EntryOptions = {
  readonly env?: Readonly<Record<string, string>>;
  readonly pattern?: string;
  readonly answer?: (request: PageRequest) => Response | Promise<Response>;
  readonly parts?: Partial<Parts>;
};

/** Our HTTP entry on a real socket in front of one page, in this process; it closes with the test. */
export const openEntry = async ({
  env,
  pattern = '/page',
  answer,
  parts,
}: EntryOptions = {}): Promise<Entry> => {
  const reached: PageRequest[] = [];
  const lines: Entry['lines'] = [];
  const reply = answer ?? (() => new Response('reached', { headers: { 'content-type': 'text/plain' } }));
  const port = await freePort();
  const config = readConfig({ PORT: String(port), ...env });
  const log: Parts['log'] = (_level, event, line) => void lines.push({ event, ...line });
  const handler = createHandler({
    config,
    log,
    pages: () => ({ pattern, answer: async (request) => (reached.push(request), reply(request)) }),
    statics: new Map(),
    readiness: () => Promise.resolve('ready'),
    isDraining: () => false,
    ...parts,
  });
  const server = createHttpServer(handler, securityHeaders(config), log).listen(port, '127.0.0.1');
  const sockets: Socket[] = [];
  server.on('connection', (socket) => void sockets.push(socket));
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    reached,
    lines,
    received: () => sockets.reduce((sum, { bytesRead }) => sum + bytesRead, 0),
  };
};
