import { describe, expect, it } from 'vitest';
import { describeError, formatLine, withoutValues } from '#src/server/log.ts';

describe('a log line', () => {
  it('is one line whatever it holds, and obeyed by no terminal', () => {
    const line = formatLine({ route: 'a\r\nb\u001b[2J\u0085\u2028\u202e\u007f' });
    expect(line).toMatch(/^[\u0020-\u007e]+$/);
    expect(JSON.parse(line)).toEqual({ route: 'a\r\nb\u001b[2J\u0085\u2028\u202e\u007f' });
  });
});

describe('describeError', () => {
  it('keeps the query and the places in the code, never the values of a query', () => {
    const cause = Object.assign(new Error('UNIQUE constraint failed'), { code: 'SQLITE_CONSTRAINT_UNIQUE' });
    const error = new Error(
      'Failed query: insert into account values (?, ?)\nparams: ines@exemple.fr,\nsecond line',
      { cause },
    );
    const line = describeError(error);
    expect(line).toMatchObject({ error: 'Error', cause: 'SQLITE_CONSTRAINT_UNIQUE' });
    expect(line['stack']).toContain('insert into account');
    expect(line['stack']).toContain('log.test.ts');
    expect(JSON.stringify(line)).not.toMatch(/ines|second line/);
  });

  it('does not repeat what was thrown when it is no error', () => {
    expect(describeError('ines@exemple.fr')).toEqual({ error: 'string' });
  });

  it('leaves a text without values as it is', () => {
    expect(withoutValues('Error: boom\n    at file:///a.mjs:1:2')).toBe(
      'Error: boom\n    at file:///a.mjs:1:2',
    );
  });
});
