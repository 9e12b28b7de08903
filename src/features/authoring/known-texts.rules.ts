/** Everything that content/ says, as one list for those who write it: what each text is, how it reads, what it needs. */
import { hardWords, readingLevel, wordsIn } from '#src/features/curriculum/index.ts';
import type {
  Audience,
  Curriculum,
  Editorial,
  Item,
  LanguagePage,
  LedgerLine,
  Module,
  ReadingLevel,
  Scenario,
  Tool,
  Word,
} from '#src/features/curriculum/index.ts';
import { capitalise } from '#src/i18n/format.ts';
import { remember } from '#src/shared/facts.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { proseOf } from './prose.rules.ts';
import type { Source } from './prose.rules.ts';
import { linksOf } from './text-links.rules.ts';
import type { LinkGroup } from './text-links.rules.ts';

/** In the order in which they are listed. */
export const CONTENT_KINDS = ['module', 'item', 'scenario', 'word', 'tool'] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

/** A page of a module, as it is read and heard. */
export type KnownPage = {
  readonly id: string;
  readonly title: string;
  readonly words: number;
  /** Its sound file, or null. */
  readonly recording: string | null;
  /** What it says in other languages. */
  readonly languages: readonly LanguagePage[];
};

export type KnownText = {
  /** Permanent: `M03-A`, `j03-allies-rencontres`, `SIT-01`, `badge`, `OUT-01`. */
  readonly id: string;
  readonly source: Source;
  readonly title: string;
  /** The least of those who read it: audiences are nested. */
  readonly audience: Audience;
  /** 1–12, or null for what belongs to no month. */
  readonly month: number | null;
  /** Null for a word: the glossary has neither sources nor status. */
  readonly editorial: Editorial | null;
  /** Oldest first; none for what no ledger holds (words, tools). */
  readonly releases: readonly LedgerLine[];
  readonly version: string | null;
  /** Of the last release, else of the last change of substance; null for a word. */
  readonly date: IsoDate | null;
  readonly reading: ReadingLevel | null;
  /** In messengers' texts, which alone have their words explained: those that the glossary leaves unexplained, and tells. */
  readonly hardWords: readonly string[];
  readonly toldWords: readonly Word[];
  readonly minutes: number | null;
  readonly pages: readonly KnownPage[];
  /** Pages recorded; null for a text that nobody records. */
  readonly recorded: number | null;
  readonly links: readonly LinkGroup[];
  /** Also found by. */
  readonly synonyms: readonly string[];
};

/** Every text, kind after kind, in the order of content/. Reading levels take half a second: once per curriculum. */
export const knownTexts = remember((curriculum: Curriculum): readonly KnownText[] => [
  ...curriculum.modules.map((of) => ofModule(curriculum, of)),
  ...curriculum.items.map((of) => ofItem(curriculum, of)),
  ...curriculum.scenarios.map((of) => ofScenario(curriculum, of)),
  ...curriculum.glossary.map((of) => ofWord(curriculum, of)),
  ...curriculum.tools.map((of) => ofTool(curriculum, of)),
]);

type Known = Pick<KnownText, 'source' | 'title' | 'audience' | 'month' | 'editorial' | 'version'> &
  Partial<Pick<KnownText, 'minutes' | 'pages' | 'recorded' | 'synonyms'>>;

const text = (curriculum: Curriculum, known: Known): KnownText => {
  const prose = proseOf(curriculum, known.source);
  const { id } = known.source.of;
  const releases = curriculum.ledgerOf(id);
  const forMessengers = known.audience === 'messenger' && known.source.kind !== 'word';
  return {
    id,
    minutes: null,
    pages: [],
    recorded: null,
    synonyms: [],
    ...known,
    releases,
    date: releases.at(-1)?.date ?? known.editorial?.updated ?? null,
    reading: readingLevel(prose, known.audience),
    hardWords: forMessengers ? hardWords(prose, curriculum.glossary) : [],
    toldWords: forMessengers ? wordsIn(prose, curriculum.glossary) : [],
    links: linksOf(curriculum, known.source),
  };
};

const ofModule = (curriculum: Curriculum, of: Module): KnownText => {
  const pages = of.sections.map(({ id, title, words }) => ({
    id,
    title,
    words,
    recording: curriculum.recordingOf(id)?.path ?? null,
    languages: curriculum.languagesOf(id),
  }));
  return text(curriculum, {
    source: { kind: 'module', of },
    title: of.title,
    audience: of.audience,
    month: of.month,
    editorial: of,
    version: of.version,
    minutes: of.minutes,
    pages,
    recorded: of.audience === 'messenger' ? pages.filter(({ recording }) => recording !== null).length : null,
    synonyms: of.synonyms,
  });
};

const ofItem = (curriculum: Curriculum, of: Item): KnownText => {
  const month = curriculum.months.find(({ milestone }) => milestone.id === of.milestoneId);
  return text(curriculum, {
    source: { kind: 'item', of },
    title: of.title,
    audience: 'staff',
    month: month?.month ?? null,
    editorial: month ?? null,
    version: of.version,
  });
};

const ofScenario = (curriculum: Curriculum, of: Scenario): KnownText =>
  text(curriculum, {
    source: { kind: 'scenario', of },
    title: of.title,
    audience: 'messenger',
    month: null,
    editorial: of,
    version: of.version,
    minutes: of.minutes,
    synonyms: of.synonyms,
  });

const ofWord = (curriculum: Curriculum, of: Word): KnownText =>
  text(curriculum, {
    source: { kind: 'word', of },
    title: capitalise(of.term),
    audience: 'messenger',
    month: null,
    editorial: null,
    version: null,
    synonyms: [...of.forms, ...of.synonyms],
  });

const ofTool = (curriculum: Curriculum, of: Tool): KnownText =>
  text(curriculum, {
    source: { kind: 'tool', of },
    title: of.title,
    audience: of.audience,
    month: of.months[0] ?? null,
    editorial: of,
    version: of.version,
  });
