import type { Role } from '#db/schema/lists.ts';
import type { ItemRead, MilestoneRead } from './read-milestones.ts';

/** The next thing to do at the partner's, with its reason; pure, so that the first screen and its tests agree. */
export type NextThing =
  | {
      readonly kind: 'returned';
      readonly milestoneId: string;
      readonly items: number;
      readonly toDiscuss: boolean;
    }
  | { readonly kind: 'confirm'; readonly milestoneId: string; readonly itemId: string }
  | { readonly kind: 'send'; readonly milestoneId: string }
  | { readonly kind: 'module'; readonly started: boolean }
  | { readonly kind: 'item'; readonly milestoneId: string; readonly itemId: string; readonly late: boolean };

export type NextAsked = {
  readonly role: Role;
  /** Where no director is named the manager confirms « pour la direction » (R1). */
  readonly directorNamed: boolean;
  readonly milestones: readonly MilestoneRead[];
  /** Whether a module waits on her own path; null when all are finished. */
  readonly module: { readonly started: boolean } | null;
};

const OPEN = ['todo', 'inProgress', 'changesRequested', 'toDiscuss'];
const isOpen = ({ state }: MilestoneRead): boolean => OPEN.includes(state.state);

const mayConfirm = ({ role, directorNamed }: NextAsked, { item }: ItemRead): boolean => {
  if (item.validator === 'manager') return role === 'manager';
  if (item.validator !== 'director') return false;
  return role === 'director' || (role === 'manager' && !directorNamed);
};

const returned = ({ milestones }: NextAsked): NextThing[] =>
  milestones
    .filter(({ state }) => state.state === 'changesRequested' || state.state === 'toDiscuss')
    .map(({ milestone, state, items }) => ({
      kind: 'returned',
      milestoneId: milestone.id,
      items: items.filter(({ lastLine, accepted }) => lastLine !== null && !accepted).length,
      toDiscuss: state.state === 'toDiscuss',
    }));

const confirmations = (asked: NextAsked): NextThing[] =>
  asked.milestones
    .filter(isOpen)
    .flatMap(({ milestone, items }) =>
      items
        .filter((one) => one.state.status === 'declared' && mayConfirm(asked, one))
        .map(({ item }) => ({ kind: 'confirm', milestoneId: milestone.id, itemId: item.id }) as const),
    );

const isTold = ({ state }: ItemRead): boolean => state.status !== 'todo';

const sendings = ({ role, milestones }: NextAsked): NextThing[] =>
  role === 'staff'
    ? []
    : milestones
        .filter((one) => isOpen(one) && one.state.state !== 'changesRequested' && one.items.every(isTold))
        .map(({ milestone }) => ({ kind: 'send', milestoneId: milestone.id }));

const toDeclare = ({ milestones }: NextAsked): NextThing[] =>
  milestones.filter(isOpen).flatMap(({ milestone, items, state }) =>
    items
      .filter((one) => !isTold(one))
      .map(({ item }) => ({
        kind: 'item',
        milestoneId: milestone.id,
        itemId: item.id,
        late: state.late === 'late',
      })),
  );

/**
 * Everything that waits for the viewer, most useful first: what the mentor gave back, what only she can confirm,
 * what is ready to be sent, the module she began, the points of the months that have begun (oldest first), then a
 * module to begin.
 */
export const nextThings = (asked: NextAsked): NextThing[] => {
  const started = asked.module?.started === true;
  const module: NextThing[] = asked.module === null ? [] : [{ kind: 'module', started }];
  return [
    ...returned(asked),
    ...confirmations(asked),
    ...sendings(asked),
    ...(started ? module : []),
    ...toDeclare(asked),
    ...(started ? [] : module),
  ];
};
