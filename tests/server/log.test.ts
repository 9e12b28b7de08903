import { describe, expect, it, vi } from 'vitest';
import { describeError, formatLine, withoutValues } from '#src/server/log.ts';
import type { LogLine } from '#src/server/log.ts';
import { withVitals } from '#src/server/vitals.ts';

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

describe('the vitals', () => {
  it('are counted over the requests of the minute, and silent when nobody came', async () => {
    const lines: (LogLine & { event: string })[] = [];
    const log = withVitals((_level, event, line) => void lines.push({ event, ...line }), 20);
    for (const status of [200, 303, 403, 403, 429, 500, 503]) log('info', 'request', { status });
    log('info', 'listening');
    await vi.waitFor(() => expect(lines.at(-1)?.event).toBe('vitals'));
    expect(lines.at(-1)).toMatchObject({ requests: 7, s401: 0, s403: 2, s429: 1, s5xx: 2 });
    expect(lines.at(-1)?.['residentMb']).toBeGreaterThan(10);
    await new Promise((done) => setTimeout(done, 60));
    expect(lines.filter(({ event }) => event === 'vitals')).toHaveLength(1);
  });
});
