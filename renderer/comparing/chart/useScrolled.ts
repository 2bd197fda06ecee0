import { type RefObject, useLayoutEffect } from 'react';

/** The heads and axes that stay in sight while the rest of their picture is scrolled. */
const staying = '.lane-axis, .sources-heads, .sources-axis, .matrix-rows, .matrix-columns, .matrix-corner';

/**
 * Says to the heads and axes of a picture how far it is scrolled, for them to stay in sight: `--scrolled-x` is what is left of what can be
 * seen, `--scrolled-y` what is above it and `--below` what is below it, in CSS pixels, of whatever scrolls around it. Said to all of the picture,
 * each step of scrolling would give thousands of marks a new style. `size` changes with the size of what is in it.
 */
export function useScrolled(element: RefObject<Element | null>, size: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in it has another size then
  useLayoutEffect(() => {
    const box = element.current?.closest<HTMLElement>('.sources-scroller, .comparing-body');
    if (!box) return;
    const follow = () => {
      const [x, y] = [box.scrollLeft, box.scrollTop];
      const below = Math.max(0, box.scrollHeight - box.clientHeight - y);
      for (const { style } of box.querySelectorAll<SVGElement>(staying)) {
        style.setProperty('--scrolled-x', `${x}px`);
        style.setProperty('--scrolled-y', `${y}px`);
        style.setProperty('--below', `${below}px`);
      }
    };
    follow();
    const resized = new ResizeObserver(follow);
    resized.observe(box);
    box.addEventListener('scroll', follow, { passive: true });
    return () => {
      resized.disconnect();
      box.removeEventListener('scroll', follow);
    };
  }, [element, size]);
}
