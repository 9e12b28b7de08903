import type { Config } from './config.ts';

/** What the entry decides from the head of a request alone; nothing here touches a socket. */

/**
 * The path of a request target, or null when it is not one we read: absolute form, `//`, a backslash, an
 * encoded slash, backslash, percent sign or control character, a dot segment, an encoding that is not UTF-8.
 */
export const readPath = (target: string): string | null => {
  const path = target.split('?', 1)[0] ?? '';
  if (!path.startsWith('/') || path.includes('//') || path.includes('\\') || path.includes('#')) return null;
  if (/%(2f|5c|25|7f|[01][0-9a-f])/i.test(path) || !isUtf8(path)) return null;
  const dotted = path.split('/').some((segment) => /^(\.|%2e){1,2}$/i.test(segment));
  return dotted ? null : path;
};

const isUtf8 = (path: string): boolean => {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
};

/** The names this installation answers to; anything else is refused, so no link can be poisoned by a Host header. */
export const knownHosts = ({ demo, origin, port }: Config): ReadonlySet<string> =>
  new Set(demo ? [`127.0.0.1:${port}`, `localhost:${port}`] : [new URL(origin).host]);

export const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD';

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** TRACE, OPTIONS and words we do not know are refused before anything else looks at them. */
export const isKnownMethod = (method: string): boolean => methods.has(method);

/** What pages and endpoints answer; the other known methods exist only to be checked and refused. */
export const isServedMethod = (method: string): boolean => isSafe(method) || method === 'POST';

export type OriginHeaders = { readonly 'sec-fetch-site'?: string; readonly origin?: string };

/**
 * True when an unsafe request was sent by one of our own pages (D5), whatever its content type: the browser says
 * so with Sec-Fetch-Site, or where it is too old for that, with an Origin that is exactly ours.
 */
export const isFromOwnPage = (headers: OriginHeaders, ownOrigin: string): boolean => {
  const site = headers['sec-fetch-site'];
  if (site === undefined) return headers.origin === ownOrigin;
  return site === 'same-origin' && (headers.origin === undefined || headers.origin === ownOrigin);
};

/** The origin our pages have for whoever asked this host: in a demonstration there are two. */
export const ownOriginOf = ({ demo, origin }: Config, host: string): string =>
  demo ? `http://${host}` : origin;

/** True when something follows the head of the request. */
export const announcesBody = (headers: {
  readonly 'content-length'?: string;
  readonly 'transfer-encoding'?: string;
}): boolean => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
