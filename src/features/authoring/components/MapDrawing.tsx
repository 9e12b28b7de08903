import type { ReactNode } from 'react';
import type { MapLine, ScenarioMap, SceneView } from '../scenario-map.types.ts';

export type Drawing = {
  readonly scenes: readonly SceneView[];
  readonly drawing: ScenarioMap['drawing'];
  /** Of a scene's box. */
  readonly box: { readonly width: number; readonly height: number };
};

type Props = Drawing & {
  readonly chosen: string | null;
  /** Made small enough to be seen at once. */
  readonly whole: boolean;
  readonly onChoose: (id: string) => void;
};

/** Boxes and lines; those of the chosen scene stand out, above the others. */
export const MapDrawing = ({ scenes, drawing, box, chosen, whole, onChoose }: Props): ReactNode => {
  const near = ({ from, to }: MapLine): boolean => from === chosen || to === chosen;
  return (
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
          onChoose={() => onChoose(each.id)}
        />
      ))}
    </svg>
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
  readonly box: Drawing['box'];
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
