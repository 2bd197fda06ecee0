import type { Annotation } from '../../shared/model/annotation.ts';
import type { Block, Inline } from '../../shared/model/article.ts';
import type { Range } from '../../shared/model/segment.ts';
import { type Tag, tagLabel } from '../../shared/model/tag.ts';
import { escapeHtml } from '../../shared/text/escapeHtml.ts';
import { blocksAsHtml, type RunMarkup, runsAsHtml, setOff } from '../../shared/text/markup.ts';
import { acceptedOf, runsIn } from '../../shared/text/runs.ts';

interface CopiedText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly inlines?: readonly Inline[] | undefined;
}

/**
 * `[range.start, range.end)` of an article's text (UTF-16 code units) as HTML for the clipboard: an element for each
 * block, emphasis, a `mark` around each annotated range. Where annotations overlap, the marks nest, and one that another
 * cuts across goes on in a second `mark` with the same `data-annotation`. All text is escaped.
 */
export function markedHtml(
  { text, blocks, inlines }: CopiedText,
  range: Range,
  annotations: readonly Annotation[],
): string {
  const markup: RunMarkup = {
    open: opening,
    close: '</mark>',
    text: ({ start, end, inlines: around }) => setOff(escaped(text.slice(start, end)), around),
    deepest: 16,
  };
  const filled = runsIn(range, blocks, { annotations: acceptedOf(annotations), inlines }).map(
    ({ block, runs }) => ({ block, html: runsAsHtml(runs, markup) }),
  );
  const attributes = () => ' dir="auto" style="white-space:pre-wrap"';
  return blocksAsHtml(filled, { headingsBelow: 1, attributes }).join('\n');
}

function opening({ id, tag }: Annotation): string {
  return `<mark data-tag="${tag}" data-annotation="${id}" title="${tagLabel[tag]}" style="${styles[tag]}">`;
}

/** As on screen in the light theme, for the paper of another program; `mark` alone would be yellow. */
const styles: Record<Tag, string> = {
  claim: 'color:inherit;background-color:#f9e9dc;text-decoration:underline solid #b35300',
  actor: 'color:inherit;background-color:#dfebf3;text-decoration:underline double #005f9e',
  figure: 'color:inherit;background-color:#dfeee8;text-decoration:underline dotted #00754f',
  quote: 'color:inherit;background-color:#efe4f0;text-decoration:underline dashed #7d2a86',
};

/** A line break is one in programs that do not keep white space, too. */
function escaped(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
