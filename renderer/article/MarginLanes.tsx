import { memo, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { tagLabel } from '../../shared/model/tag.ts';
import { counted } from '../../shared/text/counting.ts';
import { pick } from '../state/actions/view.ts';
import { ordinalOf } from '../state/selectors.ts';
import { afterPaint } from '../state/timing.ts';
import { isWaiting } from '../state/waitingCounts.ts';
import type { ArticleView } from './articleView.ts';
import { hoverAnnotations } from './hoverAnnotations.ts';
import type { LaneLetter } from './lanes.ts';

/** Annotations whose lines are closer than this many pixels share one row of letters. */
const sameLine = 8;

/** How many letters have room beside one line, in two rows of four. */
const maxLetters = 8;

interface Props {
  readonly view: ArticleView;
  readonly annotations: readonly Annotation[];
  readonly currentId: string | null;
  /** Grows whenever boxes may have moved. */
  readonly layout: number;
}

/**
 * The letters in the right margin of an article: one `mark` for each annotation near the view, on the line where it starts. Another
 * article is to have another key.
 */
export function MarginLanes({ view, annotations, currentId, layout }: Props) {
  const [letters, setLetters] = useState<readonly LaneLetter[]>([]);
  const isShown = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines are looked at again when either of these changes
  useLayoutEffect(() => {
    const place = () => setLetters(view.laneLetters());
    if (isShown.current) {
      place();
      return;
    }
    // The frame that shows another article waits for its text and its highlights alone.
    let isDue = true;
    afterPaint(() => {
      isShown.current = true;
      if (isDue) place();
    });
    return () => {
      isDue = false;
    };
  }, [view, annotations, layout]);
  const rows = useMemo(() => rowsOf(letters), [letters]);
  // One more annotation renames all letters of its tag: the frame that shows it does not wait for that.
  const numbered = useDeferredValue(annotations);
  return (
    <div {...hoverAnnotations}>
      {rows.map((row) => {
        const shown = row.length > maxLetters ? row.slice(0, maxLetters - 1) : row;
        return (
          <div className="lane" key={row[0]?.annotation.id} style={{ top: row[0]?.top ?? 0 }}>
            {shown.map((letter) => (
              <Letter
                key={letter.annotation.id}
                view={view}
                letter={letter}
                annotations={numbered}
                isCurrent={letter.annotation.id === currentId}
              />
            ))}
            {shown.length < row.length && <More view={view} row={row} hidden={row.slice(shown.length)} />}
          </div>
        );
      })}
    </div>
  );
}

/** Replaces the letters that have no room; a click picks the first of them, with all of the line beside it. */
function More(props: {
  readonly view: ArticleView;
  readonly row: readonly LaneLetter[];
  readonly hidden: readonly LaneLetter[];
}) {
  const { view, row, hidden } = props;
  return (
    <button
      type="button"
      className="more-letters"
      tabIndex={-1}
      aria-label={`${counted(hidden.length, 'more annotation')} on this line`}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        const ids = row.map(({ annotation }) => annotation.id);
        pick(hidden[0]?.annotation.id ?? null, ids);
        view.focus();
      }}
    >
      +{hidden.length}
    </button>
  );
}

const Letter = memo(function Letter(props: {
  readonly view: ArticleView;
  readonly letter: LaneLetter;
  readonly annotations: readonly Annotation[];
  readonly isCurrent: boolean;
}) {
  const { view, letter, annotations, isCurrent } = props;
  const { annotation, top, joins } = letter;
  const last = joins.at(-1) ?? top;
  const label = tagLabel[annotation.tag];
  const { nth, of } = ordinalOf(annotations, annotation);
  const isSuggested = isWaiting(annotation);
  const name = `${label}, ${nth} of ${of}${isSuggested ? ', suggested' : ''}`;
  return (
    // The keyboard goes through annotations with Tab in the text and through the list; this is its pointer twin.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: not every reader takes the label of a mark, so the same words are inside, too
    <mark
      className="letter"
      data-tag={annotation.tag}
      data-annotation={annotation.id}
      data-current={isCurrent}
      data-suggested={isSuggested || undefined}
      aria-label={name}
      onClick={() => {
        pick(annotation.id);
        view.focus();
      }}
    >
      <span className="visually-hidden">{name}</span>
      <span aria-hidden="true">{label.charAt(0)}</span>
      {last > top + sameLine && <i className="join" style={{ height: last - top }} />}
    </mark>
  );
});

function rowsOf(letters: readonly LaneLetter[]): readonly (readonly LaneLetter[])[] {
  const rows: LaneLetter[][] = [];
  for (const letter of letters.toSorted((a, b) => a.top - b.top)) {
    const row = rows.at(-1);
    if (row?.[0] && letter.top - row[0].top < sameLine) row.push(letter);
    else rows.push([letter]);
  }
  return rows;
}
