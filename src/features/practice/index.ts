export { getFieldTry, visitToTell } from './get-field-try.ts';
export type { FieldTry } from './get-field-try.ts';
export { getPhrase, leftPhrase, listPhrases } from './get-phrases.ts';
export type { OwnPhrase } from './get-phrases.ts';
export { getReminder, hasReminder } from './get-reminder.ts';
export { keepPhrase, leavePhrase } from './keep-phrase.ts';
export { noteVisit } from './note-visit.ts';
export { MOST_CHARACTERS, phraseInput, skipInput, visitInput } from './practice.schema.ts';
export { skipReminder } from './skip-reminder.ts';
