import type { JSHandle, Page } from 'playwright/test';

/** A place in the article's text on screen: which stretch of text (a paragraph, or a part of one), and how far in. */
export type Place = readonly [piece: number, offset: number];

/** One painted range: the highlight it belongs to, and its borders. */
export interface Painted {
  readonly name: string;
  readonly from: Place;
  readonly to: Place;
}

/** What the article's text looks like to somebody who reads the window and knows nothing of the program. */
export interface Screen {
  /** The text of each element that holds text, with the number of the element around it. */
  readonly pieces: () => { readonly text: string; readonly parent: number }[];
  /** The pieces of which some can be seen. */
  readonly inView: () => number[];
  /** All painted ranges of the highlights that are named `tag-level`. */
  readonly painted: () => Painted[];
  readonly select: (anchor: Place, focus: Place) => void;
  /** Where the selection starts, as the person made it; null outside of the text. */
  readonly anchor: () => Place | null;
  /** The boxes of a stretch, with a width; the view's own box goes with them. */
  readonly boxes: (from: Place, to: Place) => { readonly boxes: DOMRect[]; readonly view: DOMRect };
  /** Whether a click at a point of the window falls on the text. */
  readonly isText: (x: number, y: number) => boolean;
  /** Scrolls the article; gives where it is then. */
  readonly scrollTo: (top: number) => {
    readonly top: number;
    readonly height: number;
    readonly full: number;
  };
}

/** Reads the window by walking through its DOM: no code of the program has a part in it. */
export function lookAt(page: Page): Promise<JSHandle<Screen>> {
  return page.evaluateHandle(() => {
    const box = document.querySelector<HTMLElement>('[role="textbox"][aria-label="Article text"]');
    const view = box?.closest('main');
    if (!box || !view) throw new Error('There is no article on screen.');
    const elements = () =>
      [...box.querySelectorAll('*')].filter(({ firstChild }) => firstChild instanceof Text);
    const textNodes = (element: Element): Text[] => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      return nodes;
    };
    const placeOf = (all: readonly Element[], node: Node, offset: number): Place => {
      const piece = all.findIndex((element) => element.contains(node));
      const before = document.createRange();
      before.setStart(all[piece] ?? box, 0);
      before.setEnd(node, offset);
      return [piece, before.toString().length];
    };
    const point = ([piece, offset]: Place): readonly [Node, number] => {
      const element = elements()[piece];
      if (!element) throw new Error(`There is no piece ${piece}.`);
      let left = offset;
      for (const node of textNodes(element)) {
        if (left <= node.length) return [node, left];
        left -= node.length;
      }
      throw new Error(`Piece ${piece} has no offset ${offset}.`);
    };
    const overlapsView = (element: Element) => {
      const [own, seen] = [element.getBoundingClientRect(), view.getBoundingClientRect()];
      return own.bottom > seen.top && own.top < seen.bottom;
    };
    return {
      pieces: () => {
        const parents = [...new Set(elements().map(({ parentElement }) => parentElement))];
        return elements().map((element) => ({
          text: element.textContent ?? '',
          parent: parents.indexOf(element.parentElement),
        }));
      },
      // The parent first: to ask for the box of what is skipped would lay it out.
      inView: () =>
        [...elements().entries()]
          .filter(([, element]) => overlapsView(element.parentElement ?? element) && overlapsView(element))
          .map(([index]) => index),
      painted: () => {
        const all = elements();
        return [...CSS.highlights]
          .filter(([name]) => /^[a-z]+-\d+$/.test(name))
          .flatMap(([name, ranges]) =>
            [...ranges].map((range) => ({
              name,
              from: placeOf(all, range.startContainer, range.startOffset),
              to: placeOf(all, range.endContainer, range.endOffset),
            })),
          );
      },
      select: (anchor, focus) => getSelection()?.setBaseAndExtent(...point(anchor), ...point(focus)),
      anchor: () => {
        const { anchorNode, anchorOffset } = getSelection() ?? {};
        return anchorNode && box.contains(anchorNode)
          ? placeOf(elements(), anchorNode, anchorOffset ?? 0)
          : null;
      },
      boxes: (from, to) => {
        const range = document.createRange();
        range.setStart(...point(from));
        range.setEnd(...point(to));
        const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
        return { boxes: boxes.map((each) => each.toJSON()), view: view.getBoundingClientRect().toJSON() };
      },
      isText: (x, y) => box.contains(document.elementFromPoint(x, y)),
      scrollTo: (top) => {
        view.scrollTop = top;
        return { top: view.scrollTop, height: view.clientHeight, full: view.scrollHeight };
      },
    };
  });
}
