import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { MapLine, ScenarioMap as ScenarioMapView, SceneView } from '../scenario-map.types.ts';
import { SceneText } from './SceneText.tsx';

/** Words of the island, given by the page: the browser does not load the whole dictionary. */
export type ScenarioMapWords = {
  readonly mapLabel: string;
  readonly legend: string;
  readonly fit: string;
  readonly choose: string;
  readonly toList: string;
};

type Props = {
  readonly scenes: readonly SceneView[];
  readonly drawing: ScenarioMapView['drawing'];
  /** Of a scene's box. */
  readonly box: { readonly width: number; readonly height: number };
  readonly words: ScenarioMapWords;
};

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
  const near = ({ from, to }: MapLine): boolean => from === chosen || to === chosen;
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
          <svg
            className={whole ? 'map-drawing map-whole' : 'map-drawing'}
            width={drawing.width}
            height={drawing.height}
            viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          >
            <Arrow id="map-arrow" className="map-arrow" />
            <Arrow id="map-arrow-near" className="map-arrow map-arrow-near" />
            {[...drawing.lines]
              .sort((a, b) => Number(near(a)) - Number(near(b)))
              .map((line) => (
                <path
                  key={`${line.from} ${line.path}`}
                  className={`map-line map-line-${line.kind}${near(line) ? ' map-line-near' : ''}`}
                  d={line.path}
                  markerEnd={near(line) ? 'url(#map-arrow-near)' : 'url(#map-arrow)'}
                />
              ))}
            {scenes.map((each) => (
              <MapScene
                key={each.id}
                scene={each}
                box={box}
                chosen={each.id === chosen}
                onChoose={() => choose(each.id)}
              />
            ))}
          </svg>
        </div>
        <div className="card map-text" ref={text} aria-live="polite">
          {scene !== undefined && <SceneText scene={scene} onFollow={choose} />}
          {scene === undefined && awake && <p>{words.choose}</p>}
        </div>
      </div>
    </div>
  );
};

const Arrow = ({ id, className }: { readonly id: string; readonly className: string }): ReactNode => (
  <marker
    id={id}
    className={className}
    viewBox="0 0 10 10"
    refX="9"
    refY="5"
    markerWidth="9"
    markerHeight="9"
    markerUnits="userSpaceOnUse"
    orient="auto"
  >
    <path d="M0 0 10 5 0 10z" />
  </marker>
);

/** A scene's box: a link to its text, an ending with round sides, a dead end with its corners cut. */
const MapScene = ({
  scene: { id, name, words, tags, shape, x, y },
  box: { width, height },
  chosen,
  onChoose,
}: {
  readonly scene: SceneView;
  readonly box: Props['box'];
  readonly chosen: boolean;
  readonly onChoose: () => void;
}): ReactNode => {
  const first = tags.length > 0 ? 25 : 36;
  const wrong = tags.some(({ tone }) => tone === 'error');
  const state = `map-scene map-scene-${shape}${wrong ? ' map-scene-wrong' : ''}${chosen ? ' map-scene-chosen' : ''}`;
  return (
    <a
      className={state}
      href={`#${id}`}
      aria-current={chosen ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      <g transform={`translate(${x} ${y})`}>
        {shape === 'deadEnd' ? (
          <path
            className="map-shape"
            d={`M14 0H${width - 14}L${width} 14V${height - 14}L${width - 14} ${height}H14L0 ${height - 14}V14z`}
          />
        ) : (
          <rect
            className="map-shape"
            width={width}
            height={height}
            rx={shape === 'ending' ? height / 2 : 8}
          />
        )}
        <text className="map-name" x={width / 2} y={first}>
          {name}
        </text>
        <text x={width / 2} y={first + 20}>
          {words}
        </text>
        <text className="map-tags" x={width / 2} y={first + 40}>
          {tags.map((tag) => tag.words).join(', ')}
        </text>
      </g>
    </a>
  );
};
