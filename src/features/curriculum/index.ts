export type * from './curriculum.types.ts';
export { readCheck } from './form-check.rules.ts';
export type { Check, ReadCheck } from './form-check.rules.ts';
export { getCurriculum, withCurriculum } from './get-curriculum.ts';
export { loadCurriculum } from './load-curriculum.ts';
export { ContentError, problemText } from './content-problem.ts';
export type { ContentProblem } from './content-problem.ts';
export { readingMinutes } from './text.rules.ts';
export { plainText } from './text.rules.ts';
