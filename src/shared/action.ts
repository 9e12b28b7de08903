import type { APIContext } from 'astro';
import type { z } from 'astro/zod';
import type { Context, PublicContext, Role, Viewer } from './context.ts';

/**
 * Where to go after the write (303) and the notice to show there; or, for a secret that is shown once, what the
 * page itself shows in answer to the post.
 */
export type Done =
  { readonly to: string; readonly notice?: string } | { readonly show: Readonly<Record<string, string>> };

/** What an action may know of the request beyond its parsed input. */
export type Edge = {
  readonly form: FormData;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly url: URL;
  /** The installation's public address: its scheme decides the cookie. */
  readonly origin: URL;
  readonly cookies: APIContext['cookies'];
  readonly clientAddress: string;
  /** Who is signed in, for an action that is open to everybody. */
  readonly viewer: Viewer | null;
};

export type Action =
  | {
      readonly roles: 'public';
      readonly input: z.ZodType;
      readonly run: (ctx: PublicContext, input: never, edge: Edge) => Promise<Done>;
    }
  | {
      readonly roles: readonly Role[];
      readonly input: z.ZodType;
      /**
       * Done each time it is sent, also twice in a row: it sets a cookie of this device, or writes nothing, or once by an id
       * of its own.
       */
      readonly eachTime?: boolean;
      readonly run: (ctx: Context, input: never, edge: Edge) => Promise<Done>;
    };

/** A write that people make through a form: who may send it, what it accepts, what it does. */
export const defineAction = <S extends z.ZodType>(action: {
  readonly roles: readonly Role[];
  readonly input: S;
  readonly eachTime?: boolean;
  readonly run: (ctx: Context, input: z.output<S>, edge: Edge) => Promise<Done>;
}): Action => action as Action;

/** The same for somebody who is not signed in (signing in, invitations). */
export const definePublicAction = <S extends z.ZodType>(action: {
  readonly input: S;
  readonly run: (ctx: PublicContext, input: z.output<S>, edge: Edge) => Promise<Done>;
}): Action => ({ ...action, roles: 'public' }) as Action;

/**
 * A form as a plain object for zod: a name sent several times becomes an array; an empty file field is absent.
 * Names are taken as they are: `rows.0.nom` stays one key (the form engine reads those itself).
 */
export const formToObject = (form: FormData): Record<string, unknown> => {
  const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of form) {
    if (typeof value !== 'string' && value.size === 0 && value.name === '') continue;
    const previous = result[name];
    if (previous === undefined) result[name] = value;
    else result[name] = Array.isArray(previous) ? [...(previous as unknown[]), value] : [previous, value];
  }
  return result;
};
