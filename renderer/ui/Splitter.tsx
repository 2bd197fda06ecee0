import type { KeyboardEvent, PointerEvent } from 'react';

interface Props {
  readonly label: string;
  /** How wide the column is now, and how wide it may be; all in CSS pixels. */
  readonly width: number;
  readonly narrowest: number;
  readonly widest: number;
  /** The side of the border on which its column is. */
  readonly column: 'left' | 'right';
  /** The border is being dragged. */
  readonly onDrag: (width: number) => void;
  /** The border has been moved, by pointer or by key. */
  readonly onMove: (width: number) => void;
}

/** How far an arrow key moves the border, in CSS pixels. */
const keyStep = 16;

/** The border of a side column: drag it, or move it with the arrow keys. */
export function Splitter({ label, width, narrowest, widest, column, onDrag, onMove }: Props) {
  const direction = column === 'left' ? 1 : -1;
  const within = (wanted: number) => Math.round(Math.min(widest, Math.max(narrowest, wanted)));

  const drag = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    const { currentTarget, clientX: from, pointerId } = event;
    currentTarget.setPointerCapture(pointerId);
    let dragged = within(width);
    const move = (moved: globalThis.PointerEvent) => {
      dragged = within(width + (moved.clientX - from) * direction);
      onDrag(dragged);
    };
    currentTarget.addEventListener('pointermove', move);
    const end = () => {
      currentTarget.removeEventListener('pointermove', move);
      onMove(dragged);
    };
    currentTarget.addEventListener('lostpointercapture', end, { once: true });
  };
  const nudge = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -keyStep, ArrowRight: keyStep }[event.key];
    if (step !== undefined) onMove(within(width + step * direction));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no thematic break
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={nudge}
    />
  );
}
