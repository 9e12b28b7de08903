import { useRef, useState } from 'react';
import type { SubmitEvent, ReactNode } from 'react';
import type { ChecklistView } from '../checklist.types.ts';
import { ChecklistBars } from './ChecklistBars.tsx';
import { ChecklistRow } from './ChecklistRow.tsx';

/** Words of the island, given by the page: the browser does not load the whole dictionary. */
export type ChecklistWords = {
  readonly title: string;
  readonly declared: string;
  readonly validated: string;
  readonly saving: string;
  readonly saved: string;
  readonly notSaved: string;
};

type Said = { readonly tone: 'status' | 'alert'; readonly text: string };
const SLOW_MS = 1000;

/**
 * The checklist: plain forms that work by themselves. Once it is awake, ticking sends the same form without leaving
 * the page, then reads the checklist again, so that the server stays the only one to know what is true.
 */
export const Checklist = ({
  initial,
  words,
}: {
  readonly initial: ChecklistView;
  readonly words: ChecklistWords;
}): ReactNode => {
  const [view, setView] = useState(initial);
  const [said, setSaid] = useState<Said | null>(null);
  const busy = useRef(false);

  const send = async (form: HTMLFormElement): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const slow = setTimeout(() => setSaid({ tone: 'status', text: words.saving }), SLOW_MS);
    try {
      const refusal = await post(view.page, new FormData(form));
      const next = await read(view.stateUrl);
      if (next !== null) setView(next);
      setSaid(refusal === null ? { tone: 'status', text: words.saved } : { tone: 'alert', text: refusal });
    } catch {
      setSaid({ tone: 'alert', text: words.notSaved });
    } finally {
      clearTimeout(slow);
      busy.current = false;
    }
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send(event.currentTarget);
  };

  return (
    <div className="checklist">
      <ChecklistBars bars={view.bars} words={words} />
      <ul className="checklist-items" aria-label={words.title}>
        {view.items.map((item) => (
          <ChecklistRow key={item.id} item={item} page={view.page} onSubmit={onSubmit} />
        ))}
      </ul>
      <p className="checklist-said" role="status">
        {said?.tone === 'status' ? said.text : ''}
      </p>
      <p className="checklist-said field-error" role="alert">
        {said?.tone === 'alert' ? said.text : ''}
      </p>
    </div>
  );
};

/** The sentence of a refusal, or null when it is done. */
const post = async (page: string, body: FormData): Promise<string | null> => {
  const headers = { accept: 'application/json' };
  const answer = await fetch(page, { method: 'POST', body, headers, credentials: 'same-origin' });
  if (answer.ok) return null;
  const { sentence } = (await answer.json()) as { sentence?: string };
  if (sentence === undefined) throw new Error(String(answer.status));
  return sentence;
};

const read = async (url: string): Promise<ChecklistView | null> => {
  const answer = await fetch(url, { headers: { accept: 'application/json' }, credentials: 'same-origin' });
  return answer.ok ? ((await answer.json()) as ChecklistView) : null;
};
