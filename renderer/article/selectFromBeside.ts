import type { EditorView } from '@tiptap/pm/view';
import type { ArticleSelection } from './articleSelection.ts';

/** Which part of the page the pointer went down on: above the text, below it, or on the letters in the margin beside a line. */
type Part = 'above' | 'below' | 'letters';

interface Article {
  readonly scroller: HTMLElement;
  readonly view: EditorView;
  readonly selection: ArticleSelection;
  /** How long the text is, in UTF-16 code units. */
  readonly length: () => number;
  /** The offset in the text at a point of the window, in UTF-16 code units; null where there is none. */
  readonly offsetAt: (x: number, y: number) => number | null;
  /** The box of the lines, in viewport coordinates. */
  readonly column: () => DOMRect;
  /** Selecting begins with this press. */
  readonly begin: (event: PointerEvent) => void;
}

/**
 * Lets a drag begin on the page outside of the text, until the signal: over the head of the article it begins at the start, on the
 * empty page below a short article at the end, on a letter in the margin at the end of its line. By itself the engine selects
 * nothing in an edited text when a drag began outside of it. Words of the head can still be selected there, to be copied.
 */
export function selectFromBeside(article: Article, signal: AbortSignal): void {
  const { scroller, view } = article;
  const press = (down: PointerEvent) => {
    const part = partAt(down, scroller, view.dom);
    if (part === null) return;
    // A letter is clicked for its annotation, to which what is selected may then be added.
    if (part !== 'letters') pressOn(article, part, down);
    const released = new AbortController();
    const move = (now: PointerEvent) => {
      const isInText = now.target instanceof Node && view.dom.contains(now.target);
      if (now.buttons !== 0 && !isInText) return;
      released.abort();
      if (now.buttons !== 0) drawFrom(article, part, down, now);
    };
    const until = { signal: AbortSignal.any([signal, released.signal]) };
    window.addEventListener('pointermove', move, until);
    window.addEventListener('pointerup', () => released.abort(), until);
  };
  scroller.addEventListener('pointerdown', press, { signal });
}

/** Null in the text, on the scroll bar, and on what is pressed for what it does. */
function partAt(
  { target, button, clientX, clientY }: PointerEvent,
  scroller: HTMLElement,
  dom: Element,
): Part | null {
  const isOnScrollBar = clientX >= scroller.getBoundingClientRect().left + scroller.clientWidth;
  if (button !== 0 || isOnScrollBar || !(target instanceof Element)) return null;
  if (target.closest('.lane')) return 'letters';
  const isPage = target === scroller || target.matches('.page, .text-frame');
  const isHead = target.closest('.article-header') && !target.closest('button, a, input, select, textarea');
  if (!isPage && !isHead) return null;
  return clientY < dom.getBoundingClientRect().top ? 'above' : 'below';
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

/** From here on the engine goes on selecting, also where it has to scroll. */
function drawFrom(article: Article, part: Part, down: PointerEvent, now: PointerEvent): void {
  const { selection, view, begin, offsetAt } = article;
  const anchor = originOf(article, part, down);
  const head = offsetAt(now.clientX, now.clientY);
  if (anchor === null || head === null) return;
  if (part === 'letters') begin(down);
  view.focus();
  selection.set(anchor, head);
}

function originOf({ length, offsetAt, column }: Article, part: Part, down: PointerEvent): number | null {
  switch (part) {
    case 'above':
      return 0;
    case 'below':
      return length();
    case 'letters':
      // In the margin, between the line and its letters.
      return offsetAt(column().right + 4, down.clientY);
  }
}
