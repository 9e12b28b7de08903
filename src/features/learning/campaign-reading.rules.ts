/** MSG-13 is read again for each campaign; what was finished stays finished (R12, R13). */
import type { Module } from '#src/features/curriculum/curriculum.types.ts';
import { currentId } from '#src/shared/facts.ts';
import type { Redirect } from '#src/features/curriculum/curriculum.types.ts';
import type { LearnerFacts } from './learning.rules.ts';

/** Whether the module was finished for a campaign. */
export const finishedFor = (
  moduleId: string,
  { events }: Pick<LearnerFacts, 'events'>,
  campaignId: string,
  redirects: readonly Redirect[] = [],
): boolean =>
  events.some(
    (event) =>
      event.kind === 'moduleFinished' &&
      event.campaignId === campaignId &&
      currentId(event.moduleId, redirects) === moduleId,
  );

/** Whether every page was read while this campaign was the current one. */
export const readWholeFor = (
  module: Pick<Module, 'sections'>,
  { events }: Pick<LearnerFacts, 'events'>,
  campaignId: string,
  redirects: readonly Redirect[] = [],
): boolean => {
  const seen = new Set(
    events
      .filter(({ kind, campaignId: of }) => kind === 'sectionSeen' && of === campaignId)
      .map(({ unitId }) => currentId(unitId ?? '', redirects)),
  );
  return module.sections.length > 0 && module.sections.every(({ id }) => seen.has(id));
};
