import { isDeepStrictEqual } from 'node:util';
import { figureAttributes } from '../../../shared/figure/attributes.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { ArticleRecord } from '../../../shared/model/article.ts';
import { attributesByTag } from '../../../shared/model/attributes.ts';
import type { Change } from '../../../shared/model/history.ts';
import type { ReadableStore } from '../tables/store.ts';
import type { AttributePatch } from './attributePatch.ts';
import { languageOfText } from './languageOf.ts';
import type { Moment } from './moment.ts';

type Words = Pick<Annotation, 'articleId' | 'segments'>;

/** What the words of a figure say, as its attributes; relative days count from the day its article was published. */
function readFigure(store: ReadableStore, words: Words): Annotation['attributes'] {
  return read(words, circumstancesOf(store, words.articleId));
}

/** The annotation with its words read, when it is a figure. */
export function readIfFigure(store: ReadableStore, annotation: Annotation): Annotation {
  return annotation.tag === 'figure' ? withRead(store, annotation) : annotation;
}

/** A patch that leaves of a figure's attributes what its words say, and nothing else. */
export function rereading(store: ReadableStore, figure: Words): AttributePatch {
  const nothing = Object.keys(attributesByTag.figure.shape).map((name) => [name, null]);
  return { ...Object.fromEntries(nothing), ...readFigure(store, figure) };
}

/**
 * The annotation as it is when its tag or its words have changed: a new figure is read, and one that says just what
 * was read of its words before is read again. What a person has set stays.
 */
export function keepRead(store: ReadableStore, before: Annotation, after: Annotation): Annotation {
  if (after.tag !== 'figure') return after;
  if (before.tag !== 'figure') return isBare(after) ? withRead(store, after) : after;
  const isMoved = after.segments !== before.segments && after.attributes === before.attributes;
  return isMoved && isAsRead(before, circumstancesOf(store, before.articleId))
    ? withRead(store, after)
    : after;
}

/** What a figure’s words are read by besides themselves. */
interface Circumstances {
  /** The day its article was published. */
  readonly articleDate: string | null;
  /** The language of its article (BCP 47), set or detected; null where it is not known. */
  readonly language: string | null;
}

/**
 * The changes to an article’s figures when it gets another date or another language: those that say just what was read are
 * read again.
 */
export function rereadFigures(
  store: ReadableStore,
  article: ArticleRecord,
  { at, by }: Moment,
): readonly Change[] {
  const old = circumstancesOf(store, article.id);
  const now = circumstances(article, store);
  if (isDeepStrictEqual(old, now)) return [];
  return store.annotations.ofArticle(article.id).flatMap((before): Change[] => {
    if (before.tag !== 'figure' || !isAsRead(before, old)) return [];
    const attributes = read(before, now);
    if (isDeepStrictEqual(attributes, before.attributes)) return [];
    const after = { ...before, attributes, updatedBy: by, updatedAt: at } as Annotation;
    return [{ entity: 'annotation', id: before.id, before, after }];
  });
}

function isBare({ attributes }: Annotation): boolean {
  return Object.keys(attributes).length === 0;
}

function withRead(store: ReadableStore, figure: Annotation): Annotation {
  // True because the caller has a figure, and these are a figure's attributes.
  return { ...figure, attributes: readFigure(store, figure) } as Annotation;
}

function isAsRead(figure: Annotation, circumstances: Circumstances): boolean {
  return isDeepStrictEqual(figure.attributes, read(figure, circumstances));
}

function read({ segments }: Pick<Annotation, 'segments'>, circumstances: Circumstances) {
  return figureAttributes(segments, circumstances);
}

function circumstancesOf(store: ReadableStore, articleId: string): Circumstances {
  const found = store.articles.find(articleId);
  return found ? circumstances(found.record, store) : { articleDate: null, language: null };
}

/** The language is told by the text where nobody has said it. */
function circumstances({ id, language, source }: ArticleRecord, store: ReadableStore): Circumstances {
  return {
    articleDate: source.publishedAt,
    language: language ?? languageOfText(store.articles.text(id) ?? ''),
  };
}
