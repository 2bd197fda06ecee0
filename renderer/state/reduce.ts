import type { Annotation } from '../../shared/model/annotation.ts';
import type { ArticleSummary } from '../../shared/model/article.ts';
import { compareAnnotations } from '../../shared/model/extent.ts';
import type { Change } from '../../shared/model/history.ts';
import { assertNever } from '../../shared/result.ts';
import type { Event, OpenArticle, State } from './state.ts';

/** The next state after an event; pure, so that what the window shows can be replayed and tested. */
export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'started':
      return {
        ...state,
        phase: { status: 'ready' },
        workspaceName: event.workspaceName,
        articles: event.articles,
        open: event.open,
        settings: event.settings,
        undoState: event.undoState,
      };
    case 'start-failed':
      return { ...state, phase: { status: 'failed', message: event.message } };
    case 'articles-listed':
      return { ...state, articles: event.articles };
    case 'article-opened':
      // The text is frozen: read again, it is the same, and the view need not be built anew.
      return event.open && event.open.article.id === state.open?.article.id
        ? keepWhatStands({ ...state, open: { ...event.open, article: state.open.article } })
        : { ...state, open: event.open, selected: null, currentId: null, hoveredId: null, here: [] };
    case 'selected':
      return { ...state, selected: event.selected };
    case 'picked':
      return { ...state, currentId: event.id, here: event.here };
    case 'hovered':
      return event.id === state.hoveredId ? state : { ...state, hoveredId: event.id };
    case 'pen-taken':
      return { ...state, pen: event.pen };
    case 'drafted':
      return { ...state, drafts: withDraft(state.drafts, event.id, event.text) };
    case 'asked':
      return { ...state, pending: state.pending + 1 };
    case 'saving':
      return state.pending > 0 ? { ...state, save: { status: 'saving' } } : state;
    case 'committed':
      return keepWhatStands({
        ...answered(state),
        undoState: event.undoState,
        drafts: event.changes.reduce(settleDraft, state.drafts),
        ...(event.changes.some((change) => change.entity === 'article')
          ? {}
          : applyAll(state, event.changes)),
      });
    case 'nothing-to-save':
      return answered(state);
    case 'save-failed':
      return { ...answered(state), save: { status: 'failed', message: event.message } };
    case 'settings-changed':
      return { ...state, settings: event.settings };
    case 'undo-state-read':
      return { ...state, undoState: event.undoState };
    case 'dialog-changed':
      return { ...state, dialog: event.dialog };
    case 'noticed':
      return { ...state, notice: event.notice };
    default:
      return assertNever(event);
  }
}

/** After a write was answered: "Saved" only when no other is still on its way. */
function answered(state: State): State {
  const pending = state.pending - 1;
  return { ...state, pending, save: { status: pending === 0 ? 'saved' : 'saving' } };
}

/** Where whole articles come or go everything is read again instead, so nothing is applied then. */
function applyAll(state: State, changes: readonly Change[]): Pick<State, 'articles' | 'open'> {
  return {
    articles: changes.reduce(countChange, state.articles),
    open: state.open && changes.reduce(applyChange, state.open),
  };
}

function withDraft(drafts: State['drafts'], id: string, text: string | null): State['drafts'] {
  const next = new Map(drafts);
  if (text === null) next.delete(id);
  else next.set(id, text);
  return next;
}

/** A draft ends when it has been committed, or when its annotation is gone. */
function settleDraft(drafts: State['drafts'], change: Change): State['drafts'] {
  const draft = drafts.get(change.id);
  if (change.entity !== 'annotation' || draft === undefined) return drafts;
  const isSettled = change.after === null || noteOf(draft) === change.after.note;
  return isSettled ? withDraft(drafts, change.id, null) : drafts;
}

/** What is stored for the text of a note's field: nothing when it holds nothing. */
export function noteOf(text: string): string | null {
  return text.trim() === '' ? null : text;
}

function applyChange(open: OpenArticle, change: Change): OpenArticle {
  switch (change.entity) {
    case 'annotation': {
      const without = change.before
        ? open.annotations.filter((annotation) => annotation.id !== change.id)
        : open.annotations;
      const { after } = change;
      if (after?.articleId !== open.article.id) return { ...open, annotations: without };
      return { ...open, annotations: insertInOrder(without, after) };
    }
    case 'link': {
      const links = open.links.filter((link) => link.id !== change.id);
      return { ...open, links: change.after ? [...links, change.after] : links };
    }
    case 'article':
    case 'actor':
      return open;
    default:
      return assertNever(change);
  }
}

function insertInOrder(annotations: readonly Annotation[], annotation: Annotation): readonly Annotation[] {
  let low = 0;
  let high = annotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = annotations[middle];
    if (other && compareAnnotations(other, annotation) < 0) low = middle + 1;
    else high = middle;
  }
  return annotations.toSpliced(low, 0, annotation);
}

function countChange(articles: readonly ArticleSummary[], change: Change): readonly ArticleSummary[] {
  if (change.entity !== 'annotation') return articles;
  return [change.before, change.after].reduce((counted, annotation, index) => {
    if (annotation?.status !== 'accepted') return counted;
    const step = index === 0 ? -1 : 1;
    return counted.map((article) =>
      article.id === annotation.articleId
        ? {
            ...article,
            counts: { ...article.counts, [annotation.tag]: article.counts[annotation.tag] + step },
          }
        : article,
    );
  }, articles);
}

/** Forgets the current annotation when it is gone. */
function keepWhatStands(state: State): State {
  const stands = (id: string) => state.open?.annotations.some((annotation) => annotation.id === id) ?? false;
  const here = state.here.filter(stands);
  return {
    ...state,
    currentId: state.currentId && stands(state.currentId) ? state.currentId : null,
    here: here.length === state.here.length ? state.here : here,
  };
}
