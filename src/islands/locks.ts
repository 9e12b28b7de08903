/**
 * Who is known on a shared phone, and under which lock her key is: the key that seals what waits (seal.ts) is itself
 * sealed under her code. Her code is never kept, nor a key that opens without it.
 */
import { createStore, get, set, update, values } from 'idb-keyval';
import { PENDING } from './seal-places.ts';
import { AES, heldKey, holdKey, newKey, random } from './seal.ts';

/** What « Qui êtes-vous ? » shows of a person: nothing else of hers can be read without her code. */
export type Line = {
  readonly person: string;
  readonly name: string;
  readonly colour: string;
  readonly picture: string;
  readonly style: 'digits' | 'pictures';
};

type Lock = {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly key: ArrayBuffer;
};
type Known = { readonly line: Line; readonly lock: Lock; readonly wrong: number; readonly until: number };

/** What OWASP asks of PBKDF2-SHA-256: about a second on a cheap phone, for each try. */
export const ROUNDS = 600_000;
/** Wrong codes in a row, then the phone waits (ux.md 3.10). */
const TRIES = 3;
const WAIT = 15 * 60_000;

const store = createStore('essaim-locks', 'locks');

const fromCode = async (code: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> => {
  const words = await crypto.subtle.importKey('raw', new TextEncoder().encode(code), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  return crypto.subtle.deriveKey(how, words, AES, false, ['wrapKey', 'unwrapKey']);
};

const opened = async ({ salt, iv, key }: Lock, code: string): Promise<CryptoKey | null> => {
  try {
    const by = await fromCode(code, salt);
    return await crypto.subtle.unwrapKey('raw', key, by, { name: 'AES-GCM', iv }, AES, true, [
      'encrypt',
      'decrypt',
    ]);
  } catch {
    return null;
  }
};

export const listLines = async (): Promise<Line[]> => (await values<Known>(store)).map(({ line }) => line);

/** Opens a person's key with her code; after three wrong ones the phone waits, whatever is tried. */
export const unlock = async (
  person: string,
  code: string,
): Promise<'open' | 'wrong' | 'wait' | 'unknown'> => {
  const known = await get<Known>(person, store);
  if (known === undefined) return 'unknown';
  if (known.until > Date.now()) return 'wait';
  // Counted before it is looked at: a page that is killed meanwhile has used its try.
  const wrong = known.wrong + 1;
  const until = wrong >= TRIES ? Date.now() + WAIT : 0;
  await update<Known>(person, (old) => ({ ...(old ?? known), wrong: until > 0 ? 0 : wrong, until }), store);
  const key = await opened(known.lock, code);
  if (key === null) return until > 0 ? 'wait' : 'wrong';
  await update<Known>(person, (old) => ({ ...(old ?? known), wrong: 0, until: 0 }), store);
  await holdKey(person, key);
  return 'open';
};

const bytes = (buffer: ArrayBuffer | Uint8Array): number[] => [...new Uint8Array(buffer)];

type Pending = { readonly line: Line; readonly lock: Record<keyof Lock, number[]>; readonly jwk: JsonWebKey };

/**
 * Before a code goes to the server: opens her key with it, or makes a lock that becomes hers once the server agrees with
 * the code (`adopt`). It is in this tab only, and holds no code.
 */
export const prepare = async (line: Line, code: string): Promise<void> => {
  const known = await get<Known>(line.person, store);
  const key = known === undefined ? null : await opened(known.lock, code);
  if (key !== null) return holdKey(line.person, key);
  const [salt, iv] = [random(16), random(12)];
  const fresh = (await heldKey(line.person)) ?? (await newKey());
  const wrapped = await crypto.subtle.wrapKey('raw', fresh, await fromCode(code, salt), {
    name: 'AES-GCM',
    iv,
  });
  const lock = { salt: bytes(salt), iv: bytes(iv), key: bytes(wrapped) };
  const pending: Pending = { line, lock, jwk: await crypto.subtle.exportKey('jwk', fresh) };
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
};

/** The server let her in: on a shared phone the lock that was prepared is hers from now on. */
export const adopt = async (person: string, shared: boolean): Promise<void> => {
  const kept = sessionStorage.getItem(PENDING);
  sessionStorage.removeItem(PENDING);
  if (kept === null || !shared) return;
  const { line, lock, jwk } = JSON.parse(kept) as Pending;
  if (line.person !== person) return;
  const whole: Lock = {
    salt: new Uint8Array(lock.salt),
    iv: new Uint8Array(lock.iv),
    key: new Uint8Array(lock.key).buffer,
  };
  await set(person, { line, lock: whole, wrong: 0, until: 0 } satisfies Known, store);
  await holdKey(person, await crypto.subtle.importKey('jwk', jwk, AES, true, ['encrypt', 'decrypt']));
};
