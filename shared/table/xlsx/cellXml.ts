import { timeOf } from '../../formats/common/instants.ts';
import type { ColumnKind } from '../column.ts';
import { isExactNumber } from '../exactNumber.ts';
import { escapeXml } from './escapeXml.ts';

/** Which of the formats in `styles` (parts.ts) a cell has. */
export const cellStyles = { usual: 0, heading: 1, day: 2, instant: 3 } as const;

/** How much a cell holds, in UTF-16 code units: Excel repairs a file with more. */
const maxCellLength = 32_767;

/**
 * A cell of a sheet (ECMA-376, 18.3.1.4): a number or a date where it is exactly one, else words, which no program takes for a formula
 * whatever they begin with. `at` is its place, “B7”.
 */
export function cellXml(at: string, cell: string, kind: ColumnKind): string {
  if (kind === 'number' && isExactNumber(cell)) return numberXml(at, cell, cellStyles.usual);
  if (kind === 'day' && /^\d{4}-\d\d-\d\d$/.test(cell)) {
    const serial = serialOf(`${cell}T00:00:00Z`);
    if (serial !== null) return numberXml(at, String(serial), cellStyles.day);
  }
  if (kind === 'instant') {
    const serial = serialOf(cell);
    if (serial !== null) return numberXml(at, serial.toFixed(9), cellStyles.instant);
  }
  return wordsXml(at, cell, cellStyles.usual);
}

/** Words in a cell, those that are too long for it cut with an ellipsis. */
export function wordsXml(at: string, words: string, style: number): string {
  const text =
    words.length > maxCellLength
      ? `${words.slice(0, maxCellLength - 1).replace(/[\ud800-\udbff]$/, '')}…`
      : words;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function numberXml(at: string, number: string, style: number): string {
  return `<c r="${at}" s="${style}"><v>${number}</v></c>`;
}

/**
 * Days since 30 December 1899; null before March 1900, where spreadsheets do not agree about the calendar (Lotus’s 29 February 1900), and
 * for what is no instant.
 */
function serialOf(instant: string): number | null {
  const days = (timeOf(instant) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return days >= 61 ? days : null;
}
