import { type Bound, emptyCard, type FigureCard, type Modifier, type PhraseRange } from '../card.ts';
import { compare, decimalOf, decimalText, isWhole } from '../decimal.ts';
import { type Found, isSign, setOf } from '../phrases.ts';
import { isDeed, propertyOf } from '../property/propertyOf.ts';
import { splitCompound } from './compounds.ts';
import { withoutDates } from './dates.ts';
import type { Bounding, Grammar } from './grammar.ts';
import type { Piece } from './lex.ts';

import { type BoundedValue, readBounded } from './values.ts';

/**
 * Reads the pieces of one figure’s phrase as a card; ranges are in UTF-16 code units of the phrase. **Where any word may say
 * something of the number that is not understood, the card is empty**: a second number, an unknown word before it, a
 * word of doubt.
 */
export function readPieces(all: readonly Piece[], grammar: Grammar, articleDate: string | null): FigureCard {
  const { pieces, asOf } = withoutDates(all, grammar, articleDate);
  const start = findStart(pieces, grammar);
  const figure = start === null ? null : readBounded(pieces, start, grammar);
  if (start === null || !figure) return { ...emptyCard, asOf };
  const rest = readRest(pieces, figure, grammar);
  const isAsked =
    rest !== null && areKnown(pieces.slice(0, start), figure.value, grammar) && !isUnsure(figure.value);
  if (!isAsked || isYears(pieces, figure, rest)) return { ...emptyCard, asOf };
  const card = cardOf(withAge(figure.value, pieces[start - 1], grammar), rest);
  const isCount = card.modifiers.includes('IsCount');
  const end = grammar.after(pieces, figure.end)?.end ?? figure.end;
  const measuredProperty = isCount ? propertyOf(pieces, start, end, grammar.language) : null;
  return { ...card, measuredProperty, asOf };
}

/** “בן 42”: the word before says that it is years. */
function withAge(value: BoundedValue, before: Piece | undefined, grammar: Grammar): BoundedValue {
  if (value.last.unit !== null || !grammar.ages.has(before?.text ?? '')) return value;
  return { ...value, first: { ...value.first, unit: 'year' }, last: { ...value.last, unit: 'year' } };
}

/** “2024”, “zwischen 2022 und 2024”: perhaps years, where nothing says what is counted. */
function isYears(pieces: readonly Piece[], { value, end }: Found<BoundedValue>, rest: Rest): boolean {
  if (value.last.unit !== null || rest.entity !== null || value.bounding !== null || value.isAbout)
    return false;
  const numbers = pieces.slice(value.core, end).filter(({ kind }) => kind === 'number');
  return numbers.some(({ raw }) => /^(?:19|20)\d\d$/.test(raw)) && rest.bounding === null;
}

function isUnsure({ first, last }: BoundedValue): boolean {
  const isOpen = ({ number, unit }: BoundedValue['first']) => number.isUnsure && unit === null;
  return isOpen(first) || isOpen(last);
}

/** The first piece from which a figure reads. */
function findStart(pieces: readonly Piece[], grammar: Grammar): number | null {
  for (let at = 0; at < pieces.length; at += 1) {
    if (readBounded(pieces, at, grammar)) return at;
    // Digits that do not read: a name, an ordinal, a score.
    if (pieces[at]?.kind === 'number') return null;
  }
  return null;
}

/**
 * Whether the words before a figure say nothing of its value: known ones, or a noun phrase that “of” joins to it (“une
 * peine de”). A phrase is short, so these are few.
 */
function areKnown(
  before: readonly Piece[],
  { first, last, bounding, isAbout }: BoundedValue,
  grammar: Grammar,
): boolean {
  // “Superados los 300”: a bound would have to be understood.
  const isBare = bounding === null && !isAbout;
  const isMoney = isBare && /^[A-Z]{3}$/.test(last.unit ?? '');
  const isPart = first.number.kind === 'share' || last.unit === '%';
  const isLead = (piece: Piece, at: number) =>
    grammar.leads.has(piece.text) ||
    piece.kind === 'gap' ||
    isDeed(before, at, grammar.language) ||
    (isBare && last.unit === null && grammar.passives?.test(piece.text)) ||
    (isPart && grammar.genitiveNoun?.test(piece.text)) ||
    (piece.kind === 'sign' && /^[«»“”„"'(,،:]$/.test(piece.text));
  if (before.some((_, at) => isNumber(before, at, grammar) || isOneOf(before, at, grammar))) return false;
  if (before.some((piece) => isSuspicious(piece, grammar))) return false;
  if (before.every(isLead)) return true;
  const nearest = before.findLast(({ kind }) => kind === 'word');
  // “Daños por 4.750 millones de euros”
  const isJoined = grammar.of.has(nearest?.text ?? '') || (isMoney && grammar.leads.has(nearest?.text ?? ''));
  return isJoined && before.every((piece) => !isSuspicious(piece, grammar) && piece.kind !== 'number');
}

/** “Einer von sechs” is a share. */
function isOneOf(before: readonly Piece[], at: number, grammar: Grammar): boolean {
  const next = before[at + 1];
  return (
    grammar.one.has(before[at]?.text ?? '') &&
    next?.kind === 'word' &&
    (grammar.of.has(next.text) || outOf.has(next.text))
  );
}

const outOf = setOf('sur su auf von op van cada na в из із з z من ל מ ב על');

function isSuspicious(piece: Piece, grammar: Grammar): boolean {
  return grammar.doubt.has(piece.text) || /^[\d/]/.test(piece.raw);
}

interface Rest {
  readonly bounding: Bounding | null;
  readonly entity: PhraseRange | null;
}

/** What follows the figure: what is counted, and words of bounding; null where it may say something else. */
function readRest(pieces: readonly Piece[], figure: Found<BoundedValue>, grammar: Grammar): Rest | null {
  let bounding: Bounding | null = null;
  let entityEnd: number | null = null;
  let start = figure.end;
  for (let at = figure.end; at < pieces.length; ) {
    const after = grammar.after(pieces, at);
    if (after) {
      // “20 kişi içinde” is about what is counted, “20 kişi’den az” about the number.
      const isEnding = at === start + 1 && pieces[at]?.text.startsWith("'");
      if (bounding !== null || (grammar.table.isAfterClose && at > start && !isEnding)) return null;
      bounding = after.value;
      if (at === start) start = after.end;
      else entityEnd ??= at;
      at = after.end;
      continue;
    }
    const piece = pieces[at];
    if (!piece || isSuspicious(piece, grammar) || isNumber(pieces, at, grammar)) return null;
    const isLead: boolean =
      at === start && (grammar.of.has(piece.text) || isSign(piece, '-') || piece.text.startsWith("'"));
    if (isLead) start += 1;
    else if (piece.kind !== 'word' && !isInner(pieces, at)) entityEnd ??= at;
    else if (grammar.stops.has(piece.text)) entityEnd ??= at;
    at += 1;
  }
  const [first, last] = [pieces[start], pieces[(entityEnd ?? pieces.length) - 1]];
  const hasEntity = first && last && (entityEnd ?? pieces.length) > start;
  return { bounding, entity: hasEntity ? { start: first.start, end: last.end } : null };
}

const isInner = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.isGlued === true &&
  pieces[at + 1]?.isGlued === true &&
  /^[-/&.'’]$/.test(pieces[at]?.text ?? '');

/** Whether another number stands here: in digits or in words, except articles. */
function isNumber(pieces: readonly Piece[], at: number, grammar: Grammar): boolean {
  const piece = pieces[at];
  if (!piece) return false;
  // “F-16”, “T-72”
  if (piece.kind === 'number') return !(isSign(pieces[at - 1], '-') && pieces[at - 2]?.kind === 'word');
  if (piece.kind !== 'word' || grammar.one.has(piece.text)) return false;
  return (
    grammar.numbers.has(piece.text) ||
    grammar.scales.has(piece.text) ||
    grammar.plurals.has(piece.text) ||
    grammar.collectives.has(piece.text) ||
    (grammar.table.isCompound === true &&
      (holdsNumber.test(piece.text) || splitCompound(piece.text, grammar) !== null))
  );
}

/** A part of a number in one word that is written in a way which is not read. */
const holdsNumber = /^(?!jahr).*(?:hundert|tausend|honderd|duizend)/;

function cardOf(value: BoundedValue, rest: Rest): Omit<FigureCard, 'asOf' | 'measuredProperty'> {
  const limit = value.bounding ?? (rest.bounding === 'about' ? null : rest.bounding);
  const isAbout = value.isAbout || rest.bounding === 'about';
  const isOpen = value.first.number.form === 'atLeast';
  const { unit } = value.last;
  const ends = endsOf(value, limit, isOpen);
  if (!ends || (value.bounding && rest.bounding && rest.bounding !== 'about')) return nothing;
  const isCount =
    unit === null &&
    value.first.number.kind === 'count' &&
    [value.first, value.last].every(
      ({ number }) => isWhole(number.value) && compare(number.value, decimalOf(0)) >= 0,
    );
  const modifiers: readonly (readonly [Modifier, boolean])[] = [
    ['IsApproximate', isAbout || isOpen],
    ['IsCount', isCount],
    ['IsRange', value.isRange || limit !== null || isOpen],
  ];
  return {
    ...ends,
    unit,
    modifiers: modifiers.filter(([, holds]) => holds).map(([modifier]) => modifier),
    measuredEntity: rest.entity,
  };
}

const nothing: Omit<FigureCard, 'asOf' | 'measuredProperty'> = emptyCard;

function endsOf(
  { first, last, isRange }: BoundedValue,
  limit: BoundedValue['bounding'],
  isOpen: boolean,
): Pick<FigureCard, 'lower' | 'upper'> | null {
  const bound = (value: BoundedValue['first'], inclusive: boolean): Bound => ({
    value: decimalText(value.number.value),
    inclusive,
  });
  if (limit === null) return { lower: bound(first, true), upper: isOpen ? null : bound(last, true) };
  // “Höchstens Hunderte” and “mehr als 3 bis 4” say too little.
  if (isOpen && (limit === 'atMost' || limit === 'lessThan')) return null;
  if (isRange) return null;
  if (limit === 'atLeast' || limit === 'moreThan')
    return { lower: bound(first, limit === 'atLeast'), upper: null };
  return { lower: null, upper: bound(last, limit === 'atMost') };
}
