import { describe, expect, it } from 'vitest';
import { decisionInput } from '#src/features/management/management.schema.ts';
import { civilDate } from '#src/shared/input.ts';

describe('a civil date', () => {
  it.each([
    ['2026-11-24', '2026-11-24'],
    [' 24/11/2026 ', '2026-11-24'],
    ['3/2/2027', '2027-02-03'],
    ['24.11.2026', '2026-11-24'],
  ])('« %s » is read as %s', (typed, day) => expect(civilDate.parse(typed)).toBe(day));

  it.each(['', '31/02/2026', '2026-02-31', '11/24/2026', '24/11/26', 'demain', '1e9'])(
    '« %s » is refused, where it may be left empty too',
    (typed) => {
      expect(civilDate.safeParse(typed).error?.issues[0]?.message).toBe('field.date');
      const decided = decisionInput.safeParse({ text: 'Partir à deux', dueOn: typed });
      expect(decided.error?.issues[0]?.message).toBe(typed === '' ? undefined : 'field.date');
    },
  );
});
