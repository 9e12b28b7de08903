import type { ReactNode } from 'react';
import type { ChecklistView } from '../checklist.types.ts';
import type { ChecklistWords } from './Checklist.tsx';

/** Declared and validated of this milestone: two words, two bars, never mixed (R2). */
export const ChecklistBars = ({
  bars,
  words,
}: {
  readonly bars: ChecklistView['bars'];
  readonly words: ChecklistWords;
}): ReactNode => (
  <div className="two-bars">
    {(['declared', 'validated'] as const).map((key) => (
      <div className="two-bars-line" key={key}>
        <span>{words[key]}</span>
        <b>{bars[key].share}</b>
        <div className="two-bars-track">
          <progress
            className={`meter meter-${key}`}
            value={bars[key].value}
            max={Math.max(bars.total, 1)}
            aria-label={words[key]}
          />
        </div>
      </div>
    ))}
  </div>
);
