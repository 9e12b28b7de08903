/**
 * Over a form that already works: keeps a draft after five seconds of pause (and when the page is left), and adds,
 * removes or moves a row without loading the page again. Whatever fails goes the plain way.
 */
import { afterPause } from './after-pause.ts';

const find = (): HTMLFormElement | null => document.querySelector('form[data-keep]');
const say = (text: string | undefined): void => {
  const place = document.querySelector('[data-said]');
  if (place) place.textContent = text ?? '';
};
const sent = (form: HTMLFormElement, name: string, value: string): URLSearchParams => {
  const body = new URLSearchParams();
  for (const [key, each] of new FormData(form)) if (typeof each === 'string') body.append(key, each);
  body.append(name, value);
  return body;
};

let going: AbortController | undefined;

const keep = async (): Promise<void> => {
  const form = find();
  if (!form) return;
  going = new AbortController();
  try {
    const answer = await fetch(location.pathname, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: sent(form, '_draft', 'auto'),
      keepalive: true,
      signal: going.signal,
    });
    const { to, sentence } = (await answer.json()) as { to?: string; sentence?: string };
    const stamp = form.querySelector<HTMLInputElement>('[name=draft]');
    if (to && stamp) stamp.value = to.split('#')[1] ?? '';
    say(to ? form.dataset['kept'] : sentence);
  } catch {
    if (!going.signal.aborted) say(form.dataset['failed']);
  }
};

const move = async (form: HTMLFormElement, button: HTMLButtonElement): Promise<void> => {
  try {
    const answer = await fetch(location.pathname, { method: 'POST', body: sent(form, '_row', button.value) });
    if (!answer.ok) throw answer;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('form[data-keep]');
    if (!fresh) throw answer;
    form.replaceWith(fresh);
    document.querySelector('[data-asked]')?.replaceWith(page.querySelector('[data-asked]') ?? '');
    const [, kind, field] = /^(\w+):([\w-]+)/.exec(button.value) ?? [];
    const cards = document.querySelectorAll<HTMLElement>(`#rows-${field} > fieldset`);
    const first =
      kind === 'add' && cards[cards.length - 1]?.querySelector<HTMLElement>('input, select, textarea');
    (first || document.getElementById(`f-${field}`))?.focus();
  } catch {
    form.append(
      Object.assign(document.createElement('input'), { type: 'hidden', name: '_row', value: button.value }),
    );
    form.submit();
  }
};

const pause = afterPause(() => void keep());
document.addEventListener('input', (event) => {
  if ((event.target as HTMLInputElement).form !== find()) return;
  say('');
  pause.again();
});
document.addEventListener('submit', (event) => {
  const form = find();
  if (!form || event.target !== form) return;
  pause.stop();
  going?.abort();
  const button = event.submitter as HTMLButtonElement | null;
  if (button?.name !== '_row') return;
  event.preventDefault();
  void move(form, button);
});
