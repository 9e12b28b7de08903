/** A page that the phone kept knows neither what was answered nor how one reads: the phone does, and shows it. */
import { verdictOf } from '#src/features/learning/quiz.rules.ts';
import type { Box } from './box.ts';
import { wearDisplay, whosePage } from './who.ts';

const show = (scope: ParentNode, selector: string): void => {
  for (const element of scope.querySelectorAll<HTMLElement>(selector)) element.hidden = false;
};

/** What an answer is worth, once it is given. */
const showFeedback = async (box: Box, id: string): Promise<void> => {
  const feedback = document.querySelector<HTMLElement>('[data-feedback]');
  const entry = (await box.list()).find((each) => each.id === id);
  const body = entry === undefined ? null : await box.read(entry);
  if (feedback === null || body === null) return;
  const choice = [body.fields['choice'] ?? []].flat();
  const options = [...feedback.querySelectorAll<HTMLElement>('[data-option]')].map(({ dataset }) => ({
    id: dataset['option'] ?? '',
    right: dataset['right'] !== undefined,
  }));
  const verdict = verdictOf({ options }, choice);
  show(feedback, `[data-verdict=${verdict.kind}${verdict.kind === 'almost' ? String(verdict.missing) : ''}]`);
  for (const { id: option } of options)
    if (choice.includes(option)) show(feedback, `[data-option="${option}"]`);
  const form = document.querySelector<HTMLElement>('form[data-outbox]');
  if (form) form.hidden = true;
  feedback.hidden = false;
  feedback.tabIndex = -1;
  feedback.focus();
};

export const dressKeptPage = async (box: Box): Promise<void> => {
  if (whosePage() !== null) return;
  wearDisplay();
  const asked = new URLSearchParams(location.search);
  const by = asked.get('par');
  if (by !== null) show(document, `[data-by="${CSS.escape(by)}"]`);
  const answer = asked.get('reponse');
  if (answer !== null) await showFeedback(box, answer);
};
