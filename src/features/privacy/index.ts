export { openPoints, register, roleGroupOf, roleGroups, subjects } from './register.rules.ts';
export type { RoleGroup, Subject } from './register.rules.ts';
