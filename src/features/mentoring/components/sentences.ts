import { statusSentence } from '#src/i18n/mentoring.fr.ts';
import type { PartnerRow } from '../partner-row.rules.ts';

/** The title of a milestone of this partner, '' when there is none. */
export const titleIn = ({ milestones }: PartnerRow, milestoneId: string | null): string =>
  milestones.find(({ milestone }) => milestone.id === milestoneId)?.milestone.title ?? '';

/** Why a partner stands as it does, in a sentence. */
export const whyOf = (row: PartnerRow): string =>
  statusSentence(row.status, {
    title: titleIn(row, row.status.milestoneId),
    pausedSince: row.clock.pausedSince,
    startsOn: row.clock.months[0]?.beginsOn ?? row.clock.today,
    endedOn: row.clock.today,
    adopted: row.clock.endReason === 'adopted',
  });
