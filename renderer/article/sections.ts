import type { Editor } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Selection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type NodeView } from '@tiptap/pm/view';
import { sectionElement } from './schema.ts';

/** How many sections are built in one task of an idle window: those take some two milliseconds. */
const atOnce = 8;

/**
 * The sections of the article on screen, counted from 0. One that is far from the view is an empty box, as tall as it is thought to be, until it
 * is asked for or the window has nothing else to do: nearly all of an opening would be ProseMirror making elements that nobody sees.
 */
export class Sections {
  private readonly editor: Editor;
  private readonly key = new PluginKey('sections');
  /** Those that are boxes, in text order, with where they start in the document. */
  private readonly far = new Map<ProseMirrorNode, number>();
  private readonly boxes = new WeakMap<ProseMirrorNode, HTMLElement>();
  private built = DecorationSet.empty;
  private idle = 0;

  constructor(editor: Editor) {
    this.editor = editor;
    const plugin = new Plugin({
      key: this.key,
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

  /** Says which sections of a document are to be built at once when it is shown next; the others follow when the window is idle. */
  expect(document: ProseMirrorNode, isNear: (index: number) => boolean): void {
    this.stop();
    this.far.clear();
    document.forEach((section, start, index) => {
      // The engine selects all, and goes to the end, as far as there is text.
      if (!isNear(index) && index < document.childCount - 1) this.far.set(section, start);
    });
    this.buildWhenIdle();
  }

  /** Builds those of these sections that are boxes yet. */
  build(indexes: readonly number[]): void {
    if (this.far.size === 0) return;
    const { doc } = this.editor.state;
    const sections = indexes.flatMap((index) => doc.maybeChild(index) ?? []);
    this.fill(sections.filter((section) => this.far.has(section)));
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
    this.build([...new Set(ends.flatMap((index) => [index - 1, index, index + 1]))]);
  }

  private buildWhenIdle(): void {
    if (this.far.size === 0) return;
    this.idle = requestIdleCallback(() => {
      this.fill([...this.far.keys()].slice(0, atOnce));
      this.buildWhenIdle();
    });
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
