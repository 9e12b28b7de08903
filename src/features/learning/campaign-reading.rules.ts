/** MSG-13 is read again for each campaign; what was finished stays finished (R12, R13). */
import type { Module } from '#src/features/curriculum/curriculum.types.ts';
import { currentId } from '#src/shared/facts.ts';
import type { Redirect } from '#src/features/curriculum/curriculum.types.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import type { Instant } from '#src/shared/time.ts';
import type { LearnerFacts } from './learning.rules.ts';

/** A campaign as it is read: what was read before its message was written or changed is to be read again. */
export type CampaignRead = { readonly id: string; readonly messageOf: Instant };

/** What one reads when she reads for a campaign. */
export const readingOf = ({ id, message }: Pick<Campaign, 'id' | 'message'>): CampaignRead => ({
  id,
  messageOf: message?.recordedAt ?? 0,
});

/** Whether the module was finished for a campaign, as its message is now. */
export const finishedFor = (
  moduleId: string,
  { events }: Pick<LearnerFacts, 'events'>,
  { id, messageOf }: CampaignRead,
  redirects: readonly Redirect[] = [],
): boolean =>
  events.some(
    (event) =>
      event.kind === 'moduleFinished' &&
      event.campaignId === id &&
      event.receivedAt >= messageOf &&
      currentId(event.moduleId, redirects) === moduleId,
  );

/** Whether every page was read while this campaign was the current one, with its message as it is now. */
export const readWholeFor = (
  module: Pick<Module, 'sections'>,
  { events }: Pick<LearnerFacts, 'events'>,
  { id, messageOf }: CampaignRead,
  redirects: readonly Redirect[] = [],
): boolean => {
  const seen = new Set(
    events
      .filter(
        ({ kind, campaignId: of, receivedAt }) =>
          kind === 'sectionSeen' && of === id && receivedAt >= messageOf,
      )
      .map(({ unitId }) => currentId(unitId ?? '', redirects)),
  );
  return module.sections.length > 0 && module.sections.every(({ id }) => seen.has(id));
};
