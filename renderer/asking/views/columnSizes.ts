import type { CSSProperties } from 'react';
import type { Column } from '../../../shared/table/column.ts';
import { intervalWidth } from './IntervalDrawing.tsx';

/** How wide the columns of a table are, and how wide it is at least, with the column of tick boxes before them. */
export function sizesOf(columns: readonly Column[]): CSSProperties {
  const widths = columns.map(widthOf);
  // A custom property, which the type of styles does not know.
  return {
    '--columns': [tickWidth, ...widths.map(trackOf)].join(' '),
    minWidth: widths.reduce((sum, { least }) => sum + least, 64),
  } as CSSProperties;
}

const tickWidth = '36px';

function trackOf({ least, share }: ReturnType<typeof widthOf>): string {
  return share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`;
}

/** How wide a column is at least, in CSS pixels, and its share of what is left; 0: none. */
function widthOf({ id, kind }: Column): { readonly least: number; readonly share: number } {
  switch (kind) {
    case 'interval':
      return { least: intervalWidth + 16, share: 0 };
    case 'number':
      return { least: 96, share: 0 };
    case 'day':
      return { least: 100, share: 0 };
    case 'instant':
      return { least: 136, share: 0 };
    case 'code':
      return id === 'grade' ? { least: 62, share: 0 } : { least: 110, share: 1 };
    case 'words':
      if (broad.has(id)) return { least: 170, share: 2.4 };
      return narrow.has(id) ? { least: 84, share: 0 } : { least: 94, share: 1 };
  }
}

const broad: ReadonlySet<string> = new Set(['words', 'sentence', 'note', 'title', 'links', 'address']);
const narrow: ReadonlySet<string> = new Set(['tag', 'unit', 'status', 'language']);
