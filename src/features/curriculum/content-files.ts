import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of content/ and the name by which authors know it. */
export type ContentFile = { readonly path: string; readonly text: string };

/** A sound file, whole: its bytes tell what it is and how long it lasts. */
export type SoundFile = { readonly path: string; readonly bytes: Uint8Array };

export type ContentFiles = {
  readonly months: readonly ContentFile[];
  /** Every `.mdx` of the three audiences. */
  readonly modules: readonly ContentFile[];
  readonly quizzes: readonly ContentFile[];
  /** Everything in a folder `audio/`. */
  readonly sounds: readonly SoundFile[];
  /** `languages.yaml` beside a messenger's module. */
  readonly languages: readonly ContentFile[];
  readonly scenarios: readonly ContentFile[];
  /** `tools/<slug>.tool.yaml` */
  readonly tools: readonly ContentFile[];
  /** `help/<audience>/<slug>.mdx` */
  readonly help: readonly ContentFile[];
  /** `help/pictures.yaml` */
  readonly screens: ContentFile | null;
  /** Names of `help/pictures/*.webp`. */
  readonly screenshots: readonly string[];
  readonly grid: ContentFile | null;
  readonly redirects: ContentFile | null;
  readonly points: ContentFile | null;
  readonly glossary: ContentFile | null;
  readonly indicators: ContentFile | null;
  readonly workstreams: ContentFile | null;
  readonly observation: ContentFile | null;
  readonly messengerQuestions: ContentFile | null;
  /** Every `.mdx` under `pages`, named as its address is. */
  readonly pages: readonly ContentFile[];
  /** `.ledger/<id>.jsonl` */
  readonly ledgers: readonly ContentFile[];
  readonly addresses: ContentFile | null;
};

/** Where the address of every text is recorded, inside a content folder. */
export const ADDRESSES = '.ledger/addresses.jsonl';

/** Reads the whole of a content folder, in the order of names. `path` begins with `content/`. */
export const readContentFiles = (folder: string): ContentFiles => {
  const read = (name: string): ContentFile => ({
    path: `content/${name}`,
    text: readFileSync(join(folder, name), 'utf8'),
  });
  const names = ['programme', 'messengers', 'mentors'].flatMap((part) =>
    namesUnder(join(folder, part)).map((name) => `${part}/${name}`),
  );
  const one = (name: string): ContentFile | null => (existsSync(join(folder, name)) ? read(name) : null);
  return {
    months: names.filter((name) => name.endsWith('/month.yaml')).map(read),
    modules: names.filter((name) => name.endsWith('.mdx')).map(read),
    quizzes: names.filter((name) => /(?:\.|\/)quiz\.yaml$/.test(name)).map(read),
    sounds: names
      .filter((name) => name.includes('/audio/'))
      .map((name) => ({ path: `content/${name}`, bytes: readFileSync(join(folder, name)) })),
    languages: names.filter((name) => name.endsWith('/languages.yaml')).map(read),
    scenarios: namesUnder(join(folder, 'scenarios'))
      .filter((name) => name.endsWith('.scenario.yaml'))
      .map((name) => read(`scenarios/${name}`)),
    tools: namesUnder(join(folder, 'tools'))
      .filter((name) => name.endsWith('.tool.yaml'))
      .map((name) => read(`tools/${name}`)),
    help: namesUnder(join(folder, 'help'))
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => read(`help/${name}`)),
    screens: one('help/pictures.yaml'),
    screenshots: namesUnder(join(folder, 'help/pictures')).map((name) => name.replace(/\.webp$/, '')),
    grid: one('adoption-grid.yaml'),
    redirects: one('redirects.yaml'),
    points: one('to-confirm.yaml'),
    glossary: one('glossary.yaml'),
    indicators: one('campaign-indicators.yaml'),
    workstreams: one('workstreams.yaml'),
    observation: one('observation-criteria.yaml'),
    messengerQuestions: one('messenger-questions.yaml'),
    pages: namesUnder(join(folder, 'pages'))
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => read(`pages/${name}`)),
    ledgers: namesUnder(join(folder, '.ledger'))
      .filter((name) => name.endsWith('.jsonl') && `.ledger/${name}` !== ADDRESSES)
      .map((name) => read(`.ledger/${name}`)),
    addresses: one(ADDRESSES),
  };
};

const namesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort()
    : [];

/** The quiz that stands beside a module's file. */
export const quizPathOf = (modulePath: string): string =>
  modulePath.endsWith('/module.mdx')
    ? modulePath.replace(/module\.mdx$/, 'quiz.yaml')
    : modulePath.replace(/\.mdx$/, '.quiz.yaml');
