import { useLayoutEffect, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { tagLabel } from '../../shared/model/tag.ts';
import { pick } from '../state/actions.ts';
import { hoverMarks } from '../state/hoverMarks.ts';
import { ordinalOf } from '../state/selectors.ts';
import { type ArticleView, articleView, type LaneMark } from './articleView.ts';

/** Marks whose lines stand closer than this many pixels share one row of letters. */
const sameLine = 8;

interface Props {
  readonly view: ArticleView;
  readonly annotations: readonly Annotation[];
  readonly currentId: string | null;
  /** Grows whenever boxes may have moved. */
  readonly layout: number;
}

/** The letters in the right margin: one `mark` for each annotation near the view, on the line where it starts. */
export function MarginLanes({ view, annotations, currentId, layout }: Props) {
  const [rows, setRows] = useState<readonly (readonly LaneMark[])[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the boxes are read again when either of these changes
  useLayoutEffect(() => setRows(rowsOf(view.laneMarks())), [view, annotations, layout]);
  return (
    <div className="lanes" {...hoverMarks}>
      {rows.map((row) => (
        <div className="lane" key={row[0]?.annotation.id} style={{ top: row[0]?.top ?? 0 }}>
          {row.map(({ annotation }) => (
            <Letter
              key={annotation.id}
              annotation={annotation}
              annotations={annotations}
              isCurrent={annotation.id === currentId}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function Letter(props: {
  readonly annotation: Annotation;
  readonly annotations: readonly Annotation[];
  readonly isCurrent: boolean;
}) {
  const { annotation, annotations, isCurrent } = props;
  const label = tagLabel[annotation.tag];
  const { nth, of } = ordinalOf(annotations, annotation);
  const name = `${label}, ${nth} of ${of}`;
  return (
    // The keyboard goes through annotations with Tab in the text and through the list; this is its pointer twin.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: not every reader takes the label of a mark, so the same words stand inside, too
    <mark
      className="letter"
      data-tag={annotation.tag}
      data-annotation={annotation.id}
      data-current={isCurrent}
      aria-label={name}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        pick(annotation.id);
        articleView()?.focus();
      }}
    >
      <span className="visually-hidden">{name}</span>
      <span aria-hidden="true">{label.charAt(0)}</span>
    </mark>
  );
}

function rowsOf(marks: readonly LaneMark[]): readonly (readonly LaneMark[])[] {
  const rows: LaneMark[][] = [];
  for (const mark of marks.toSorted((a, b) => a.top - b.top)) {
    const row = rows.at(-1);
    if (row?.[0] && mark.top - row[0].top < sameLine) row.push(mark);
    else rows.push([mark]);
  }
  return rows;
}
