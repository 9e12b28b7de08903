import { errorStatuses } from './error-statuses.ts';

/**
 * A refusal that the person can act on. `code` names it for logs, tests and `src/i18n/errors.fr.ts`;
 * the English message is never shown.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  /** Sentences beside fields: field name → code. */
  readonly fields: Readonly<Record<string, ErrorCode>>;

  constructor(code: ErrorCode, details: ErrorDetails = {}, fields: Readonly<Record<string, ErrorCode>> = {}) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
    this.fields = fields;
  }
}

export type ErrorDetails = Readonly<Record<string, string | number>>;
export type ErrorCode = keyof typeof errorStatuses;

export const isAppError = (error: unknown): error is AppError => error instanceof AppError;

/** HTTP status of a refusal. */
export const statusOf = (code: ErrorCode): number => errorStatuses[code];

/** What a missing object and somebody else's object both answer (R20). */
export const notFound = (): AppError => new AppError('not-found');
export const forbidden = (): AppError => new AppError('forbidden');
