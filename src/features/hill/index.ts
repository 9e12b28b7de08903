export { fallenHills } from './fallen-hills.ts';
export { getMonthlyPoint, getPartnerPoints, getPastPoint, getPointDue, pointDue } from './get-hill.ts';
export type { HillHistory, MonthlyPoint } from './get-hill.ts';
export { getHillTable, hillTable } from './hill-table.ts';
export { movesOf, POSITIONS, sentenceName } from './hill.rules.ts';
export type * from './hill.types.ts';
