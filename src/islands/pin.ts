/** Over a form that works without: digits can be shown while they are typed, pictures are touched instead of listed. */

const wireDigits = (box: HTMLElement): void => {
  const button = box.querySelector<HTMLButtonElement>('[data-show]');
  const field = box.querySelector('input');
  const label = button?.querySelector('span');
  if (!button || !field || !label) return;
  const words = [label.textContent, button.dataset['hideLabel'] ?? ''];
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = field.type === 'password';
    field.type = shown ? 'text' : 'password';
    label.textContent = words[shown ? 1 : 0] ?? '';
    button.setAttribute('aria-pressed', String(shown));
  });
  // A field that is shown again when the page comes back would show what was typed.
  box.closest('form')?.addEventListener('submit', () => (field.type = 'password'));
};

const wirePictures = (box: HTMLElement): void => {
  const part = (name: string): HTMLElement | null => box.querySelector(`[data-${name}]`);
  const lists = [...box.querySelectorAll('select')];
  const [places, grid, row, said] = [part('lists'), part('grid'), part('chosen-row'), part('chosen')];
  if (!places || !grid || !row || !said) return;
  const say = (): void => {
    said.textContent = String(lists.filter(({ value }) => value !== '').length);
  };
  [places.hidden, grid.hidden, row.hidden] = [true, false, false];
  grid.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    const empty = lists.find(({ value }) => value === '');
    if (button && empty) empty.value = button.value;
    say();
  });
  part('clear')?.addEventListener('click', () => {
    for (const list of lists) list.value = '';
    say();
  });
  say();
};

for (const box of document.querySelectorAll<HTMLElement>('[data-pin]')) wireDigits(box);
for (const box of document.querySelectorAll<HTMLElement>('[data-pictures]')) wirePictures(box);
