/** The message of a campaign: how long it takes to say, the bracketed words of MSG-13 that it fills, what is missing. */
import type { Campaign, CampaignMessage } from './campaign.types.ts';

/** The module that every campaign fills; its id is permanent. */
export const CAMPAIGN_MODULE = 'MSG-13';
/** A message holds in thirty seconds (domain.md 5a, J06.3): about seventy words, said with their silences (M06-B). */
export const MOST_WORDS = 70;
const MOST_SECONDS = 30;
/** A message is written with three messengers at least (domain.md 5a, J06). */
export const FEWEST_MESSENGERS = 3;
/** Lines of true or false that the workshop's form has. */
export const TRUE_FALSE_LINES = 4;
export const POINTS = 3;

/** Words said aloud: « l’école » is one. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

/** Seconds to say it calmly: the one rule, for the page and for what is being typed. */
export const secondsOf = (text: string): number => Math.ceil((wordsIn(text) * MOST_SECONDS) / MOST_WORDS);

export type TrueFalseAnswer = {
  readonly said: 'true' | 'false';
  /** As the address says it. */
  readonly value: string;
  readonly right: boolean;
};

/** What one may say of a sentence of true or false, and whether it is so. */
export const trueFalseAnswers = (
  { holds }: Pick<CampaignMessage['trueFalse'][number], 'holds'>,
  place: string,
): readonly TrueFalseAnswer[] => [
  { said: 'true', value: `${place}-vrai`, right: holds },
  { said: 'false', value: `${place}-faux`, right: !holds },
];

const SLOT = /\[([^\][()]+)\](?!\()/g;
const tidy = (words: string): string => words.replaceAll(/[\s\u00A0]+/g, ' ').trim();
/** The words of a rendered bracket: one that the glossary explains stands there twice, as a button and as a link. */
const wordsOf = (html: string): string =>
  tidy(html.replaceAll(/<a class="word-link"[^>]*>[^<]*<\/a>|<[^>]*>/g, ''));

/** The bracketed words of these texts, each once, in the order they come: they name what a campaign fills. */
export const slotsIn = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(SLOT)].map(([, words = '']) => tidy(words)))),
];

/** Whether anything of it was written. */
export const hasMessage = ({ message }: Campaign): boolean =>
  message !== null && (message.spoken !== null || message.points.length > 0);

/** Where a rendered text has bracketed words that the campaign fills: the pieces, in order. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * A rendered text with the words of a campaign in the place of the brackets, marked for those who see and for those
 * who listen. What the workshop left empty keeps its brackets.
 */
export const fillSlots = (html: string, slots: CampaignMessage['slots'], ofCampaign: string): string =>
  html.replaceAll(SLOT, (bracket, words: string) => {
    const said = slots[wordsOf(words)];
    return said === undefined || said === ''
      ? bracket
      : `<mark class="slot"><span class="visually-hidden">${escaped(ofCampaign)} </span>${escaped(said)}</mark>`;
  });
