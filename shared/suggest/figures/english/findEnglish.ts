import { figureAttributes } from '../../../figure/attributes.ts';
import type { FigureAttributes } from '../../../figure/card.ts';
import { decimalText } from '../../../figure/decimal.ts';
import { propertyOf } from '../../../figure/property/propertyOf.ts';
import type { Token } from '../../../figure/tokens.ts';
import type { Range } from '../../../model/segment.ts';
import type { Document } from '../../document.ts';
import type { FoundFigure } from '../../found.ts';
import { withProperty } from '../withProperty.ts';
import { readApart } from './apart.ts';
import { boundStart, phraseEnd } from './around.ts';
import { type Counted, readCounted, readFate, readPer, readSingle } from './counted.ts';
import { judge } from './judge.ts';
import { type FigureKind, figureKinds } from './kinds.ts';
import { linksIn } from './links.ts';
import { type Passage, passagesOf } from './passage.ts';
import { isJoined, type ListUnit, type Reading, readListUnit, readNumberAt } from './reading.ts';
import { isStop } from './words.ts';

/** The figures of an English text in its order, with their cards; `articleDate` as `parseFigure` takes it. Never throws. */
export function findEnglishFigures(document: Document, articleDate: string | null): readonly FoundFigure[] {
  const found: FoundFigure[] = [];
  for (const passage of passagesOf(document)) found.push(...figuresIn(passage, articleDate));
  return found;
}

function figuresIn(passage: Passage, articleDate: string | null): readonly FoundFigure[] {
  const { tokens } = passage;
  const found: FoundFigure[] = [];
  const links = linksIn(passage.text);
  let floor = 0;
  let list: ListUnit | null = null;
  for (let at = 0; at < tokens.length; ) {
    const apart = links.some(
      ({ start, end }) => start <= (tokens[at]?.start ?? 0) && (tokens[at]?.start ?? 0) < end,
    )
      ? at + 1
      : readApart(passage, at);
    const number = apart === null ? readNumberAt(passage, at) : null;
    if (apart !== null || !number) {
      at = apart ?? at + 1;
      continue;
    }
    if (!list || number.start >= list.end) list = readListUnit(tokens, number);
    const figure = figureOf(passage, number, floor, found.length > 0, articleDate);
    if (figure) found.push(withUnit(figure.figure, list?.unit ?? null));
    at = Math.max(figure?.end ?? number.end, at + 1);
    floor = at;
  }
  return found;
}

/** The figure at a number, and the token behind its core; null where the number is none. */
function figureOf(
  passage: Passage,
  found: Reading,
  floor: number,
  hasOthers: boolean,
  articleDate: string | null,
): { readonly figure: FoundFigure; readonly end: number } | null {
  const { tokens } = passage;
  const boundAt = boundStart(tokens, found, floor);
  const counted = countedBy(passage, found, boundAt < found.start);
  const hasFate = readFate(tokens, found.end) > found.end;
  const kind = judge({ passage, found, counted, isBound: boundAt < found.start, hasFate, hasOthers });
  if (!kind) return null;
  const coreEnd = endOfCore(tokens, found, counted, kind);
  const end = phraseEnd(tokens, coreEnd, counted?.phrase ?? coreEnd, isPart(found));
  const core = rangeOf(passage, found.start, coreEnd);
  const full = rangeOf(passage, boundAt, end);
  // Whether “30m” is a length, the word behind it says.
  const beyond = rangeOf(passage, boundAt, Math.min(end + 1, tokens.length));
  const attributes =
    readCard(passage, full, found, articleDate) ??
    readCard(passage, core, found, articleDate) ??
    withoutEntity(readCard(passage, beyond, found, articleDate));
  const figure: FoundFigure = {
    ...full,
    core,
    attributes: withProperty(attributes ?? {}, propertyOf(tokens, boundAt, found.end, 'en')),
    rule: kind.id,
    score: kind.score,
    reason: kind.reason,
  };
  return { figure, end: kind === figureKinds.age ? behindAges(tokens, coreEnd) : coreEnd };
}

/** “Aged 4 and 11”, “aged 5, 8 and 12”. */
function behindAges(tokens: readonly Token[], at: number): number {
  let end = at;
  while (/^(?:and|or|to|,)$/.test(tokens[end]?.text ?? '') && /^\d{1,2}$/.test(tokens[end + 1]?.raw ?? '')) {
    const next = tokens[end + 2];
    if (next && !/^(?:and|or|[,.;:)"'])$/.test(next.text) && !isStop(next)) break;
    end += 2;
  }
  return end;
}

function countedBy(
  { tokens }: Passage,
  { start, end, unit, form, quantity }: Reading,
  isBound: boolean,
): Counted | null {
  if (unit !== null || quantity.isMoney || isJoined(tokens, end)) return null;
  const isOne = form === 'one' && end === start + 1 && tokens[start]?.text === 'one';
  return isOne ? readSingle(tokens, end, isBound) : readCounted(tokens, end);
}

/** Behind the number, its unit or the noun that follows directly, and its rate: what the core of a figure ends with. */
function endOfCore(
  tokens: readonly Token[],
  found: Reading,
  counted: Counted | null,
  kind: FigureKind,
): number {
  const { end, unit } = found;
  if (kind === figureKinds.age) return isJoined(tokens, end) ? end + 2 : end;
  if (kind === figureKinds.compound) return end + 2;
  if (isJoined(tokens, end)) return end;
  if (unit?.includes('/')) return end;
  return readPer(tokens, counted?.noun ?? end);
}

/** What it is a part or a measure of belongs to a share, a measure and a round plural: “of voters”, “of grain”. */
function isPart({ unit, quantity: { number } }: Reading): boolean {
  return unit !== null || number.kind === 'share' || number.vagueness === 'atLeast';
}

function rangeOf({ start: offset, tokens }: Passage, first: number, last: number): Range {
  return { start: offset + (tokens[first]?.start ?? 0), end: offset + (tokens[last - 1]?.end ?? 0) };
}

/** The card of a range of the article; null where the parser reads another value there, for no card is better than a wrong one. */
function readCard(
  { text, start: offset }: Passage,
  { start, end }: Range,
  { quantity }: Reading,
  articleDate: string | null,
): FigureAttributes | null {
  const exact = text.slice(start - offset, end - offset);
  const attributes = figureAttributes([{ start, end, exact }], { articleDate });
  const value = decimalText(quantity.number.value);
  if (attributes.lower?.value !== value && attributes.upper?.value !== value) return null;
  return attributes;
}

/** The word behind a figure is not what it counts. */
function withoutEntity(attributes: FigureAttributes | null): FigureAttributes | null {
  if (!attributes) return null;
  const { measuredEntity: _, ...rest } = attributes;
  return rest;
}

/** An item of a list has the unit of its end, and counts nothing then. */
function withUnit(figure: FoundFigure, unit: string | null): FoundFigure {
  const { attributes } = figure;
  if (unit === null || attributes.unit !== undefined || attributes.measuredEntity !== undefined)
    return figure;
  const modifiers = attributes.modifiers?.filter((modifier) => modifier !== 'IsCount');
  return { ...figure, attributes: { ...attributes, unit, ...(modifiers && { modifiers }) } };
}
