import type { ReactNode } from 'react';
import type { AnswerView, SceneView } from '../scenario-map.types.ts';

type Props = {
  readonly scene: SceneView;
  /** On the map an answer chooses its scene there, instead of going down to the list. */
  readonly onFollow?: (id: string) => void;
};

/** All that a scene says, with its words counted: in the list of the page, and beside the map. */
export const SceneText = ({ scene, onFollow }: Props): ReactNode => (
  <>
    <h3>{scene.name}</h3>
    {scene.tags.length > 0 && (
      <p className="row">
        {scene.tags.map(({ tone, words }) => (
          <span className={`tag tag-${tone}`} key={words}>
            {words}
          </span>
        ))}
      </p>
    )}
    {scene.faults.map((fault) => (
      <p className="field-error" key={fault}>
        {fault}
      </p>
    ))}
    <p className="muted">{scene.door}</p>
    {scene.told !== null && <p>{scene.told}</p>}
    {scene.line !== null && (
      <p>
        <b>{scene.line.by}</b> {scene.line.text} <span className="map-count">{scene.line.words}</span>
      </p>
    )}
    {scene.answers.length > 0 && (
      <ul>
        {scene.answers.map((answer) => (
          <Answer key={answer.id} answer={answer} {...(onFollow === undefined ? {} : { onFollow })} />
        ))}
      </ul>
    )}
    {scene.ending.map(({ term, text }) => (
      <p key={term}>
        <b>{term}</b> {text}
      </p>
    ))}
    <p className="map-count">{scene.sentence}</p>
    {scene.play !== null && (
      <p>
        <a className="solo-link" href={scene.play.href}>
          {scene.play.label}
        </a>
      </p>
    )}
  </>
);

const Answer = ({
  answer: { text, words, note, to, goTo },
  onFollow,
}: {
  readonly answer: AnswerView;
  readonly onFollow?: (id: string) => void;
}): ReactNode => (
  <li>
    <b>{text}</b> <span className="map-count">{words}</span> {note}{' '}
    {to === null ? (
      <b className="field-error">{goTo}</b>
    ) : (
      <a
        href={`#${to}`}
        onClick={(event) => {
          if (onFollow === undefined) return;
          event.preventDefault();
          onFollow(to);
        }}
      >
        {goTo}
      </a>
    )}
  </li>
);
