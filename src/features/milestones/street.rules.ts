import type { MilestoneState } from './milestone-state.rules.ts';

/** What the door of a month says in « Notre rue ». */
export type DoorSign = 'closed' | 'open' | 'waiting' | 'returned' | 'blocked' | 'lit';
export type StreetDoor = { readonly month: number; readonly state: DoorSign };

/** The door of one milestone: lit once validated or out of concern, open as soon as its month has begun. */
export const doorOfMilestone = ({ state, blocked }: Pick<MilestoneState, 'state' | 'blocked'>): DoorSign => {
  if (blocked) return 'blocked';
  if (state === 'approved' || state === 'notApplicable') return 'lit';
  if (state === 'submitted') return 'waiting';
  if (state === 'changesRequested' || state === 'toDiscuss') return 'returned';
  return state === 'upcoming' ? 'closed' : 'open';
};

/** The twelve doors of a run, and how many are lit. */
export const streetOf = (
  milestones: readonly { readonly month: { readonly month: number }; readonly state: MilestoneState }[],
): { readonly doors: readonly StreetDoor[]; readonly lit: number } => {
  const doors = milestones.map(({ month, state }) => ({ month: month.month, state: doorOfMilestone(state) }));
  return { doors, lit: doors.filter(({ state }) => state === 'lit').length };
};
