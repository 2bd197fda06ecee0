import type { Range } from '../../shared/model/segment.ts';
import { lastAtOrBefore, type Positions, type SectionSpan } from './positions.ts';

/** A place in the DOM's text. */
interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

/** How far from the caret the character under the pointer is looked for, in UTF-16 code units: about a line and a half. */
const hitReach = 128;

/** Where text is on screen, for the article that is rendered in `text` and scrolls in `scroller`. */
export class TextGeometry {
  private readonly scroller: HTMLElement;
  private readonly positions: Positions;
  private readonly pieces: readonly Range[];
  /** The frozen text keeps its elements; asking the DOM for the n-th child would walk to it. */
  private readonly sectionElements: readonly Element[];
  private readonly build: (section: number) => void;

  /** `build` is told of each section, counted from 0, that something in it is looked for. */
  constructor(
    text: HTMLElement,
    scroller: HTMLElement,
    positions: Positions,
    pieces: readonly Range[],
    build: (section: number) => void,
  ) {
    this.scroller = scroller;
    this.positions = positions;
    this.pieces = pieces;
    this.sectionElements = [...text.children];
    this.build = build;
  }

  /** The sections in view and those within one view's height above and below it. */
  nearSections(): readonly SectionSpan[] {
    const { sections } = this.positions;
    const view = this.scroller.getBoundingClientRect();
    const top = (index: number) => this.topOf(index);
    const first = Math.max(0, lastAtOrBefore(sections.length, top, view.top - view.height));
    const last = lastAtOrBefore(sections.length, top, view.bottom + view.height);
    return sections.slice(first, last + 1);
  }

  /** Where a section starts on screen, in viewport coordinates. */
  topOf(sectionIndex: number): number {
    return this.sectionElements[sectionIndex]?.getBoundingClientRect().top ?? 0;
  }

  /** The section that holds an offset, or the nearest one. */
  sectionAt(offset: number): number {
    const { sections } = this.positions;
    return Math.max(
      0,
      lastAtOrBefore(sections.length, (i) => sections[i]?.start ?? 0, offset),
    );
  }

  /** The DOM range of `[start, end)` (UTF-16 code units), or null when the article has no text. */
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

  /**
   * The code unit at a point of the viewport with its box, given the caret nearest to it, or null where there is none. The caret
   * may lie on either side of the character, and where reading directions meet it lies elsewhere in the line; what
   * has no width lies between them. So the boxes are asked, those nearest in the text first.
   */
  unitAt(caret: number, x: number, y: number): { readonly offset: number; readonly box: DOMRect } | null {
    for (let distance = 0; distance < hitReach; distance += 1) {
      for (const offset of [caret + distance, caret - 1 - distance]) {
        const box = offset < 0 ? undefined : this.rects(offset, offset + 1).find((rect) => isAt(rect, x, y));
        if (box) return { offset, box };
      }
    }
    return null;
  }

  /** Scrolls so that `offset` is at a share of the view's height (0 is the top). Returns how far that was. */
  scrollTo(offset: number, share: number): number {
    const [box] = this.rects(offset, offset + 1);
    if (!box) return 0;
    const view = this.scroller.getBoundingClientRect();
    const before = this.scroller.scrollTop;
    this.scroller.scrollTop += box.top - view.top - view.height * share;
    return Math.abs(this.scroller.scrollTop - before);
  }

  private pointAt(offset: number, bias: 'forward' | 'backward'): DomPoint | null {
    const pieceIndex = this.positions.pieceAt(offset, bias);
    const { sections } = this.positions;
    const sectionIndex = lastAtOrBefore(sections.length, (i) => sections[i]?.firstPiece ?? 0, pieceIndex);
    const section = sections[sectionIndex];
    const piece = this.pieces[pieceIndex];
    if (!section || !piece) return null;
    this.build(sectionIndex);
    const element = this.sectionElements[sectionIndex]?.children[pieceIndex - section.firstPiece];
    const within = Math.min(Math.max(offset - piece.start, 0), piece.end - piece.start);
    const first = element?.firstChild;
    if (!first) return null;
    // Nearly every piece is one text node; only where something is set off there are more.
    if (first instanceof Text && !first.nextSibling) return { node: first, offset: within };
    return textPointIn(element, within, bias);
  }
}

/** The place in the text nodes of an element at an offset of its text; between two of them, the one `bias` says. */
function textPointIn(element: Element, offset: number, bias: 'forward' | 'backward'): DomPoint | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let last: DomPoint | null = null;
  let before = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const isHere = offset < before + node.length || (bias === 'backward' && offset === before + node.length);
    last = { node, offset: Math.min(offset - before, node.length) };
    if (isHere) return last;
    before += node.length;
  }
  return last;
}

/** Whether a point lies in a character's box or in the space between its line and the next. */
function isAt({ left, right, top, bottom, height }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top - height / 2 && y <= bottom + height / 2;
}
