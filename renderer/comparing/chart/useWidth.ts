import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** How wide an element is, in whole CSS pixels, for a picture that fills it; 0 until that is known, which is before anything is painted. */
export function useWidth(): { readonly element: RefObject<HTMLDivElement | null>; readonly width: number } {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    setWidth(Math.floor(current.clientWidth));
    const resized = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    resized.observe(current);
    return () => resized.disconnect();
  }, []);
  return { element, width };
}
