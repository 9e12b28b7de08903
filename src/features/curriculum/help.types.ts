/** What content/help holds: topics of help, and the pictures of our own screens that they show. */
import type { Role } from '#db/schema/lists.ts';
import type { Source } from './curriculum.types.ts';

/** Whom a topic is written for; the folder of content/help that it stands in says it. */
export type HelpAudience = 'messenger' | 'team' | 'mentor' | 'headOffice';

/** A picture as a topic shows it. */
export type HelpPicture = {
  readonly name: string;
  readonly alt: string;
  /** The number of the step it illustrates, drawn on it; null outside of the steps. */
  readonly step: number | null;
};

export type HelpTopic = {
  /** Its address: the name of its file. */
  readonly slug: string;
  readonly audience: HelpAudience;
  readonly title: string;
  readonly summary: string;
  readonly order: number;
  readonly synonyms: readonly string[];
  readonly sources: readonly Source[];
  readonly pictures: readonly HelpPicture[];
};

/** Something on a page, by what it is and how its name begins. */
export type ScreenControl = {
  readonly kind: 'region' | 'heading' | 'item' | 'link' | 'button' | 'field' | 'summary' | 'text';
  readonly name: string;
};

/** A picture to take of a page of the demonstration. */
export type Screen = {
  readonly name: string;
  /** Who is signed in; null for nobody. */
  readonly role: Role | null;
  readonly page: string;
  /** What is unfolded first. */
  readonly opens: readonly ScreenControl[];
  /** The picture holds all of these. */
  readonly shows: readonly ScreenControl[];
  /** What is ringed. */
  readonly ring: ScreenControl | null;
};

/** What content/help says. */
export type Help = {
  /** By audience, in their own order. */
  readonly topics: readonly HelpTopic[];
  /** The pictures, as they are declared. */
  readonly screens: readonly Screen[];
  topicBySlug(slug: string): HelpTopic | null;
};
