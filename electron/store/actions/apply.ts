import { isDeepStrictEqual } from 'node:util';
import { checkActorEntry, checkAnnotation, checkDocument } from '../../../shared/anchor/invariants.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Article, ArticleRecord } from '../../../shared/model/article.ts';
import type { Change } from '../../../shared/model/history.ts';
import type { Link } from '../../../shared/model/link.ts';
import { checkLink } from '../../../shared/model/linkTable.ts';
import type { Review } from '../../../shared/model/review.ts';
import type { Series } from '../../../shared/model/series.ts';
import { assertNever, Refusal } from '../../../shared/result.ts';
import type { Digest } from '../db/digest.ts';
import { sha256, sha256OfFile } from '../db/hash.ts';
import type { ReadableStore, WritableStore } from '../tables/store.ts';

/** An article that an import brings, with the bytes it was made from where they are known. */
export interface NewArticle {
  readonly article: Article;
  readonly original: Uint8Array | null;
  /** Of its text, where it is known already. */
  readonly digest?: Digest | undefined;
}

/** What is known of changes beside themselves. */
interface Circumstances {
  /** The articles among them that are not in the workspace yet. */
  readonly newArticles?: ReadonlyMap<string, NewArticle> | undefined;
  /** What they start from was read in this very transaction, so that it need not be looked at again. */
  readonly areFresh?: boolean | undefined;
}

/**
 * Writes changes in their order, within the caller's transaction. Every way to change the state ends here: an
 * action, an undo, a redo, an import. Throws `Refusal` when the state is not what a change starts from, or when
 * an invariant would break.
 */
export function applyChanges(
  store: WritableStore,
  changes: readonly Change[],
  at: string,
  { newArticles, areFresh = false }: Circumstances = {},
): void {
  const gone = new Set<string>();
  for (const change of changes) {
    if (change.after === null && hasNote(change)) gone.add(change.id);
    switch (change.entity) {
      case 'article':
        applyArticle(store, change, at, newArticles?.get(change.id));
        break;
      case 'annotation':
        if (!areFresh) expectState(change, store.annotations.get(change.id));
        applyAnnotation(store, change);
        break;
      case 'link':
        expectState(change, store.links.get(change.id));
        applyLink(store, change);
        break;
      case 'review':
        expectState(change, store.reviews.get(change.id));
        applyReview(store, change);
        break;
      case 'actor':
        expectState(change, store.actors.get(change.id));
        applyActor(store, change);
        break;
      case 'outlet':
        expectState(change, store.outlets.get(change.id));
        applyOutlet(store, change);
        break;
      case 'question':
        expectState(change, store.questions.get(change.id));
        applyQuestion(store, change);
        break;
      case 'decision':
        expectState(change, store.decisions.get(change.id));
        applyDecision(store, change);
        break;
      case 'series':
        expectState(change, store.series.get(change.id));
        applySeries(store, change);
        break;
      case 'exclusion':
        expectState(change, store.exclusions.get(change.id));
        applyExclusion(store, change);
        break;
      case 'pair':
        expectState(change, store.pairs.get(change.id));
        applyPair(store, change);
        break;
      case 'mention':
        applyMention(store, change);
        break;
      default:
        assertNever(change);
    }
    if (change.after !== null && !isStorable(change.after)) {
      throw new Refusal(
        'invalid-input',
        `The ${change.entity} ${change.id} contains a character that cannot be stored.`,
      );
    }
  }
  // A note that is being written goes with what it is about.
  store.drafts.forget(gone);
}

function hasNote({ entity }: Change): boolean {
  return entity === 'annotation' || entity === 'article' || entity === 'actor';
}

type ChangeOf<E extends Change['entity']> = Extract<Change, { entity: E }>;

function expectState(change: Change, present: unknown): void {
  if (!isDeepStrictEqual(change.before, present ?? null)) refuseState(change);
}

function refuseState(change: Change): never {
  throw new Refusal(
    'conflict',
    `The ${change.entity} ${change.id} does not match the history, so nothing was changed: run “verify” on this workspace.`,
  );
}

function applyArticle(
  store: WritableStore,
  change: ChangeOf<'article'>,
  at: string,
  incoming: NewArticle | undefined,
): void {
  const present = store.articles.find(change.id);
  expectState(change, present && !present.isHidden ? present.record : null);
  if (change.after !== null) checkVersion(store, change.after, present === undefined);
  if (change.after === null) {
    if (store.articles.newerThan(change.id) !== undefined) {
      throw new Refusal(
        'conflict',
        `The article ${change.id} has a newer version, so its import cannot be undone.`,
      );
    }
    if (store.annotations.existIn(change.id)) {
      throw new Refusal(
        'conflict',
        `The article ${change.id} still has annotations, so its import cannot be undone.`,
      );
    }
    store.articles.hide(change.id, at);
  } else if (present) {
    if (present.record.textSha256 !== change.after.textSha256) {
      throw new Refusal(
        'conflict',
        `The article ${change.id} is already in this workspace with a different text.`,
      );
    }
    retitle(store, present.record, change.after);
    store.articles.update(change.after);
  } else if (incoming) {
    checkNewArticle(incoming);
    const { article, original, digest } = incoming;
    store.articles.insert(article, original, digest?.characters);
    store.search.insert(article, digest?.words);
    store.sketches.insert(article.id, article.text, digest?.sketch);
  } else {
    throw new Refusal('conflict', `The text of article ${change.id} is not in this workspace.`);
  }
}

/** The search index holds titles, too. */
function retitle(store: WritableStore, before: ArticleRecord, after: ArticleRecord): void {
  if (before.title === after.title) return;
  const text = store.articles.text(after.id);
  if (text !== undefined) store.search.retitle(after.id, text, before.title, after.title);
}

/** An article has at most one next version, and never comes round to itself. */
function checkVersion(store: ReadableStore, { id, title, revisionOf }: ArticleRecord, isNew: boolean): void {
  if (revisionOf === undefined) return;
  const refuse = (why: string): never => {
    throw new Refusal('invariant', `“${title}” cannot be a newer version of article ${revisionOf}: ${why}.`);
  };
  const newer = store.articles.newerThan(revisionOf);
  if (newer !== undefined && newer !== id) refuse(`it already has a newer version, ${newer}`);
  const isThere = (older: string) => store.articles.find(older)?.isHidden === false;
  if (!isThere(revisionOf)) refuse('that article is not in this workspace');
  // Nothing is a newer version of an article that is only just coming in: its line need not be walked.
  for (let older: string | undefined = isNew ? undefined : revisionOf; older !== undefined; ) {
    if (older === id) refuse('that article is itself a newer version of this one');
    older = store.articles.find(older)?.record.revisionOf;
  }
}

function checkNewArticle({ article, original, digest }: NewArticle): void {
  const breach = checkDocument(article);
  if (breach) throw new Refusal('invariant', `The text of “${article.title}” cannot be stored: ${breach}.`);
  // Hashed once, by the reader's process or here.
  if ((digest?.sha256 ?? sha256(article.text)) !== article.textSha256) {
    throw new Refusal('invariant', `The text of “${article.title}” does not match its stated SHA-256.`);
  }
  if (original && sha256OfFile(original) !== article.source.sha256) {
    throw new Refusal('invariant', `The original file of “${article.title}” does not match its SHA-256.`);
  }
}

function applyAnnotation(store: WritableStore, { before, after }: ChangeOf<'annotation'>): void {
  if (after === null) {
    if (before !== null) store.annotations.remove(before);
    return;
  }
  const text = store.articles.text(after.articleId);
  if (text === undefined) throw nothingToAnnotate(after);
  const breach = checkAnnotation(text, after) ?? checkActorEntry(after, store.actors.has);
  if (breach) throw new Refusal('invariant', breach);
  if (before === null) {
    if (!store.annotations.insert(after)) throw nothingToAnnotate(after);
  } else {
    // An article with an annotation in it is never hidden.
    const isElsewhere = before.articleId !== after.articleId;
    if (isElsewhere && store.articles.find(after.articleId)?.isHidden !== false)
      throw nothingToAnnotate(after);
    store.annotations.update(before, after);
    if (before.tag !== after.tag) checkLinksOf(store, after);
  }
}

function nothingToAnnotate({ articleId }: Annotation): Refusal {
  return new Refusal('not-found', `There is no article ${articleId} in this workspace to annotate.`);
}

function checkLinksOf(store: ReadableStore, annotation: Annotation): void {
  for (const link of store.links.ofAnnotation(annotation.id)) checkLinkEnds(store, link);
}

function applyLink(store: WritableStore, { before, after }: ChangeOf<'link'>): void {
  if (after === null) {
    if (before !== null) store.links.remove(before.id);
    return;
  }
  checkLinkEnds(store, after);
  if (before === null) store.links.insert(after);
  else store.links.update(after);
}

function checkLinkEnds(store: ReadableStore, link: Link): void {
  const from = store.annotations.place(link.from);
  const to = store.annotations.place(link.to);
  if (!from || !to) {
    throw new Refusal(
      'not-found',
      `Link ${link.id} (${link.type}) refers to the annotation ${from ? link.to : link.from}, which does not exist.`,
    );
  }
  const allowed = checkLink(link.type, from.tag, to.tag);
  if (!allowed.ok) throw new Refusal(allowed.error.code, allowed.error.message);
}

function applyReview(store: WritableStore, { id, after }: ChangeOf<'review'>): void {
  if (after === null) store.reviews.remove(id);
  else {
    const breach = checkReview(store, after);
    if (breach) throw new Refusal('invariant', breach);
    if (store.reviews.get(id)) store.reviews.update(after);
    else store.reviews.insert(after);
  }
}

/** Says in a sentence why an annotation cannot wait for this article, or null. */
export function checkReview(store: ReadableStore, { id, annotationId, articleId }: Review): string | null {
  const place = store.annotations.place(annotationId);
  const newer = store.articles.find(articleId);
  if (!place) return `Review ${id} is about the annotation ${annotationId}, which does not exist.`;
  if (!newer || newer.isHidden) return `Review ${id} is for the article ${articleId}, which does not exist.`;
  return newer.record.revisionOf === place.articleId
    ? null
    : `Review ${id} is for the article ${articleId}, which is not a newer version of its annotation’s article.`;
}

function applyActor(store: WritableStore, { id, before, after }: ChangeOf<'actor'>): void {
  if (after === null) {
    const mention = store.annotations.pointingTo(id);
    if (mention !== undefined) {
      throw new Refusal(
        'invariant',
        `The actor ${id} cannot be removed: the annotation ${mention} points to it.`,
      );
    }
    store.actors.remove(id);
  } else if (before === null) store.actors.insert(after);
  else store.actors.update(after);
}

function applyOutlet(store: WritableStore, { id, before, after }: ChangeOf<'outlet'>): void {
  if (after === null) {
    store.outlets.remove(id);
    return;
  }
  for (const name of [after.name, ...after.aliases]) {
    const other = store.outlets.named(name);
    if (other && other.id !== id)
      throw new Refusal(
        'conflict',
        `“${name}” is already a name of the outlet “${other.name}”: use another name, or merge the two.`,
      );
  }
  if (before === null) store.outlets.insert(after);
  else store.outlets.update(after);
}

function applyQuestion(store: WritableStore, { id, before, after }: ChangeOf<'question'>): void {
  if (after === null) store.questions.remove(id);
  else if (before === null) store.questions.insert(after);
  else store.questions.update(after);
}

function applyDecision(store: WritableStore, { id, before, after }: ChangeOf<'decision'>): void {
  if (before !== null) store.decisions.remove(id);
  if (after !== null) store.decisions.insert(after);
}

function applySeries(store: WritableStore, { id, before, after }: ChangeOf<'series'>): void {
  if (after === null) {
    store.series.remove(id);
    return;
  }
  const breach = checkSeries(after, store.series.all());
  if (breach) throw new Refusal('conflict', breach);
  if (before === null) store.series.insert(after);
  else store.series.update(after);
}

/** Says in a sentence which figure of a series is in another one of these already, or null. */
function checkSeries({ id, name, figures }: Series, all: readonly Series[]): string | null {
  const own = new Set(figures);
  const other = all.find((each) => each.id !== id && each.figures.some((figure) => own.has(figure)));
  return other
    ? `A figure of the series “${name}” is already in the series “${other.name}”: take it out of that one first.`
    : null;
}

function applyExclusion(store: WritableStore, { id, before, after }: ChangeOf<'exclusion'>): void {
  if (after === null) store.exclusions.remove(id);
  else if (before === null) store.exclusions.insert(after);
  else store.exclusions.update(after);
}

function applyPair(store: WritableStore, { id, before, after }: ChangeOf<'pair'>): void {
  if (after === null) store.pairs.remove(id);
  else if (before === null) store.pairs.insert(after);
  else store.pairs.update(after);
}

/** Of the annotation nothing else changes, so nothing else is looked at. */
function applyMention(store: WritableStore, change: ChangeOf<'mention'>): void {
  const { actorEntryId } = change.after;
  if (actorEntryId !== null && !store.actors.has(actorEntryId)) {
    throw new Refusal(
      'invariant',
      `Actor annotation ${change.id} points to the actor ${actorEntryId}, which does not exist.`,
    );
  }
  if (!store.annotations.repoint(change)) refuseState(change);
}

/** Whether all texts in a value can be stored: SQLite cuts one at NUL in places, and UTF-8 has no half surrogate pairs. */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isStorable);
}
