import { useEffect, useRef } from 'react';

interface Props {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** The value as people read it. */
  readonly words: string;
  /** While it is moved. */
  readonly onMove: (value: number) => void;
  /** When it has been moved. */
  readonly onMoved: (value: number) => void;
}

/** A value between two ends: shown while it is moved, kept once it has been. */
export function Slider({ id, words, onMove, onMoved, ...range }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const kept = useRef(onMoved);
  kept.current = onMoved;
  useEffect(() => {
    const element = input.current;
    // React calls what the platform has for each move a change, and has none for the last.
    const save = () => element && kept.current(element.valueAsNumber);
    element?.addEventListener('change', save);
    return () => element?.removeEventListener('change', save);
  }, []);
  return (
    <div className="slider">
      <input
        ref={input}
        id={id}
        type="range"
        {...range}
        aria-valuetext={words}
        onChange={({ target }) => onMove(target.valueAsNumber)}
      />
      <output htmlFor={id}>{words}</output>
    </div>
  );
}
