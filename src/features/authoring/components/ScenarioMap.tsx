import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Drawing } from './MapDrawing.tsx';
import { MapDrawing } from './MapDrawing.tsx';
import { SceneText } from './SceneText.tsx';

/** Words of the island, given by the page: the browser does not load the whole dictionary. */
export type ScenarioMapWords = {
  readonly mapLabel: string;
  readonly legend: string;
  readonly fit: string;
  readonly choose: string;
  readonly toList: string;
};

type Props = Drawing & { readonly words: ScenarioMapWords };

/**
 * The scenes as a map: each leads to its text in the list below. Once the map is awake, choosing one shows its text
 * beside it, and which answers lead there and away.
 */
export const ScenarioMap = ({ scenes, drawing, box, words }: Props): ReactNode => {
  const [chosen, choose] = useState<string | null>(null);
  const [whole, setWhole] = useState(false);
  const [awake, wake] = useState(false);
  useEffect(() => wake(true), []);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen !== null) text.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const scene = scenes.find(({ id }) => id === chosen);
  return (
    <div className="map">
      <p className="row">
        {awake && (
          <button
            type="button"
            className="button button-second"
            aria-pressed={whole}
            onClick={() => setWhole(!whole)}
          >
            {words.fit}
          </button>
        )}
        <a className="solo-link" href="#liste">
          {words.toList}
        </a>
      </p>
      <p className="small muted">{words.legend}</p>
      <div className="map-sides">
        <div className="map-box" role="region" aria-label={words.mapLabel}>
          <MapDrawing
            scenes={scenes}
            drawing={drawing}
            box={box}
            chosen={chosen}
            whole={whole}
            onChoose={choose}
          />
        </div>
        <div className="card map-text" ref={text} aria-live="polite">
          {scene !== undefined && <SceneText scene={scene} onFollow={choose} />}
          {scene === undefined && awake && <p>{words.choose}</p>}
        </div>
      </div>
    </div>
  );
};
