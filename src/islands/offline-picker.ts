/** « Qui êtes-vous ? » on a shared phone without network: her code opens what waits for her, in this tab. */
import { listLines, unlock } from './locks.ts';
import type { Line } from './locks.ts';
import { sayIn } from './places.ts';
import { holdsKey } from './seal-places.ts';
import { recall, remember } from './who.ts';

const root = document.querySelector<HTMLElement>('[data-picker]');
const form = root?.querySelector('form');

const faceOf = (line: Line): HTMLElement => {
  const model = root?.querySelector<HTMLTemplateElement>('template[data-model=person]');
  const item = model?.content.firstElementChild?.cloneNode(true) as HTMLElement;
  const face = item.querySelector('.picker-face');
  const picture = root?.querySelector<HTMLTemplateElement>(
    `template[data-face="${CSS.escape(line.picture)}"]`,
  );
  face?.classList.add(`picker-${line.colour}`);
  if (picture) face?.append(picture.content.cloneNode(true));
  const name = item.querySelector('.way-name');
  if (name) name.textContent = line.name;
  return item;
};

let chosen: Line | undefined;

const choose = (line: Line): void => {
  if (!form) return;
  chosen = line;
  const face = faceOf(line).querySelector('button');
  form.querySelector('[data-chosen]')?.replaceChildren(...(face?.childNodes ?? []));
  for (const part of form.querySelectorAll<HTMLElement>('[data-style]'))
    part.hidden = part.dataset['style'] !== line.style;
  form.hidden = false;
  form.querySelector<HTMLElement>(`[data-style=${line.style}] :is(input, button)`)?.focus();
};

const open = async (): Promise<void> => {
  if (!form || !chosen) return;
  const code = new FormData(form).getAll(chosen.style).join('');
  form.reset();
  const answer = await unlock(chosen.person, code);
  if (answer !== 'open') return sayIn(form, root?.dataset[answer === 'wait' ? 'wait' : 'wrong'] ?? '');
  await remember({ person: chosen.person, shared: true });
  location.reload();
};

const start = async (): Promise<void> => {
  const [lines, who] = [await listLines(), await recall()];
  if (!root || lines.length === 0 || (who !== null && (!who.shared || holdsKey(who.person)))) return;
  const people = root.querySelector('[data-people]');
  for (const line of lines) {
    const item = faceOf(line);
    item.querySelector('button')?.addEventListener('click', () => choose(line));
    people?.append(item);
  }
  root.hidden = false;
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
    void open();
  });
};

// Where the browser keeps nothing, nobody is known.
start().catch(() => undefined);
