/**
 * « Écouter »: the phone's own voice says, one by one, the sentences that the server marked. Voices have many faults
 * (decision 0022): one utterance a sentence, never a pause, a watchdog where the end is never told.
 */
export {};

const RATES = [0.9, 1.1, 0.7];
const KEPT = 'essaim.rate';
const [RECHECK, PATIENCE, PER_CHARACTER] = [1500, 4000, 140];

const bar = document.querySelector<HTMLElement>('[data-listen]');
const speech = window.speechSynthesis as SpeechSynthesis | undefined;

const part = (name: string): HTMLElement | null => bar?.querySelector<HTMLElement>(`[data-${name}]`) ?? null;
const control = (name: string): HTMLElement | null =>
  bar?.querySelector<HTMLElement>(`[data-do=${name}]`) ?? null;
const show = (element: HTMLElement | null, shown: boolean): void => {
  if (element) element.hidden = !shown;
};

/** Voices of the phone itself first: they cost no data. Some write fr_FR. */
const voiceFor = (language: string): SpeechSynthesisVoice | undefined => {
  const match = new RegExp(`^${language}([-_]|$)`, 'i');
  const voices = (speech?.getVoices() ?? []).filter(({ lang }) => match.test(lang));
  const local = voices.filter(({ localService }) => localService);
  return local.find(({ lang }) => /^fr[-_]fr/i.test(lang)) ?? local[0] ?? voices[0];
};

/** Where the phone keeps nothing for us, the choice lasts as long as the page. */
let rate = 0;
try {
  rate = Number(localStorage.getItem(KEPT)) || 0;
} catch {}

let current: HTMLElement | undefined;
/** Kept here: a browser that throws it away while it speaks never tells its end. */
let utterance: SpeechSynthesisUtterance | undefined;
let watchdog = 0;
let failures = 0;

const visible = (element: HTMLElement): boolean =>
  'checkVisibility' in element ? element.checkVisibility() : (element as HTMLElement).offsetParent !== null;
const sentences = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-sentence]')].filter(
    (each) => visible(each) && voiceFor(languageOf(each)),
  );
const languageOf = (element: HTMLElement): string =>
  element.closest<HTMLElement>('[lang]')?.lang.slice(0, 2) ?? 'fr';

const draw = (): void => {
  show(part('start'), !utterance);
  show(part('stop'), !!utterance);
  for (const name of ['before', 'after', 'rate']) show(control(name), !!current);
  const told = part('rate');
  if (told) told.textContent = bar?.dataset['rates']?.split(',')[rate] ?? '';
  bar?.classList.toggle('listen-on', !!utterance);
};

/** Cancels only what is being said: a cancel just before speaking makes some engines mute. */
const hush = (): void => {
  clearTimeout(watchdog);
  if (utterance) speech?.cancel();
  utterance = undefined;
};

const light = (element?: HTMLElement): void => {
  current?.classList.remove('said');
  current = element;
  element?.classList.add('said');
};

const say = (element: HTMLElement | undefined): void => {
  hush();
  light(element);
  if (element && speech) {
    const language = languageOf(element);
    const mine = new SpeechSynthesisUtterance(element.innerText);
    mine.voice = voiceFor(language) ?? null;
    mine.lang = language === 'fr' ? 'fr-FR' : (mine.voice?.lang ?? language);
    mine.rate = RATES[rate] ?? 1;
    mine.onend = () => {
      if (mine !== utterance) return;
      failures = 0;
      utterance = undefined;
      move(1);
    };
    // A voice that fails twice running will not read this page: the way to help comes back.
    mine.onerror = () => {
      if (mine !== utterance) return;
      if (++failures < 2) return move(1);
      stop();
      offer(false);
    };
    utterance = mine;
    document.querySelectorAll('audio').forEach((voice) => voice.pause());
    watchdog = window.setTimeout(() => move(1), PATIENCE + PER_CHARACTER * mine.text.length);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
    speech.speak(mine);
  }
  draw();
};

const move = (by: number): void => {
  const all = sentences();
  const at = current ? all.indexOf(current) : -1;
  say(all[by < 0 ? Math.max(0, at + by) : at + by]);
};

/** The sentence stays lit: « Écouter » goes on with it. */
const stop = (): void => {
  hush();
  draw();
};

const acts: Readonly<Record<string, () => void>> = {
  toggle: () => {
    failures = 0;
    if (utterance) stop();
    else move(current && visible(current) ? 0 : 1);
  },
  before: () => move(-1),
  after: () => move(1),
  rate: () => {
    rate = (rate + 1) % RATES.length;
    try {
      localStorage.setItem(KEPT, String(rate));
    } catch {}
    if (utterance) move(0);
    draw();
  },
};

const offer = (possible = !!voiceFor('fr')): void => {
  show(part('controls'), possible);
  show(part('how'), !possible);
};

if (bar && speech) {
  offer();
  // Voices may come late, and some browsers never say that they came.
  speech.onvoiceschanged = () => offer();
  setTimeout(offer, RECHECK);
  for (const [name, act] of Object.entries(acts)) control(name)?.addEventListener('click', act);
  // Once the page is being listened to, a tap on a sentence says it again.
  document.addEventListener('click', ({ target }) => {
    const element = target as Element;
    const sentence = element.closest<HTMLElement>('[data-sentence]');
    if (current && sentence && !element.closest('a, button, label, summary')) say(sentence);
  });
  // Two voices at once: the one that was asked for last is heard.
  document.addEventListener('play', stop, true);
  addEventListener('pagehide', hush);
}
