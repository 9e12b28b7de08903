import { hash, hashRaw, verify } from '@node-rs/argon2';
import { AppError } from '#src/shared/errors.ts';

const AT_ONCE = 2;
const QUEUE = 20;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * argon2 fills libuv's four threads (a file read waits 100 ms behind 20 hashes): two at a time, twenty waiting,
 * then 503 at once rather than a site that hangs (quality G3).
 */
const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= AT_ONCE) {
    if (waiting.length >= QUEUE) throw new AppError('accounts.busy');
    await new Promise<void>((resume) => waiting.push(resume));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
};

/** Argon2id, 19 MiB, t=2, p=1 (the library's defaults; OWASP Password Storage). */
export const hashPassphrase = (passphrase: string): Promise<string> =>
  inTurn(() => hash(passphrase.normalize('NFKC')));

let decoy: Promise<string> | null = null;

/** True when it is the passphrase. With no stored hash it takes the same time and answers false. */
export const verifyPassphrase = async (stored: string | null, passphrase: string): Promise<boolean> => {
  decoy ??= hashPassphrase('a decoy, so that an unknown address takes as long as a known one');
  const against = stored ?? (await decoy);
  const right = await inTurn(() => verify(against, passphrase.normalize('NFKC')));
  return right && stored !== null;
};

/** The same for every code: a code is looked up by its hash, so its hash must be found again. */
const CODE_SALT = Buffer.from('essaim: code of a card');

/**
 * Argon2id of a card's code, in hex, always the same for a code. Its 39 bits would fall in seconds to a fast hash of a
 * stolen database; at 20 ms each, trying them all takes centuries of one core (docs/decisions/0021).
 */
export const hashCode = (code: string): Promise<string> =>
  inTurn(async () => (await hashRaw(code, { salt: CODE_SALT })).toString('hex'));
