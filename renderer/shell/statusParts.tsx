import type { Range } from '../../shared/model/segment.ts';
import type { Tag } from '../../shared/model/tag.ts';
import { counted, numeral } from '../../shared/text/counting.ts';
import { makeOffsetMap } from '../../shared/text/offsets.ts';
import { listOnly } from '../state/actions/listing.ts';
import { getState } from '../state/store.ts';
import { Explained } from '../ui/Explained.tsx';

/** How many there are of a tag; a click lists them alone. */
export function Count({
  tag,
  count,
  isFirst,
}: {
  readonly tag: Tag;
  readonly count: number;
  readonly isFirst: boolean;
}) {
  const words = counted(count, tag);
  return (
    <>
      {!isFirst && ' · '}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons above the list do the same; this is their twin for the pointer */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <span
        className="count"
        title={count > 0 ? `List only the ${tag}s` : undefined}
        onClick={() => count > 0 && listOnly(tag)}
      >
        {words}
      </span>
    </>
  );
}

/** Where the caret or the selection is. */
export function Where({ selected: { start, end } }: { readonly selected: Range }) {
  const isCaret = start === end;
  const place = isCaret ? String(start) : `${start}–${end}`;
  return (
    <Explained
      label={place}
      name={`${isCaret ? 'Caret at character' : 'Characters'} ${place}`}
      tip="Where you are in the article"
      className="where"
    >
      {() => <WherePanel start={start} end={end} />}
    </Explained>
  );
}

function WherePanel({ start, end }: Range) {
  const { text } = getState().open?.article ?? { text: '' };
  const { toCodePoints } = makeOffsetMap(text);
  const points = [start, end].map(toCodePoints);
  const isSame = points[0] === start && points[1] === end;
  return (
    <>
      <p>
        {start === end
          ? `The caret is before character ${numeral(start)} of ${numeral(text.length)}.`
          : `${counted(end - start, 'character')} selected: ${numeral(start)} to ${numeral(end)} of ${numeral(text.length)}.`}
      </p>
      <p>
        Counted from 0 in UTF-16 code units, as they are stored. Exports and the command line count code
        points
        {isSame ? ', which are the same here.' : `: ${points.map(numeral).join(' to ')} here.`}
      </p>
    </>
  );
}

/** That there is no network. */
export function Offline() {
  return (
    <Explained label="Offline" name="Offline" tip="Glossator cannot reach a network" className="offline">
      {() => (
        <>
          <p>Glossator never uses a network: it has no way to reach one.</p>
          <p>Articles, annotations and backups stay on this computer.</p>
        </>
      )}
    </Explained>
  );
}
