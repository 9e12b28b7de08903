import { STATUS_CODES, createServer } from 'node:http';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Handler } from './handle-request.ts';
import type { Log } from './log.ts';

/** Slow clients are let go (G4): 10 s for the headers, a minute for a photo on a bad line. */
const limits = {
  connectionsCheckingInterval: 2000,
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 10_000,
  maxHeaderSize: 16_384,
};

/** The HTTP server around our handler; it does not listen yet. */
export const createHttpServer = (
  handler: Handler,
  headers: Readonly<Record<string, string>>,
  log: Log,
): Server => {
  const server = createServer(limits);
  server.on('request', (req, res) => void handler(req, res, false));
  server.on('checkContinue', (req, res) => void handler(req, res, true));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const status = statusOf(error.code);
    log('warn', 'unreadable-request', { code: error.code ?? null, status });
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    const lines = Object.entries({ ...headers, connection: 'close', 'content-length': '0' });
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
    );
  });
  return server;
};

const statusOf = (code: string | undefined): number => {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  return code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
};
