import type { Column } from '../../../shared/table/column.ts';
import { shortDay } from '../../../shared/text/days.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { IntervalDrawing } from './IntervalDrawing.tsx';
import { type Axis, intervalWords } from './intervalAxis.ts';

interface Props {
  readonly column: Column;
  readonly cell: string | null | undefined;
  /** Null for a value of another unit than those that are drawn. */
  readonly axis: Axis | null;
}

/** What is in one cell: a day and an instant as people write them, a grade in a box, an interval as a drawing. */
export function TableCell({ column, cell, axis }: Props) {
  const form = useStore(dateFormOf);
  if (cell === null || cell === undefined)
    return saysNothing.has(column.id) ? <span className="cell-nothing">not stated</span> : null;
  switch (column.kind) {
    case 'interval':
      return axis ? (
        <IntervalDrawing cell={cell} axis={axis} />
      ) : (
        <span className="visually-hidden">{intervalWords(cell)}</span>
      );
    case 'day':
      return (
        <time dateTime={cell}>
          {cell
            .split('/')
            .map((day) => shortDay(day, form))
            .join(' – ')}
        </time>
      );
    case 'instant':
      return (
        <time dateTime={cell}>
          {shortDay(cell, form)} {cell.slice(11, 16)}
        </time>
      );
    case 'code':
      return column.id === 'grade' ? <b className="grade-box">{cell}</b> : <Words words={cell} />;
    case 'number':
      return <span className="cell-number">{cell}</span>;
    case 'words':
      return <Words words={cell} />;
  }
}

/** Where it matters that nothing was said. */
const saysNothing: ReadonlySet<string> = new Set(['asOf', 'published']);

/** More than a line holds, in UTF-16 code units. */
const mostWords = 300;

function Words({ words }: { readonly words: string }) {
  return (
    <bdi className="cell-words" title={words.length > 30 ? words.slice(0, 2000) : undefined}>
      {words.slice(0, mostWords)}
    </bdi>
  );
}
