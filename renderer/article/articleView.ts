import type { Editor } from '@tiptap/core';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import { startOf } from '../../shared/model/extent.ts';
import type { Range } from '../../shared/model/segment.ts';
import { selectionToSegment } from '../../shared/text/graphemes.ts';
import { TextGeometry } from './geometry.ts';
import { HighlightLayer } from './highlights.ts';
import { makePositions, type Positions } from './positions.ts';
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

/** The character under the pointer: its box in viewport coordinates, and its annotations, the shortest first. */
export interface Pointed {
  readonly box: DOMRect;
  readonly annotations: readonly Annotation[];
}

/** An annotation's letter in the margin: where its first visible line stands, in pixels from the page's top. */
export interface LaneMark {
  readonly annotation: Annotation;
  readonly top: number;
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
  private article: Article | null = null;
  private positions: Positions | null = null;
  private geometry: TextGeometry | null = null;
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
   * Shows an article with its annotations, `currentId` among them brought out; null shows none. Another article than
   * before starts with the text at `scrollOffset` at the top of the view.
   */
  show(
    article: Article | null,
    annotations: readonly Annotation[],
    currentId: string | null,
    scrollOffset = 0,
  ): void {
    if (article !== this.article) this.setArticle(article, scrollOffset);
    this.highlights.setAnnotations(annotations, currentId);
    this.paint();
  }

  /**
   * Takes the selection over from the DOM now. ProseMirror hears of it by an event that comes later, perhaps after
   * the next key: a command must not work on the selection of the key before. Without the focus the DOM's selection
   * is that of an earlier time, and ours counts.
   */
  readSelection(): void {
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

  /** Lets the selection go and leaves the caret at its end; the view does not scroll. */
  collapse(): void {
    const { state, view } = this.editor;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, state.selection.to)));
    view.focus();
  }

  /** The selection in UTF-16 code units; start equals end for a bare caret. */
  selection(): { start: number; end: number } | null {
    if (!this.positions) return null;
    const { from, to } = this.editor.state.selection;
    return { start: this.positions.toOffset(from), end: this.positions.toOffset(to) };
  }

  /** Selects `[start, end)`, or places the caret where they are equal, and scrolls it into view. */
  select(start: number, end: number): void {
    if (!this.positions) return;
    const { state, view } = this.editor;
    const from = this.positions.toPosition(start, start === end ? 'backward' : 'forward');
    const to = this.positions.toPosition(end, 'backward');
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, Math.max(from, to))));
    // ProseMirror touches the DOM's selection only while it has the focus: an old one would stay painted.
    if (!view.hasFocus()) window.getSelection()?.removeAllRanges();
    if (this.geometry && !this.geometry.isInView(start, Math.max(end, start + 1)))
      this.geometry.scrollTo(start, 0.4);
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
    const { geometry } = this;
    const [first] = annotation.segments;
    if (!geometry || !first) return;
    if (!geometry.isInView(first.start, first.end)) geometry.scrollTo(startOf(annotation), 0.4);
    this.paint();
    this.highlights.flash(annotation, geometry);
  }

  /** Brings out the annotation that is pointed at, here or in a list; null brings out none. */
  setHovered(annotation: Annotation | null): void {
    if (this.geometry) this.highlights.hover(annotation, this.geometry);
  }

  /** The character at a point of the viewport, or null where there is none. */
  pointedAt(x: number, y: number): Pointed | null {
    const { geometry, positions } = this;
    const found = this.editor.view.posAtCoords({ left: x, top: y });
    if (!geometry || !positions || !found) return null;
    // The nearest caret may lie on either side of the character under the pointer: ask the boxes.
    const offset = positions.toOffset(found.pos);
    for (const start of [offset, offset - 1]) {
      const box = geometry.rects(start, start + 1).find((rect) => isAt(rect, x, y));
      if (box) return { box, annotations: this.highlights.at(start) };
    }
    return null;
  }

  /** The first line box and the last one of a stretch of text, in viewport coordinates. */
  boxes(start: number, end: number): { first: DOMRect; last: DOMRect } | null {
    const rects = this.geometry?.rects(start, end) ?? [];
    const [first] = rects;
    const last = rects.at(-1);
    return first && last ? { first, last } : null;
  }

  /** The stretches of text in view and about one view's height around it. */
  nearText(): readonly Range[] {
    return this.geometry?.nearSections() ?? [];
  }

  /** The letters for the margin of what is near the view, from top to bottom. */
  laneMarks(): readonly LaneMark[] {
    const { geometry } = this;
    const page = this.editor.view.dom.getBoundingClientRect();
    if (!geometry) return [];
    const sections = geometry.nearSections();
    const viewTop = this.scroller.getBoundingClientRect().top;
    const [first] = sections;
    const last = sections.at(-1);
    if (!first || !last) return [];
    return this.highlights.within(first.start, last.end).flatMap((annotation) => {
      const segment = annotation.segments.find(({ end }) => end > first.start);
      if (!segment) return [];
      const start = Math.max(segment.start, first.start);
      const [box] = geometry.rects(start, start + 1);
      const [end] = geometry.rects(segment.end - 1, segment.end);
      if (!box || !end) return [];
      // What began above the view and goes on in it keeps its letter at the top.
      const goesOn = box.top < viewTop && end.bottom > viewTop + box.height;
      return [{ annotation, top: Math.max(box.top, goesOn ? viewTop : box.top) - page.top }];
    });
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
    const doc = article ? articleDocument(schema, article) : emptyDocument(schema);
    this.article = article;
    view.updateState(EditorState.create({ doc, plugins: view.state.plugins }));
    this.positions = article && makePositions(doc, article.blocks);
    this.geometry =
      article && this.positions && new TextGeometry(view.dom, this.scroller, this.positions, article.blocks);
    this.scroller.scrollTop = 0;
    if (scrollOffset > 0) this.geometry?.scrollTo(scrollOffset, 0.02);
  }

  private paint(): void {
    if (this.geometry) this.highlights.paint(this.geometry);
  }

  private reportSelection(): void {
    const selected = this.selection();
    if (!selected || !this.article) return;
    this.events.onSelect({ ...selected, segment: selectionToSegment(this.article.text, selected) });
  }

  private reportClick(event: MouseEvent): void {
    this.readSelection();
    if (!this.article || event.button !== 0 || !this.editor.state.selection.empty) return;
    this.events.onClick(this.pointedAt(event.clientX, event.clientY)?.annotations ?? []);
  }

  private layoutSoon(): void {
    clearTimeout(this.restTimer);
    this.restTimer = setTimeout(() => this.reportScrollRest(), 400);
    if (this.layoutAsked) return;
    this.layoutAsked = true;
    requestAnimationFrame(() => {
      this.layoutAsked = false;
      this.paint();
      this.events.onLayout();
    });
  }

  private reportScrollRest(): void {
    const { positions } = this;
    if (!positions || !this.article) return;
    const view = this.scroller.getBoundingClientRect();
    const text = this.editor.view.dom.getBoundingClientRect();
    const isAtTop = this.scroller.scrollTop === 0;
    const found = isAtTop ? null : this.editor.view.posAtCoords({ left: text.left + 2, top: view.top + 20 });
    if (isAtTop) this.events.onScrollRest(0);
    else if (found) this.events.onScrollRest(positions.toOffset(found.pos));
  }
}

/** Between two lines, the nearer one is meant. */
function isAt({ left, right, top, bottom, height }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top - height / 2 && y <= bottom + height / 2;
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
