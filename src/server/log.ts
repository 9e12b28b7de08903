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

/** What went wrong, for the log: the stack of our own code, without values. */
export const describeError = (error: unknown): LogLine =>
  error instanceof Error
    ? { error: error.name, message: error.message, stack: error.stack ?? '' }
    : { error: typeof error };
