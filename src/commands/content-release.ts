/**
 * `npm run content:release`: lists what changed in content/ since its last release and, once the class of each change
 * is known, adds it to the ledger. `-- --all` releases what never was; `-- --class typo` answers for every change;
 * `-- --dry-run` writes nothing; `-- --content <folder>` works on another folder.
 */
import { createInterface } from 'node:readline/promises';
import type { Interface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import {
  changeClasses,
  compareTexts,
  ContentError,
  listPending,
  plainText,
  release,
} from '#src/features/curriculum/index.ts';
import type { ChangeClass, Pending, PendingChange } from '#src/features/curriculum/index.ts';
import { releaseWords as words } from '#src/i18n/curriculum.fr.ts';
import { parisDate } from '#src/shared/time.ts';

const options = {
  class: { type: 'string' },
  all: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  content: { type: 'string', default: 'content' },
} as const;

/** What the options answer; the terminal answers the rest, where there is one. */
type Asked = {
  readonly given: ChangeClass | null;
  readonly all: boolean;
  readonly terminal: Terminal | null;
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const isClass = (text: string): text is ChangeClass => changeClasses.some((each) => each === text);

/** The sentences that came (+) and left (-), so that whoever classes the change reads it. */
const shown = ({ id, title, before, after }: PendingChange): string[] => {
  const note = before === null ? ` (${words.added})` : after === null ? ` (${words.left})` : '';
  if (before === null || after === null) return [`  ${id} – ${title}${note}`];
  const pieces = compareTexts(plainText(before), plainText(after)).flat();
  return [
    `  ${id} – ${title}`,
    ...pieces
      .filter(({ kind }) => kind !== 'same')
      .map(({ kind, text }) => `    ${kind === 'added' ? '+' : '-'} ${text}`),
  ];
};

const list = (pending: readonly Pending[]): void => {
  for (const { releasable, first, changes } of pending) {
    say(first ? words.first(releasable.id, releasable.title) : words.again(releasable.id, releasable.title));
    if (!first) for (const change of changes) shown(change).forEach(say);
  }
};

type Terminal = Pick<Interface, 'question'>;

const askClass = async (terminal: Terminal, change: PendingChange): Promise<ChangeClass> => {
  shown(change).forEach(say);
  for (;;) {
    const answer = (await terminal.question(words.askClass)).trim().toLowerCase();
    if (answer === 't' || answer === 'c' || answer === 's') return words.classes[answer];
  }
};

const askFirst = async (terminal: Terminal, n: number): Promise<boolean> =>
  (await terminal.question(words.askFirst(n))).trim().toLowerCase().startsWith('o');

const releaseOne = async (folder: string, pending: Pending, { given, terminal }: Asked): Promise<void> => {
  const classes = new Map<string, ChangeClass>();
  if (!pending.first)
    for (const change of pending.changes) {
      const told = given ?? (terminal === null ? null : await askClass(terminal, change));
      if (told !== null) classes.set(change.id, told);
    }
  release(folder, pending, parisDate(Date.now()), ({ id }) => classes.get(id) ?? 'substance');
};

const releaseAll = async (folder: string, pending: readonly Pending[], asked: Asked): Promise<number> => {
  const { given, all, terminal } = asked;
  const first = pending.filter((each) => each.first);
  const again = pending.filter((each) => !each.first);
  if (terminal === null && ((first.length > 0 && !all) || (again.length > 0 && given === null))) {
    say(words.needsAnswer);
    return 2;
  }
  const wanted = first.length > 0 && (all || (terminal !== null && (await askFirst(terminal, first.length))));
  const chosen = [...(wanted ? first : []), ...again];
  for (const each of chosen) await releaseOne(folder, each, asked);
  say(words.released(chosen.length));
  return 0;
};

const run = async (): Promise<number> => {
  const { values } = parseArgs({ options });
  const { class: given = null, all, content } = values;
  if (given !== null && !isClass(given)) {
    say(words.wrongClass);
    return 2;
  }
  const pending = listPending(content);
  if (pending.length === 0) {
    say(words.nothing);
    return 0;
  }
  list(pending);
  if (values['dry-run']) {
    say(words.dryRun);
    return 0;
  }
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : null;
  try {
    return await releaseAll(content, pending, { given, all, terminal });
  } finally {
    terminal?.close();
  }
};

try {
  process.exitCode = await run();
} catch (error) {
  const stopped = error instanceof Error && error.name === 'AbortError';
  if (!(error instanceof ContentError) && !stopped) throw error;
  say(stopped ? words.stopped : error.message);
  process.exitCode = 1;
}
