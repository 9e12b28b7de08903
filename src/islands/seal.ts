/**
 * On a phone that others use too, what waits is sealed (AES-GCM) under a key of its person. That key is itself kept
 * sealed under her code (PBKDF2): only the tab where she gave her code holds it, until she leaves or the phone locks.
 */
import { createStore, get, set } from 'idb-keyval';
import type { Body } from '#src/features/outbox/outbox.rules.ts';

export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer };

type Lock = {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly key: ArrayBuffer;
};

/** What OWASP asks of PBKDF2-SHA-256; a second or two on a cheap phone. */
export const ROUNDS = 600_000;

const AES = { name: 'AES-GCM', length: 256 } as const;
const store = createStore('essaim-locks', 'locks');
const random = (bytes: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(bytes));
const place = (person: string): string => `essaim-key-${person}`;

const fromCode = async (code: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> => {
  const words = await crypto.subtle.importKey('raw', new TextEncoder().encode(code), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  return crypto.subtle.deriveKey(how, words, AES, false, ['wrapKey', 'unwrapKey']);
};

const hold = async (person: string, key: CryptoKey): Promise<void> =>
  sessionStorage.setItem(place(person), JSON.stringify(await crypto.subtle.exportKey('jwk', key)));

const held = async (person: string): Promise<CryptoKey | null> => {
  const kept = sessionStorage.getItem(place(person));
  return kept === null
    ? null
    : crypto.subtle.importKey('jwk', JSON.parse(kept) as JsonWebKey, AES, true, ['encrypt', 'decrypt']);
};

/** Opens a person's key with her code; false when it is not her code. */
export const unlock = async (person: string, code: string): Promise<boolean> => {
  const lock = await get<Lock>(person, store);
  if (lock === undefined) return false;
  const by = await fromCode(code, lock.salt);
  try {
    const how = { name: 'AES-GCM', iv: lock.iv };
    const key = await crypto.subtle.unwrapKey('raw', lock.key, by, how, AES, true, ['encrypt', 'decrypt']);
    await hold(person, key);
    return true;
  } catch {
    return false;
  }
};

/** Makes a person's key under her code, once the server has agreed with the code. */
export const makeLock = async (person: string, code: string): Promise<void> => {
  const [salt, iv] = [random(16), random(12)];
  const key = (await held(person)) ?? (await crypto.subtle.generateKey(AES, true, ['encrypt', 'decrypt']));
  const wrapped = await crypto.subtle.wrapKey('raw', key, await fromCode(code, salt), {
    name: 'AES-GCM',
    iv,
  });
  await set(person, { salt, iv, key: wrapped } satisfies Lock, store);
  await hold(person, key);
};

/** Throws when her key is not in this tab. */
export const seal = async (person: string, body: Body): Promise<Sealed> => {
  const key = await held(person);
  if (key === null) throw new Error('locked');
  const iv = random(12);
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    key,
    new TextEncoder().encode(JSON.stringify(body)),
  );
  return { iv, data };
};

/** Null while her key is not in this tab, or is another one. */
export const unseal = async (person: string, { iv, data }: Sealed): Promise<Body | null> => {
  const key = await held(person);
  if (key === null) return null;
  try {
    const text = new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data));
    return JSON.parse(text) as Body;
  } catch {
    return null;
  }
};
