/** « Mes phrases » as this phone keeps them for one person, so that they can be read without network. */
import { clear, createStore, get, set } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';
import { seal, unseal } from './seal.ts';
import type { Sealed } from './seal.ts';
import { whosePage } from './who.ts';
import type { Who } from './who.ts';

const ALL = 'all';

const storeOf = ({ person }: Who): UseStore => createStore(`essaim-${person}-phrases`, 'phrases');

/** The last kept first; none while her key is not in this tab. */
export const readPhrases = async (who: Who): Promise<readonly string[]> => {
  const kept = await get<readonly string[] | Sealed>(ALL, storeOf(who));
  if (kept === undefined) return [];
  return 'iv' in kept ? ((await unseal<readonly string[]>(who.person, kept)) ?? []) : kept;
};

/** At sign-out. */
export const forgetPhrases = (who: Who): Promise<void> => clear(storeOf(who));

/** What a page tells of them: all, where they are listed; at the end of a story, the one that it leaves. */
const notePhrases = async (who: Who): Promise<void> => {
  const forms = [...document.querySelectorAll<HTMLElement>('form[data-phrase]')];
  const all = document.querySelector('[data-phrases]') !== null;
  if (!all && forms.length === 0) return;
  const kept = forms.filter(({ dataset }) => dataset['outbox'] === 'phraseLeft');
  const sentenceOf = ({ dataset }: HTMLElement): string => dataset['phrase'] ?? '';
  const told = forms.map(sentenceOf);
  const others = all ? [] : (await readPhrases(who)).filter((sentence) => !told.includes(sentence));
  const phrases = [...kept.map(sentenceOf), ...others];
  await set(ALL, who.shared ? await seal(who.person, phrases) : phrases, storeOf(who));
};

const who = whosePage();
// Where the phone keeps nothing, they are read with network.
if (who !== null) notePhrases(who).catch(() => undefined);
