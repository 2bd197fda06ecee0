import type { Annotation } from '../../shared/model/annotation.ts';
import type { Article, ArticleRecord, ArticleSummary } from '../../shared/model/article.ts';
import { compareAnnotations } from '../../shared/model/extent.ts';
import type { Change } from '../../shared/model/history.ts';
import type { Link } from '../../shared/model/link.ts';
import type { Pointer } from '../../shared/model/mention.ts';
import { type TagCounts, tags } from '../../shared/model/tag.ts';
import { assertNever } from '../../shared/result.ts';
import type { Progress } from '../../shared/transfer/importing.ts';
import { changeLedger, repointed } from './ledger.ts';
import type { Event, Find, OpenArticle, State, Typed } from './state.ts';
import type { Importing } from './transferring.ts';

/** The next state after an event; pure, so that what the window shows can be replayed and tested. */
export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'started':
      return {
        ...state,
        phase: { status: 'ready' },
        workspaceName: event.workspaceName,
        articles: event.articles,
        ledger: event.ledger,
        open: event.open,
        settings: event.settings,
        undoState: event.undoState,
        drafts: event.drafts,
      };
    case 'start-failed':
      return { ...state, phase: { status: 'failed', message: event.message } };
    case 'articles-listed':
      return { ...state, articles: event.articles, ledger: event.ledger };
    case 'article-opened':
      return event.open && event.open.article.id === state.open?.article.id
        ? keepWhatStands({
            ...state,
            open: { ...event.open, article: same(state.open.article, event.open.article) },
          })
        : {
            ...state,
            open: event.open,
            selected: null,
            currentId: null,
            hoveredId: null,
            here: [],
            picking: null,
            find: forgetHits(state.find),
          };
    case 'selected':
      return { ...state, selected: event.selected };
    case 'picked':
      return {
        ...state,
        currentId: event.id,
        here: event.here,
        picking: state.picking?.id === event.id ? state.picking : null,
      };
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
        naming: state.naming === 'later' ? 'due' : state.naming,
        drafts: event.changes.reduce(settleDraft, state.drafts),
        typed: event.changes.reduce(settleTyped, state.typed),
        ...(event.changes.some(isComingOrGoing) ? {} : applyAll(state, event.changes)),
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
    case 'actor-shown':
      return { ...state, dialog: 'actor', shownActorId: event.id };
    case 'naming-changed':
      return { ...state, naming: event.naming };
    case 'noticed':
      return { ...state, notice: event.notice };
    case 'graded':
      return { ...(event.grading ? withoutMode(state) : state), grading: event.grading };
    case 'linking-changed':
      return { ...(event.linking ? withoutMode(state) : state), linking: event.linking };
    case 'asking-changed':
      return { ...(event.asking ? withoutMode(state) : state), asking: event.asking };
    case 'link-hovered':
      return event.id === state.hoveredLinkId ? state : { ...state, hoveredLinkId: event.id };
    case 'found':
      return { ...state, find: event.find };
    case 'picking':
      return { ...(event.picking ? withoutMode(state) : state), picking: event.picking };
    case 'typed':
      return { ...state, typed: withTyped(state.typed, event.key, event.typed) };
    case 'importing-changed':
      return { ...state, importing: event.importing };
    case 'progressed':
      return { ...state, importing: withProgress(state.importing, event.progress) };
    case 'imported':
      return { ...state, imported: event.imported };
    case 'pasted':
      return { ...state, dialog: 'paste', pasted: event.pasted };
    default:
      return assertNever(event);
  }
}

/** Whether an article comes or goes with a change: then everything is read again. */
export function isComingOrGoing({ entity, before, after }: Change): boolean {
  return entity === 'article' && (before === null || after === null);
}

/** Only one of them asks at a time: the keyboard belongs to the last one begun, so the others would only seem to go on. */
function withoutMode(state: State): State {
  return { ...state, grading: null, linking: null, asking: null, picking: null };
}

/** What is told of another import, or after the end, is of no use any more. */
function withProgress(importing: Importing | null, progress: Progress): Importing | null {
  const isOfIt = importing?.stage === 'running' && importing.selection.token === progress.token;
  return isOfIt ? { ...importing, progress } : importing;
}

/** Another article has other hits: the find bar looks for them when it is there. */
function forgetHits(find: Find | null): Find | null {
  return find && { ...find, hits: [], index: -1, origin: 0 };
}

/** After a write was answered: "Saved" only when no other is still on its way. */
function answered(state: State): State {
  const pending = state.pending - 1;
  return { ...state, pending, save: { status: pending === 0 ? 'saved' : 'saving' } };
}

/** Where whole articles come or go everything is read again instead, so nothing is applied then. */
function applyAll(state: State, changes: readonly Change[]): Pick<State, 'articles' | 'open' | 'ledger'> {
  return {
    ledger: changeLedger(state.ledger, changes),
    articles: countChanges(state.articles, changes),
    open: state.open && applyChanges(state.open, changes),
  };
}

function withDraft(drafts: State['drafts'], id: string, text: string | null): State['drafts'] {
  const next = new Map(drafts);
  if (text === null) next.delete(id);
  else next.set(id, text);
  return next;
}

/** A draft ends when it has been committed, or when what it is about (an annotation, article or actor) is gone. */
function settleDraft(drafts: State['drafts'], change: Change): State['drafts'] {
  const draft = drafts.get(change.id);
  const hasNote = change.entity === 'annotation' || change.entity === 'article' || change.entity === 'actor';
  if (!hasNote || draft === undefined) return drafts;
  const isSettled = change.after === null || noteOf(draft) === (change.after.note ?? null);
  return isSettled ? withDraft(drafts, change.id, null) : drafts;
}

function withTyped(typed: State['typed'], key: string, now: Typed | null): State['typed'] {
  const next = new Map(typed);
  if (now === null) next.delete(key);
  else next.set(key, now);
  return next;
}

/** What was typed about an annotation that is gone has no field any more. */
function settleTyped(typed: State['typed'], { id, after }: Change): State['typed'] {
  if (after !== null || typed.size === 0) return typed;
  return new Map([...typed].filter(([key]) => !key.startsWith(id)));
}

/** What is stored for the text of a note's field: nothing when it holds nothing. */
export function noteOf(text: string): string | null {
  return text.trim() === '' ? null : text;
}

/** One pass for all changes, however many there are: what they touch is taken out, and what is left put in. */
function applyChanges(open: OpenArticle, changes: readonly Change[]): OpenArticle {
  const annotations = new Map<string, Annotation | null>();
  const links = new Map<string, Link | null>();
  const mentions = new Map<string, Pointer>();
  let { article } = open;
  for (const change of changes) {
    switch (change.entity) {
      case 'annotation':
        annotations.set(change.id, change.after?.articleId === open.article.id ? change.after : null);
        // It says where it points by then, whatever was said of that before.
        mentions.delete(change.id);
        break;
      case 'link':
        links.set(change.id, change.after);
        break;
      case 'mention':
        mentions.set(change.id, change.after);
        break;
      case 'article':
        if (change.id === article.id && change.after) article = withRecord(article, change.after);
        break;
      case 'actor':
      case 'review':
        break;
      default:
        assertNever(change);
    }
  }
  const here = annotations.size === 0 ? open.annotations : mergeInOrder(open.annotations, annotations);
  return {
    ...open,
    article,
    annotations: mentions.size === 0 ? here : repointed(here, mentions),
    links: links.size === 0 ? open.links : [...without(open.links, links), ...present(links)],
  };
}

/** The article as it is known already, unless something is said of it now that was not: its text is frozen. */
function same(known: Article, read: Article): Article {
  const { text: _text, blocks: _blocks, ...before } = known;
  const { text: _sameText, blocks: _sameBlocks, ...now } = read;
  return JSON.stringify(before) === JSON.stringify(now) ? known : read;
}

/** What stays of an article is its text: a note that was taken away must not. */
function withRecord({ text, blocks }: Article, record: ArticleRecord): Article {
  return { ...record, text, blocks };
}

function mergeInOrder(
  annotations: readonly Annotation[],
  changed: ReadonlyMap<string, Annotation | null>,
): readonly Annotation[] {
  const added = present(changed).sort(compareAnnotations);
  const merged: Annotation[] = [];
  let next = 0;
  for (const annotation of without(annotations, changed)) {
    for (let other = added[next]; other && compareAnnotations(other, annotation) < 0; other = added[next]) {
      merged.push(other);
      next += 1;
    }
    merged.push(annotation);
  }
  return [...merged, ...added.slice(next)];
}

function without<T extends { readonly id: string }>(
  items: readonly T[],
  changed: ReadonlyMap<string, T | null>,
): readonly T[] {
  return items.filter(({ id }) => !changed.has(id));
}

function present<T>(changed: ReadonlyMap<string, T | null>): T[] {
  return [...changed.values()].filter((item) => item !== null);
}

function countChanges(
  articles: readonly ArticleSummary[],
  changes: readonly Change[],
): readonly ArticleSummary[] {
  const more = new Map<string, TagCounts>();
  const count = (annotation: Annotation | null, step: 1 | -1): void => {
    if (annotation?.status !== 'accepted') return;
    const { articleId, tag } = annotation;
    const counts = more.get(articleId) ?? { claim: 0, actor: 0, figure: 0, quote: 0 };
    more.set(articleId, { ...counts, [tag]: counts[tag] + step });
  };
  for (const change of changes) {
    if (change.entity !== 'annotation') continue;
    count(change.before, -1);
    count(change.after, 1);
  }
  return articles.map((article) => {
    const { counts } = article;
    const added = more.get(article.id);
    if (!added || tags.every((tag) => added[tag] === 0)) return article;
    return {
      ...article,
      counts: {
        claim: counts.claim + added.claim,
        actor: counts.actor + added.actor,
        figure: counts.figure + added.figure,
        quote: counts.quote + added.quote,
      },
    };
  });
}

/** Forgets the current annotation when it is gone. */
function keepWhatStands(state: State): State {
  const noted = new Set(state.here).add(state.currentId ?? '');
  // One pass, for a thousand may stand at one point of an article with a hundred thousand.
  const standing = new Set(state.open?.annotations.flatMap(({ id }) => (noted.has(id) ? id : [])));
  const here = state.here.filter((id) => standing.has(id));
  return {
    ...state,
    currentId: state.currentId && standing.has(state.currentId) ? state.currentId : null,
    picking: state.picking && standing.has(state.picking.id) ? state.picking : null,
    here: here.length === state.here.length ? state.here : here,
  };
}
