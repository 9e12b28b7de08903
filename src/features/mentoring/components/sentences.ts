import { partnersWords as words, queueWords, statusSentence } from '#src/i18n/mentoring.fr.ts';
import { reseauWords } from '#src/i18n/network.fr.ts';
import { outcomeWords } from '#src/i18n/reviews.fr.ts';
import { stateWords } from '#src/i18n/ui.fr.ts';
import type { MilestoneRead } from '#src/features/milestones/index.ts';
import type { DecisionTaken } from '../get-network.ts';
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

/** The state of a cell in words; a sending says whom it waits for. */
const stateOf = ({ sign, state }: MilestoneRead, role: 'mentor' | 'headOffice'): string => {
  if (sign !== 'submitted') return stateWords[sign].toLocaleLowerCase('fr');
  if (state.awaiting === role) return words.forYou;
  return state.awaiting === 'headOffice' ? words.forHeadOffice : words.forMentor;
};

/** « L'établi, mois 4 : à valider par vous, 2 points déclarés sur 3 » */
export const cellLabel = (row: PartnerRow, read: MilestoneRead, role: 'mentor' | 'headOffice'): string =>
  words.cell(
    row.opened.organisation.name,
    read.month.month,
    stateOf(read, role),
    read.progress.declared.length,
    read.progress.counted.length,
  );

/** What waits for an answer at a partner, each with the day that was promised. */
export const waitingSentence = ({ waiting, clock }: PartnerRow): string =>
  waiting
    .map(({ title, promisedOn }) => [title, queueWords.promised(promisedOn, clock.today)].join(', '))
    .join(' ; ');

/** What head office settled, in a sentence. */
export const decisionSentence = (one: DecisionTaken): string => {
  switch (one.kind) {
    case 'review':
      return `${reseauWords.reviewed(one.title, outcomeWords[one.outcome])}${one.undone ? ` (${reseauWords.undone})` : ''}`;
    case 'extension':
      return reseauWords.extended(one.untilOn, one.reason);
    case 'end':
      return reseauWords.ended[one.reason];
  }
};
