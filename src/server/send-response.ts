import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { COMPRESS_FROM, chooseEncoding, compress, isCompressible } from './encodings.ts';
import type { Exchange } from './exchange.ts';

/** Writes what a page answered: text whole and compressed, files as they stream (with back-pressure). */
export const sendResponse = async ({ req, res }: Exchange, response: Response): Promise<void> => {
  res.statusCode = response.status;
  for (const [name, value] of response.headers) if (name !== 'set-cookie') res.setHeader(name, value);
  if (response.headers.get('content-type') === 'text/html')
    res.setHeader('content-type', 'text/html; charset=utf-8');
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) res.setHeader('set-cookie', cookies);
  if (response.body === null || req.method === 'HEAD') {
    await response.body?.cancel();
    return void res.end();
  }
  const type = response.headers.get('content-type') ?? '';
  if (!isCompressible(type) || response.headers.has('content-encoding'))
    return pipeline(Readable.fromWeb(response.body as ReadableStream), res);
  const body = Buffer.from(await response.arrayBuffer());
  res.appendHeader('vary', 'accept-encoding');
  const encoding =
    body.length < COMPRESS_FROM ? 'identity' : chooseEncoding(req.headers, ['br', 'gzip', 'identity']);
  const sent = await compress(body, encoding);
  if (encoding !== 'identity') res.setHeader('content-encoding', encoding);
  res.setHeader('content-length', sent.length);
  res.end(sent);
};
