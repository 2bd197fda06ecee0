import { type RefObject, useLayoutEffect } from 'react';

/**
 * Says in the style sheet how far something is scrolled, for heads and axes of a picture in it to stay in sight: `--scrolled-x`
 * is what is left of what can be seen, `--scrolled-y` what is above it and `--below` what is below it, in CSS pixels, of whatever scrolls around it. `size` changes with the size of what is in it.
 */
export function useScrolled(element: RefObject<Element | null>, size: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in it has another size then
  useLayoutEffect(() => {
    const box = element.current?.closest<HTMLElement>('.sources-scroller, .comparing-body');
    if (!box) return;
    const follow = () => {
      box.style.setProperty('--scrolled-x', `${box.scrollLeft}px`);
      box.style.setProperty('--scrolled-y', `${box.scrollTop}px`);
      box.style.setProperty(
        '--below',
        `${Math.max(0, box.scrollHeight - box.clientHeight - box.scrollTop)}px`,
      );
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
