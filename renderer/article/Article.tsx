import { EditorContent, useEditor } from '@tiptap/react';
import { type ComponentType, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { rememberScrollOffset } from '../state/actions/articles.ts';
import { select } from '../state/actions/view.ts';
import {
  annotationsOf,
  currentAnnotation,
  expectedHere,
  findAnnotation,
  languageOf,
} from '../state/selectors.ts';
import type { OpenArticle } from '../state/slices/common.ts';
import type { State } from '../state/state.ts';
import { getState, subscribeAtOnce, useStore } from '../state/store.ts';
import { addFocusTarget } from '../ui/focusTargets.ts';
import { ArticleHeader } from './ArticleHeader.tsx';
import { ArticleView } from './articleView.ts';
import { CaretAnnouncer } from './CaretAnnouncer.tsx';
import { markedHtml } from './copy.ts';
import { EdgeHandles } from './EdgeHandles.tsx';
import { FrozenText } from './frozen.ts';
import { HiddenMarks } from './HiddenMarks.tsx';
import { MarginLanes } from './MarginLanes.tsx';
import type { ArticlePort, OverlayProps } from './port.ts';
import { articleNodes } from './schema.ts';
import type { Ending } from './watchSelecting.ts';

/** `onCopy` returns whether it has put something on the clipboard. */
const editorOptions = (onCopy: (event: ClipboardEvent) => boolean) => ({
  extensions: [...articleNodes, FrozenText],
  // As JSON: HTML would have to be parsed, which Trusted Types forbid.
  content: { type: 'doc', content: [{ type: 'section', content: [{ type: 'paragraph' }] }] },
  enableCoreExtensions: false,
  injectCSS: false,
  shouldRerenderOnTransaction: false,
  editorProps: {
    attributes: {
      class: 'article-text',
      role: 'textbox',
      'aria-label': 'Article text',
      'aria-multiline': 'true',
      'aria-readonly': 'true',
      spellcheck: 'false',
      translate: 'no',
      tabindex: '0',
    },
    handleDOMEvents: {
      copy: (_view: unknown, event: ClipboardEvent) => onCopy(event),
      cut: (_view: unknown, event: ClipboardEvent) => onCopy(event),
    },
  },
});

interface Props {
  /** Told which article is on screen, and null when none is any more. */
  readonly onView: (view: ArticlePort | null) => void;
  /** A click on annotated text (the shortest annotation first), or beside it. */
  readonly onClick: (hits: readonly Annotation[]) => void;
  /** A selection has been finished. */
  readonly onSelectionEnd: (how: Ending) => void;
  /** What lies over the text, from the lowest to the highest. */
  readonly overlays: readonly ComponentType<OverlayProps>[];
  /** What else lies over the text, but for as long as somebody selects. */
  readonly toolbar: ComponentType<OverlayProps>;
  /** More facts for the head of the article. */
  readonly facts: ReactNode;
}

/** The middle column: the open article with its annotations, and what others lay over it. */
export function Article({ onView, onClick, onSelectionEnd, overlays, toolbar: Toolbar, facts }: Props) {
  const open = useStore((state) => state.open);
  const annotations = useStore(annotationsOf);
  const current = useStore(currentAnnotation);
  const language = useStore((state) => languageOf(state, state.open?.article)) ?? undefined;
  const scroller = useRef<HTMLElement>(null);
  const [view, setView] = useState<ArticleView | null>(null);
  const [layout, setLayout] = useState(0);
  const [dragging, setDragging] = useState(false);
  const remembered = useRef('');
  const shown = useRef<ArticleView | null>(null);
  const [options] = useState(() => editorOptions((event) => copySelection(shown.current, event)));
  const editor = useEditor(options);
  const told = useRef({ onView, onClick, onSelectionEnd });
  told.current = { onView, onClick, onSelectionEnd };

  useLayoutEffect(() => {
    if (!editor || !scroller.current) return;
    const made = new ArticleView(editor, scroller.current, {
      onSelect: select,
      onClick: (hits) => told.current.onClick(hits),
      onSelectionStart: () => setDragging(true),
      onSelectionEnd: (how) => {
        setDragging(false);
        told.current.onSelectionEnd(how);
      },
      onLayout: () => setLayout((count) => count + 1),
      onScrollRest: (offset) => {
        const { open: now } = getState();
        const place = `${now?.article.id} ${offset}`;
        if (!now || place === remembered.current) return;
        remembered.current = place;
        void rememberScrollOffset(now.article.id, offset);
      },
    });
    const targets = [
      addFocusTarget('article', scroller.current),
      addFocusTarget('article.text', {
        focus: () => made.focus(),
        contains: (node) => editor.view.dom.contains(node),
      }),
    ];
    shown.current = made;
    setView(made);
    told.current.onView(made);
    return () => {
      for (const remove of targets) remove();
      made.destroy();
      shown.current = null;
      told.current.onView(null);
    };
  }, [editor]);

  return (
    <main className="article" aria-label="Article" ref={scroller} data-empty={open === null}>
      <div className="page">
        {open && (
          <ArticleHeader article={open.article} isAltered={open.isAltered}>
            {facts}
          </ArticleHeader>
        )}
        <div className="text-frame">
          <EditorContent editor={editor} lang={language} />
          {view && (
            <>
              <Shown view={view} open={open} annotations={annotations} current={current} />
              <MarginLanes
                key={open?.article.id}
                view={view}
                annotations={annotations}
                currentId={current?.id ?? null}
                layout={layout}
              />
              <EdgeHandles view={view} layout={layout} onDrag={setDragging} />
              {open && <HiddenMarks view={view} article={open.article} layout={layout} />}
              {overlays.map((Overlay) => (
                <Overlay key={Overlay.name} view={view} layout={layout} />
              ))}
              {!dragging && <Toolbar view={view} layout={layout} />}
              <CaretAnnouncer view={view} />
            </>
          )}
        </div>
      </div>
    </main>
  );
}

interface ShownProps {
  readonly view: ArticleView;
  readonly open: OpenArticle | null;
  readonly annotations: readonly Annotation[];
  readonly current: Annotation | null;
}

/** Hands what is to be shown to the view: a component of its own, so that those after it see it there. */
function Shown({ view, open, annotations, current }: ShownProps) {
  const expected = useStore(expectedHere);
  useLayoutEffect(() => {
    view.show(open?.article ?? null, { annotations, current, expected }, open?.scrollOffset);
  }, [view, open, annotations, current, expected]);
  // In the very frame of the key, and of nothing else.
  useLayoutEffect(() => subscribeAtOnce(() => view.draw(expectedHere(getState()))), [view]);
  const hovered = useStore((state) => findAnnotation(state, state.hoveredId) ?? hoveredEnd(state));
  useLayoutEffect(() => view.setHovered(hovered), [view, hovered]);
  return null;
}

/** The other end of the link that is pointed at in the list of links. */
function hoveredEnd(state: State): Annotation | null {
  const link = state.open?.links.find(({ id }) => id === state.hoveredLinkId);
  return link ? findAnnotation(state, link.from === state.currentId ? link.to : link.from) : null;
}

/** Puts the selection on the clipboard: the canonical text, character for character, and as HTML with its marks. */
function copySelection(view: ArticlePort | null, event: ClipboardEvent): boolean {
  view?.selection.read();
  const { open, selected } = getState();
  if (!open || !selected || selected.start === selected.end || !event.clipboardData) return false;
  const { text } = open.article;
  event.preventDefault();
  event.clipboardData.setData('text/plain', text.slice(selected.start, selected.end));
  event.clipboardData.setData('text/html', markedHtml(open.article, selected, open.annotations));
  return true;
}
