import { ok, type Result } from '../../../shared/result.ts';
import { findBlocks } from '../../../shared/text/blocks.ts';
import { blocksOfHtml } from '../htmlBlocks.ts';
import type { Structure } from '../structure.ts';

/** The text of a cell, and in sentences what its markup has besides text. */
export type CellText = Structure & { readonly leftOut?: readonly string[] };

/**
 * The text of a cell with its structure: that of HTML where there is markup in it, as systems that publish keep articles,
 * else as it is written, with line ends as LF. Fails with half a sentence where its markup cannot be read.
 */
export function structureOfCell(written: string): Result<CellText> {
  const text = written.replace(/\r\n?/g, '\n');
  if (!isMarkedUp(text)) return ok({ text, blocks: findBlocks(text), inlines: [], pages: [] });
  // Many systems keep paragraphs as blank lines and only what is within them as tags.
  return blocksOfHtml(blockTag.test(text) ? text : paragraphsOf(text));
}

const closingTag =
  /<\/(?:p|div|h[1-6]|ul|ol|li|blockquote|a|span|strong|em|b|i|table|figure|section|article)>/i;
const lineBreak = /<br ?\/?>/i;
const blockTag = /<(?:p|div|ul|ol|h[1-6]|blockquote|table|section|article)[\s>]/i;

function isMarkedUp(text: string): boolean {
  return text.includes('<') && (closingTag.test(text) || lineBreak.test(text));
}

function paragraphsOf(text: string): string {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => `<p>${paragraph.trim().replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}
