/**
 * Over a list of sentences that are added to a comment when it is sent: « Ajouter maintenant » puts the chosen one there
 * at once, to be completed, and leaves the focus at its end.
 */
const offerPhrases = (box: HTMLElement): void => {
  const list = box.querySelector('select');
  const button = box.querySelector('button');
  const said = box.querySelector<HTMLElement>('[role="status"]');
  const field = document.getElementById(box.dataset['into'] ?? '');
  if (!list || !button || !(field instanceof HTMLTextAreaElement)) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    if (list.value === '') return;
    field.value = field.value.trim() === '' ? list.value : `${field.value.trimEnd()}\n${list.value}`;
    list.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    if (said) said.textContent = said.dataset['inserted'] ?? '';
  });
};

for (const box of document.querySelectorAll<HTMLElement>('[data-into]')) offerPhrases(box);
