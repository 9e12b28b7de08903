/** R20: what a closed door answers, and which return paths are safe (C7). */
import type { Role } from '#db/schema/lists.ts';

export type DoorQuestion = {
  /** What the table of routes says of the pattern, or null when it does not declare it. */
  readonly policy: { readonly roles: 'public' | readonly Role[]; readonly api?: true } | null;
  /** The acting role, or null when nobody is signed in. */
  readonly role: Role | null;
  /** A session on a shared phone that her PIN opens again: she is asked who she is, not for her whole card. */
  readonly locked?: boolean;
  /** Path and query that were asked for. */
  readonly wanted: string;
};

export type Door =
  | { readonly kind: 'enter' }
  | { readonly kind: 'signIn'; readonly to: string }
  | { readonly kind: 'unauthenticated' }
  | { readonly kind: 'forbidden' };

const SIGN_IN = '/entrer';
const WHO_ARE_YOU = '/entrer/qui';
const LONGEST_PATH = 2000;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

const isOwnPath = (path: string): boolean =>
  /^\/(?![/\\])/.test(path) && !CONTROL.test(path) && path.length <= LONGEST_PATH;

/** The sign-in itself, and the QR code of a card: its address is a secret that no other address may carry. */
const isSignIn = (path: string): boolean => /^\/(?:entrer|e)(?:[/?#]|$)/.test(path);

/** The path when it is one of ours and not the sign-in itself, else null (C7). */
export const safeReturn = (path: string | null | undefined): string | null =>
  typeof path === 'string' && isOwnPath(path) && !isSignIn(path) ? path : null;

/** Where somebody signs in to come back to `wanted`; the home needs no saying. */
export const signInPath = (wanted: string, locked = false): string => {
  const back = safeReturn(wanted);
  const door = locked ? WHO_ARE_YOU : SIGN_IN;
  return back === null || back === '/' ? door : `${door}?retour=${encodeURIComponent(back)}`;
};

/**
 * What the door answers before any page runs (R20). That an object belongs to another organisation is not known
 * here: the use case answers it with the 404 of an object that does not exist.
 */
export const doorOf = ({ policy, role, locked, wanted }: DoorQuestion): Door => {
  if (policy === null) return { kind: 'forbidden' };
  if (policy.roles === 'public') return { kind: 'enter' };
  if (role === null) {
    if (policy.api === true) return { kind: 'unauthenticated' };
    return { kind: 'signIn', to: signInPath(wanted, locked) };
  }
  return policy.roles.includes(role) ? { kind: 'enter' } : { kind: 'forbidden' };
};
