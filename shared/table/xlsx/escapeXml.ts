import { escapeHtml } from '../../text/escapeHtml.ts';

/**
 * A text inside of an element of a spreadsheet: what XML 1.0 cannot hold is written as `_x0001_` (ECMA-376 Part 1, 22.9.2.19), and so is the
 * beginning of what would be read as such a sign.
 */
export function escapeXml(text: string): string {
  const writable = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(unwritable, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
  return escapeHtml(writable);
}

/** Control characters but tab and line feed, halves of surrogate pairs, and the two that are no characters. */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
