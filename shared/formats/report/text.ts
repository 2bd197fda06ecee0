import type { Annotation } from '../../model/annotation.ts';
import type { Article, Block, Page } from '../../model/article.ts';
import { escapeHtml } from '../../text/escapeHtml.ts';
import { blocksAsHtml, runsAsHtml, setOff } from '../../text/markup.ts';
import { type Run, runsIn } from '../../text/runs.ts';
import { type References, signHtml, statusHtml } from './parts.ts';

/** As many underlines the style sheet draws apart. */
const maxUnderlines = 4;

/** An article's text with its structure, its marks, and a sign where each of them begins; a heading of it is an `h3` or less. */
export function textHtml(
  { text, blocks, inlines, pages = [] }: Article,
  annotations: readonly Annotation[],
  references: References,
  headingsBelow: number,
): string {
  const before = (begins: readonly Annotation[]) =>
    begins
      .map(({ id }) => {
        const reference = references.of(id);
        return reference ? signHtml(reference, 'row', `text-${reference.anchor}`) : '';
      })
      .join('');
  const markup = {
    open: ({ tag, status }: Annotation, depth: number) =>
      `<mark data-tag="${tag}" data-depth="${depth}"${statusHtml(status)}>`,
    close: '</mark>',
    before,
    text: (run: Run) => setOff(escapeHtml(text.slice(run.start, run.end)), run.inlines, linkHtml),
    deepest: maxUnderlines,
  };
  const filled = runsIn({ start: 0, end: text.length }, blocks, { annotations, inlines }).map(
    ({ block, runs }) => ({ block, html: runsAsHtml(runs, markup) }),
  );
  const pageOf = pageFinder(pages);
  const attributes = (block: Block) => {
    const page = pageOf(block.start);
    const { type, level = 1, marker } = block;
    return [
      ' dir="auto"',
      page === null ? '' : ` data-page="${escapeHtml(page)}"`,
      type === 'listItem' && level > 1 ? ` data-level="${level}"` : '',
      marker === undefined ? '' : ` data-marker="${escapeHtml(marker)}"`,
    ].join('');
  };
  return blocksAsHtml(filled, { headingsBelow, attributes }).join('\n');
}

/** A link of the text shows where it led and leads nowhere: what is there has not been checked. */
function linkHtml(html: string, href: string): string {
  return `<span class="link" title="${escapeHtml(href)}">${html}</span>`;
}

/** The label of the page that begins with or before a block and after the one before; asked in text order. */
function pageFinder(pages: readonly Page[]): (start: number) => string | null {
  let next = 0;
  return (start) => {
    let label: string | null = null;
    for (; next < pages.length && (pages[next]?.start ?? 0) <= start; next += 1)
      label = pages[next]?.label ?? null;
    return label;
  };
}
