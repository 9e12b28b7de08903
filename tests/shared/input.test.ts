import { describe, expect, it } from 'vitest';
import { sectorInput } from '#src/features/campaigns/campaigns.schema.ts';
import { numberField } from '#src/features/doors/doors.schema.ts';
import { contractInput, decisionInput, talkInput } from '#src/features/management/management.schema.ts';
import { planCallInput } from '#src/features/meetings/meetings.schema.ts';
import { thresholdInput } from '#src/features/organisations/organisations.schema.ts';
import { uptakeInput } from '#src/features/restitution/restitution.schema.ts';
import { sessionInput } from '#src/features/training/training.schema.ts';
import { civilDate, optionalWholeNumber, wholeNumber } from '#src/shared/input.ts';
import { readNumber } from '#src/shared/numbers.ts';

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

describe('a number', () => {
  it.each([
    ['12', 12],
    [' 1 200 ', 1200],
    ['1\u202F200,75', 1200.75],
    ['2.5', 2.5],
    ['-3', -3],
    ['\u22123', -3],
  ])('« %s » is read as %s', (typed, value) => expect(readNumber(typed)).toBe(value));

  it.each(['', ' ', '0x10', '0b11', '1e3', 'Infinity', '12,', ',5', '1,2,3', '1/2', 'douze'])(
    '« %s » is none',
    (typed) => expect(readNumber(typed)).toBeNaN(),
  );

  it('that counts is whole, between its bounds, and left empty only where it may be', () => {
    const [asked, may] = [wholeNumber('field.number', 1, 2000), optionalWholeNumber('field.number', 1, 2000)];
    for (const schema of [asked, may]) {
      expect(schema.parse('1 200')).toBe(1200);
      for (const typed of ['3,5', '0', '2001', '0x10', '1e3'])
        expect(schema.safeParse(typed).error?.issues[0]?.message).toBe('field.number');
    }
    expect(asked.safeParse('').error?.issues[0]?.message).toBe('field.number');
    expect([may.parse(''), may.parse(undefined)]).toEqual([null, null]);
  });

  it.each([
    ['doors', sectorInput],
    ['minutes', sessionInput],
    ['minutes', talkInput],
    ['minutes', planCallInput],
    ['hours', contractInput],
    ['n', uptakeInput],
  ])('« 0x10 » is not 16 as %s of a form', (field, schema) => {
    const { error } = schema.safeParse({ [field]: '0x10' });
    expect(error?.issues.map(({ path }) => path.join('.'))).toContain(field);
  });

  it('of a door or of a threshold is no « 0x10 » either', () => {
    expect(numberField.safeParse('0x10').success).toBe(false);
    const threshold = { name: 'watchDays', value: '0x10', validFrom: '2027-01-01' };
    expect(thresholdInput.parse(threshold).value).toBeNaN();
  });
});
