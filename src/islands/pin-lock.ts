/** Over the forms that ask for a code: the code also opens, in this tab, what waits for its person in a shared phone. */
import { prepare } from './locks.ts';
import type { Line } from './locks.ts';
import { closeKeys } from './seal.ts';

const lineOf = ({ person = '', name = '', colour = '', picture = '', pinStyle }: DOMStringMap): Line => ({
  person,
  name,
  colour,
  picture,
  style: pinStyle === 'pictures' ? 'pictures' : 'digits',
});

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  const button = event.submitter as HTMLButtonElement | null;
  if (form.dataset['pinForm'] === undefined || form.dataset['ready'] !== undefined) return;
  // On her own phone nothing is sealed.
  if (button?.value === 'personal' || !('subtle' in crypto)) return;
  event.preventDefault();
  const code = new FormData(form).getAll('pin').join('');
  form.dataset['ready'] = '';
  void prepare(lineOf(form.dataset), code)
    .catch(() => undefined)
    .finally(() => form.requestSubmit(button));
});

// Where the phone asks who one is, or for a code, nobody's key stays open.
if (document.querySelector('a[data-person], form[data-pin-form]') !== null) closeKeys();
