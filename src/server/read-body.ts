import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RefusalCode } from '#src/i18n/server.fr.ts';
import { BODIES_IN_MEMORY, FORM_LIMIT } from './body-limits.ts';

export type Body = { readonly bytes: Buffer } | { readonly refused: RefusalCode };

let held = 0;

/** Says why a body cannot be taken, from the head of the request alone; null when it may be read. */
export const refuseBody = (req: IncomingMessage, limit: number): RefusalCode | null => {
  const encoding = req.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') return 'unsupported-body';
  return Number(req.headers['content-length'] ?? 0) > limit ? 'body-too-large' : null;
};

/**
 * The whole body, or why it was refused. A body whose length is not announced is taken up to the size of a form:
 * browsers always announce theirs, so nobody else can make us collect eleven megabytes before we may refuse.
 * Never `for await`: leaving that loop early destroys the socket, and the client would not see the 413.
 */
export const readBody = (req: IncomingMessage, res: ServerResponse, limit: number): Promise<Body> => {
  const announced = req.headers['content-length'] !== undefined;
  const most = announced ? limit : Math.min(limit, FORM_LIMIT);
  const chunks: Buffer[] = [];
  let size = 0;
  res.once('close', () => (held -= size));
  return new Promise((done) => {
    const stop = (refused: RefusalCode): void => {
      req.removeAllListeners('data');
      chunks.length = 0;
      held -= size;
      size = 0;
      done({ refused });
    };
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      held += chunk.length;
      if (size > most) return stop('body-too-large');
      if (held > BODIES_IN_MEMORY) return stop('unavailable');
      chunks.push(chunk);
    });
    req.once('end', () => done({ bytes: Buffer.concat(chunks, size) }));
    req.once('error', () => stop('bad-request'));
    req.once('close', () => done({ refused: 'bad-request' }));
  });
};
