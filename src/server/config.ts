import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { DatabasePlace } from '#db/database.ts';
import { bootSentences } from '#src/i18n/server.fr.ts';

/** The environment of one installation, checked (design 5). */
export type Config = {
  readonly port: number;
  readonly host: string;
  /** The public address, without a path: `https://essaim.exemple.fr`. */
  readonly origin: string;
  /** Absolute. */
  readonly dataDir: string;
  /** SQLite in the data folder, or PostgreSQL by its URL. */
  readonly database: DatabasePlace;
  /** Addresses and networks of our own proxies, whose X-Forwarded-For is believed. */
  readonly proxies: readonly string[];
  /** Invented data, buttons instead of passphrases: this computer only. */
  readonly demo: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;
type Setting = keyof typeof bootSentences;

/** The environment holds something we cannot start with; the message says what to write, in French and in English. */
export class ConfigError extends Error {
  readonly setting: Setting;

  constructor(setting: Setting, value: string, english: string) {
    super(`${bootSentences[setting](value)}\n${english}`);
    this.name = 'ConfigError';
    this.setting = setting;
  }
}

/** Every address of the machine: nothing a browser could be sent to. */
const ANY = ['0.0.0.0', '::'];

/** True for the names of this computer. */
export const isLoopback = (host: string): boolean =>
  ['127.0.0.1', 'localhost', '::1', '[::1]'].includes(host);

/** Reads the environment; throws ConfigError on the first value that cannot be used. An empty value is an absent one. */
export const readConfig = (env: Environment): Config => {
  const port = readPort(env['PORT'] || '4321');
  const host = readHost(env['HOST'] || '127.0.0.1');
  const demo = env['ESSAIM_DEMO'] === '1';
  if (demo && (!isLoopback(host) || env['ESSAIM_ORIGIN']))
    throw new ConfigError('ESSAIM_DEMO', host, 'The demonstration listens on this computer only.');
  const dataDir = resolve(env['ESSAIM_DATA_DIR'] || './data');
  return {
    port,
    host,
    origin: readOrigin(env['ESSAIM_ORIGIN'] || defaultOrigin(host, port)),
    dataDir,
    database: readDatabase(env['DATABASE_URL'] || null, dataDir),
    proxies: readProxies(env['ESSAIM_PROXIES'] || ''),
    demo,
  };
};

const defaultOrigin = (host: string, port: number): string => {
  if (ANY.includes(host)) return '';
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
};

const readPort = (text: string): number => {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new ConfigError('PORT', text, 'PORT must be a number from 1 to 65535.');
};

const readHost = (text: string): string => {
  if (isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) return text;
  throw new ConfigError('HOST', text, 'HOST must be an address or a host name.');
};

const readOrigin = (text: string): string => {
  const url = URL.parse(text);
  const bare = url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
  if (bare) return url.origin;
  throw new ConfigError('ESSAIM_ORIGIN', text, 'ESSAIM_ORIGIN must be an http(s) address without a path.');
};

/** The value itself is never printed: it holds a password. */
const readDatabase = (url: string | null, dataDir: string): DatabasePlace => {
  if (url === null) return { dataDir };
  if (/^postgres(ql)?:\/\//.test(url)) return { url };
  throw new ConfigError('DATABASE_URL', '', 'DATABASE_URL must begin with postgres:// or postgresql://.');
};

const readProxies = (text: string): readonly string[] => {
  const entries = text.split(',').map((entry) => entry.trim());
  const proxies = entries.filter((entry) => entry !== '');
  if (proxies.every(isNetwork)) return proxies;
  throw new ConfigError(
    'ESSAIM_PROXIES',
    text,
    'ESSAIM_PROXIES must list addresses or networks, with commas.',
  );
};

const isNetwork = (entry: string): boolean => {
  const [address = '', prefix, ...rest] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
};
