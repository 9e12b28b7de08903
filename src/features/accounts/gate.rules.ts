/** R20: what a closed door answers, and which return paths are safe (C7). */
import type { Role } from '#db/schema/lists.ts';

/** Who may enter a route: everybody, whoever is signed in, or some roles. */
export type Entrance = 'public' | 'signedIn' | readonly Role[];

export type GateQuestion = {
  /** The acting role, or null when nobody is signed in. */
  readonly role: Role | null;
  /** What the table of routes says of the pattern, or null when it does not declare it. */
  readonly entrance: Entrance | null;
  readonly isApi: boolean;
  /** Path and query that were asked for. */
  readonly wanted: string;
};

export type GateAnswer =
  | { readonly kind: 'allow' }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'refuse'; readonly status: 401 | 403 };

const SIGN_IN = '/entrer';
const LONGEST_PATH = 2000;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

const isOwnPath = (path: string): boolean =>
  /^\/(?![/\\])/.test(path) && !CONTROL.test(path) && path.length <= LONGEST_PATH;

const isSignIn = (path: string): boolean => /^\/entrer(?:[/?#]|$)/.test(path);

/** The path if it is one of ours and not the sign-in itself, else `fallback` (C7). */
export const safeReturnPath = (path: string | null | undefined, fallback = '/'): string =>
  typeof path === 'string' && isOwnPath(path) && !isSignIn(path) ? path : fallback;

/** Where somebody signs in to come back to `wanted`. */
export const signInPath = (wanted: string): string => {
  const back = safeReturnPath(wanted);
  return back === '/' ? SIGN_IN : `${SIGN_IN}?retour=${encodeURIComponent(back)}`;
};

/**
 * What the door answers before any page runs. That an object belongs to another organisation is not known
 * here: the use case answers it with the 404 of an object that does not exist.
 */
export const gate = ({ role, entrance, isApi, wanted }: GateQuestion): GateAnswer => {
  if (entrance === null) return { kind: 'refuse', status: 403 };
  if (entrance === 'public') return { kind: 'allow' };
  if (role === null) {
    return isApi ? { kind: 'refuse', status: 401 } : { kind: 'redirect', to: signInPath(wanted) };
  }
  if (entrance === 'signedIn' || entrance.includes(role)) return { kind: 'allow' };
  return { kind: 'refuse', status: 403 };
};
