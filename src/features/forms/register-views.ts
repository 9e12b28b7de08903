import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { RegisterName } from '#src/features/curriculum/curriculum.types.ts';
import type { CheckLine, Row } from './forms.types.ts';
import { evaluateRegister } from './registers.rules.ts';

/** What one item of the checklist asks of a register. */
export type AskedOfRegister = {
  readonly itemId: string;
  readonly milestoneId: string;
  readonly title: string;
  readonly intro: string | null;
  readonly complete: boolean;
  readonly checks: readonly CheckLine[];
};

/** Every item that reads this register, in the order of the year, and where it stands. */
export const askedOfRegister = (register: RegisterName, rows: readonly Row[]): AskedOfRegister[] =>
  getCurriculum().items.flatMap(({ id, milestoneId, title, form }) => {
    if (form === null || !('register' in form) || form.register !== register) return [];
    const { complete, computed } = evaluateRegister(form, rows);
    return [{ itemId: id, milestoneId, title, intro: form.intro ?? null, complete, checks: computed }];
  });
