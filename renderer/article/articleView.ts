import type { Editor } from '@tiptap/core';
import { Selection, TextSelection } from '@tiptap/pm/state';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Range } from '../../shared/model/segment.ts';
import { selectionToSegment } from '../../shared/text/graphemes.ts';
import { asNewArticle } from './frozen.ts';
import { TextGeometry } from './geometry.ts';
import { HighlightLayer } from './highlights.ts';
import { type LaneMark, Lanes } from './lanes.ts';
import { makePieces } from './pieces.ts';
import { makePositions, type Positions, type SectionSpan } from './positions.ts';
import { articleDocument, emptyDocument } from './schema.ts';

/** What a person does in the article; all offsets in UTF-16 code units. */
export interface ArticleEvents {
  readonly onSelect: (selected: { start: number; end: number; segment: Range | null }) => void;
  /** A click on annotated text, or (with an empty list) beside it; the shortest annotation comes first. */
  readonly onClick: (hits: readonly Annotation[]) => void;
  /** The pointer went down in the text. */
  readonly onSelectionStart: () => void;
  /** A selection has been finished: the pointer or the Shift key was let go. */
  readonly onSelectionEnd: () => void;
  /** Boxes may have moved, or other sections came near. */
  readonly onLayout: () => void;
  /** The text at the top of the view, some time after scrolling ended. */
  readonly onScrollRest: (offset: number) => void;
}

/** How long after a double click a third click may come, in milliseconds. */
const thirdClick = 250;

/** Everything that goes with the article on screen. */
interface Shown {
  readonly article: Article;
  readonly positions: Positions;
  readonly geometry: TextGeometry;
  readonly lanes: Lanes;
}

/**
 * The article on screen: one TipTap editor that is kept warm while articles come and go, the table between text and
 * document, and the highlight layer. It shows and reports; what happens then is decided by the actions.
 */
export class ArticleView {
  readonly editor: Editor;
  private readonly scroller: HTMLElement;
  private readonly events: ArticleEvents;
  private readonly highlights = new HighlightLayer();
  private readonly stop = new AbortController();
  private shown: Shown | null = null;
  /** The sections in and around the view, as they were when it was last looked at. */
  private near: readonly SectionSpan[] = [];
  private laneMarksShown: readonly LaneMark[] = [];
  /** The selection has been tagged: it counts as gone, and goes with the frame that shows the mark. */
  private isLettingGo = false;
  private layoutLook = '';
  private settling = 0;
  private restTimer: ReturnType<typeof setTimeout> | undefined;
  private layoutAsked = false;

  constructor(editor: Editor, scroller: HTMLElement, events: ArticleEvents) {
    this.editor = editor;
    this.scroller = scroller;
    this.events = events;
    const { dom } = editor.view;
    const { signal } = this.stop;
    editor.on('selectionUpdate', () => this.reportSelection());
    dom.addEventListener('click', (event) => this.reportClick(event), { signal });
    this.listenForSelectionEnd(signal);
    scroller.addEventListener('scroll', () => this.layoutSoon(), { signal, passive: true });
    scroller.addEventListener('wheel', () => cancelAnimationFrame(this.settling), { signal, passive: true });
    const resized = new ResizeObserver(() => this.layoutSoon());
    resized.observe(scroller);
    resized.observe(dom);
    signal.addEventListener('abort', () => resized.disconnect());
  }

  /** Takes the listeners away. */
  destroy(): void {
    clearTimeout(this.restTimer);
    this.stop.abort();
  }

  /**
   * Shows an article with its annotations in text order, the current one among them brought out; null shows none.
   * Another article than before starts with the text at `scrollOffset` at the top of the view.
   */
  show(
    article: Article | null,
    annotations: readonly Annotation[],
    current: Annotation | null,
    scrollOffset = 0,
  ): void {
    if (article !== (this.shown?.article ?? null)) this.setArticle(article, scrollOffset);
    this.highlights.setAnnotations(annotations);
    this.highlights.setCurrent(current);
    this.paint();
  }

  /**
   * Takes the selection over from the DOM now. ProseMirror hears of it by an event that comes later, perhaps after
   * the next key: a command must not work on the selection of the key before. Without the focus the DOM's selection
   * is that of an earlier time, and ours counts.
   */
  readSelection(): void {
    if (this.isLettingGo) this.collapse();
    const { view, state } = this.editor;
    const dom = window.getSelection();
    if (!view.hasFocus() || !dom?.anchorNode || !dom.focusNode) return;
    if (!view.dom.contains(dom.anchorNode) || !view.dom.contains(dom.focusNode)) return;
    const place = (node: Node, offset: number) => state.doc.resolve(view.posAtDOM(node, offset));
    const selection = TextSelection.between(
      place(dom.anchorNode, dom.anchorOffset),
      place(dom.focusNode, dom.focusOffset),
    );
    if (!selection.eq(state.selection)) view.dispatch(state.tr.setSelection(selection));
  }

  /**
   * From now on the selection counts as gone: the next key or click finds a caret at its end. It is seen to go with
   * `finishLettingGo`, in one frame with the mark that it became.
   */
  letGo(): void {
    this.isLettingGo = true;
  }

  /** Lets the selection go now, if `letGo` was called and nothing else has happened since. */
  finishLettingGo(): void {
    if (this.isLettingGo) this.collapse();
  }

  /** Keeps the selection after all, if nothing else has happened since `letGo`. */
  keepSelection(): void {
    this.isLettingGo = false;
  }

  /** Lets the selection go and leaves the caret at its end; the view does not scroll. */
  collapse(): void {
    this.isLettingGo = false;
    const { state, view } = this.editor;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, state.selection.to)));
    view.focus();
  }

  /** The selection in UTF-16 code units; start equals end for a bare caret. */
  selection(): { start: number; end: number } | null {
    if (!this.shown) return null;
    const { from, to } = this.editor.state.selection;
    const { positions } = this.shown;
    return { start: positions.toOffset(from), end: positions.toOffset(to) };
  }

  /** Selects `[start, end)`, or places the caret where they are equal, and scrolls it into view. */
  select(start: number, end: number): void {
    if (!this.shown) return;
    this.isLettingGo = false;
    const { positions } = this.shown;
    const { state, view } = this.editor;
    const from = positions.toPosition(start, 'forward');
    const to = start === end ? from : positions.toPosition(end, 'backward');
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, Math.max(from, to))));
    // ProseMirror touches the DOM's selection only while it has the focus: an old one would stay painted.
    if (!view.hasFocus()) window.getSelection()?.removeAllRanges();
    this.bringIntoView({ start, end: Math.max(end, start + 1) });
  }

  /** Puts the keyboard into the article. */
  focus(): void {
    this.editor.view.focus();
  }

  /** The annotations that hold the character at or just before `offset`, the shortest first. */
  annotationsAt(offset: number): readonly Annotation[] {
    const after = this.highlights.at(offset);
    return after.length > 0 ? after : this.highlights.at(Math.max(0, offset - 1));
  }

  /** Brings an annotation to the middle of the view unless it can be seen already, and lets it light up. */
  reveal(annotation: Annotation): void {
    const [first] = annotation.segments;
    if (!first) return;
    this.bringIntoView(first);
    this.highlights.flash(
      annotation.segments.flatMap((segment) => this.clip(segment)),
      this.toDom,
    );
  }

  /** The first line box and the last one of what is near the view of a stretch of text, in viewport coordinates. */
  boxes(start: number, end: number): { first: DOMRect; last: DOMRect } | null {
    const rects = this.nearRects({ start, end });
    const [first] = rects;
    const last = rects.at(-1);
    return first && last ? { first, last } : null;
  }

  /** The letters for the margin of what is near the view, in text order; the same list while nothing has moved. */
  laneMarks(): readonly LaneMark[] {
    const marks = this.measureLanes();
    if (!areAlike(marks, this.laneMarksShown)) this.laneMarksShown = marks;
    return this.laneMarksShown;
  }

  private measureLanes(): readonly LaneMark[] {
    const { shown, near } = this;
    const [first] = near;
    const last = near.at(-1);
    if (!shown || !first || !last) return [];
    const pageTop = this.editor.view.dom.getBoundingClientRect().top;
    const viewTop = this.scroller.getBoundingClientRect().top - pageTop;
    const tops = new Map(near.map(({ index }) => [index, shown.geometry.topOf(index) - pageTop]));
    const annotations = this.highlights.within(first.start, last.end);
    return shown.lanes.marks(annotations, near, viewTop, (section) => tops.get(section) ?? 0);
  }

  private listenForSelectionEnd(signal: AbortSignal): void {
    const { dom } = this.editor.view;
    const end = () => {
      this.readSelection();
      this.events.onSelectionEnd();
    };
    // After a double click a third one may follow, which selects the paragraph instead of the word.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const mouseUp = (event: MouseEvent) => {
      if (event.detail === 2) timer = setTimeout(end, thirdClick);
      else end();
    };
    const pointerDown = () => {
      clearTimeout(timer);
      this.events.onSelectionStart();
      window.addEventListener('mouseup', mouseUp, { once: true, signal });
    };
    // What was selected when Shift went down does not count as selected with it.
    let before = this.selection();
    const shiftDown = (event: KeyboardEvent) => {
      if (event.key === 'Shift' && !event.repeat) before = this.selection();
    };
    const shiftUp = (event: KeyboardEvent) => {
      if (event.key !== 'Shift') return;
      this.readSelection();
      const now = this.selection();
      if (now?.start !== before?.start || now?.end !== before?.end) end();
    };
    dom.addEventListener('pointerdown', pointerDown, { signal });
    dom.addEventListener('keydown', shiftDown, { signal });
    dom.addEventListener('keyup', shiftUp, { signal });
  }

  private setArticle(article: Article | null, scrollOffset: number): void {
    const { view, schema } = this.editor;
    const pieces = article ? makePieces(article.text, article.blocks) : [];
    const doc = article ? articleDocument(schema, article.text, pieces) : emptyDocument(schema);
    const swap = asNewArticle(view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content));
    // Not a new state with the same plugins: ProseMirror would make their views anew and lay out all of the text.
    view.updateState(view.state.apply(swap.setSelection(Selection.atStart(swap.doc))));
    this.isLettingGo = false;
    this.shown = null;
    if (article) {
      const positions = makePositions(doc, pieces);
      const geometry = new TextGeometry(view.dom, this.scroller, positions, pieces);
      this.shown = { article, positions, geometry, lanes: new Lanes(geometry) };
    }
    this.scroller.scrollTop = 0;
    if (scrollOffset > 0) this.scrollTo(scrollOffset, 0.02);
    this.look();
  }

  /** Looks again at which sections are near the view. Returns whether they are others than before. */
  private look(): boolean {
    const near = this.shown?.geometry.nearSections() ?? [];
    const isSame = near[0] === this.near[0] && near.at(-1) === this.near.at(-1);
    if (!isSame) this.near = near;
    return !isSame;
  }

  private paint(): void {
    this.highlights.paint(this.near, this.toDom);
  }

  private readonly toDom = (start: number, end: number): StaticRange | null =>
    this.shown?.geometry.staticRange(start, end) ?? null;

  /** The part of a stretch that lies in the sections near the view; nothing when there is none. */
  private clip({ start, end }: Range): readonly Range[] {
    const from = Math.max(start, this.near[0]?.start ?? 0);
    const to = Math.min(end, this.near.at(-1)?.end ?? 0);
    return from < to ? [{ start: from, end: to }] : [];
  }

  /** The boxes of what is near the view: to measure more, the engine would have to lay out all of the text. */
  private nearRects(stretch: Range): readonly DOMRect[] {
    return this.clip(stretch).flatMap(({ start, end }) => this.shown?.geometry.rects(start, end) ?? []);
  }

  /** Scrolls so that a stretch of text starts in the middle of the view, unless some of it can be seen already. */
  private bringIntoView(stretch: Range): void {
    if (this.look()) this.paint();
    const view = this.scroller.getBoundingClientRect();
    const isInView = this.nearRects(stretch).some((box) => box.top >= view.top && box.bottom <= view.bottom);
    if (!isInView) this.scrollTo(stretch.start, 0.4);
  }

  /**
   * Scrolls so that the text at `offset` stands at a share of the view's height. Sections that were skipped so far
   * get their real height when they come near, which moves what follows: so it looks again, now and in the next frames.
   */
  private scrollTo(offset: number, share: number): void {
    const { shown } = this;
    const settle = (frames: number): void => {
      if (shown !== this.shown || !shown) return;
      for (let pass = 0; pass < 4 && shown.geometry.scrollTo(offset, share) > 1; pass += 1);
      if (this.look()) this.paint();
      if (frames > 0) this.settling = requestAnimationFrame(() => settle(frames - 1));
    };
    cancelAnimationFrame(this.settling);
    settle(2);
  }

  private reportSelection(): void {
    const selected = this.selection();
    if (!selected || !this.shown) return;
    this.events.onSelect({ ...selected, segment: selectionToSegment(this.shown.article.text, selected) });
  }

  private reportClick(event: MouseEvent): void {
    const { shown } = this;
    this.readSelection();
    if (!shown || event.button !== 0 || !this.editor.state.selection.empty) return;
    const found = this.editor.view.posAtCoords({ left: event.clientX, top: event.clientY });
    if (!found) return;
    const side = shown.geometry.unitAt(shown.positions.toOffset(found.pos), event.clientX, event.clientY);
    this.events.onClick(side === null ? [] : this.highlights.at(side));
  }

  private layoutSoon(): void {
    clearTimeout(this.restTimer);
    this.restTimer = setTimeout(() => this.reportScrollRest(), 400);
    if (this.layoutAsked) return;
    this.layoutAsked = true;
    requestAnimationFrame(() => {
      this.layoutAsked = false;
      this.noticeNewLayout();
      if (this.look()) this.paint();
      this.events.onLayout();
    });
  }

  /** Lines stand elsewhere in their sections when the column is wider or narrower, or the type larger or smaller. */
  private noticeNewLayout(): void {
    const { dom } = this.editor.view;
    const type = Number.parseFloat(getComputedStyle(dom).fontSize);
    const look = `${dom.clientWidth} ${type}`;
    if (look === this.layoutLook) return;
    this.layoutLook = look;
    this.shown?.lanes.forget();
  }

  private reportScrollRest(): void {
    const { shown } = this;
    if (!shown) return;
    const view = this.scroller.getBoundingClientRect();
    const text = this.editor.view.dom.getBoundingClientRect();
    const isAtTop = this.scroller.scrollTop === 0;
    const found = isAtTop ? null : this.editor.view.posAtCoords({ left: text.left + 2, top: view.top + 20 });
    if (isAtTop) this.events.onScrollRest(0);
    else if (found) this.events.onScrollRest(shown.positions.toOffset(found.pos));
  }
}

/** Whether two lists of letters look the same. */
function areAlike(some: readonly LaneMark[], others: readonly LaneMark[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ annotation, top, joins }, index) => {
      const other = others[index];
      return other?.annotation === annotation && other.top === top && `${other.joins}` === `${joins}`;
    })
  );
}

let shown: ArticleView | null = null;

/** The article view that is on screen, for commands; null before the window is ready. */
export function articleView(): ArticleView | null {
  return shown;
}

/** Says which article view is on screen. */
export function showArticleView(view: ArticleView | null): void {
  shown = view;
}
