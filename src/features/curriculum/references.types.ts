/**
 * What the files beside the modules hold: the points to confirm, the glossary, the indicators of campaigns,
 * the pages of text.
 */
import type { PictureName } from '#src/ui/pictures/scenes.ts';
import type { Editorial } from './curriculum.types.ts';

/** Where what a file says comes from. */
export type Source = {
  readonly title: string;
  readonly url: string;
  readonly supports: string;
  /** Of the title, when it is not French. */
  readonly lang?: 'en' | undefined;
};

/** Something that VoisinMalin, L'établi or an expert must confirm; files name it in `toConfirm`. */
export type PointToConfirm = {
  readonly id: number;
  readonly who: 'voisinmalin' | 'letabli' | 'expert';
  readonly text: string;
};

/** A hard word of the messengers' texts, in one sentence. */
export type Word = {
  readonly id: string;
  readonly term: string;
  readonly forms: readonly string[];
  readonly meaning: string;
  readonly synonyms: readonly string[];
  readonly picture?: PictureName;
};

export type IndicatorUnit = 'count' | 'share' | 'ratio' | 'hours' | 'euros';
export type Indicator = {
  /** `IND-01` */
  readonly id: string;
  /** Its name in code and exports: `doorsKnocked`. */
  readonly code: string;
  readonly title: string;
  readonly unit: IndicatorUnit;
  readonly definition: string;
  readonly landmark?: string;
};

export type CampaignIndicators = Editorial & { readonly indicators: readonly Indicator[] };

/** A part of the partner's year, which its team places on the hill each month. */
export type Workstream = {
  readonly id: string;
  readonly title: string;
  /** What one can see once it is done. */
  readonly done: string;
};

export type Workstreams = Editorial & { readonly workstreams: readonly Workstream[] };
/** What a mentor watches at a door, counted by team and never by person. */
export type ObservationCriterion = {
  /** Permanent: reports of visits count by it. */
  readonly id: string;
  readonly name: string;
  /** What one sees when the answer is yes. */
  readonly sign: string;
};
export type ObservationGrid = Editorial & { readonly criteria: readonly ObservationCriterion[] };

/** What messengers are asked about their team on one pillar of the adoption grid. */
export type MessengerQuestion = {
  /** Permanent: counters of answers refer to it. */
  readonly id: string;
  /** `p1` … `p8`. */
  readonly pillar: string;
  readonly text: string;
  readonly help: string;
};

export type MessengerQuestions = Editorial & { readonly questions: readonly MessengerQuestion[] };

/** A page of `content/pages`: Astro renders it, and its address is its name there. */
export type TextPage = {
  /** `projet`, and with its folder when it has one. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly synonyms: readonly string[];
  /** As it is written, in Markdown. */
  readonly text: string;
};

/** What the files beside the modules say. */
export type References = {
  readonly points: readonly PointToConfirm[];
  /** In the order of the alphabet. */
  readonly glossary: readonly Word[];
  readonly campaignIndicators: CampaignIndicators;
  readonly hill: Workstreams;
  readonly observation: ObservationGrid;
  readonly messengerQuestions: MessengerQuestions;
  readonly pages: readonly TextPage[];
};
