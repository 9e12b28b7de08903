/** R20: what a closed door answers, and which return paths are safe (C7). */
import type { Role } from '#db/schema/lists.ts';

export type DoorQuestion = {
  /** What the table of routes says of the pattern, or null when it does not declare it. */
  readonly policy: { readonly roles: 'public' | readonly Role[]; readonly api?: true } | null;
  /** The acting role, or null when nobody is signed in. */
  readonly role: Role | null;
  /** Path and query that were asked for. */
  readonly wanted: string;
};

export type Door =
  | { readonly kind: 'enter' }
  | { readonly kind: 'signIn'; readonly to: string }
  | { readonly kind: 'unauthenticated' }
  | { readonly kind: 'forbidden' };

const SIGN_IN = '/entrer';
const LONGEST_PATH = 2000;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

const isOwnPath = (path: string): boolean =>
  /^\/(?![/\\])/.test(path) && !CONTROL.test(path) && path.length <= LONGEST_PATH;

const isSignIn = (path: string): boolean => /^\/entrer(?:[/?#]|$)/.test(path);

/** The path when it is one of ours and not the sign-in itself, else null (C7). */
export const safeReturn = (path: string | null | undefined): string | null =>
  typeof path === 'string' && isOwnPath(path) && !isSignIn(path) ? path : null;

/** Where somebody signs in to come back to `wanted`; the home needs no saying. */
export const signInPath = (wanted: string): string => {
  const back = safeReturn(wanted);
  return back === null || back === '/' ? SIGN_IN : `${SIGN_IN}?retour=${encodeURIComponent(back)}`;
};

/**
 * What the door answers before any page runs (R20). That an object belongs to another organisation is not known
 * here: the use case answers it with the 404 of an object that does not exist.
 */
export const doorOf = ({ policy, role, wanted }: DoorQuestion): Door => {
  if (policy === null) return { kind: 'forbidden' };
  if (policy.roles === 'public') return { kind: 'enter' };
  if (role === null) {
    return policy.api === true ? { kind: 'unauthenticated' } : { kind: 'signIn', to: signInPath(wanted) };
  }
  return policy.roles.includes(role) ? { kind: 'enter' } : { kind: 'forbidden' };
};
