import type { Interface } from 'node:readline/promises';
import { heirsOf, releaseNote } from '#src/features/curriculum/index.ts';
import type { ChangeClass, Identified, PendingChange, ReleasePlan } from '#src/features/curriculum/index.ts';
import { releaseWords as words } from '#src/i18n/curriculum.fr.ts';
import { typeset } from '#src/i18n/format.ts';
import { changeLines, vanishedLines } from './content-release.report.ts';

/** Where an author is asked what the options did not answer. */
export type Terminal = Pick<Interface, 'question' | 'close'>;

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Asks again until `read` makes something of the answer. */
const ask = async <T>(
  terminal: Terminal,
  question: string,
  read: (answer: string) => T | undefined,
): Promise<T> => {
  for (;;) {
    const found = read((await terminal.question(question)).trim());
    if (found !== undefined) return found;
  }
};

export const askClass = (terminal: Terminal, change: PendingChange): Promise<ChangeClass> => {
  changeLines(change).forEach(say);
  return ask(terminal, words.askClass, (answer) => {
    const letter = answer.toLowerCase();
    return letter === 't' || letter === 'c' || letter === 's' ? words.classes[letter] : undefined;
  });
};

export const askFirst = (terminal: Terminal, n: number): Promise<boolean> =>
  ask(terminal, words.askFirst(n), (answer) => answer.toLowerCase().startsWith('o'));

/** The note for readers, or null for none. */
export const askNote = (terminal: Terminal): Promise<string | null> =>
  ask(terminal, words.askNote, (answer) => {
    if (answer === '') return null;
    const { note, problem } = readNote(answer);
    if (problem !== null) say(problem);
    return note ?? undefined;
  });

/** A note as it will be read, or the sentence that says what is wrong with it. */
export const readNote = (text: string): { readonly note: string | null; readonly problem: string | null } => {
  const read = releaseNote.safeParse(typeset(text));
  return read.success
    ? { note: read.data, problem: null }
    : { note: null, problem: read.error.issues[0]?.message ?? '' };
};

/** The id that answers for one that vanished: by its rank among those proposed, or by itself. */
export const askHeir = (
  terminal: Terminal,
  vanished: Identified,
  plan: Pick<ReleasePlan, 'living'>,
): Promise<string> => {
  vanishedLines(vanished, plan).forEach(say);
  const proposed = heirsOf(vanished, plan.living);
  return ask(terminal, words.askHeir, (answer) => {
    const id = proposed[Number(answer) - 1]?.id ?? answer;
    if (mayAnswerFor(vanished, id, plan)) return id;
    say(words.notAnHeir(id, vanished.id));
    return undefined;
  });
};

export const askWhy = (terminal: Terminal): Promise<string> =>
  ask(terminal, words.askWhy, (answer) => (answer === '' ? undefined : typeset(answer)));

/** A living id of the same kind. */
export const mayAnswerFor = (
  { kind }: Identified,
  id: string,
  { living }: Pick<ReleasePlan, 'living'>,
): boolean => living.some((each) => each.id === id && each.kind === kind);
