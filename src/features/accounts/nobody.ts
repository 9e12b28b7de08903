import type { Viewer } from '#src/shared/context.ts';

/**
 * A messenger who is nobody: the reader for whom pages are rendered that a phone keeps. Whatever a page asks of her,
 * there is nothing: no name, no association, nothing read. No session ever opens as her, and nothing is written.
 */
export const nobody: Viewer = {
  accountId: '',
  personId: '',
  membershipId: '',
  role: 'messenger',
  organisationId: '',
  organisationName: '',
  organisationSlug: '',
  displayName: '',
  display: null,
  device: 'personal',
  scope: { kind: 'system', organisationId: null },
  otherMemberships: [],
};
