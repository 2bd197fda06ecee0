import { tags } from '../../../shared/model/tag.ts';
import type { Part } from '../../../shared/query/query.ts';
import { codeFields, codeIn, linkBit } from '../tables/markCodes.ts';
import { articlesThat, isOfArticle } from './articleParts.ts';
import { besideOthers } from './beside.ts';
import { Bits } from './bits.ts';
import { daysThat, lagThat, valuesThat } from './figureParts.ts';
import { gradesThat } from './gradeParts.ts';
import { havingThat } from './havingParts.ts';
import { namesThat } from './nameParts.ts';
import type { Question } from './question.ts';
import { wordsThat } from './wordParts.ts';

/**
 * The slots of the annotations that meet a part of a query, among those that may answer at all. This is where the kinds of parts are
 * told apart; what each means says the file that it leads to.
 */
export function evaluate(question: Question, part: Part): Bits {
  const { universe, memory } = question;
  const { codes } = memory.columns;
  if (isOfArticle(part)) return inArticles(question, articlesThat(question, part));
  switch (part.kind) {
    case 'and':
      return part.parts.reduce((found, each) => found.and(evaluate(question, each)), universe);
    case 'or':
      return part.parts.reduce((found, each) => found.or(evaluate(question, each)), new Bits(universe.size));
    case 'not':
      return universe.without(evaluate(question, part.part));
    case 'beside': {
      const [first, ...others] = part.parts;
      if (!first) return universe;
      const found = evaluate(question, first);
      return others.reduce(
        (left, other) => besideOthers(question, left, other, evaluate(question, other)),
        found,
      );
    }
    case 'words':
      return wordsThat(question, part).and(universe);
    case 'tag': {
      const wanted = tags.indexOf(part.tag) + 1;
      const found = universe.filter((slot) => codeIn(codes[slot] ?? 0, 'tag') === wanted);
      return part.inside === null ? found : found.and(evaluate(question, part.inside));
    }
    case 'versions':
      return universe;
    case 'link': {
      const { links } = memory.columns;
      const bits = linkBit(part.type, true) | linkBit(part.type, false);
      return universe.filter((slot) => ((links[slot] ?? 0) & bits) !== 0);
    }
    case 'is': {
      const wanted = codeFields.review.codes.indexOf(part.status) + 1;
      return universe.filter((slot) => codeIn(codes[slot] ?? 0, 'review') === wanted);
    }
    case 'code': {
      const list: readonly string[] = codeFields[part.field].codes;
      const wanted = list.indexOf(part.code) + 1;
      return universe.filter((slot) => wanted > 0 && codeIn(codes[slot] ?? 0, part.field) === wanted);
    }
    case 'has':
      return havingThat(question, part.what);
    case 'no':
      return universe.without(havingThat(question, part.what));
    case 'name':
    case 'whole':
      return namesThat(question, part);
    case 'grade':
      return gradesThat(question, part);
    case 'value':
      return valuesThat(question, part);
    case 'day':
      return daysThat(question, part);
    case 'lag':
      return lagThat(question, part.days);
    case 'here':
    case 'status':
      return inArticles(question, articlesThat(question, part));
  }
}

/** The annotations of some articles. */
function inArticles({ universe, memory }: Question, articles: Bits): Bits {
  const { homes } = memory.columns;
  return universe.filter((slot) => articles.has(homes[slot] ?? 0));
}
