import { networkWords as words } from '#src/i18n/mentoring.fr.ts';
import { routes } from '#src/routes.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { NetworkDecision } from './overview.rules.ts';

const sentenceOf = (decision: NetworkDecision, today: IsoDate): string => {
  switch (decision.kind) {
    case 'decide':
      return words.decide(decision.title, decision.since, today);
    case 'longPause':
      return words.longPause(decision.since);
    case 'end':
      return words.end(decision.months);
    case 'noMentor':
      return words.noMentor;
  }
};

/** A decision to take, as the first screen and the weekly digest say it: the partner, why, and where it is taken. */
export const decisionLine = (
  decision: NetworkDecision,
  today: IsoDate,
): { readonly name: string; readonly sentence: string; readonly href: string } => {
  const { name, slug } = decision.row.opened.organisation;
  const href =
    decision.kind === 'decide'
      ? routes.partnerMilestone(slug, decision.milestoneId)
      : routes.managedPartner(slug);
  return { name, sentence: sentenceOf(decision, today), href };
};
