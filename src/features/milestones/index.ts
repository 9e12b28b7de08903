export type * from './milestones.types.ts';
export { itemStates, milestoneState, worstSign } from './milestone-state.rules.ts';
export type { MilestoneState, MilestoneStateName, Sign } from './milestone-state.rules.ts';
