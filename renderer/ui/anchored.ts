import type { CSSProperties } from 'react';

/**
 * The styles that keep a panel at its button, by the id of the panel. Newer engines know a popover’s button as its anchor; the older
 * Electron for development knows only anchors with names.
 */
export function anchored(id: string): { readonly button: CSSProperties; readonly panel: CSSProperties } {
  const anchor = `--${id.replace(/[^\w-]/g, '')}`;
  return { button: { anchorName: anchor }, panel: { positionAnchor: anchor } };
}
