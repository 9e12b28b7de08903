/**
 * Over the page of search, which answers without it: finds while one types, in the private index of the reader, and
 * shows the same lines. Whatever fails leaves the form as it is.
 */
import { termsOf } from '#src/features/search/folding.rules.ts';
import { kindIcons } from '#src/features/search/kind-icons.ts';
import type { Mark, Result } from '#src/features/search/search.types.ts';
import { kindWords, searchWords as words } from '#src/i18n/search.fr.ts';
import { openIndex } from './search-index.ts';
import type { Answer } from './search-index.ts';

const PAUSE = 200;

const form = document.querySelector<HTMLFormElement>('form[data-search]');
const field = form?.querySelector('input');
const said = document.querySelector('[data-said]');
const place = document.querySelector('[data-results]');
const model = document.querySelector<HTMLTemplateElement>('template[data-result]');

const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const marked = (marks: readonly Mark[]): (Node | string)[] =>
  marks.map(({ text, marked: isMarked }) => (isMarked ? element('mark', {}, text) : text));

const addressOf = (query: string): string => `${form?.action ?? ''}?q=${encodeURIComponent(query)}`;

const lineOf = ({ kind, href, title, sentence, months, also, part }: Result): Node => {
  const line = model?.content.cloneNode(true) as DocumentFragment;
  const at = <E extends Element>(name: string): E => line.querySelector(name) as E;
  at('use').setAttribute('href', `#icon-${kindIcons[kind]}`);
  at('[data-kind]').textContent = words.kind(kindWords[kind], months);
  at<HTMLAnchorElement>('[data-title]').href = href;
  at('[data-title] > span').replaceChildren(...marked(title));
  at('[data-excerpt]').replaceChildren(...marked(sentence));
  if (also !== null) {
    at<HTMLElement>('[data-also]').hidden = false;
    at('[data-also] > :last-child').replaceChildren(...marked(also));
  }
  if (part !== null) {
    at<HTMLElement>('[data-part]').hidden = false;
    at<HTMLAnchorElement>('[data-part] > a').href = part.href;
    at('[data-part] > a > :last-child').textContent = part.title;
  }
  return line;
};

const meantOf = (query: string, meant: string, nothing: boolean): Node =>
  element(
    'p',
    { className: 'lead' },
    `${nothing ? `${words.nothing(query)} ` : ''}${words.meant} `,
    element('a', { href: addressOf(meant) }, words.quoted(meant)),
    words.ask,
  );

const show = (query: string, { results, total, meant, corrected }: Answer): void => {
  if (!said || !place) return;
  said.textContent = words.found({ query, total, meant, corrected });
  const list = element('ul', { className: 'results', role: 'list' });
  list.append(...results.map(lineOf));
  const parts: Node[] = meant === null ? [] : [meantOf(query, meant, corrected)];
  if (total === 0)
    parts.push(element('p', { className: 'lead' }, words.nothing(query)), element('p', {}, words.try));
  else parts.push(list);
  if (total > results.length)
    parts.push(
      element(
        'a',
        { className: 'button button-second', href: `${addressOf(corrected && meant ? meant : query)}&tout` },
        element('span', {}, words.all),
      ),
    );
  place.replaceChildren(...parts);
  history.replaceState(null, '', addressOf(query));
  document.title = document.title.replace(/^.*(?= – )/, words.titleOf(query));
};

const listen = (input: HTMLInputElement, folder: string): void => {
  const find = openIndex(folder);
  let timer = 0;
  let asked = '';
  const answer = async (): Promise<void> => {
    const query = input.value.trim();
    if (query === asked || !termsOf(query).some(({ word }) => word.length > 1)) return;
    asked = query;
    try {
      const found = await find(query);
      if (asked === query) show(query, found);
    } catch {
      asked = '';
    }
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void answer(), PAUSE);
  });
};

if (field && form?.dataset['search']) listen(field, form.dataset['search']);
