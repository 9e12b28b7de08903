import type { Database, Scope } from '#db/types.ts';
import type { Role } from '#db/schema/lists.ts';
import type { ErrorCode } from './errors.ts';
import type { Instant } from './time.ts';

export type { Role };

/** The person who is signed in, acting through ONE membership (model T11). */
export type Viewer = {
  readonly accountId: string;
  readonly personId: string;
  readonly membershipId: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationSlug: string;
  readonly displayName: string;
  /** How she asked to read, kept with her account (src/ui/display.ts); null while she never chose. */
  readonly display: string | null;
  /** Her own device, or one that others use too. */
  readonly device: 'personal' | 'shared';
  /** Reads and writes in the viewer's own organisation. */
  readonly scope: Scope;
  readonly otherMemberships: readonly {
    readonly id: string;
    readonly role: Role;
    readonly organisationName: string;
  }[];
};

/** What every use case receives first. `now` is injected: no rule reads a clock. */
export type Context = { readonly db: Database; readonly viewer: Viewer; readonly now: Instant };

/** The same before anybody is signed in. */
export type PublicContext = { readonly db: Database; readonly now: Instant };

/** Why the form that was posted is shown again; nothing typed is lost. */
export type Failure = {
  readonly action: string;
  readonly code: ErrorCode;
  readonly status: number;
  readonly sentence: string;
  /** Field name → French sentence. */
  readonly fields: Readonly<Record<string, string>>;
  readonly values: FormData;
};

/** The same person acting on another organisation's rows (a mentor, head office): its chain is written. */
export const scopeIn = (viewer: Viewer, organisationId: string): Scope => ({
  kind: 'member',
  accountId: viewer.accountId,
  membershipId: viewer.membershipId,
  organisationId,
});
