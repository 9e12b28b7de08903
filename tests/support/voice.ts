import type { Page } from 'playwright-core';

export type FakeVoice = { readonly lang: string; readonly localService: boolean };

export type VoiceOptions = {
  readonly voices: readonly FakeVoice[];
  /** Voices are there from the start, come after so long, with or without being announced. */
  readonly late?: { readonly after: number; readonly announced: boolean };
  /** What an utterance does: ends, never says that it ended, or fails. */
  readonly each: 'ends' | 'hangs' | 'fails';
};

export type Said = {
  readonly text: string;
  readonly lang: string;
  readonly rate: number;
  readonly local: boolean;
};

type Told = { said: Said[]; cancels: number; pauses: number };

const french: VoiceOptions = { voices: [{ lang: 'fr-FR', localService: true }], each: 'ends' };

/** Puts a phone's voice with its faults in the place of the browser's own, before any script of the page. */
export const fakeVoice = (page: Page, options: Partial<VoiceOptions> = {}): Promise<unknown> =>
  page.addInitScript(
    ({ voices, late, each }: VoiceOptions) => {
      const told: Told = { said: [], cancels: 0, pauses: 0 };
      class Utterance {
        lang = '';
        rate = 1;
        voice: FakeVoice | null = null;
        onend: (() => void) | null = null;
        onerror: (() => void) | null = null;
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      }
      let here = late === undefined;
      const speech = {
        onvoiceschanged: null as (() => void) | null,
        getVoices: () => (here ? voices : []),
        speak: (utterance: Utterance) => {
          const { text, lang, rate, voice } = utterance;
          told.said.push({ text, lang, rate, local: voice?.localService ?? false });
          if (each === 'ends') setTimeout(() => utterance.onend?.(), 1);
          if (each === 'fails') setTimeout(() => utterance.onerror?.(), 1);
        },
        cancel: () => {
          told.cancels += 1;
          sessionStorage.setItem('cancels', String(told.cancels));
        },
        pause: () => (told.pauses += 1),
        resume: () => undefined,
      };
      if (late !== undefined)
        setTimeout(() => {
          here = true;
          if (late.announced) speech.onvoiceschanged?.();
        }, late.after);
      const put = (name: string, value: unknown): void =>
        void Object.defineProperty(window, name, { value, configurable: true });
      put('speechSynthesis', speech);
      put('SpeechSynthesisUtterance', Utterance);
      put('told', told);
    },
    { ...french, ...options },
  );

/** What the voice was asked so far. */
export const toldBy = (page: Page): Promise<Told> =>
  page.evaluate(() => (window as unknown as { told: Told }).told);
