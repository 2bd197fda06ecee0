import type { Having } from '../../../shared/query/query.ts';
import { type CodedField, codeIn, linkBit, traits } from '../tables/markCodes.ts';
import type { Bits } from './bits.ts';
import { noDay } from './columns.ts';
import type { Question } from './question.ts';

/** The slots of the annotations that have something of their own; what articles have is asked elsewhere. */
export function havingThat({ universe, memory }: Question, what: Having): Bits {
  const {
    codes,
    traits: own,
    links,
    entries,
    lowers,
    uppers,
    units,
    entities,
    properties,
    asOfFrom,
  } = memory.columns;
  const coded = (...fields: readonly CodedField[]): Bits =>
    universe.filter((slot) => fields.some((field) => codeIn(codes[slot] ?? 0, field) !== 0));
  const masked = (trait: number, linked: number): Bits =>
    universe.filter((slot) => ((own[slot] ?? 0) & trait) !== 0 || ((links[slot] ?? 0) & linked) !== 0);
  const numbered = (...lists: readonly Int32Array[]): Bits =>
    universe.filter((slot) => lists.some((list) => (list[slot] ?? -1) >= 0));
  switch (what) {
    case 'note':
      return masked(traits.note, 0);
    case 'cue':
      return masked(traits.cue, 0);
    case 'hedge':
      return masked(traits.hedge, 0);
    case 'link':
      return masked(0, -1);
    case 'claimer':
      return masked(traits.authorClaims, linkBit('claimer', true));
    case 'speaker':
      return masked(0, linkBit('speaker', true));
    case 'grade':
      return coded('reliability', 'credibility');
    case 'type':
    case 'reliability':
    case 'credibility':
    case 'verification':
    case 'confidence':
    case 'factuality':
    case 'stance':
      return coded(what);
    case 'entry':
      return numbered(entries);
    case 'value':
      return numbered(lowers, uppers);
    case 'unit':
      return numbered(units);
    case 'entity':
      return numbered(entities);
    case 'property':
      return numbered(properties);
    case 'asof':
      return universe.filter((slot) => asOfFrom[slot] !== noDay);
    case 'published':
    case 'outlet':
    case 'author':
    case 'label':
    case 'lang':
    case 'address':
      // These are of the article (`isOfArticle`).
      return universe;
  }
}
