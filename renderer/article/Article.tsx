import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { askedAbout } from '../attribution/attributing.ts';
import { markWithPen, runCommand } from '../commands/registry.ts';
import { LinkHandle } from '../linking/LinkHandle.tsx';
import { LinkTargets } from '../linking/LinkTargets.tsx';
import { clickAnnotations } from '../linking/linking.ts';
import { takePicked } from '../picking/picking.ts';
import { rememberScrollOffset } from '../state/actions/settings.ts';
import { select } from '../state/actions/view.ts';
import { annotationsOf, currentAnnotation, findAnnotation } from '../state/selectors.ts';
import type { OpenArticle, State } from '../state/state.ts';
import { getState, useStore } from '../state/store.ts';
import { addFocusTarget } from '../ui/focusTargets.ts';
import { ArticleHeader } from './ArticleHeader.tsx';
import { ArticleView, articleView, showArticleView } from './articleView.ts';
import { CaretAnnouncer } from './CaretAnnouncer.tsx';
import { markedHtml } from './copy.ts';
import { EdgeHandles } from './EdgeHandles.tsx';
import { FrozenText } from './frozen.ts';
import { HiddenMarks } from './HiddenMarks.tsx';
import { HoverCard } from './HoverCard.tsx';
import { LinkArcs } from './LinkArcs.tsx';
import { MarginLanes } from './MarginLanes.tsx';
import { SegmentLabels } from './SegmentLabels.tsx';
import { articleNodes } from './schema.ts';
import { TagToolbar } from './TagToolbar.tsx';

const editorOptions = {
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
    handleDOMEvents: { copy: copySelection, cut: copySelection },
  },
};

/** The middle column: the open article with its marks, and the toolbar above a selection. */
export function Article() {
  const open = useStore((state) => state.open);
  const annotations = useStore(annotationsOf);
  const current = useStore(currentAnnotation);
  const pen = useStore((state) => state.pen);
  const picking = useStore((state) => state.picking !== null);
  const isAsking = useStore((state) => askedAbout(state) !== null);
  const scroller = useRef<HTMLElement>(null);
  const editor = useEditor(editorOptions);
  const [view, setView] = useState<ArticleView | null>(null);
  const [layout, setLayout] = useState(0);
  const [dragging, setDragging] = useState(false);

  useLayoutEffect(() => {
    if (!editor || !scroller.current) return;
    const made = new ArticleView(editor, scroller.current, {
      onSelect: select,
      onClick: (hits) => {
        // A click while words are being picked is a selection begun, not an annotation meant.
        if (!getState().picking) clickAnnotations(hits);
      },
      onSelectionStart: () => setDragging(true),
      onSelectionEnd: ({ isAddition, isByPointer }) => {
        setDragging(false);
        if (getState().picking) {
          if (isByPointer && getState().selected?.segment) takePicked();
        } else if (!isAddition || !runCommand('annotation.addSelection')) markWithPen();
      },
      onLayout: () => setLayout((count) => count + 1),
      onScrollRest: rememberScroll,
    });
    setView(made);
    showArticleView(made);
    const targets = [
      addFocusTarget('article', scroller.current),
      addFocusTarget('article.text', {
        focus: () => made.focus(),
        contains: (node) => editor.view.dom.contains(node),
      }),
    ];
    return () => {
      for (const remove of targets) remove();
      made.destroy();
      showArticleView(null);
    };
  }, [editor]);

  useEffect(() => {
    document.documentElement.dataset.pen = pen ?? '';
  }, [pen]);

  return (
    <main className="article" aria-label="Article" ref={scroller} data-empty={open === null}>
      <div className="page">
        {open && <ArticleHeader article={open.article} />}
        <div className="text-frame">
          <EditorContent editor={editor} />
          {view && <Marks view={view} open={open} current={current} />}
          {view && (
            <MarginLanes
              view={view}
              annotations={annotations}
              currentId={current?.id ?? null}
              layout={layout}
            />
          )}
          {view && <EdgeHandles view={view} layout={layout} onDrag={setDragging} />}
          {view && open && <HiddenMarks view={view} article={open.article} layout={layout} />}
          {view && <SegmentLabels view={view} layout={layout} />}
          {view && <LinkArcs view={view} layout={layout} />}
          {view && <LinkHandle view={view} layout={layout} />}
          {view && <LinkTargets view={view} layout={layout} />}
          {view && !dragging && !picking && !isAsking && <TagToolbar view={view} layout={layout} />}
          {view && <HoverCard view={view} />}
          {view && <CaretAnnouncer view={view} />}
        </div>
      </div>
    </main>
  );
}

interface MarksProps {
  readonly view: ArticleView;
  readonly open: OpenArticle | null;
  readonly current: Annotation | null;
}

/** Hands what is to be shown to the view: a component of its own, so that those after it see it there. */
function Marks({ view, open, current }: MarksProps) {
  useLayoutEffect(() => {
    view.show(open?.article ?? null, open?.annotations ?? [], current, open?.scrollOffset);
  }, [view, open, current]);
  const hovered = useStore((state) => findAnnotation(state, state.hoveredId) ?? hoveredEnd(state));
  useLayoutEffect(() => view.setHovered(hovered), [view, hovered]);
  return null;
}

/** The other end of the link that is pointed at in the list of links. */
function hoveredEnd(state: State): Annotation | null {
  const link = state.open?.links.find(({ id }) => id === state.hoveredLinkId);
  return link ? findAnnotation(state, link.from === state.currentId ? link.to : link.from) : null;
}

let remembered = '';

function rememberScroll(offset: number): void {
  const { open } = getState();
  const now = `${open?.article.id} ${offset}`;
  if (!open || now === remembered) return;
  remembered = now;
  void rememberScrollOffset(open.article.id, offset);
}

/** Puts the selection on the clipboard: the canonical text, character for character, and as HTML with its marks. */
function copySelection(_view: unknown, event: ClipboardEvent): boolean {
  articleView()?.selection.read();
  const { open, selected } = getState();
  if (!open || !selected || selected.start === selected.end || !event.clipboardData) return false;
  const { text } = open.article;
  event.preventDefault();
  event.clipboardData.setData('text/plain', text.slice(selected.start, selected.end));
  event.clipboardData.setData('text/html', markedHtml(open.article, selected, open.annotations));
  return true;
}
