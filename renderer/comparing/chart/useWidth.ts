import { type RefCallback, useCallback, useState } from 'react';

/** How wide an element is, in whole CSS pixels, for a picture that fills it; 0 until it is in the page, which may be later than what measures it. */
export function useWidth(): { readonly element: RefCallback<HTMLDivElement>; readonly width: number } {
  const [width, setWidth] = useState(0);
  const element = useCallback((shown: HTMLDivElement) => {
    setWidth(Math.floor(shown.clientWidth));
    const resized = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    resized.observe(shown);
    return () => resized.disconnect();
  }, []);
  return { element, width };
}
