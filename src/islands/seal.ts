/**
 * On a phone that others use too, what waits is sealed (AES-GCM) under a key of its person, which only the tab where she
 * gave her code holds, until she leaves, the phone asks who one is, or fifteen minutes pass.
 */
import { HELD } from './seal-places.ts';

export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer };

type Held = { readonly jwk: JsonWebKey; readonly at: number };

export const AES = { name: 'AES-GCM', length: 256 } as const;
const USES: KeyUsage[] = ['encrypt', 'decrypt'];
/** As long as a session stays open on a shared phone (R21). */
const OPEN_FOR = 15 * 60_000;

export const random = (bytes: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(bytes));

export const newKey = (): Promise<CryptoKey> => crypto.subtle.generateKey(AES, true, USES);

export const holdKey = async (person: string, key: CryptoKey): Promise<void> => {
  const held: Held = { jwk: await crypto.subtle.exportKey('jwk', key), at: Date.now() };
  sessionStorage.setItem(HELD + person, JSON.stringify(held));
};

/** Her key in this tab, or null. */
export const heldKey = async (person: string): Promise<CryptoKey | null> => {
  const kept = sessionStorage.getItem(HELD + person);
  if (kept === null) return null;
  const { jwk, at } = JSON.parse(kept) as Held;
  if (Math.abs(Date.now() - at) > OPEN_FOR) {
    closeKeys();
    return null;
  }
  sessionStorage.setItem(HELD + person, JSON.stringify({ jwk, at: Date.now() } satisfies Held));
  return crypto.subtle.importKey('jwk', jwk, AES, true, USES);
};

/** No key stays in this tab. */
export const closeKeys = (): void => {
  for (const name of Object.keys(sessionStorage))
    if (name.startsWith('essaim-')) sessionStorage.removeItem(name);
};

/** Throws when her key is not in this tab. */
export const seal = async (person: string, value: unknown): Promise<Sealed> => {
  const key = await heldKey(person);
  if (key === null) throw new Error('locked');
  const iv = random(12);
  const text = new TextEncoder().encode(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text) };
};

/** Null while her key is not in this tab, or is another one. */
export const unseal = async <T>(person: string, { iv, data }: Sealed): Promise<T | null> => {
  const key = await heldKey(person);
  if (key === null) return null;
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
    return JSON.parse(new TextDecoder().decode(text)) as T;
  } catch {
    return null;
  }
};
