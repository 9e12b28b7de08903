/**
 * On every page of a messenger, over forms that work without: what is done while there is no network is kept in the
 * phone, and sent later. Registers the worker that opens kept pages.
 */
import { apart, doorsToSend, inState } from '#src/features/outbox/outbox.rules.ts';
import type { Fields } from '#src/features/outbox/outbox.rules.ts';
import { openBox } from './box.ts';
import type { Box } from './box.ts';
import { dressKeptPage } from './kept-page.ts';
import { newUuid } from './new-uuid.ts';
import { leavesDoors } from './leave-doors.ts';
import { adopt } from './locks.ts';
import { counted, isFull, places, sayIn, saying, troubleOf, troubles } from './places.ts';
import { forgetPhrases } from './phrases.ts';
import { createSender, soon } from './send.ts';
import { forget, leaveLater, recall, remember, whosePage } from './who.ts';
import type { Who } from './who.ts';

/** Longer, and it is a network that fails: the server may have it, the id makes the second time harmless. */
const PATIENCE = 8000;
/** A phone that never says that the network is back. */
const RETRY = 60_000;

export type Phone = { readonly who: Who; readonly box: Box; readonly send: () => Promise<void> };

const waitingIn = async (box: Box): Promise<number> => inState(await box.list(), 'waiting').length;

const showWaiting = async (box: Box): Promise<void> => {
  const entries = await box.list();
  const doors = doorsToSend(entries).size;
  const others = inState(entries, 'waiting').filter(({ door }) => door === undefined).length;
  for (const line of document.querySelectorAll<HTMLElement>('[data-waiting]')) {
    const n = line.dataset['waiting'] === 'doors' ? doors : others;
    line.hidden = n === 0;
    const count = line.querySelector('[data-count]');
    if (count) count.textContent = counted(line.dataset, n);
  }
  document.dispatchEvent(new Event('essaim:outbox'));
};

/** Whose phone it is; null where the browser keeps nothing. */
const open = async (): Promise<Phone | null> => {
  const page = whosePage();
  if (page !== null) {
    await remember(page).catch((error: unknown) => {
      // A full phone remembers nothing new, and sends what waits all the same.
      if (!isFull(error)) throw error;
    });
    await adopt(page.person, page.shared);
  }
  const who = page ?? (await recall());
  if (who === null) return null;
  const box = openBox(who);
  const send = createSender(who, box, () => void showWaiting(box));
  return { who, box, send };
};

/** The phone of who reads this page; null where the browser keeps nothing. */
export const phone = open().catch(() => null);

const address = (form: HTMLFormElement): string =>
  form.getAttribute('action') ?? location.pathname + location.search;

const bodyOf = (form: HTMLFormElement, button: HTMLButtonElement | null): FormData => {
  const body = new FormData(form);
  if (button?.name) body.set(button.name, button.value);
  return body;
};

/** The plain way, as if there were no script. */
export const submitPlainly = (form: HTMLFormElement, button: HTMLButtonElement | null): void => {
  const said = document.createElement('input');
  if (button?.name)
    form.append(Object.assign(said, { type: 'hidden', name: button.name, value: button.value }));
  form.submit();
  // Else an impatient finger would send it with two values.
  said.remove();
};

/** Where the server says to go; null when it did not take it: no network, no session, or it is busy. */
const sendNow = async (form: HTMLFormElement, body: FormData): Promise<string | null> => {
  if (!navigator.onLine) return null;
  const sent = new URLSearchParams([...body].map(([name, value]) => [name, String(value)]));
  // The next page tells what was done, as after a plain form.
  sent.set('_opens', '1');
  const answer = await fetch(address(form), {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: sent,
    signal: soon(PATIENCE),
  });
  if (answer.redirected || answer.status >= 500 || answer.status === 429) return null;
  if (!answer.ok) throw answer;
  return ((await answer.json()) as { to: string }).to;
};

const fieldsOf = (body: FormData): Fields => {
  const fields: Record<string, string | string[]> = {};
  for (const name of new Set(body.keys()))
    if (name !== '_action' && name !== 'id') {
      const values = body.getAll(name).map(String);
      fields[name] = name === 'choice' ? values : (values[0] ?? '');
    }
  return fields;
};

/** Keeps it here, then opens the next page from the phone. */
const keep = async (form: HTMLFormElement, kind: string, label: string, body: FormData): Promise<void> => {
  if (kind === 'answer' && !body.has('choice')) return sayIn(form, form.dataset['missing'] ?? '');
  const here = await phone;
  if (here === null) return sayIn(form, troubles.blocked);
  const id = String(body.get('id'));
  try {
    await here.box.add(id, { kind, label, fields: fieldsOf(body) });
  } catch (error) {
    return sayIn(form, troubleOf(error));
  }
  void here.send();
  location.assign(
    kind === 'answer' ? `${location.pathname}?reponse=${id}` : (form.dataset['next'] ?? places.offline),
  );
};

const hand = async (form: HTMLFormElement, button: HTMLButtonElement | null, kind: string): Promise<void> => {
  const id = form.querySelector<HTMLInputElement>('input[name=id]');
  if (id?.value === '') id.value = newUuid();
  const body = bodyOf(form, button);
  let to: string | null = null;
  try {
    to = await saying(form, sendNow(form, body));
  } catch (error) {
    if (error instanceof Response) return submitPlainly(form, button);
  }
  if (to === null) await keep(form, kind, button?.dataset['label'] ?? form.dataset['label'] ?? '', body);
  else location.assign(to);
};

/** « Sortir »: sends first, tells what stays, takes the rest out of the phone; without network the server is told later. */
const leave = async (form: HTMLFormElement, button: HTMLButtonElement | null): Promise<void> => {
  const here = await phone;
  if (here === null) return form.submit();
  await saying(form, Promise.race([here.send(), new Promise((done) => setTimeout(done, 4000))]));
  sayIn(form, '');
  if (!(await leavesDoors(here.box, form, button))) return;
  const n = await waitingIn(here.box);
  if (n > 0 && form.dataset['told'] === undefined) {
    form.dataset['told'] = '';
    return sayIn(form, `${counted(form.dataset, n)} ${form.dataset['signOut'] ?? ''}`);
  }
  await here.box.clear();
  await Promise.all([forget(here.who), forgetPhrases(here.who)]);
  // Where the server refuses, nobody is signed in already.
  const to = await sendNow(form, bodyOf(form, null)).catch((error) =>
    error instanceof Response ? '/' : null,
  );
  if (to === null) await leaveLater();
  location.assign(to ?? `${places.offline}?sorti`);
};

let busy = false;
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  const button = event.submitter as HTMLButtonElement | null;
  const kind = button?.dataset['outbox'] ?? form.dataset['outbox'];
  const leaves = form.dataset['signOut'] !== undefined;
  if (kind === undefined && !leaves) return;
  event.preventDefault();
  if (busy) return;
  busy = true;
  void (kind === undefined ? leave(form, button) : hand(form, button, kind))
    .catch(() => submitPlainly(form, button))
    .finally(() => (busy = false));
});

void phone.then(async (here) => {
  if (here === null) return;
  const send = (): void => void here.send();
  addEventListener('online', () => setTimeout(send, apart(Math.random())));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && send());
  setInterval(send, RETRY);
  for (const form of document.querySelectorAll<HTMLElement>('form[data-sign-out]')) form.hidden = false;
  await dressKeptPage(here.box);
  await showWaiting(here.box);
  send();
});

// Those who are not messengers have no worker: the buttons of the doors load this module for them too.
if (places.worker !== '' && 'serviceWorker' in navigator)
  navigator.serviceWorker.register(places.worker).catch(() => undefined);
