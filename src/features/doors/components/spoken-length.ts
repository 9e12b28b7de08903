import { workshopWords as words } from '#src/i18n/campaign-message.fr.ts';
import { MOST_WORDS, secondsOf, wordsIn } from '../message.rules.ts';

/** How long a message takes to say, in words; nothing while nothing is written. The page and its script say the same. */
export const spokenLength = (text: string): string => {
  const length = wordsIn(text);
  if (length === 0) return '';
  const sentence = words.length(length, secondsOf(text));
  return length > MOST_WORDS ? `${sentence} ${words.tooLong}` : sentence;
};
