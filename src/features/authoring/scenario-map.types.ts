/** The map of a scenario, ready to print: the page lists the scenes, the island draws them from the same words. */

/** What keeps a scene from being played, or read on a doorstep. */
export type SceneMark = 'deadEnd' | 'unreachable' | 'endless' | 'long';

export type SceneTag = { readonly tone: 'door' | 'plain' | 'error'; readonly words: string };

export type AnswerView = {
  readonly id: string;
  readonly text: string;
  readonly words: string;
  readonly note: string;
  /** The scene it leads to; null when there is none of that name. */
  readonly to: string | null;
  readonly goTo: string;
};

export type SceneView = {
  readonly id: string;
  /** « 3 – entrouverte » */
  readonly name: string;
  /** First the start or an ending, then what is to be mended. */
  readonly tags: readonly SceneTag[];
  readonly door: string;
  readonly told: string | null;
  readonly line: { readonly by: string; readonly text: string; readonly words: string } | null;
  readonly sentence: string;
  readonly answers: readonly AnswerView[];
  readonly ending: readonly { readonly term: string; readonly text: string }[];
  readonly faults: readonly string[];
  readonly play: { readonly href: string; readonly label: string } | null;
  /** As it is drawn. */
  readonly shape: 'scene' | 'ending' | 'deadEnd';
  /** How many words its line has. */
  readonly words: string;
  readonly x: number;
  readonly y: number;
};

/** An answer as a line: `on` to the next row, `apart` where it goes back, aside or far. */
export type MapLine = {
  readonly from: string;
  readonly to: string;
  readonly kind: 'on' | 'apart';
  /** The `d` of an SVG path. */
  readonly path: string;
};

export type ScenarioMap = {
  readonly title: string;
  readonly slug: string;
  readonly summary: string;
  /** False while something in content/ is to be mended: nobody can play it then. */
  readonly playable: boolean;
  /** What is to be mended outside of a scene. */
  readonly faults: readonly string[];
  readonly figures: readonly { readonly term: string; readonly value: string }[];
  /** How many words a text may have. */
  readonly limits: string;
  readonly scenes: readonly SceneView[];
  readonly drawing: { readonly width: number; readonly height: number; readonly lines: readonly MapLine[] };
};
