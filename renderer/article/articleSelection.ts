import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { SelectionPort } from './port.ts';
import type { Positions } from './positions.ts';

/**
 * What is selected in the article, as the editor has it, and as the DOM has it a little earlier; all offsets in UTF-16
 * code units. Without an article on screen nothing is.
 */
export class ArticleSelection implements SelectionPort {
  private readonly editor: Editor;
  private readonly positions: () => Positions | undefined;
  /** The pointer was drawn over the page and has selected nothing, and nothing has been selected since. */
  private isMissed = false;

  constructor(editor: Editor, positions: () => Positions | undefined) {
    this.editor = editor;
    this.positions = positions;
  }

  /**
   * Takes the selection over from the DOM now. ProseMirror hears of it by an event that comes later, perhaps after
   * the next key: a command must not work on the selection of the key before. Without the focus the DOM's selection
   * is that of an earlier time, and ours counts.
   */
  read(): void {
    const { view, state } = this.editor;
    const dom = window.getSelection();
    if (!view.hasFocus() || !dom?.anchorNode || !dom.focusNode) return;
    if (!view.dom.contains(dom.anchorNode) || !view.dom.contains(dom.focusNode)) return;
    // In a box that has not been built a place is its end, as it is for ProseMirror.
    const place = (node: Node, offset: number) => state.doc.resolve(view.posAtDOM(node, offset, 1));
    const selection = TextSelection.between(
      place(dom.anchorNode, dom.anchorOffset),
      place(dom.focusNode, dom.focusOffset),
    );
    if (!selection.eq(state.selection)) view.dispatch(state.tr.setSelection(selection));
  }

  /** Collapses the selection; what it returns selects the same again, if nothing else has happened since. */
  release(): () => void {
    const { selection: before, doc } = this.editor.state;
    this.collapse();
    return () => {
      const { state, view } = this.editor;
      const isLeft = state.doc === doc && state.selection.empty && state.selection.head === before.to;
      if (isLeft) view.dispatch(state.tr.setSelection(before));
    };
  }

  /** Collapses the selection to a caret at its end; the view does not scroll. */
  collapse(): void {
    const { state, view } = this.editor;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, state.selection.to)));
    view.focus();
  }

  /** The caret stays where the selection ended, wherever the keyboard is. */
  drop(): void {
    const head = this.editor.state.selection.to;
    const { state, view } = this.editor;
    if (!state.selection.empty) view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, head)));
  }

  /** The pointer was released, after it was drawn over the page or not. */
  noteAttempt(isDrawn: boolean): void {
    this.isMissed = isDrawn && this.editor.state.selection.empty;
  }

  /** Whether the last thing that was done with the pointer was to draw and select nothing. It is told once. */
  takeMiss(): boolean {
    const isMissed = this.isMissed && this.editor.state.selection.empty;
    this.isMissed = false;
    return isMissed;
  }

  /** Whether what is selected in the window is other than the text: words of a title, say, which cannot be tagged. */
  isElsewhere(): boolean {
    const dom = window.getSelection();
    return dom !== null && !dom.isCollapsed && !this.editor.view.dom.contains(dom.anchorNode);
  }

  /** The selection in UTF-16 code units; start equals end for a bare caret. */
  range(): { start: number; end: number } | null {
    const positions = this.positions();
    if (!positions) return null;
    const { from, to } = this.editor.state.selection;
    return { start: positions.toOffset(from), end: positions.toOffset(to) };
  }

  /** Where the selection was begun and where its caret is, in UTF-16 code units. */
  caret(): { anchor: number; head: number } | null {
    const positions = this.positions();
    if (!positions) return null;
    const { anchor, head } = this.editor.state.selection;
    return { anchor: positions.toOffset(anchor), head: positions.toOffset(head) };
  }

  /** Selects from `anchor` to `head` (UTF-16 code units, in either order), where the caret then is. */
  set(anchor: number, head: number): void {
    const positions = this.positions();
    if (!positions) return;
    const { state, view } = this.editor;
    const from = positions.toPosition(anchor, anchor <= head ? 'forward' : 'backward');
    const to = positions.toPosition(head, head <= anchor ? 'forward' : 'backward');
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
    // ProseMirror touches the DOM's selection only while it has the focus: an old one would stay painted.
    if (!view.hasFocus()) window.getSelection()?.removeAllRanges();
  }
}
