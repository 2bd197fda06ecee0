import type { Annotation } from '../../shared/model/annotation.ts';
import type { Article, ArticleRecord } from '../../shared/model/article.ts';
import { compareAnnotations } from '../../shared/model/extent.ts';
import type { Change } from '../../shared/model/history.ts';
import type { Link } from '../../shared/model/link.ts';
import type { Pointer } from '../../shared/model/mention.ts';
import { assertNever } from '../../shared/result.ts';
import { repointed } from './ledger.ts';
import type { OpenArticle } from './slices/common.ts';

/**
 * One pass for all changes, however many there are: what they touch is taken out, and what is left put in. The very same where
 * none of them is about the open article.
 */
export function applyChanges(open: OpenArticle, changes: readonly Change[]): OpenArticle {
  const annotations = new Map<string, Annotation | null>();
  const links = new Map<string, Link | null>();
  const mentions = new Map<string, Pointer>();
  let { article } = open;
  for (const change of changes) {
    switch (change.entity) {
      case 'annotation':
        if (isOf(article, change.before) || isOf(article, change.after))
          annotations.set(change.id, isOf(article, change.after) ? change.after : null);
        // It says where it points by then, whatever was said of that before.
        mentions.delete(change.id);
        break;
      case 'link':
        links.set(change.id, change.after);
        break;
      case 'mention':
        if (change.articleId === article.id) mentions.set(change.id, change.after);
        break;
      case 'article':
        if (change.id === article.id && change.after) article = withRecord(article, change.after);
        break;
      case 'actor':
      case 'outlet':
      case 'question':
      case 'decision':
      case 'series':
      case 'exclusion':
      case 'pair':
      case 'review':
        break;
      default:
        assertNever(change);
    }
  }
  const merged = annotations.size === 0 ? open.annotations : mergeInOrder(open.annotations, annotations);
  const here = repointed(merged, mentions);
  const changed = { article, annotations: here, links: mergeLinks(open.links, links, here) };
  const isSame =
    changed.article === open.article &&
    changed.annotations === open.annotations &&
    changed.links === open.links;
  return isSame ? open : { ...open, ...changed };
}

function isOf({ id }: Article, annotation: Annotation | null): boolean {
  return annotation?.articleId === id;
}

/** What stays of an article is its text with its structure: a note that was taken away must not. */
function withRecord({ text, blocks, inlines, pages }: Article, record: ArticleRecord): Article {
  return { ...record, text, blocks, ...(inlines && { inlines }), ...(pages && { pages }) };
}

/** A link is of this article when one of its ends is. */
function mergeLinks(
  links: readonly Link[],
  changed: ReadonlyMap<string, Link | null>,
  annotations: readonly Annotation[],
): readonly Link[] {
  if (changed.size === 0) return links;
  const ends = new Set(present(changed).flatMap(({ from, to }) => [from, to]));
  const endsHere = new Set(annotations.flatMap(({ id }) => (ends.has(id) ? [id] : [])));
  const added = present(changed).filter(({ from, to }) => endsHere.has(from) || endsHere.has(to));
  const left = without(links, changed);
  return added.length === 0 && left.length === links.length ? links : [...left, ...added];
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
