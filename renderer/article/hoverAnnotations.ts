import type { PointerEvent } from 'react';
import { hover } from '../state/actions/view.ts';

/**
 * Given to a list (`<ul {...hoverAnnotations}>`), brings out the annotation of the item under the pointer: the nearest element
 * with `data-annotation`, which holds the annotation's id.
 */
export const hoverAnnotations = {
  onPointerOver: ({ target }: PointerEvent) => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[data-annotation]') : null;
    hover(item?.dataset.annotation ?? null);
  },
  onPointerLeave: () => hover(null),
} as const;
