import type { Block } from '../../shared/model/article.ts';
import { lastAtOrBefore, type Positions, type SectionSpan } from './positions.ts';

/** A place in the DOM's text. */
interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

/** Where text stands on screen, for the article that is rendered in `text` and scrolls in `scroller`. */
export class TextGeometry {
  private readonly text: HTMLElement;
  private readonly scroller: HTMLElement;
  private readonly positions: Positions;
  private readonly blocks: readonly Block[];

  constructor(text: HTMLElement, scroller: HTMLElement, positions: Positions, blocks: readonly Block[]) {
    this.text = text;
    this.scroller = scroller;
    this.positions = positions;
    this.blocks = blocks;
  }

  /** The sections in view and those within one view's height above and below it. */
  nearSections(): readonly SectionSpan[] {
    const { sections } = this.positions;
    const view = this.scroller.getBoundingClientRect();
    const above = view.top - view.height;
    const below = view.bottom + view.height;
    const top = (index: number) => this.text.children[index]?.getBoundingClientRect().top ?? 0;
    const first = Math.max(0, lastAtOrBefore(sections.length, top, above));
    const last = lastAtOrBefore(sections.length, top, below);
    return sections.slice(first, last + 1);
  }

  /** The DOM range of `[start, end)` (UTF-16 code units), or null when no block holds any of it. */
  staticRange(start: number, end: number): StaticRange | null {
    const from = this.pointAt(start, 'forward');
    const to = this.pointAt(end, 'backward');
    if (!from || !to) return null;
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
  }

  /** The boxes of `[start, end)` on screen, a line each, in viewport coordinates. */
  rects(start: number, end: number): readonly DOMRect[] {
    const from = this.pointAt(start, 'forward');
    const to = this.pointAt(end, 'backward');
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return [...range.getClientRects()];
  }

  /** Scrolls so that `offset` stands at a share of the view's height (0 is the top). */
  scrollTo(offset: number, share: number): void {
    // Twice: sections that were skipped so far get their real height only when they come near.
    for (let pass = 0; pass < 2; pass += 1) {
      const [box] = this.rects(offset, offset + 1);
      if (!box) return;
      const view = this.scroller.getBoundingClientRect();
      this.scroller.scrollTop += box.top - view.top - view.height * share;
    }
  }

  /** Whether any of `[start, end)` can be seen now. */
  isInView(start: number, end: number): boolean {
    const view = this.scroller.getBoundingClientRect();
    return this.rects(start, end).some((box) => box.top >= view.top && box.bottom <= view.bottom);
  }

  private pointAt(offset: number, bias: 'forward' | 'backward'): DomPoint | null {
    const blockIndex = this.positions.blockAt(offset, bias);
    const { sections } = this.positions;
    const sectionIndex = lastAtOrBefore(sections.length, (i) => sections[i]?.firstBlock ?? 0, blockIndex);
    const section = sections[sectionIndex];
    const block = this.blocks[blockIndex];
    if (!section || !block) return null;
    const node = this.text.children[sectionIndex]?.children[blockIndex - section.firstBlock]?.firstChild;
    if (!node) return null;
    return { node, offset: Math.min(Math.max(offset - block.start, 0), block.end - block.start) };
  }
}
