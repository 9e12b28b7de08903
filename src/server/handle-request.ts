import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyLimitOf } from './body-limits.ts';
import { createClientAddress } from './client-address.ts';
import type { Config } from './config.ts';
import { openExchange } from './exchange.ts';
import type { Exchange } from './exchange.ts';
import { describeError } from './log.ts';
import type { Log } from './log.ts';
import type { Page, Pages } from './pages.ts';
import { sendProbe } from './probes.ts';
import type { Readiness } from './probes.ts';
import { readBody, refuseBody } from './read-body.ts';
import { refuse } from './refuse.ts';
import {
  announcesBody,
  isFromOwnPage,
  isKnownMethod,
  isSafe,
  isServedMethod,
  knownHosts,
  ownOriginOf,
  readPath,
} from './request-rules.ts';
import { securityHeaders, setHeaders } from './security-headers.ts';
import { sendResponse } from './send-response.ts';
import { sendStaticFile } from './static-files.ts';
import type { StaticFiles } from './static-files.ts';

/** About what is rendered in half a second: the next would rather be told to come back than wait (G1). */
const MOST_AT_ONCE = 400;

export type Parts = {
  readonly config: Config;
  readonly log: Log;
  readonly pages: Pages;
  readonly statics: StaticFiles;
  readonly readiness: () => Promise<Readiness>;
  readonly isDraining: () => boolean;
};

/** `waits`: the client sent `Expect: 100-continue` and holds its body back. */
export type Handler = (req: IncomingMessage, res: ServerResponse, waits: boolean) => Promise<void>;

/** Every request passes here, in this order; whatever is refused never reaches a page. */
export const createHandler = (parts: Parts): Handler => {
  const { config, log } = parts;
  const headers = securityHeaders(config);
  const hosts = knownHosts(config);
  const door = createDoor(parts, hosts);
  return async (req, res, waits) => {
    const exchange = openExchange(req, res, waits, log);
    setHeaders(res, headers);
    if (parts.isDraining()) res.setHeader('connection', 'close');
    try {
      await door(exchange);
    } catch (error) {
      if (res.destroyed) return;
      log('error', 'request-failed', { id: exchange.id, ...describeError(error) });
      refuse(exchange, 'internal');
    }
  };
};

const createDoor = (parts: Parts, hosts: ReadonlySet<string>) => {
  const toPage = createPageStep(parts);
  return async (exchange: Exchange): Promise<void> => {
    const { req } = exchange;
    const method = req.method ?? '';
    const path = readPath(req.url ?? '');
    if (path === null) return refuse(exchange, 'bad-request');
    if (isSafe(method) && (path === '/health' || path === '/ready')) {
      exchange.route = path;
      return sendProbe(exchange, path === '/health' ? 'alive' : await parts.readiness());
    }
    const asked = req.headersDistinct['host'] ?? [];
    const host = asked[0]?.toLowerCase() ?? '';
    if (asked.length !== 1 || !hosts.has(host)) return refuse(exchange, 'wrong-host');
    const origin = ownOriginOf(parts.config, host);
    if (!isKnownMethod(method)) return refuse(exchange, 'method-not-allowed');
    if (isSafe(method)) {
      const file = parts.statics.get(path);
      if (file !== undefined) {
        exchange.route = path.startsWith('/_astro/') ? '/_astro' : path;
        return sendStaticFile(exchange, file);
      }
    } else if (!isFromOwnPage(req.headers as Record<string, string>, origin)) {
      return refuse(exchange, 'foreign-origin');
    }
    if (!isServedMethod(method)) return refuse(exchange, 'method-not-allowed');
    // Astro's own endpoints (pictures on demand, islands, actions) are not part of the product.
    if (path.startsWith('/_')) return refuse(exchange, 'not-found');
    return toPage(exchange, parts.pages(path), origin);
  };
};

const createPageStep = ({ config, pages: _pages, ...parts }: Parts) => {
  const addressOf = createClientAddress(config.proxies);
  let rendering = 0;
  return async (exchange: Exchange, page: Page, origin: string): Promise<void> => {
    const { req, res } = exchange;
    exchange.route = page.pattern;
    const body = await takeBody(exchange, page.pattern);
    if (body === 'refused') return;
    const locals = { requestId: exchange.id };
    const clientAddress = addressOf(exchange.remote, req.headersDistinct['x-forwarded-for']?.join(','));
    if (rendering >= MOST_AT_ONCE) return refuse(exchange, 'unavailable');
    rendering += 1;
    const response = await page
      .answer({ req, body, origin, clientAddress, locals })
      .finally(() => (rendering -= 1));
    rememberWho(exchange, locals);
    if (res.destroyed) return;
    if (parts.isDraining()) res.setHeader('connection', 'close');
    if (response.body === null && response.status >= 400) return refuse(exchange, codeOf(response.status));
    return sendResponse(exchange, response);
  };
};

const takeBody = async (exchange: Exchange, pattern: string | null): Promise<Buffer | null | 'refused'> => {
  const { req, res, waits } = exchange;
  const safe = isSafe(req.method ?? '');
  if (safe) {
    if (!announcesBody(req.headers)) return null;
    refuse(exchange, 'bad-request');
    return 'refused';
  }
  const limit = bodyLimitOf(pattern);
  const refused = refuseBody(req, limit);
  if (refused !== null) {
    refuse(exchange, refused);
    return 'refused';
  }
  if (waits) res.writeContinue();
  const body = await readBody(req, res, limit);
  if ('bytes' in body) return body.bytes;
  if (!req.destroyed) refuse(exchange, body.refused);
  return 'refused';
};

/** Ids of who acted, which the middleware left in the page's locals. */
const rememberWho = (exchange: Exchange, locals: App.Locals | object): void => {
  const viewer = 'viewer' in locals ? locals.viewer : null;
  exchange.account = viewer?.accountId ?? null;
  exchange.organisation = viewer?.organisationId ?? null;
};

const codeOf = (status: number): 'bad-request' | 'not-found' | 'internal' => {
  if (status === 404) return 'not-found';
  return status < 500 ? 'bad-request' : 'internal';
};
