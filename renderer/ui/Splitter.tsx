import type { KeyboardEvent, PointerEvent } from 'react';

interface Props {
  readonly label: string;
  /** How large the part beside the border is now, and how large it may be; all in CSS pixels. */
  readonly size: number;
  readonly smallest: number;
  readonly largest: number;
  /** On which side of the border that part is. */
  readonly part: 'left' | 'right' | 'below';
  /** The border is being dragged. */
  readonly onDrag: (size: number) => void;
  /** The border has been moved, by pointer or by key. */
  readonly onMove: (size: number) => void;
}

/** How far an arrow key moves the border, in CSS pixels. */
const keyStep = 16;

/** The border of a column, or of a part of one: drag it, or move it with the arrow keys. */
export function Splitter({ label, size, smallest, largest, part, onDrag, onMove }: Props) {
  const isVertical = part !== 'below';
  const direction = part === 'left' ? 1 : -1;
  const within = (wanted: number) => Math.round(Math.max(smallest, Math.min(largest, wanted)));
  const along = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) =>
    isVertical ? clientX : clientY;

  const drag = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    const { currentTarget, pointerId } = event;
    const from = along(event);
    currentTarget.setPointerCapture(pointerId);
    let dragged = within(size);
    const move = (moved: globalThis.PointerEvent) => {
      dragged = within(size + (along(moved) - from) * direction);
      onDrag(dragged);
    };
    currentTarget.addEventListener('pointermove', move);
    const end = () => {
      currentTarget.removeEventListener('pointermove', move);
      onMove(dragged);
    };
    currentTarget.addEventListener('lostpointercapture', end, { once: true });
  };
  const [back, forth] = isVertical ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  const nudge = (event: KeyboardEvent) => {
    const step = { [back]: -keyStep, [forth]: keyStep }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(within(size + step * direction));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no thematic break
    <div
      className="splitter"
      role="separator"
      aria-orientation={isVertical ? 'vertical' : 'horizontal'}
      aria-label={label}
      aria-valuenow={within(size)}
      aria-valuemin={smallest}
      aria-valuemax={Math.max(smallest, largest)}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={nudge}
    />
  );
}
