import { format } from 'node:util';

export type LogLine = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type Log = (level: 'info' | 'warn' | 'error', event: string, line?: LogLine) => void;

/** One JSON object per line on standard output. Ids and codes only: never a body, a cookie, a query, a name (K1). */
export const log: Log = (level, event, line = {}) => {
  process.stdout.write(`${formatLine({ time: new Date().toISOString(), level, event, ...line })}\n`);
};

/** JSON with every character escaped that a terminal or a log reader could obey: C0, C1, separators, direction marks. */
export const formatLine = (line: LogLine): string =>
  JSON.stringify(line).replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** When nobody reads the log any more (its pipe was closed), the service goes on without one. */
export const outliveReader = (): void => void process.stdout.on('error', () => undefined);

/** What libraries say to the console becomes lines of the log too: nothing else may break its format. */
export const takeOverConsole = (write: Log): void => {
  console.error = (...parts) => write('error', 'console', { message: withoutValues(format(...parts)) });
  console.warn = (...parts) => write('warn', 'console', { message: withoutValues(format(...parts)) });
};

/** What went wrong, for the log: where in our code, without what people wrote. */
export const describeError = (error: unknown): LogLine => {
  if (!(error instanceof Error)) return { error: typeof error };
  const cause = error.cause as { readonly code?: unknown } | undefined;
  return {
    error: error.name,
    stack: withoutValues(error.stack ?? error.message),
    cause: typeof cause?.code === 'string' ? cause.code : null,
  };
};

/** drizzle puts the values of a failed query in its message, after `params:`: only the places in the code stay. */
export const withoutValues = (text: string): string => {
  const [kept = '', ...values] = text.split(/\nparams: ?/);
  const frames = values.join('\n').split('\n').filter(isFrame);
  return [kept, ...frames].join('\n');
};

const isFrame = (line: string): boolean => /^ {4}at (\S+ )*\(?(file:|node:|\/)\S+:\d+\)?$/.test(line);
