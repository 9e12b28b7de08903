/** Who was there: the last fact of a person and session wins, and a cancelled session counts for nobody. */
import type { Role } from '#db/schema/lists.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import { latest } from '#src/shared/facts.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { AttendedSession, PresenceFact, SessionRow } from './training.types.ts';

/** A membership of the association. */
export type Member = {
  readonly personId: string;
  readonly displayName: string;
  readonly role: Role;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
};

const byName = new Intl.Collator('fr');
const trained: readonly Role[] = ['messenger', ...PARTNER_TEAM];

/** Whether a membership holds that day. */
export const holdsOn = ({ startsOn, endsOn }: Pick<Member, 'startsOn' | 'endsOn'>, day: IsoDate): boolean =>
  startsOn <= day && (endsOn ?? day) >= day;

/** The people of the team on a day, each once, by name. */
export const teamOn = (members: readonly Member[], day: IsoDate): { id: string; name: string }[] => {
  const there = members.filter((member) => trained.includes(member.role) && holdsOn(member, day));
  return [...new Map(there.map(({ personId, displayName }) => [personId, displayName]))]
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
};

/** Ids of the people who were at a session, by the last fact of each. */
export const presentAt = (sessionId: string, facts: readonly PresenceFact[]): ReadonlySet<string> => {
  const ofPerson = new Map<string, PresenceFact[]>();
  for (const fact of facts.filter((one) => one.sessionId === sessionId))
    ofPerson.set(fact.personId, [...(ofPerson.get(fact.personId) ?? []), fact]);
  const there = [...ofPerson].filter(([, own]) => latest(own)?.present === true);
  return new Set(there.map(([personId]) => personId));
};

/** Who was there, as a form says it; `was`: who it showed as present (R17), nothing when it is not known. */
export type SaidPresence = {
  readonly present: readonly string[];
  readonly was?: readonly string[] | undefined;
};

/**
 * What a form changes of who was there: everybody when nobody entered it before, then those alone whose box was ticked
 * or emptied, so that an older page takes nobody off whom somebody else noted since.
 */
export const presenceChanges = (
  team: readonly { readonly id: string }[],
  known: ReadonlySet<string> | null,
  { present, was }: SaidPresence,
): { readonly personId: string; readonly present: boolean }[] =>
  team
    .map(({ id }) => ({ personId: id, present: present.includes(id) }))
    .filter(
      ({ personId, present: there }) =>
        known === null ||
        (there !== known.has(personId) && (was === undefined || there !== was.includes(personId))),
    );

/** Every session that counts with everybody who attended it, oldest first. */
export const attendedSessions = (
  sessions: readonly SessionRow[],
  facts: readonly PresenceFact[],
): readonly AttendedSession[] =>
  [...sessions]
    .filter(({ cancelled }) => !cancelled)
    .sort(byDay)
    .flatMap(({ id, title, onDate, minutes }) =>
      [...presentAt(id, facts)].map((personId) => ({ personId, id, title, on: onDate, minutes })),
    );

const byDay = (a: SessionRow, b: SessionRow): number =>
  a.onDate.localeCompare(b.onDate) || a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id);

/** Sessions to come, the next one first; then those that were, the last one first; then the cancelled ones. */
export const sortedSessions = (
  sessions: readonly SessionRow[],
  today: IsoDate,
): Record<'coming' | 'past' | 'cancelled', readonly SessionRow[]> => {
  const inOrder = [...sessions].sort(byDay);
  const standing = inOrder.filter(({ cancelled }) => !cancelled);
  return {
    coming: standing.filter(({ onDate }) => onDate >= today),
    past: standing.filter(({ onDate }) => onDate < today).reverse(),
    cancelled: inOrder.filter(({ cancelled }) => cancelled).reverse(),
  };
};

/** « 11:15 », when a session of that many minutes ends; past midnight the clock begins again. */
export const endOf = (startsAt: string, minutes: number): string => {
  const [hours = 0, rest = 0] = startsAt.split(':').map(Number);
  const end = (hours * 60 + rest + minutes) % (24 * 60);
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
};

/** How often each person signs: once, or for each half of a session longer than half a day. */
export const signaturesFor = (minutes: number): 1 | 2 => (minutes > 240 ? 2 : 1);
