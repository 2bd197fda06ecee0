import type { PointerEvent } from 'react';
import { hover } from './actions/view.ts';

/**
 * Given to a list (`<ul {...hoverMarks}>`), brings out the mark of the item under the pointer: the nearest element
 * with `data-annotation`, which holds the annotation's id.
 */
export const hoverMarks = {
  onPointerOver: ({ target }: PointerEvent) => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[data-annotation]') : null;
    hover(item?.dataset.annotation ?? null);
  },
  onPointerLeave: () => hover(null),
} as const;
