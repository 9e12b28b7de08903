import { describe, expect, it } from 'vitest';
import { doorOfMilestone } from '#src/features/milestones/street.rules.ts';

describe('a door of « Notre rue »', () => {
  it.each([
    ['upcoming', 'closed'],
    ['todo', 'open'],
    ['inProgress', 'open'],
    ['submitted', 'waiting'],
    ['changesRequested', 'returned'],
    ['toDiscuss', 'returned'],
    ['approved', 'lit'],
    ['notApplicable', 'lit'],
  ] as const)('of a milestone that is %s is %s', (state, door) => {
    expect(doorOfMilestone({ state, blocked: false })).toBe(door);
  });

  it('says first that somebody asked for help', () => {
    expect(doorOfMilestone({ state: 'submitted', blocked: true })).toBe('blocked');
  });
});
