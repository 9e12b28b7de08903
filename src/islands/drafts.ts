/**
 * Over forms that already work and have « Garder comme brouillon »: keeps the draft after five seconds of pause, and when
 * the page is left. What could not be kept is said in words.
 */
import { afterPause } from './after-pause.ts';

const keepDrafts = (form: HTMLFormElement): void => {
  const said = form.querySelector<HTMLElement>('[data-said]');
  const seen = form.querySelector<HTMLInputElement>('[name=seen]');
  const text = form.querySelector<HTMLTextAreaElement>(`[name=${form.dataset['draft'] ?? ''}]`);
  if (!said || !seen || !text) return;
  const say = (words = ''): void => void (said.textContent = words);
  let going: AbortController | undefined;

  const keep = async (): Promise<void> => {
    const typed = text.value;
    const body = new URLSearchParams();
    for (const [key, each] of new FormData(form)) if (typeof each === 'string') body.append(key, each);
    body.set('_action', 'milestones.keepDraft');
    going = new AbortController();
    try {
      const answer = await fetch(location.pathname, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body,
        keepalive: true,
        signal: going.signal,
      });
      const { to, sentence } = (await answer.json()) as { to?: string; sentence?: string };
      if (to) seen.value = typed;
      say(to ? said.dataset['kept'] : sentence);
    } catch {
      if (!going.signal.aborted) say(said.dataset['failed']);
    }
  };

  const pause = afterPause(() => void keep());
  text.addEventListener('input', () => {
    say();
    pause.again();
  });
  form.addEventListener('submit', () => {
    pause.stop();
    going?.abort();
  });
};

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) keepDrafts(form);
