import { fieldNamed } from '../../../shared/query/fields.ts';
import { articleHavings } from '../../../shared/query/fieldValues.ts';
import type { Having, Part } from '../../../shared/query/query.ts';
import { type AskedArticle, foldedTitle } from './articleSide.ts';
import { Bits } from './bits.ts';
import { foldedNameMatcher, foldName, nameMatcher } from './names.ts';
import type { Question } from './question.ts';
import { askedDays, canBe, mustBe } from './span.ts';
import { articlesWithWords } from './wordParts.ts';

/** Whether a part by itself asks about an article. Words do not: they are searched for in annotations and in texts. */
export function isOfArticle(part: Part): boolean {
  switch (part.kind) {
    case 'here':
    case 'status':
      return true;
    case 'has':
    case 'no':
      return articleHavings.has(part.what);
    case 'name':
    case 'whole':
    case 'day':
      return fieldNamed.get(part.field)?.of === 'article';
    default:
      return false;
  }
}

/**
 * The numbers of the articles that meet a part of words and fields of articles, among those that may answer at all: all words
 * anywhere in title and text.
 */
export function articlesThat(question: Question, part: Part): Bits {
  const { articles } = question;
  switch (part.kind) {
    case 'and':
      return part.parts.reduce((found, each) => found.and(articlesThat(question, each)), articles);
    case 'or':
      return part.parts.reduce(
        (found, each) => found.or(articlesThat(question, each)),
        new Bits(articles.size),
      );
    case 'not':
      return articles.without(articlesThat(question, part.part));
    case 'words':
      return articlesWithWords(question, part).and(articles);
    case 'versions':
      return articles;
    case 'no':
      return articles.without(having(question, part.what));
    case 'has':
      return having(question, part.what);
    default:
      return those(question, conditionOf(question, part));
  }
}

function those({ articles, memory }: Question, isWanted: Condition): Bits {
  const { list } = memory.articles;
  return articles.filter((number) => {
    const article = list[number];
    return article !== undefined && isWanted(article, number);
  });
}

type Condition = (article: AskedArticle, number: number) => boolean;

function conditionOf(question: Question, part: Part): Condition {
  switch (part.kind) {
    case 'here':
      return ({ id }) => id === question.hereId;
    case 'status':
      return ({ status }) => status === part.status;
    case 'whole': {
      const wanted = foldName(part.text);
      return ({ language }) => language !== null && foldName(language) === wanted;
    }
    case 'name':
      return named(question, part);
    case 'day':
      return published(question, part);
    default:
      // No other part is one of articles: `isOfArticle`, and `needsOf` for what has passages.
      return () => false;
  }
}

function named({ memory }: Question, { field, text }: Part & { readonly kind: 'name' }): Condition {
  const isNamed = remembering(nameMatcher(text));
  switch (field) {
    case 'outlet':
      return (article) => outletNames(memory.names.outlets, article).some(isNamed);
    case 'author':
      return ({ author }) => author !== null && isNamed(author);
    case 'label':
      return ({ labels }) => labels.some(isNamed);
    case 'title': {
      const isInTitle = foldedNameMatcher(text);
      return (_, number) => isInTitle(foldedTitle(memory.articles, number));
    }
    default:
      return () => false;
  }
}

/** The names of the outlet of an article: those of its entry, or what the article calls it. */
function outletNames(
  outlets: ReadonlyMap<string, readonly string[]>,
  article: AskedArticle,
): readonly string[] {
  const { outletKey, publisher } = article;
  return outletKey === null || publisher === null ? [] : (outlets.get(outletKey) ?? [publisher]);
}

/** Asks once for each name. */
function remembering(isWanted: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const found = known.get(name) ?? isWanted(name);
    known.set(name, found);
    return found;
  };
}

function published({ today }: Question, { span, isMust }: Part & { readonly kind: 'day' }): Condition {
  const asked = datedSpan(span);
  if (asked === null) return () => false;
  const days = askedDays(asked, today);
  const fits = isMust ? mustBe : canBe;
  return ({ published: own }) =>
    own !== null &&
    fits({ from: { key: own.start, isInclusive: true }, to: { key: own.end, isInclusive: true } }, days);
}

/** A span of days that does not depend on the last look; the parser allows that of `since:` alone. */
export function datedSpan(
  span: (Part & { readonly kind: 'day' })['span'],
): Parameters<typeof askedDays>[0] | null {
  if (span.compare === '..')
    return 'isLastLook' in span.from || 'isLastLook' in span.to
      ? null
      : { compare: '..', from: span.from, to: span.to };
  return 'isLastLook' in span.with ? null : { compare: span.compare, with: span.with };
}

function having(question: Question, what: Having): Bits {
  return those(question, (article) => {
    switch (what) {
      case 'published':
        return article.publishedAt !== null;
      case 'outlet':
        return article.publisher !== null;
      case 'author':
        return article.author !== null;
      case 'label':
        return article.labels.length > 0;
      case 'lang':
        return article.language !== null;
      case 'address':
        return article.hasAddress;
      default:
        return false;
    }
  });
}
