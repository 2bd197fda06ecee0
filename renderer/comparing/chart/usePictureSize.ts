import { type RefObject, useLayoutEffect, useState } from 'react';

/** In whole CSS pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** How much room an element has for a picture, also after the window was made larger or smaller; null before it is in the page. */
export function usePictureSize(room: RefObject<HTMLElement | null>): PictureSize | null {
  const [size, setSize] = useState<PictureSize | null>(null);
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const measure = () => {
      const next = { width: Math.floor(element.clientWidth), height: Math.floor(element.clientHeight) };
      setSize((before) => (before?.width === next.width && before.height === next.height ? before : next));
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => resized.disconnect();
  }, [room]);
  return size;
}
