/** When a partner is asked again about what it promised: 1, 3 and 6 months after the meeting. Pure. */
import type { CommitmentState } from '#db/schema/lists.ts';
import { addMonths } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { Commitment, CommitmentFollowUp, FollowUpMonth } from './restitution.types.ts';

export const followUpMonths = [1, 3, 6] as const satisfies readonly FollowUpMonth[];
export const uptakeMonths = [1, 3] as const;

export type DueFollowUp = {
  readonly month: FollowUpMonth;
  readonly dueOn: IsoDate;
  readonly told: CommitmentFollowUp | null;
  readonly state: 'coming' | 'due' | 'told';
};

/** The three dates of a commitment, each told or not; none before the report-back has a day. */
export const followUpsOf = (
  { followUps, removed }: Pick<Commitment, 'followUps' | 'removed'>,
  heldOn: IsoDate | null,
  today: IsoDate,
): readonly DueFollowUp[] => {
  if (heldOn === null || removed) return [];
  return followUpMonths.map((month) => {
    const dueOn = addMonths(heldOn, month);
    const told = followUps.find(({ afterMonths }) => afterMonths === month) ?? null;
    return { month, dueOn, told, state: told !== null ? 'told' : dueOn <= today ? 'due' : 'coming' };
  });
};

/** Where a commitment stands: what was said of its furthest month. */
export const commitmentState = ({ followUps }: Pick<Commitment, 'followUps'>): CommitmentState | null =>
  [...followUps].sort((a, b) => a.afterMonths - b.afterMonths).at(-1)?.state ?? null;

/** « Réfléchir à… » promises nothing that anybody can go and see. */
const VAGUE =
  /^\s*(?:s[’']engager\s+à\s+)?(?:réfléchir|étudier|envisager|sensibiliser|examiner|voir\s+(?:si|comment)|essayer|tenter)(?![\p{L}])/iu;
export const isVague = (text: string): boolean => VAGUE.test(text.normalize('NFC'));
