import type { Annotation } from '../model/annotation.ts';
import type { Block, Inline } from '../model/article.ts';
import { atMost, type Run } from './runs.ts';

/** What a block becomes: its text as HTML, made already. */
interface FilledBlock {
  readonly block: Block;
  readonly html: string;
}

interface BlockMarkup {
  /** The element of a heading of the first level is `h1` with 0, `h2` with 1. */
  readonly headingsBelow: number;
  /** Attributes of every block's element, with a space in front. */
  readonly attributes: (block: Block) => string;
}

/** Blocks as HTML elements, one text each; adjacent items of a list are in one `ul`, or `ol` if numbered. */
export function blocksAsHtml(blocks: readonly FilledBlock[], markup: BlockMarkup): readonly string[] {
  return blocks.map(({ block, html }, index) => {
    const name = elementOf(block, markup.headingsBelow);
    const value = numberOf(block);
    const own = value === null ? '' : ` value="${value}"`;
    const element = `<${name}${own}${markup.attributes(block)}>${html}</${name}>`;
    const list = listOf(block);
    if (list === null) return element;
    const [before, after] = [blocks[index - 1]?.block, blocks[index + 1]?.block];
    const opening = before && listOf(before) === list ? '' : `<${list}>`;
    return `${opening}${element}${after && listOf(after) === list ? '' : `</${list}>`}`;
  });
}

/** How marks and what is set off become elements; the caller escapes the text. */
export interface RunMarkup {
  readonly open: (annotation: Annotation, depth: number) => string;
  /** The element's name that a mark is closed with. */
  readonly close: string;
  /** What is where annotations begin. */
  readonly before?: (begins: readonly Annotation[]) => string;
  /** A range of the text. */
  readonly text: (run: Run) => string;
  /** How many marks are nested at most: what cuts across others is closed and opened with all around it. */
  readonly deepest: number;
}

/** The runs of one block as nested elements. */
export function runsAsHtml(runs: readonly Run[], { open, close, before, text, deepest }: RunMarkup): string {
  let opened: readonly Annotation[] = [];
  let html = '';
  for (const run of runs) {
    const around = atMost(run.around, deepest);
    const different = opened.findIndex((annotation, depth) => annotation !== around[depth]);
    const kept = different < 0 ? opened.length : different;
    html += close.repeat(opened.length - kept);
    html += before?.(run.begins) ?? '';
    html += around
      .slice(kept)
      .map((annotation, index) => open(annotation, kept + index))
      .join('');
    html += text(run);
    opened = around;
  }
  return html + close.repeat(opened.length);
}

/** Puts emphasis around a piece of HTML; of links `link` decides. */
export function setOff(
  html: string,
  inlines: readonly Inline[],
  link: (html: string, href: string) => string = (inner) => inner,
): string {
  return inlines.reduceRight((inner, { type, href = '' }) => {
    if (type === 'link') return link(inner, href);
    const name = type === 'strong' ? 'strong' : 'em';
    return `<${name}>${inner}</${name}>`;
  }, html);
}

function elementOf({ type, level = 1 }: Block, headingsBelow: number): string {
  if (type === 'heading') return `h${Math.min(6, level + headingsBelow)}`;
  return { paragraph: 'p', blockquote: 'blockquote', listItem: 'li' }[type];
}

function listOf(block: Block): 'ul' | 'ol' | null {
  if (block.type !== 'listItem') return null;
  return numberOf(block) === null ? 'ul' : 'ol';
}

/** The number of an item such as “3.” or “3)”. */
function numberOf({ type, marker = '' }: Block): string | null {
  return (type === 'listItem' && /^(\d{1,9})[.)]$/.exec(marker)?.[1]) || null;
}
