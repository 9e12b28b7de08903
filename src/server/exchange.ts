import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from './log.ts';
import { isKnownMethod } from './request-rules.ts';

/** One request and its answer, and what its log line will say. */
export type Exchange = {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly id: string;
  /** The connection's address, read now: the socket may be gone when the answer closes. */
  readonly remote: string | undefined;
  /** Waits for `100 Continue` before it sends its body. */
  readonly waits: boolean;
  /** The pattern of the route, never the address asked. */
  route: string | null;
  account: string | null;
  organisation: string | null;
};

/** Opens an exchange; its line is written when the answer closes, whole or broken. */
export const openExchange = (
  req: IncomingMessage,
  res: ServerResponse,
  waits: boolean,
  log: Log,
): Exchange => {
  const startedAt = performance.now();
  const exchange: Exchange = {
    req,
    res,
    id: randomUUID(),
    remote: req.socket.remoteAddress,
    waits,
    route: null,
    account: null,
    organisation: null,
  };
  res.setHeader('x-request-id', exchange.id);
  res.once('close', () => {
    log('info', 'request', {
      id: exchange.id,
      method: isKnownMethod(req.method ?? '') ? req.method : 'other',
      route: exchange.route,
      status: res.headersSent ? res.statusCode : null,
      ms: Math.round((performance.now() - startedAt) * 10) / 10,
      finished: res.writableFinished,
      account: exchange.account,
      organisation: exchange.organisation,
    });
  });
  return exchange;
};
