import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { chooseEncoding } from './encodings.ts';
import type { Encoding } from './encodings.ts';
import { rangeOf } from './byte-range.ts';
import type { Exchange } from './exchange.ts';

type Variant = { readonly bytes: Buffer; readonly etag: string };
type StaticFile = {
  readonly type: string;
  readonly immutable: boolean;
  readonly variants: ReadonlyMap<Encoding, Variant>;
};
export type StaticFiles = ReadonlyMap<string, StaticFile>;

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.opus': 'audio/ogg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** A worker obeys the policy of its own script, so scripts may fetch from us; pages that load them have their own. */
const SCRIPT_CSP =
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Every built file, read once: nothing on the disk is looked up by a path that a client wrote. */
export const loadStaticFiles = async (root: string): Promise<StaticFiles> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const present = new Set(names);
  const isCopy = (name: string): boolean => /\.(br|gz)$/.test(name) && present.has(name.slice(0, -3));
  const files = await Promise.all(
    names
      .filter((name) => !isCopy(name))
      .map(
        async (name) => [`/${relative(root, name).split(sep).join('/')}`, await load(name, present)] as const,
      ),
  );
  return new Map(
    files.map(([path, file]) => [encodeURI(path), { ...file, immutable: path.startsWith('/_astro/') }]),
  );
};

const load = async (name: string, present: ReadonlySet<string>): Promise<Omit<StaticFile, 'immutable'>> => {
  const copies: [Encoding, string][] = [
    ['identity', name],
    ['br', `${name}.br`],
    ['gzip', `${name}.gz`],
  ];
  const variants = new Map<Encoding, Variant>();
  for (const [encoding, file] of copies) {
    if (!present.has(file)) continue;
    const bytes = await readFile(file);
    variants.set(encoding, {
      bytes,
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    });
  }
  return { type: types[extname(name)] ?? 'application/octet-stream', variants };
};

/** Sends the copy the browser prefers, or 304 when it already has it. */
export const sendStaticFile = ({ req, res }: Exchange, file: StaticFile): void => {
  const encoding = chooseEncoding(req.headers, [...file.variants.keys()]);
  const variant = file.variants.get(encoding) ?? file.variants.get('identity');
  if (variant === undefined) throw new Error('A static file has no bytes.');
  res.setHeader('cache-control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  res.setHeader('etag', variant.etag);
  if (file.variants.size > 1) res.setHeader('vary', 'accept-encoding');
  if (file.type.startsWith('text/javascript')) res.setHeader('content-security-policy', SCRIPT_CSP);
  if (hasAlready(req.headers['if-none-match'], variant.etag)) {
    res.statusCode = 304;
    return void res.end();
  }
  res.setHeader('content-type', file.type);
  if (encoding !== 'identity') res.setHeader('content-encoding', encoding);
  const bytes = file.type.startsWith('audio/') ? askedPart(req, res, variant.bytes) : variant.bytes;
  res.setHeader('content-length', bytes.length);
  res.end(req.method === 'HEAD' ? undefined : bytes);
};

/** A sound is fetched in parts: iPhones play nothing otherwise, and what is not listened to is not paid for. */
const askedPart = (req: Exchange['req'], res: Exchange['res'], whole: Buffer): Buffer => {
  res.setHeader('accept-ranges', 'bytes');
  const range = rangeOf(req.headers.range, whole.length);
  if (range === 'whole') return whole;
  if (range === 'none') {
    res.statusCode = 416;
    res.setHeader('content-range', `bytes */${String(whole.length)}`);
    return Buffer.alloc(0);
  }
  res.statusCode = 206;
  res.setHeader('content-range', `bytes ${String(range.from)}-${String(range.to)}/${String(whole.length)}`);
  return whole.subarray(range.from, range.to + 1);
};

const hasAlready = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
