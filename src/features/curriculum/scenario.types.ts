import type { Mood, NeighbourPortrait } from '#src/ui/pictures/doorways.ts';
import type { Editorial } from './curriculum.types.ts';

/** What one can say or do in a scene. */
export type Choice = {
  /** Permanent in its scene: the address of a played path is made of them. */
  readonly id: string;
  readonly text: string;
  /** The scene it leads to. */
  readonly to: string;
  /** What happens then: the feedback is in the story. */
  readonly note: string;
};

/** What a story leaves: never a mark, never « gagné » or « perdu ». */
export type Ending = { readonly protected: string; readonly keep: string; readonly discuss: string };

export type Scene = {
  /** Permanent, begins with the scenario's id in lower case. */
  readonly id: string;
  readonly door: Mood;
  readonly narration: string | null;
  /** Said by the neighbour. */
  readonly line: string | null;
  /** Two or three; none in an ending. */
  readonly choices: readonly Choice[];
  readonly ending: Ending | null;
  readonly version: string;
};

/** A conversation « au pas de la porte », as a graph of scenes. */
export type Scenario = Editorial & {
  /** Permanent, e.g. `SIT-01`. */
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly theme: string;
  readonly order: number;
  readonly synonyms: readonly string[];
  readonly neighbour: { readonly name: string; readonly portrait: NeighbourPortrait };
  /** Id of the first scene. */
  readonly start: string;
  readonly scenes: readonly Scene[];
  /** Minutes it takes to read every scene. */
  readonly minutes: number;
  readonly version: string;
};
