/// <reference types="astro/client" />
import type { Display } from '#src/ui/display.ts';
import type { Context, Failure, PublicContext, Viewer } from '#src/shared/context.ts';

declare global {
  namespace App {
    interface Locals {
      /** Names the request in the logs and on the error page. */
      requestId: string;
      viewer: Viewer | null;
      /** The page is rendered to be kept in a phone, for nobody in particular. */
      kept?: true;
      /** Whose outings a kept page shows, without naming her. */
      reader?: Viewer | undefined;
      /** On a shared phone left for too long: whose PIN opens the session again; `viewer` is null then. */
      locked: { readonly personId: string } | null;
      /** What she sent once it was locked, to be carried by the form of her PIN (features/accounts/kept-form.ts). */
      keptForm: string | null;
      /** How this page is read: size, spacing, appearance. */
      display: Display;
      /** The page of ours that led here, by its path; null on a first arrival. */
      cameFrom: string | null;
      /** Throws `unauthenticated` when nobody is signed in. */
      readonly ctx: Context;
      publicCtx: PublicContext;
      /** Renders a page so; absent under `astro dev`. */
      keptPage:
        | ((path: string, reader?: Viewer) => Promise<{ readonly html: string; readonly csp: string }>)
        | undefined;
      failure: Failure | null;
      /** What the error page says. */
      problem: { code: string; status: number; sentence: string } | null;
      /** A secret made by the action that was posted, shown in its answer only. */
      shown: Readonly<Record<string, string>> | null;
      /** A sentence to show once, after a write. */
      notice: string | null;
      /** True under `npm run demo`: « Données inventées » stands on every page. */
      demo: boolean;
      /** The installation's public address, from its configuration and never from the request. */
      origin: URL;
    }
  }
}
