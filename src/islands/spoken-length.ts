/** Over the message of the workshop: words and seconds follow what is typed; who listens is told once the typing rests. */
import { spokenLength } from '#src/features/doors/components/spoken-length.ts';

/** Longer than between two words, so that nothing is read over what is being typed. */
const REST = 1500;

const follow = (box: HTMLElement): void => {
  const field = document.getElementById(box.dataset['spoken'] ?? '');
  const seen = box.querySelector<HTMLElement>('[data-seen]');
  const said = box.querySelector<HTMLElement>('[data-said]');
  if (!(field instanceof HTMLTextAreaElement) || seen === null || said === null) return;
  let timer = 0;
  field.addEventListener('input', () => {
    const sentence = spokenLength(field.value);
    seen.textContent = sentence;
    // Said by the other line, which does not follow each letter.
    seen.ariaHidden = 'true';
    clearTimeout(timer);
    timer = window.setTimeout(() => (said.textContent = sentence), REST);
  });
};

for (const box of document.querySelectorAll<HTMLElement>('[data-spoken]')) follow(box);
