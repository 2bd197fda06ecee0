/** What a press outside of the columns sets on the root, for `narrow.css`: “down”, and “up” when the button has been released. */
const drawing = 'drawing';

/**
 * In a narrow window a side column opens when the pointer goes to its edge. Not so while something is drawn over the page, nor until
 * the pointer has come back without a button, for as long as the window lives: words that are being selected stay in sight.
 */
export function keepDrawersShut(): void {
  const { dataset } = document.documentElement;
  const move = ({ buttons, target }: PointerEvent) => {
    if (buttons !== 0 || isInColumn(target)) return;
    delete dataset[drawing];
    window.removeEventListener('pointermove', move);
  };
  const press = ({ target }: PointerEvent) => {
    if (isInColumn(target) && !isOnEdge(target)) return;
    dataset[drawing] = 'down';
    window.addEventListener('pointermove', move, { passive: true });
  };
  window.addEventListener('pointerdown', press, { capture: true, passive: true });
  const release = () => {
    if (dataset[drawing]) dataset[drawing] = 'up';
  };
  window.addEventListener('pointerup', release, { capture: true, passive: true });
}

/** Whether an element is in a column of which no more than its edge is in sight. */
function isOnEdge(target: EventTarget | null): boolean {
  // The name that lies over the edge is the column’s own.
  if (!(target instanceof Element)) return false;
  if (target.matches('.column')) return true;
  const column = target.closest('.library, .inspector');
  if (!column) return false;
  const { left, right } = column.getBoundingClientRect();
  return left < 0 || right > innerWidth;
}

function isInColumn(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.column') !== null;
}
