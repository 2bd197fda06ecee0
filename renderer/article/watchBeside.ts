/** Where the text begins, for what lies above it, and where it ends, for what lies below. */
export type TextEnd = 'start' | 'end';

interface Beside {
  /** The pointer went down above or below the text. */
  readonly onPress: (end: TextEnd, event: PointerEvent) => void;
  /** It was drawn into the text from there. */
  readonly onEnter: (end: TextEnd, event: PointerEvent) => void;
}

/**
 * Tells of presses over the head of the article and on the empty page below a short one, until the signal. The engine selects
 * nothing in an edited text when a drag began outside of it; and words of the head can be selected there, to be copied.
 */
export function watchBeside(
  scroller: HTMLElement,
  dom: HTMLElement,
  signal: AbortSignal,
  { onPress, onEnter }: Beside,
): void {
  const press = (event: PointerEvent) => {
    const { top } = dom.getBoundingClientRect();
    const isOnScrollBar = event.clientX >= scroller.getBoundingClientRect().left + scroller.clientWidth;
    if (event.button !== 0 || isOnScrollBar || !isPage(event.target, scroller)) return;
    const end = event.clientY < top ? 'start' : 'end';
    const released = new AbortController();
    const move = (moved: PointerEvent) => {
      const isInText = moved.target instanceof Node && dom.contains(moved.target);
      if (moved.buttons !== 0 && !isInText) return;
      released.abort();
      if (isInText && moved.buttons !== 0) onEnter(end, moved);
    };
    const until = { signal: AbortSignal.any([signal, released.signal]) };
    window.addEventListener('pointermove', move, until);
    window.addEventListener('pointerup', () => released.abort(), until);
    onPress(end, event);
  };
  scroller.addEventListener('pointerdown', press, { signal });
}

/** Whether an element is the page itself or its head, and nothing that is pressed for what it does. */
function isPage(target: EventTarget | null, scroller: HTMLElement): boolean {
  if (!(target instanceof Element) || target.closest('button, a, input, select, textarea')) return false;
  return (
    target === scroller || target.matches('.page, .text-frame') || target.closest('.article-header') !== null
  );
}
