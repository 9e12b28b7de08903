/** Error codes of the message of a campaign and their HTTP status; the French sentence is in src/i18n/errors. */
export const messageErrors = { 'message.changed-meanwhile': 409 } as const;
