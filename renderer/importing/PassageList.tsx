import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { counted, numeral } from '../../shared/text/counting.ts';
import { shortened } from '../../shared/text/shortened.ts';
import type { ShownPassages } from '../../shared/transfer/passage.ts';

type ShownPassage = ShownPassages['passages'][number];

interface Props {
  /** What assistive technology calls the list. */
  readonly label: string;
  readonly passages: readonly ShownPassage[];
  /** Those that are ticked, by their ids. */
  readonly taken: ReadonlySet<number>;
  readonly onChange: (taken: ReadonlySet<number>) => void;
  /** Goes back to what was ticked at the beginning. */
  readonly onReset: () => void;
}

/** How much of a passage is shown before it is unfolded, in UTF-16 code units: two lines or so. */
const foldedLength = 180;

/** Parts are drawn this many at a time: a file may have a thousand. */
const step = 100;

/** The parts of a file, each with a box: arrow keys go through them, Space ticks, Right and Left unfold and fold the words. */
export function PassageList({ label, passages, taken, onChange, onReset }: Props) {
  const [current, setCurrent] = useState(() => {
    const first = passages.findIndex(({ isTaken }) => !isTaken);
    return first > 0 && first < 2 * step ? first : 0;
  });
  const [shown, setShown] = useState((Math.floor(current / step) + 1) * step);
  const left = passages.length - shown;
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const list = useRef<HTMLUListElement>(null);
  const fold = (id: number, isUnfolded: boolean) => setUnfolded(withOrWithout(unfolded, id, isUnfolded));
  const go = (index: number) => {
    const at = Math.min(Math.max(index, 0), passages.length - 1);
    flushSync(() => {
      setCurrent(at);
      if (at >= shown) setShown(shown + step);
    });
    const box = list.current?.querySelectorAll<HTMLElement>('.passage input')[at];
    box?.focus();
    box?.closest('li')?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const passage = passages[current];
    const way = moves[event.key];
    if (!passage || event.altKey || event.ctrlKey || event.metaKey) return;
    if (way !== undefined)
      go(Number.isFinite(way) ? current + way : way < 0 ? 0 : Math.min(shown, passages.length) - 1);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft')
      fold(passage.id, event.key === 'ArrowRight');
    else return;
    event.preventDefault();
  };
  const isChanged = passages.some(({ id, isTaken }) => taken.has(id) !== isTaken);
  const count = passages.filter(({ id }) => taken.has(id)).length;
  const all = allOf(passages);
  const isAll = all.every((id) => taken.has(id));
  return (
    <div className="passages">
      <div className="passages-head">
        <span role="status">{`${numeral(count)} of ${counted(passages.length, 'part')} taken`}</span>
        <button
          type="button"
          className="button quiet"
          disabled={isAll}
          onClick={() => onChange(new Set([...taken, ...all]))}
        >
          Take All
        </button>
        <button type="button" className="button quiet" disabled={!isChanged} onClick={onReset}>
          Reset
        </button>
      </div>
      <ul ref={list} aria-label={label} onKeyDown={onKeyDown}>
        {passages.slice(0, shown).map((passage, index) => (
          <Row
            key={passage.id}
            passage={passage}
            isTaken={taken.has(passage.id)}
            isCurrent={index === current}
            isUnfolded={unfolded.has(passage.id)}
            onFocus={() => setCurrent(index)}
            onTake={(isTaken) => onChange(withOrWithout(taken, passage.id, isTaken))}
            onFold={(isUnfolded) => fold(passage.id, isUnfolded)}
          />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="button passages-more" onClick={() => setShown(shown + step)}>
          {`Show ${numeral(Math.min(step, left))} More (${numeral(left)} left)`}
        </button>
      )}
    </div>
  );
}

/** Everything that the file shows, by its ids: what is hidden in it is only taken by itself. */
export function allOf(passages: readonly ShownPassage[]): readonly number[] {
  return passages.filter(({ label }) => label !== 'Hidden').map(({ id }) => id);
}

/** How far keys go; the two ends, of what is drawn, are infinitely far. */
const moves: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

function Row(props: {
  readonly passage: ShownPassage;
  readonly isTaken: boolean;
  readonly isCurrent: boolean;
  readonly isUnfolded: boolean;
  readonly onFocus: () => void;
  readonly onTake: (isTaken: boolean) => void;
  readonly onFold: (isUnfolded: boolean) => void;
}) {
  const { passage, isTaken, isCurrent, isUnfolded, onFocus, onTake, onFold } = props;
  const { label, text, length } = passage;
  const id = useId();
  const words = text
    .trim()
    .replace(/\s*\n\s*/g, ' · ')
    .replace(/\s+/g, ' ');
  const isLong = length > foldedLength;
  const name = shortened(words, 120);
  return (
    <li className="passage" data-taken={isTaken || undefined}>
      <input
        type="checkbox"
        id={id}
        checked={isTaken}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={label === null ? name : `${label}: ${name}`}
        onFocus={onFocus}
        onChange={(event) => onTake(event.target.checked)}
      />
      <label htmlFor={id} aria-hidden="true">
        {label !== null && <span className="passage-label">{label}</span>}
        <bdi className="passage-words" data-unfolded={isUnfolded || undefined} dir="auto">
          {isUnfolded ? text : shortened(words, 2 * foldedLength)}
          {isUnfolded && text.length < length && '…'}
        </bdi>
      </label>
      {isLong && (
        <button
          type="button"
          className="button quiet passage-fold"
          tabIndex={isCurrent ? 0 : -1}
          aria-expanded={isUnfolded}
          onClick={() => onFold(!isUnfolded)}
        >
          {isUnfolded ? 'Less' : 'More'} <small>{counted(length, 'character')}</small>
          <span className="visually-hidden"> of {shortened(words, 40)}</span>
        </button>
      )}
    </li>
  );
}

function withOrWithout<T>(all: ReadonlySet<T>, one: T, isIn: boolean): ReadonlySet<T> {
  const changed = new Set(all);
  if (isIn) changed.add(one);
  else changed.delete(one);
  return changed;
}
