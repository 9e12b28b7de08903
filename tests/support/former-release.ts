import { createServer, request } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WORKER } from '#src/features/outbox/pack.rules.ts';
import type { Meter } from './meter.ts';

/** A file of the release before, which this one no longer has. */
export const FORMER_FILE = '/_astro/former.css';

/** A way to the server through which phones find the worker of the release before, until the new one is out. */
export type FormerRelease = Meter & { readonly release: () => void };

/** Its own version, and a list in which one file is another. */
const former = (code: string): string =>
  code
    .replace(/(VERSION = ['"])\w{16}/, '$1former0000000000')
    .replace(/\/_astro\/\S+?\.js /, `${FORMER_FILE} `);

/** Stands where a meter may stand before the server (messenger-phone.ts). */
export const openFormerRelease = async (): Promise<FormerRelease> => {
  let [target, isFormer] = [0, true];
  const server = createServer((asked, answer) => {
    if (isFormer && asked.url === FORMER_FILE) {
      answer.writeHead(200, { 'content-type': 'text/css' }).end('/* former */');
      return;
    }
    const old = isFormer && asked.url === WORKER;
    const headers = old ? { ...asked.headers, 'accept-encoding': 'identity' } : asked.headers;
    const { method, url: path } = asked;
    const upstream = request({ host: '127.0.0.1', port: target, method, path, headers }, (got) => {
      if (!old) {
        got.pipe(answer.writeHead(got.statusCode ?? 502, got.headers));
        return;
      }
      const parts: Buffer[] = [];
      got.on('data', (part: Buffer) => parts.push(part));
      got.on('end', () => {
        const { 'content-length': _length, etag: _etag, ...others } = got.headers;
        answer.writeHead(200, others).end(former(Buffer.concat(parts).toString()));
      });
    });
    upstream.on('error', () => answer.destroy());
    asked.pipe(upstream);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    leadTo: (port) => void (target = port),
    bytes: () => 0,
    release: () => void (isFormer = false),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
