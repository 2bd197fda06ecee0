import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import { lengthOf } from '../../shared/model/extent.ts';
import type { Range } from '../../shared/model/segment.ts';
import { nextCluster, previousCluster, selectionToSegment } from '../../shared/text/graphemes.ts';
import type { Expected } from '../state/expected.ts';
import { ArticleSelection } from './articleSelection.ts';
import { articleDocument, emptyDocument } from './document.ts';
import { asNewArticle } from './frozen.ts';
import { TextGeometry } from './geometry.ts';
import { HighlightLayer } from './highlights.ts';
import { type LaneLetter, Lanes, noLetters } from './lanes.ts';
import { watchLayout } from './layoutWatch.ts';
import { makePieces } from './pieces.ts';
import type { ArticlePort, Pointed } from './port.ts';
import { makePositions, type Positions } from './positions.ts';
import { Sections } from './sections.ts';
import { selectFromBeside } from './selectFromBeside.ts';
import { Viewport } from './viewport.ts';
import { type Ending, watchSelecting } from './watchSelecting.ts';

/** What a person does in the article; all offsets in UTF-16 code units. */
export interface ArticleEvents {
  readonly onSelect: (selected: { start: number; end: number; segment: Range | null }) => void;
  /** A click on annotated text, or (with an empty list) beside it; the shortest annotation comes first. */
  readonly onClick: (hits: readonly Annotation[]) => void;
  /** The pointer went down in the text. */
  readonly onSelectionStart: () => void;
  /** A selection has been finished: the pointer or the Shift key was released. Drawn with Ctrl or Alt, it adds to what there is. */
  readonly onSelectionEnd: (how: Ending) => void;
  /** Boxes may have moved, or other sections came near. */
  readonly onLayout: () => void;
  /** The text at the top of the view, some time after scrolling ended. */
  readonly onScrollRest: (offset: number) => void;
}

/** What is drawn over the text. */
export interface ToDraw {
  /** In text order. */
  readonly annotations: readonly Annotation[];
  /** The one among them that is brought out. */
  readonly current: Annotation | null;
  /** How some of them will be, as far as this article is concerned. */
  readonly expected: readonly Expected[];
}

/** Everything that goes with the article on screen. */
interface Shown {
  readonly article: Article;
  readonly positions: Positions;
  readonly geometry: TextGeometry;
  readonly viewport: Viewport;
  readonly lanes: Lanes;
}

/**
 * The article on screen: one TipTap editor that is kept warm while articles come and go, the table between text and
 * document, its selection, and the highlight layer. It shows and reports; what happens then is decided by the actions.
 */
export class ArticleView implements ArticlePort {
  readonly editor: Editor;
  private readonly scroller: HTMLElement;
  private readonly events: ArticleEvents;
  readonly selection: ArticleSelection;
  private readonly sections: Sections;
  private readonly highlights = new HighlightLayer();
  private readonly stop = new AbortController();
  private shown: Shown | null = null;
  /** Whether the pointer, when it was last released, had selected something, which is no click, even when it was taken at once. */
  private hasDrawn = false;

  constructor(editor: Editor, scroller: HTMLElement, events: ArticleEvents) {
    this.editor = editor;
    this.sections = new Sections(editor, () => this.selection.read());
    this.selection = new ArticleSelection(editor, () => this.shown?.positions);
    this.scroller = scroller;
    this.events = events;
    const { dom } = editor.view;
    const { signal } = this.stop;
    editor.on('selectionUpdate', () => this.reportSelection());
    dom.addEventListener('click', (event) => this.reportClick(event), { signal });
    const begin = watchSelecting(dom, signal, {
      selection: () => {
        this.selection.read();
        return this.selection.range();
      },
      onStart: ({ shiftKey }) => {
        // Shift extends what is selected here, not what is elsewhere in the window, or nothing.
        if (shiftKey && !editor.view.hasFocus()) this.focus();
        this.hasDrawn = false;
        events.onSelectionStart();
      },
      onEnd: (how) => {
        this.hasDrawn = !this.editor.state.selection.empty;
        this.selection.noteAttempt(how.isDrawn);
        events.onSelectionEnd(how);
      },
    });
    const { selection } = this;
    const fromBeside = {
      scroller,
      view: editor.view,
      selection,
      length: () => this.shown?.article.text.length ?? 0,
      offsetAt: (x: number, y: number) => this.offsetAt(x, y),
      scrollAndFind: (x: number, y: number) => this.scrollAndFind(x, y),
      column: () => this.frame(),
      begin,
    };
    selectFromBeside(fromBeside, signal);
    watchLayout({ scroller, dom, column: () => this.column() }, signal, {
      onLayout: (hasNewLines) => {
        if (hasNewLines) this.shown?.lanes.forget();
        this.shown?.viewport.look();
        events.onLayout();
      },
      onRest: () => this.reportScrollRest(),
    });
    scroller.addEventListener('wheel', () => this.shown?.viewport.stay(), { signal, passive: true });
  }

  /** Takes the listeners away. */
  destroy(): void {
    this.highlights.destroy();
    this.sections.stop();
    this.shown?.viewport.stay();
    this.stop.abort();
  }

  /**
   * Shows an article with its annotations; null shows none.
   * Another article than before starts with the text at `scrollOffset` at the top of the view.
   */
  show(article: Article | null, { annotations, current, expected }: ToDraw, scrollOffset = 0): void {
    this.highlights.setAnnotations(annotations);
    this.highlights.setCurrent(current);
    this.highlights.setExpected(expected);
    // The text is frozen: read again, or with another note, it is the same, and need not be built again.
    if (article?.id !== this.shown?.article.id) this.setArticle(article, scrollOffset);
    this.paint();
  }

  /**
   * Draws what is expected now and was not when the article was shown last. What was answered since stays as it is drawn until
   * `show` puts the annotation itself there.
   */
  draw(expected: readonly Expected[]): void {
    if (this.highlights.addExpected(expected)) this.paint();
  }

  /** Selects `[start, end)`, or places the caret where they are equal, and scrolls it into view. */
  select(start: number, end: number): void {
    this.selection.set(start, end);
    this.shown?.viewport.bringIntoView({ start, end: Math.max(end, start + 1) });
  }

  /** Scrolls so that the caret at `offset` could be seen, unless it could be already. */
  bring(offset: number): void {
    // At the end of a paragraph there is nothing behind the caret to look for.
    const isEnd = this.shown?.geometry.rects(offset, offset + 1).length === 0;
    const place = isEnd ? Math.max(0, offset - 1) : offset;
    this.shown?.viewport.bringIntoView({ start: place, end: place + 1 });
  }

  /**
   * The offset (UTF-16 code units) at a point of the window, or null where there is none. For a point above or below
   * the view it first scrolls, faster the farther away: to be called once a frame while something is dragged.
   */
  scrollAndFind(x: number, y: number): number | null {
    const { top, bottom } = this.scroller.getBoundingClientRect();
    const inside = Math.min(Math.max(y, top + 2), bottom - 2);
    if (inside !== y) this.scroller.scrollTop += (y - inside) / 4;
    return this.offsetAt(x, inside);
  }

  /** Paints what was found (UTF-16, half-open, in text order, not overlapping), the current hit stronger. */
  showFound(hits: readonly Range[], currentIndex: number): void {
    this.highlights.setFound(hits, currentIndex);
    this.paint();
  }

  /** Selects a hit, and brings it to the middle of the view unless it is well inside of it. */
  selectFound({ start, end }: Range): void {
    this.selection.set(start, end);
    const box = this.boxes(start, end)?.first;
    const view = this.scroller.getBoundingClientRect();
    // The find bar covers the top of the view, a message its bottom.
    const isWellInside = box && box.top >= view.top + 112 && box.bottom <= view.bottom - 72;
    if (!isWellInside) this.shown?.viewport.scrollTo(start, 0.4);
  }

  /** Lights up what the current annotation can be linked with; none while nothing is linked. */
  showTargets(targets: readonly Annotation[], source: Annotation | null): void {
    this.highlights.setTargets(targets, source);
    this.paint();
  }

  /** Scrolls by a number of heights of the view, up or down. */
  scrollBy(views: number): void {
    this.shown?.viewport.stay();
    const { clientHeight, scrollHeight } = this.scroller;
    this.scroller.scrollTop += Math.min(Math.max(views * clientHeight, -scrollHeight), scrollHeight);
  }

  /** Scrolls so that the text is again as far down the window as it was: `top` is what `frame` gave. */
  keepPlace(top: number): void {
    this.scroller.scrollTop += this.frame().top - top;
  }

  /** Puts the keyboard into the article. */
  focus(): void {
    this.editor.view.focus();
  }

  /** The annotations that hold the character behind a caret at `offset`, the shortest first. */
  annotationsBehind(offset: number): readonly Annotation[] {
    return this.highlights.at(offset);
  }

  /** The annotations that hold the character on either side of `offset`, the shortest first. */
  annotationsAt(offset: number): readonly Annotation[] {
    const found = [...this.highlights.at(offset), ...this.highlights.at(Math.max(0, offset - 1))];
    return [...new Set(found)].toSorted((a, b) => lengthOf(a) - lengthOf(b));
  }

  /** Brings an annotation to the middle of the view unless it can be seen already, and lets it light up. */
  reveal(annotation: Annotation): void {
    const [first] = annotation.segments;
    if (!first) return;
    this.shown?.viewport.bringIntoView(first);
    this.highlights.flash(this.nearPartsOf(annotation), this.toDom);
  }

  /** Brings out the annotation that is pointed at, here or in a list; null brings out none. */
  setHovered(annotation: Annotation | null): void {
    this.highlights.hover(annotation, annotation ? this.nearPartsOf(annotation) : [], this.toDom);
  }

  /** The character at a point of the viewport, or null where there is none. */
  pointedAt(x: number, y: number): Pointed | null {
    const { shown } = this;
    const { left, right } = this.frame();
    const caret = x < left || x > right ? null : this.offsetAt(x, y);
    if (!shown || caret === null) return null;
    const unit = shown.geometry.unitAt(caret, x, y);
    return unit && { box: unit.box, annotations: this.highlights.at(unit.offset) };
  }

  /** The box of all text, in viewport coordinates. */
  frame(): DOMRect {
    return this.column().getBoundingClientRect();
  }

  /** The box that the text is seen through, in viewport coordinates. */
  room(): DOMRect {
    return this.scroller.getBoundingClientRect();
  }

  /** Calls `listener` for the pointer over the text until the signal. */
  onPointer(
    type: 'pointermove' | 'pointerleave',
    listener: (event: PointerEvent) => void,
    signal: AbortSignal,
  ): void {
    this.editor.view.dom.addEventListener(type, listener, { signal, passive: true });
  }

  /** The first line box and the last one of a range of the text, in viewport coordinates. */
  boxes(start: number, end: number): { first: DOMRect; last: DOMRect } | null {
    // Only the ends are measured: all between may be long, and its layout skipped.
    const text = this.shown?.article.text ?? '';
    const [first] = this.shown?.geometry.rects(start, nextCluster(text, start)) ?? [];
    const last = this.shown?.geometry.rects(previousCluster(text, end), end).at(-1);
    return first && last ? { first, last } : null;
  }

  /** The first line box of what is near the view of a range of the text, in viewport coordinates. */
  firstLine(range: Range): DOMRect | null {
    const [part] = this.shown?.viewport.clip(range) ?? [];
    return (part && this.shown?.geometry.rects(part.start, part.end)[0]) ?? null;
  }

  /** The boxes of what is near the view of a range of text, a line each, in viewport coordinates. */
  lines(range: Range): readonly DOMRect[] {
    const parts = this.shown?.viewport.clip(range) ?? [];
    return parts.flatMap(({ start, end }) => this.shown?.geometry.rects(start, end) ?? []);
  }

  /** The ranges of text in view and about one view's height around it. */
  nearText(): readonly Range[] {
    return this.shown?.viewport.near ?? [];
  }

  /** The annotations with text in view or about one view's height around it, in text order. */
  nearAnnotations(): readonly Annotation[] {
    const near = this.nearText();
    const [first] = near;
    const last = near.at(-1);
    return first && last ? this.highlights.within(first.start, last.end) : [];
  }

  /** The letters for the margin of what is near the view, in text order; what has not moved is the same object. */
  laneLetters(): readonly LaneLetter[] {
    const { shown } = this;
    const near = shown?.viewport.near ?? [];
    const [first] = near;
    const last = near.at(-1);
    if (!shown || !first || !last) return noLetters;
    const pageTop = this.frame().top;
    const viewTop = this.scroller.getBoundingClientRect().top - pageTop;
    const tops = new Map(near.map(({ index }) => [index, shown.geometry.topOf(index) - pageTop]));
    return shown.lanes.letters(this.nearAnnotations(), near, viewTop, (section) => tops.get(section) ?? 0);
  }

  /** The place in the text that is nearest to a point of the window; of a line, its edge. */
  private offsetAt(x: number, y: number): number | null {
    const { view } = this.editor;
    const caret = document.caretPositionFromPoint(x, y);
    // ProseMirror goes by the boxes of blocks: beside a line it finds the start or the end of the paragraph.
    const position =
      caret && view.dom.contains(caret.offsetNode)
        ? view.posAtDOM(caret.offsetNode, caret.offset)
        : view.posAtCoords({ left: x, top: y })?.pos;
    return this.shown && position !== undefined ? this.shown.positions.toOffset(position) : null;
  }

  /** What is as wide as the lines: the text itself reaches over the margins beside them. */
  private column(): Element {
    const { dom } = this.editor.view;
    return dom.parentElement ?? dom;
  }

  private setArticle(article: Article | null, scrollOffset: number): void {
    const { view, schema } = this.editor;
    const pieces = article ? makePieces(article.text, article.blocks) : [];
    const doc = article ? articleDocument(schema, article, pieces) : emptyDocument(schema);
    const swap = asNewArticle(view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content));
    const positions = makePositions(doc, pieces);
    this.sections.plan(swap.doc, positions.toPosition(scrollOffset, 'forward'));
    // Not a new state with the same plugins: ProseMirror would make their views again and lay out all of the text.
    view.updateState(view.state.apply(swap.setSelection(Selection.atStart(swap.doc))));
    this.shown?.viewport.stay();
    this.highlights.forget();
    this.shown = null;
    this.scroller.scrollTop = 0;
    if (!article) return;
    const build = (section: number) => this.sections.build([section]);
    const geometry = new TextGeometry(view.dom, this.scroller, positions, pieces, build);
    const viewport = new Viewport(this.scroller, geometry, () => this.paint());
    this.shown = { article, positions, geometry, viewport, lanes: new Lanes(geometry) };
    if (scrollOffset > 0) viewport.scrollTo(scrollOffset, 0.02);
  }

  private paint(): void {
    this.sections.build((this.shown?.viewport.near ?? []).map(({ index }) => index));
    this.highlights.paint(this.nearText(), this.toDom);
  }

  private readonly toDom = (start: number, end: number): StaticRange | null =>
    this.shown?.geometry.staticRange(start, end) ?? null;

  private nearPartsOf({ segments }: Annotation): readonly Range[] {
    return segments.flatMap((segment) => this.shown?.viewport.clip(segment) ?? []);
  }

  private reportSelection(): void {
    const selected = this.selection.range();
    if (!selected || !this.shown) return;
    this.events.onSelect({ ...selected, segment: selectionToSegment(this.shown.article.text, selected) });
  }

  private reportClick(event: MouseEvent): void {
    this.selection.read();
    if (event.button !== 0 || this.hasDrawn || !this.editor.state.selection.empty) return;
    this.events.onClick(this.pointedAt(event.clientX, event.clientY)?.annotations ?? []);
  }

  private reportScrollRest(): void {
    const { shown } = this;
    if (!shown) return;
    const view = this.scroller.getBoundingClientRect();
    const text = this.frame();
    const isAtTop = this.scroller.scrollTop === 0;
    const offset = isAtTop ? 0 : this.offsetAt(text.left + 2, view.top + 20);
    if (offset !== null) this.events.onScrollRest(offset);
  }
}
