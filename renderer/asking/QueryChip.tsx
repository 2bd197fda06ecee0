import { dateFormOf } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { type ChipPiece, chipOf } from './chip.ts';
import { TagLetter } from './TagLetter.tsx';

interface Props {
  /** A part of the query as it is written. */
  readonly text: string;
  /** It cannot be read. */
  readonly isWrong: boolean;
  /** With it nothing answers any more. */
  readonly isNothing: boolean;
  readonly onOpen: () => void;
}

/** A part of the query in words; a click makes it text again. */
export function QueryChip({ text, isWrong, isNothing, onOpen }: Props) {
  const pieces = chipOf(text, useStore(dateFormOf));
  return (
    <button
      type="button"
      className="query-chip"
      tabIndex={-1}
      title={text}
      data-wrong={isWrong || undefined}
      data-nothing={isNothing || undefined}
      data-tag={pieces.length === 1 ? pieces[0]?.tag : undefined}
      // A press would take the focus out of the text, which finishes it.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      <ChipWords pieces={pieces} />
    </button>
  );
}

/** A part of the query as it reads. */
export function ChipWords({ pieces }: { readonly pieces: readonly ChipPiece[] }) {
  return pieces.map(({ tag, isNegative, label, value }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text
    <span key={index} className="chip-piece" data-tag={tag ?? undefined}>
      {isNegative && <span className="chip-label">not</span>}
      {tag && <TagLetter tag={tag} />}
      {label !== '' && <span className="chip-label">{label}</span>}
      {value !== '' && <bdi className="chip-value">{value}</bdi>}
    </span>
  ));
}
