/** « Sortir » while doors wait: nobody loses them by a slip of the finger, nor has to keep them. */
import { doorsToSend, inState } from '#src/features/outbox/outbox.rules.ts';
import type { Box } from './box.ts';
import { counted } from './places.ts';

/** Says in the form how many wait, for as long as they do, with « Rester » and « Effacer quand même ». */
const ask = (form: HTMLFormElement, n: number): void => {
  const model = document.querySelector<HTMLTemplateElement>('template[data-model=leave-doors]');
  const question = model?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
  const count = question?.querySelector('[data-count]');
  if (!question || !count) return;
  form.querySelector('[data-leave-doors]')?.remove();
  form.append(question);
  question.querySelector('[data-stay]')?.addEventListener('click', () => {
    form.querySelector('button')?.focus();
    question.remove();
  });
  count.textContent = counted(question.dataset, n);
};

/** True when no door waits any more: none did, or she asked by that button to drop them. */
export const leavesDoors = async (
  box: Box,
  form: HTMLFormElement,
  button: HTMLButtonElement | null,
): Promise<boolean> => {
  const entries = await box.list();
  const doors = doorsToSend(entries);
  if (doors.size === 0) return true;
  if (button?.dataset['drop'] === undefined) {
    ask(form, doors.size);
    return false;
  }
  await box.remove(inState(entries, 'waiting').flatMap(({ id, door }) => (door === undefined ? [] : [id])));
  return true;
};
