import type { Block } from '../../../shared/model/article.ts';
import type { Range } from '../../../shared/model/segment.ts';
import { findBlocks } from '../../../shared/text/blocks.ts';
import { trimWhitespace } from '../../../shared/text/graphemes.ts';
import type { Structure } from '../structure.ts';
import type { FoundArticle } from './found.ts';

/** Between two parts that were not neighbours: a blank line. */
const separator = '\n\n';

/**
 * Cuts articles out of the text of a delivery, as it is written there: their headlines, which become headings, and their
 * bodies. `isPlain`: the text has no structure but its lines, so that each article gets its own. Ask for the articles
 * in the order of the text.
 */
export class Slicer {
  readonly #whole: Structure;
  readonly #isPlain: boolean;
  readonly #next = { block: 0, inline: 0, page: 0 };

  constructor(whole: Structure, isPlain: boolean) {
    this.#whole = whole;
    this.#isPlain = isPlain;
  }

  cut({ headline, body }: Pick<FoundArticle, 'headline' | 'body'>): Structure {
    const made = { parts: [] as string[], blocks: [] as Block[], length: 0 };
    const inlines: Structure['inlines'][number][] = [];
    const pages: Structure['pages'][number][] = [];
    const pieces = [...body, ...(headline ? [headline] : [])].sort((a, b) => a.start - b.start);
    for (const piece of pieces) {
      const range = trimWhitespace(this.#whole.text, piece);
      if (!range) continue;
      const start = made.length === 0 ? 0 : made.length + separator.length;
      const shift = start - range.start;
      made.parts.push(this.#whole.text.slice(range.start, range.end));
      made.length = range.end + shift;
      const blocks = piece === headline ? [heading(range)] : this.#blocksIn(range);
      made.blocks.push(...moved(blocks, shift));
      inlines.push(...moved(this.#clipped('inline', this.#whole.inlines, range), shift));
      pages.push(...moved(this.#clipped('page', this.#whole.pages, range), shift));
    }
    return { text: made.parts.join(separator), blocks: made.blocks, inlines, pages: joined(pages) };
  }

  #blocksIn(range: Range): readonly Block[] {
    if (!this.#isPlain) return this.#clipped('block', this.#whole.blocks, range);
    const blocks = findBlocks(this.#whole.text.slice(range.start, range.end));
    // The headline is known, so that no other line is one.
    return moved(
      blocks.map(({ start, end }) => ({ type: 'paragraph', start, end })),
      range.start,
    );
  }

  /** What of some ranges, in text order, lies in a range; what ends before it is not looked at again. */
  #clipped<T extends Range>(
    kind: 'block' | 'inline' | 'page',
    all: readonly T[],
    range: Range,
  ): readonly T[] {
    while ((all[this.#next[kind]]?.end ?? Number.POSITIVE_INFINITY) <= range.start) this.#next[kind] += 1;
    const found: T[] = [];
    for (let index = this.#next[kind]; index < all.length; index += 1) {
      const one = all[index];
      if (!one || one.start >= range.end) break;
      const clipped = { start: Math.max(one.start, range.start), end: Math.min(one.end, range.end) };
      const kept = clipped.start < clipped.end ? trimWhitespace(this.#whole.text, clipped) : null;
      if (kept) found.push({ ...one, ...kept });
    }
    return found;
  }
}

function heading({ start, end }: Range): Block {
  return { type: 'heading', level: 1, start, end };
}

function moved<T extends Range>(ranges: readonly T[], shift: number): readonly T[] {
  return ranges.map((range) => ({ ...range, start: range.start + shift, end: range.end + shift }));
}

/** Parts of one page that several pieces of an article lie on are one page. */
function joined(pages: readonly Structure['pages'][number][]): Structure['pages'] {
  const all: Structure['pages'][number][] = [];
  for (const page of pages) {
    const last = all.at(-1);
    if (last?.label === page.label) all[all.length - 1] = { ...last, end: page.end };
    else all.push(page);
  }
  return all;
}
