import type { Editor } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Plugin, type Selection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type NodeView } from '@tiptap/pm/view';
import { sectionElement } from './schema.ts';

/** For how long an idle window builds before it looks whether it still is, and how long that may take to come, in milliseconds. */
const idleTask = 6;
const longestWait = 500;

/**
 * How many sections are built in one update of ProseMirror’s, which goes through all that there are: so many, or of very many such a share,
 * or the time would grow with their square.
 */
const atOnce = { least: 8, share: 1 / 32 };

/**
 * So many sections from the first one, and around the one at the top of the view, are built before anything can be measured: most often
 * that is all that is near.
 */
const aroundTop = 3;

/**
 * The sections of the article on screen, counted from 0. One that is far from the view is an empty box, as tall as it is thought to be, until
 * something in it is needed or the window is idle: most of an opening would be ProseMirror making elements that are out of sight.
 */
export class Sections {
  private readonly editor: Editor;
  private readonly readSelection: () => void;
  /** Those that are boxes, in text order, with where they start in the document. */
  private readonly far = new Map<ProseMirrorNode, number>();
  private readonly boxes = new WeakMap<ProseMirrorNode, HTMLElement>();
  private built = DecorationSet.empty;
  private idle = 0;

  /** `readSelection` takes the selection over from the DOM, where building would put back the one that ProseMirror knows. */
  constructor(editor: Editor, readSelection: () => void) {
    this.editor = editor;
    this.readSelection = readSelection;
    const plugin = new Plugin({
      props: {
        nodeViews: { section: (node) => this.viewOf(node) },
        decorations: () => this.built,
      },
      view: () => ({
        update: ({ state }, before) => {
          if (state.selection !== before.selection) this.buildAround(state.selection);
        },
      }),
    });
    editor.registerPlugin(plugin);
  }

  /**
   * Of a document that is shown next, with a position (of ProseMirror) at the top of the view: its first sections and those around the position
   * are built at once, the others follow when the window is idle.
   */
  plan(document: ProseMirrorNode, topPosition: number): void {
    this.stop();
    this.far.clear();
    const top = document.resolve(topPosition).index(0);
    document.forEach((section, start, index) => {
      if (index >= aroundTop && Math.abs(index - top) >= aroundTop) this.far.set(section, start);
    });
    this.buildWhenIdle();
  }

  /** Builds those of these sections that are boxes yet. */
  build(indexes: readonly number[]): void {
    if (this.farAt(indexes).length === 0) return;
    this.readSelection();
    this.fill(this.farAt(indexes));
  }

  /** Builds no more when the window is idle. */
  stop(): void {
    cancelIdleCallback(this.idle);
  }

  private viewOf(section: ProseMirrorNode): NodeView {
    if (this.far.has(section)) {
      const dom = boxOf(section);
      this.boxes.set(section, dom);
      return { dom };
    }
    const box = this.boxes.get(section);
    const dom = box ? opened(box) : sectionElement(section.attrs);
    return { dom, contentDOM: dom };
  }

  /** The caret goes on from where it is, into the sections beside it. */
  private buildAround({ $anchor, $head }: Selection): void {
    const ends = [$anchor.index(0), $head.index(0)];
    this.fill(this.farAt([...new Set(ends.flatMap((index) => [index - 1, index, index + 1]))]));
  }

  private farAt(indexes: readonly number[]): readonly ProseMirrorNode[] {
    if (this.far.size === 0) return [];
    const { doc } = this.editor.state;
    const sections = indexes.flatMap((index) => doc.maybeChild(index) ?? []);
    return sections.filter((section) => this.far.has(section));
  }

  private buildWhenIdle(): void {
    if (this.far.size === 0) return;
    const build = () => {
      this.readSelection();
      const until = performance.now() + idleTask;
      do {
        const count = Math.max(atOnce.least, Math.ceil(this.far.size * atOnce.share));
        this.fill([...this.far.keys()].slice(0, count));
      } while (this.far.size > 0 && performance.now() < until);
      this.buildWhenIdle();
    };
    this.idle = requestIdleCallback(build, { timeout: longestWait });
  }

  private fill(sections: readonly ProseMirrorNode[]): void {
    if (sections.length === 0) return;
    const { view, state } = this.editor;
    const decorations = sections.map((section) => {
      const start = this.far.get(section) ?? 0;
      this.far.delete(section);
      return Decoration.node(start, start + section.nodeSize, {});
    });
    // ProseMirror makes the view of a node again where its decorations are others than before, though they look like nothing.
    this.built = DecorationSet.create(state.doc, decorations);
    view.updateState(state);
    this.built = DecorationSet.empty;
    view.updateState(state);
  }
}

function boxOf(section: ProseMirrorNode): HTMLElement {
  const box = sectionElement(section.attrs);
  box.classList.add('far');
  // ProseMirror makes an island of what has no content, in which the engine would paint no highlights later; to take the attribute away
  // again takes longer than all else. So it is given a property of this element to set.
  Object.defineProperty(box, 'contentEditable', { value: 'inherit', writable: true, configurable: true });
  return box;
}

/** The box itself becomes the section, so that nothing moves that is measured by it. */
function opened(box: HTMLElement): HTMLElement {
  box.classList.remove('far');
  Reflect.deleteProperty(box, 'contentEditable');
  return box;
}
