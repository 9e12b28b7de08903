import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

export type Asked = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};
export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
};

/** What a form sends; pairs where a name comes more than once. */
export type Fields = Readonly<Record<string, string>> | readonly (readonly [string, string])[];

/** One request with exactly these headers: `fetch` would add or forbid some. Redirects are not followed. */
export const ask = async (
  url: string,
  { method = 'GET', headers = {}, body }: Asked = {},
): Promise<Answer> => {
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const sent = request(url, { method, headers: { ...length, ...headers }, agent: false });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  // An answer that came before the whole body was sent ends the connection under the sender.
  sent.on('error', () => undefined);
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  return { status: answer.statusCode ?? 0, headers: answer.headers, bytes, text: bytes.toString() };
};

/** Sends a form as a browser without JavaScript does. */
export const sendForm = (
  url: string,
  { cookie = '', fields }: { cookie?: string | undefined; fields: Fields },
): Promise<Answer> => {
  const pairs = Symbol.iterator in fields ? fields : Object.entries(fields);
  return ask(url, {
    method: 'POST',
    headers: {
      ...{ cookie, origin: new URL(url).origin },
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString(),
  });
};

/** Writes bytes on a socket and answers everything that came back until the server closed it. */
export const askRaw = async (port: number, text: string): Promise<string> => {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  let said = '';
  socket.on('data', (chunk) => (said += chunk.toString('latin1')));
  socket.write(text, 'latin1');
  await closing(socket);
  return said;
};

/** When a connection ends, however it ends. */
export const closing = (socket: Socket): Promise<void> =>
  new Promise((done) => socket.once('close', () => done()));

/** The status of a raw answer; 0 when there was none. */
export const statusOf = (raw: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(raw)?.[1] ?? 0);
