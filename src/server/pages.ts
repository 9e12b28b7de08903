import type { IncomingMessage } from 'node:http';
import { createApp } from 'astro/app/entrypoint';
import { createRequestFromNodeRequest, getAbortControllerCleanup } from 'astro/app/node';

export type PageRequest = {
  readonly req: IncomingMessage;
  /** null for GET and HEAD. */
  readonly body: Buffer | null;
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
export const openPages = (): Pages => {
  const app = createApp({ streaming: false });
  return (path) => {
    const routeData = app.match(new Request(`http://essaim${path}`));
    return {
      pattern: routeData?.route ?? null,
      answer: async ({ req, body, clientAddress, locals }) => {
        const request = createRequestFromNodeRequest(Object.assign(req, { body: body ?? undefined }), {
          skipBody: body === null,
        });
        try {
          return await app.render(request, { addCookieHeader: true, clientAddress, locals, routeData });
        } finally {
          getAbortControllerCleanup(req)?.();
        }
      },
    };
  };
};
