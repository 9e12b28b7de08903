import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** A new row id: UUIDv4, which tells nothing about when or in which order it was made. */
export const newId = (): string => randomUUID();

/** A secret of 160 bits, base64url, for cookies and one-time links. */
export const newSecret = (): string => randomBytes(20).toString('base64url');

/** SHA-256 in hex: the only form in which a secret may be stored. */
export const sha256 = (value: string | Uint8Array): string =>
  createHash('sha256').update(value).digest('hex');

/** A person as her own phone names her: always the same, and it tells nothing of her to who reads the phone. */
export const personKey = (personId: string): string => sha256(personId).slice(0, 16);
