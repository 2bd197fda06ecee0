import { Extension } from '@tiptap/core';
import { Plugin, type Transaction } from '@tiptap/pm/state';

/** Chromium's EditContext: an element that has one keeps its caret and selection, but typing no longer edits it. */
interface EditContextLike extends EventTarget {
  readonly text: string;
  updateText(start: number, end: number, text: string): void;
}

declare global {
  interface Window {
    readonly EditContext: new () => EditContextLike;
  }
  interface HTMLElement {
    editContext: EditContextLike | null;
  }
}

const newArticle = 'newArticle';

/** Lets a transaction through that puts another article in the place of this one. */
export function asNewArticle(transaction: Transaction): Transaction {
  return transaction.setMeta(newArticle, true);
}

/**
 * Freezes the text while a real caret and selection stay: transactions that would change the document are refused,
 * and what the platform types (keys, an input method's composition, dictation) goes to an EditContext, which is
 * emptied at once, instead of to the DOM.
 */
export const FrozenText = Extension.create({
  name: 'frozenText',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (transaction) => !transaction.docChanged || transaction.getMeta(newArticle) === true,
      props: {
        handleTextInput: () => true,
        handlePaste: () => true,
        handleDrop: () => true,
        handleDOMEvents: {
          beforeinput: (_view, event) => {
            event.preventDefault();
            return true;
          },
          // Text that is dragged out would be cut from where it is.
          dragstart: (_view, event) => {
            event.preventDefault();
            return true;
          },
        },
      },
      view: (view) => {
        const context = new window.EditContext();
        context.addEventListener('textupdate', () => context.updateText(0, context.text.length, ''));
        view.dom.editContext = context;
        // As frozen text is. And React leaves the selection alone here: in an element that is editable as “true” it walks
        // through all nodes up to the caret at each render, to be able to put it back (8 ms at 2 MB).
        view.dom.contentEditable = 'plaintext-only';
        return {};
      },
    }),
  ],
});
