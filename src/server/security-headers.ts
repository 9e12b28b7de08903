import type { ServerResponse } from 'node:http';
import type { Config } from './config.ts';

const nothing = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** For every answer that is not a page: it may load nothing, send nothing and be framed by nobody. */
export const STRICT_CSP = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const always = {
  'content-security-policy': STRICT_CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': nothing.map((feature) => `${feature}=()`).join(', '),
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};

/**
 * Headers of every answer (D1, D2, D4). Set before anything else: a page replaces the policy by its own, a static
 * file its cache rule, and whatever forgets both keeps the strictest.
 */
export const securityHeaders = ({ origin }: Config): Readonly<Record<string, string>> =>
  origin.startsWith('https:')
    ? { ...always, 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
    : always;

export const setHeaders = (res: ServerResponse, headers: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
};
