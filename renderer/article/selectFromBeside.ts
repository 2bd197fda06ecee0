import type { EditorView } from '@tiptap/pm/view';
import type { ArticleSelection } from './articleSelection.ts';

/**
 * Where the pointer went down: above the text, below it, on the letters in the margin beside a line, or beyond the margins, on what
 * cannot be selected itself: the Library, and the edge of the inspector in a narrow window.
 */
type Part = 'above' | 'below' | 'letters' | 'left' | 'right';

/** So many pixels from the lines is in the margin, before the letters. */
const margin = 4;

interface Article {
  readonly scroller: HTMLElement;
  readonly view: EditorView;
  readonly selection: ArticleSelection;
  /** How long the text is, in UTF-16 code units. */
  readonly length: () => number;
  /** The offset in the text at a point of the window, in UTF-16 code units; null where there is none. */
  readonly offsetAt: (x: number, y: number) => number | null;
  /** The same, but for a point above or below the view it first scrolls. */
  readonly scrollAndFind: (x: number, y: number) => number | null;
  /** The box of the lines, in viewport coordinates. */
  readonly column: () => DOMRect;
  /** Selecting begins with this press. */
  readonly begin: (event: PointerEvent) => void;
}

/**
 * Lets a drag begin on the page outside of the text, until the signal: over the head of the article it begins at the start, on the
 * empty page below a short article at the end, on a letter in the margin or beyond the margins at the edge of its line. By itself the engine selects
 * nothing in an edited text when a drag began outside of it. Words of the head can still be selected there, to be copied.
 */
export function selectFromBeside(article: Article, signal: AbortSignal): void {
  const { scroller, view } = article;
  const press = (down: PointerEvent) => {
    const part = partAt(down, scroller, view.dom);
    if (part === null) return;
    if (part === 'above' || part === 'below') pressOn(article, part, down);
    const released = new AbortController();
    let anchor: number | null = null;
    const move = (now: PointerEvent) => {
      const isInText = now.target instanceof Node && view.dom.contains(now.target);
      if (now.buttons !== 0 && !isInText && anchor === null) return;
      if (now.buttons === 0) released.abort();
      else if (anchor !== null) follow(article, anchor, now);
      else {
        anchor = drawFrom(article, part, down, now);
        // Elsewhere the engine goes on selecting from here, also where it has to scroll.
        if (part !== 'left' && part !== 'right') released.abort();
      }
    };
    const until = { signal: AbortSignal.any([signal, released.signal]) };
    window.addEventListener('pointermove', move, until);
    window.addEventListener('pointerup', () => released.abort(), until);
  };
  window.addEventListener('pointerdown', press, { signal });
}

/** Null in the text, on the scroll bar, and on what is pressed for what it does. */
function partAt(
  { target, button, clientX, clientY }: PointerEvent,
  scroller: HTMLElement,
  dom: Element,
): Part | null {
  if (button !== 0 || !(target instanceof Element) || target.closest('dialog')) return null;
  if (!scroller.contains(target)) return sideOf(target, clientX);
  if (clientX >= scroller.getBoundingClientRect().left + scroller.clientWidth) return null;
  if (target.closest('.lane')) return 'letters';
  const isPage = target === scroller || target.matches('.page, .text-frame');
  const isHead = target.closest('.article-header') && !target.closest('button, a, input, select, textarea');
  if (!isPage && !isHead) return null;
  return clientY < dom.getBoundingClientRect().top ? 'above' : 'below';
}

/** Beyond a margin: nothing in the Library can be selected, and in the inspector only while it is more than its edge. */
function sideOf(target: Element, x: number): Part | null {
  if (target.closest('input, textarea')) return null;
  // The name on the edge of a drawer is its column’s own.
  const isEdge = target.matches('.column');
  if (target.closest('.library') || (isEdge && target.querySelector('.library'))) return 'left';
  if (isEdge) return 'right';
  const inspector = target.closest('.inspector')?.getBoundingClientRect();
  return inspector && inspector.right > innerWidth && x > inspector.left ? 'right' : null;
}

/** Shift extends to the start or the end of the text; without it, nothing in the text stays selected. */
function pressOn(article: Article, part: Part, down: PointerEvent): void {
  const { selection, view, begin } = article;
  const anchor = selection.caret()?.anchor;
  if (anchor === undefined) return;
  begin(down);
  if (!down.shiftKey) {
    selection.drop();
    return;
  }
  down.preventDefault();
  view.focus();
  selection.set(anchor, originOf(article, part, down) ?? anchor);
}

/** Begins to select where the pointer came from; gives that offset, in UTF-16 code units. */
function drawFrom(article: Article, part: Part, down: PointerEvent, now: PointerEvent): number | null {
  const { selection, view, begin, offsetAt } = article;
  const anchor = originOf(article, part, down);
  const head = offsetAt(now.clientX, now.clientY);
  if (anchor === null || head === null) return null;
  if (part !== 'above' && part !== 'below') begin(down);
  view.focus();
  selection.set(anchor, head);
  return anchor;
}

function follow(
  { selection, scrollAndFind }: Article,
  anchor: number,
  { clientX, clientY }: PointerEvent,
): void {
  const head = scrollAndFind(clientX, clientY);
  if (head !== null) selection.set(anchor, head);
}

function originOf({ length, offsetAt, column }: Article, part: Part, down: PointerEvent): number | null {
  switch (part) {
    case 'above':
      return 0;
    case 'below':
      return length();
    case 'left':
      return offsetAt(column().left - margin, down.clientY);
    case 'letters':
    case 'right':
      return offsetAt(column().right + margin, down.clientY);
  }
}
