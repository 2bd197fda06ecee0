import { primarySubtag } from '../model/primarySubtag.ts';
import { findTimes } from './asOf.ts';
import { readBoundingAfter } from './bounds.ts';
import { type Bound, emptyCard, type FigureCard, type Modifier, type PhraseRange } from './card.ts';
import { compare, decimalOf, decimalText, isWhole } from './decimal.ts';
import { readEntity, skipAge } from './entity.ts';
import { alsoBounded, type End, type Interval, readInterval } from './intervals.ts';
import { readInLanguage } from './languages/index.ts';
import { isSafeInEnglish } from './languages/unknown.ts';
import { type Found, isSign, isWord, setOf } from './phrases.ts';
import { propertyOf } from './property/propertyOf.ts';
import { type Token, tokensOf } from './tokens.ts';
import { timeUnits } from './units.ts';

export interface FigureOptions {
  /** The day that words such as "last week" count from: an ISO 8601 date or instant, or as much of one as is known. */
  readonly articleDate?: string | null;
  /**
   * The language of the words (BCP 47); where it is null it is not known, and only what English words alone can mean is
   * read. English unless said.
   */
  readonly language?: string | null;
}

/** Longer than any figure's words: of a longer phrase nothing is read. In UTF-16 code units. */
const maxPhraseLength = 1000;

/**
 * Reads the words of one figure ("over 11,000 soldiers") as a card. All ranges are in UTF-16 code units of the phrase.
 * English words that the grammar does not know are left alone; a phrase without a number gives an empty card, and so does
 * one in another language that is not read or not understood. Never throws.
 */
export function parseFigure(phrase: string, options: FigureOptions): FigureCard {
  if (phrase.length > maxPhraseLength) return emptyCard;
  const { language = 'en' } = options;
  if (language === null && !isSafeInEnglish(phrase)) return emptyCard;
  const subtag = language === null ? 'en' : (primarySubtag(language) ?? language);
  if (subtag !== 'en') return readInLanguage(phrase, subtag, options.articleDate ?? null);
  const { asOf, tokens, words } = findTimes(tokensOf(phrase), options.articleDate ?? null);
  const figure = findInterval(tokens);
  if (figure) return { ...cardOf(tokens, figure), asOf };
  const length = findInterval(words);
  const isLength = length?.value.kind === 'cardinal' && timeUnits.has(length.value.unit ?? '');
  return isLength ? { ...cardOf(words, length), measuredEntity: null, asOf } : { ...emptyCard, asOf };
}

interface FoundFigure extends Found<Interval> {
  readonly start: number;
}

function findInterval(tokens: readonly Token[]): FoundFigure | null {
  for (let at = 0; at < tokens.length; at += 1) {
    if (isInsideName(tokens, at)) continue;
    const found = readInterval(tokens, at);
    if (found) return { ...found, start: at };
  }
  return null;
}

/** The number in "F-16", "Covid-19", "G7" is a part of a name. */
function isInsideName(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token?.kind !== 'number' || !token.isGlued) return false;
  const joint = isSign(before, '-') && before?.isGlued ? tokens[at - 2] : before;
  return joint?.kind === 'word' && /\p{Script=Latin}|\p{Script=Cyrillic}/u.test(joint.text);
}

function cardOf(tokens: readonly Token[], found: FoundFigure): FigureCard {
  const { end } = found;
  const figure = withContext(found.value, tokens.slice(0, found.start));
  const behind = figure.unit !== null && timeUnits.has(figure.unit) ? skipAge(tokens, end).end : end;
  const entity = readEntity(tokens, behind, figure.isMoney);
  // "3,000 soldiers or more", "12 strikes on average"
  const late = readBoundingAfter(tokens, entity?.end ?? behind);
  const value = late ? alsoBounded(figure, late.value) : figure;
  const unit = value.unit;
  const range: PhraseRange | null = entity && {
    start: tokens[entity.start]?.start ?? 0,
    end: tokens[entity.end - 1]?.end ?? 0,
  };
  const modifiers = modifiersOf(value);
  return {
    lower: boundOf(value.lower),
    upper: boundOf(value.upper),
    unit,
    modifiers,
    measuredEntity: range,
    measuredProperty: modifiers.includes('IsCount') ? propertyOf(tokens, found.start, end, 'en') : null,
    asOf: null,
  };
}

/** What words further before a figure say of it: "*aged* 42", "*median* age of 42", "*averages* of up to 12". */
function withContext(figure: Interval, before: readonly Token[]): Interval {
  const isAge =
    figure.unit === null &&
    isWord(
      before.findLast(({ text }) => text !== 'of'),
      ageWords,
    );
  const modifiers: Modifier[] = [...figure.modifiers];
  if (before.some(({ text }) => text === 'median')) modifiers.push('IsMedian');
  else if (before.some((token) => isWord(token, meanWords))) modifiers.push('IsMean');
  return { ...figure, modifiers, unit: isAge ? 'year' : figure.unit };
}

const ageWords = setOf('aged age ages');
const meanWords = setOf('mean average averages averaged averaging');

function boundOf(end: End | null): Bound | null {
  return end && { value: decimalText(end.value), inclusive: end.inclusive };
}

const order: readonly Modifier[] = [
  'IsApproximate',
  'IsCount',
  'IsRange',
  'IsList',
  'IsMean',
  'IsMedian',
  'IsMin',
  'IsMax',
];

function modifiersOf(interval: Interval): readonly Modifier[] {
  const ends = [interval.lower, interval.upper].filter((end) => end !== null);
  const isCount =
    interval.unit === null &&
    interval.kind === 'cardinal' &&
    ends.every(({ value }) => isWhole(value) && compare(value, decimalOf(0)) >= 0);
  const all: ReadonlySet<Modifier> = new Set([
    ...interval.modifiers,
    ...(isCount ? ['IsCount' as const] : []),
  ]);
  return order.filter((modifier) => all.has(modifier));
}
