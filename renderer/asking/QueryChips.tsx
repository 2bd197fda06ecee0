import type { QueryError } from '../../shared/query/query.ts';
import { useStore } from '../state/store.ts';
import { type BoxText, openStart } from './boxText.ts';
import { QueryChip } from './QueryChip.tsx';

interface Props {
  readonly box: BoxText;
  readonly side: 'before' | 'after';
  /** What is wrong with the query, where that is to be shown. */
  readonly error: QueryError | null;
  /** Called with the chip that shall be text, counted on its side. */
  readonly onOpen: (index: number) => void;
}

/** The chips before or after what is open, each with what is to be said of its place in the query. */
export function QueryChips({ box, side, error, onOpen }: Props) {
  // Of the first part with which nothing answers any more.
  const nothing = useStore(
    ({ asking: { emptiness } }) => emptiness?.parts.find(({ left }) => left === 0)?.start ?? null,
  );
  return box[side].map((text, index) => {
    const start = placeOf(box, side, index);
    return (
      <QueryChip
        // biome-ignore lint/suspicious/noArrayIndexKey: the same text may be in a query twice
        key={index}
        text={text}
        isWrong={error !== null && error.start < start + text.length && error.end > start}
        isNothing={nothing === start}
        onOpen={() => onOpen(index)}
      />
    );
  });
}

/** Where a chip starts in the query, in UTF-16 code units. */
function placeOf(box: BoxText, side: 'before' | 'after', index: number): number {
  const length = (chips: readonly string[]) => chips.reduce((sum, chip) => sum + chip.length + 1, 0);
  if (side === 'before') return length(box.before.slice(0, index));
  return openStart(box) + (box.open === '' ? 0 : box.open.length + 1) + length(box.after.slice(0, index));
}
