/** « Garder dans mon téléphone »: brings a text whole, says how far it is, and takes it away again. */
import type { Pack } from '#src/features/outbox/pack.rules.ts';
import { listKept, putKept, removeKept } from './kept.ts';
import { sayIn, troubleOf } from './places.ts';
import { whosePage } from './who.ts';

type State = 'absent' | 'older' | 'kept' | 'busy';

const PERSISTED = 'essaim-persist';
const isIos = /iPad|iPhone|iPod/.test(navigator.userAgent);
const atHome = (navigator as { standalone?: boolean }).standalone === true;

/** Reads an answer, telling how much of its text has come. */
const read = async (answer: Response, tell: (length: number) => void): Promise<string> => {
  const reader = answer.body?.getReader();
  if (reader === undefined) return answer.text();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    tell(text.length);
  }
};

const wire = (box: HTMLElement, person: string): void => {
  const { keep = '', id = '', version = '', failed = '' } = box.dataset;
  const [bytes, length] = [Number(box.dataset['bytes']), Number(box.dataset['length'])];
  const bar = box.querySelector('progress');
  const words = box.querySelector<HTMLElement>('[data-progress]');
  let going: AbortController | undefined;

  const show = (state: State): void => {
    for (const part of box.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = part.dataset['when']?.split(' ').includes(state) !== true;
    box.hidden = false;
  };
  const look = async (): Promise<void> => {
    const kept = (await listKept(person)).find((text) => text.id === id);
    show(kept === undefined ? 'absent' : kept.version === version ? 'kept' : 'older');
  };
  const tell = (read: number): void => {
    const share = Math.min(1, read / length);
    if (bar) bar.value = share * 100;
    if (words)
      words.textContent = (words.dataset['progress'] ?? '').replace(
        '{n}',
        `${Math.round((share * bytes) / 1000)}\u00A0ko`,
      );
  };
  const bring = async (): Promise<void> => {
    going = new AbortController();
    sayIn(box, '');
    tell(0);
    show('busy');
    let arrived = false;
    try {
      const answer = await fetch(keep, { signal: going.signal });
      if (!answer.ok) throw answer;
      const pack = JSON.parse(await read(answer, tell)) as Pack;
      arrived = true;
      await navigator.serviceWorker.ready;
      await putKept(person, pack, { bytes, on: answer.headers.get('date') ?? '' });
      if (localStorage.getItem(PERSISTED) === null) await navigator.storage?.persist?.();
      localStorage.setItem(PERSISTED, '');
      for (const hint of box.querySelectorAll<HTMLElement>('[data-ios]')) hint.hidden = !isIos || atHome;
    } catch (error) {
      sayIn(box, going.signal.aborted ? '' : arrived ? troubleOf(error) : failed);
    }
    await look();
  };

  box.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('button');
    if (button === null) return;
    if ('stop' in button.dataset) going?.abort();
    else if ('remove' in button.dataset) void removeKept(person, id).then(look);
    else void bring();
  });
  void look();
};

const who = whosePage();
if (who !== null && 'caches' in window && 'serviceWorker' in navigator)
  for (const box of document.querySelectorAll<HTMLElement>('[data-keep]')) wire(box, who.person);
