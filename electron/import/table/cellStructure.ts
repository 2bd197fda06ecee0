import { ok, type Result } from '../../../shared/result.ts';
import { blocksOfHtml } from '../html/blocks.ts';
import { type Structure, structureOfText } from '../structure.ts';

/** The text of a cell, and in sentences what its markup has besides text. */
export type CellText = Structure & { readonly leftOut?: readonly string[] };

/**
 * The text of a cell with its structure: that of HTML where there is markup in it, as systems that publish keep articles,
 * else as it is written, with line ends as LF. Fails with half a sentence where its markup cannot be read.
 */
export function structureOfCell(written: string): Result<CellText> {
  if (!isMarkedUp(written)) return ok(structureOfText(written));
  const text = written.replace(/\r\n?/g, '\n');
  // Many systems keep paragraphs as blank lines and only what is within them as tags.
  return blocksOfHtml(blockTag.test(text) ? text : paragraphsOf(text));
}

const blockTag = /<(?:p|div|ul|ol|h[1-6]|blockquote|table|section|article|figure)[\s>]/i;
const beginsWithBlock =
  /^\s*(?:<!-- wp:|<(?:p|div|ul|ol|h[1-6]|blockquote|table|section|article|figure)[\s>])/i;
/** What editors write, as opposed to markup that a text is about. */
const editorial =
  /<(em|strong|b|i|p)>[^<>]*<\/\1>|<a (?:[a-z]+="[^"<>]*" ){0,3}href="https?:[^"<>]*"[^<>]{0,200}>[^<>]*<\/a>|<br ?\/?>\s*<br ?\/?>/i;

/** A text about markup stays as it is: only what plainly is an article in HTML is read as such. */
function isMarkedUp(text: string): boolean {
  return text.includes('<') && (beginsWithBlock.test(text) || editorial.test(text));
}

function paragraphsOf(text: string): string {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => `<p>${paragraph.trim().replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}
