/**
 * Which pages of messengers' modules are recorded: `audio/<section-id>.m4a` (or .opus, .mp3) beside `module.mdx`, and
 * `audio/<section-id>.<language>.m4a` in another language.
 */
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import type { SoundFile } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import type { PlacedModule } from './cross-checks.rules.ts';
import { languages } from './languages.schema.ts';
import type { Language, Recording } from './languages.types.ts';
import { soundSeconds } from './sound-length.rules.ts';

const text = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** What the first bytes of each kind of file look like. */
const kinds: Readonly<Record<string, (head: Uint8Array) => boolean>> = {
  opus: (head) => text(head, 0, 4) === 'OggS',
  m4a: (head) => text(head, 4, 8) === 'ftyp',
  mp3: (head) => text(head, 0, 3) === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0),
};

const placed = /^(.*)\/audio\/([^/.]+)(?:\.([^/.]+))?\.([^./]+)$/;

/** How a recording is found: by the page it reads, and its language. */
export const recordingKey = (sectionId: string, language: Language | 'fr'): string =>
  `${sectionId} ${language}`;

/** The file of each recorded section, and what keeps the others from being one. */
export const readRecordings = (
  sounds: readonly SoundFile[],
  modules: readonly PlacedModule[],
): { readonly recordings: ReadonlyMap<string, Recording>; readonly problems: readonly ContentProblem[] } => {
  const recordings = new Map<string, Recording>();
  const problems: ContentProblem[] = [];
  for (const { path, bytes } of sounds) {
    const fault = (sentence: string): void =>
      void problems.push({ file: path, line: null, field: null, sentence });
    const [, folder = '', sectionId = '', spoken, ending = ''] = placed.exec(path) ?? [];
    const language = spoken === undefined ? 'fr' : languages.find((each) => each === spoken);
    const key = recordingKey(sectionId, language ?? 'fr');
    const owner = modules.find((each) => each.path === `${folder}/module.mdx`);
    const first = recordings.get(key);
    if (owner?.module.audience !== 'messenger') fault(words.recording.place);
    else if (!owner.module.sections.some(({ id }) => id === sectionId))
      fault(words.recording.name(owner.module.sections.map(({ id }) => id)));
    else if (language === undefined) fault(words.recording.language(languages));
    else if (kinds[ending] === undefined) fault(words.recording.ending);
    else if (!kinds[ending](bytes)) fault(words.recording.kind(ending));
    else if (first !== undefined) fault(words.recording.twice(first.path));
    else recordings.set(key, { path, bytes: bytes.length, seconds: soundSeconds(ending, bytes) });
  }
  return { recordings, problems };
};
