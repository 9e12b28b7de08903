import type { IncomingMessage } from 'node:http';
import { createApp } from 'astro/app/entrypoint';
import { withoutValues } from './log.ts';
import type { Log } from './log.ts';

export type PageRequest = {
  readonly req: Pick<IncomingMessage, 'headersDistinct' | 'method' | 'url'>;
  /** null for GET and HEAD. */
  readonly body: Buffer | null;
  /** The public address the request was sent to: what a proxy or a Host header says never decides it. */
  readonly origin: string;
  readonly clientAddress: string;
  /** Becomes `Astro.locals`; the middleware adds to this very object. */
  readonly locals: object;
};

/** What a path leads to; without a route the answer is the 404 page. */
export type Page = {
  readonly pattern: string | null;
  readonly answer: (request: PageRequest) => Promise<Response>;
};
export type Pages = (path: string) => Page;

/**
 * The pages Astro built. Not streamed: an error in the middle of a page must still be able to become an error
 * page, and the whole text is compressed at once anyway.
 */
export const openPages = (log: Log): Pages => {
  const app = createApp({ streaming: false });
  app.logger.setDestination({
    write: ({ level, message }) =>
      log(level === 'error' || level === 'warn' ? level : 'info', 'astro', {
        message: withoutValues(message),
      }),
  });
  return (path) => {
    const routeData = app.match(new Request(`http://essaim${path}`));
    return {
      pattern: routeData?.route ?? null,
      answer: ({ clientAddress, locals, ...request }) =>
        app.render(toRequest(request), { addCookieHeader: true, clientAddress, locals, routeData }),
    };
  };
};

/** Built here and not from the Host header, so that `Astro.url` is always the configured address, https included. */
const toRequest = ({ req, body, origin }: Pick<PageRequest, 'req' | 'body' | 'origin'>): Request => {
  const headers = new Headers();
  for (const [name, values] of Object.entries(req.headersDistinct)) {
    if (/^(x-)?forwarded/.test(name)) continue;
    headers.set(name, (values ?? []).join(name === 'cookie' ? '; ' : ', '));
  }
  return new Request(`${origin}${req.url ?? '/'}`, {
    method: req.method ?? 'GET',
    headers,
    body: body === null ? null : new Uint8Array(body),
  });
};
