import { figureAttributes } from '../../../figure/attributes.ts';
import type { Property } from '../../../figure/card.ts';
import { splitCompound } from '../../../figure/languages/compounds.ts';
import { withoutDates } from '../../../figure/languages/dates.ts';
import { foldWord } from '../../../figure/languages/foldWord.ts';
import type { Grammar } from '../../../figure/languages/grammar.ts';
import { type Piece, piecesOf } from '../../../figure/languages/lex.ts';
import { type BoundedValue, readBounded } from '../../../figure/languages/values.ts';
import type { Found } from '../../../figure/phrases.ts';
import { propertyOf } from '../../../figure/property/propertyOf.ts';
import type { Range } from '../../../model/segment.ts';
import type { Document, Stretch } from '../../document.ts';
import type { FoundFigure } from '../../found.ts';
import type { FigureKind } from '../english/kinds.ts';
import { withProperty } from '../withProperty.ts';
import { kindOf } from './kindOf.ts';
import { readNoun } from './noun.ts';

/** The figures of a text in a language that is written with spaces, in its order. */
export function findSpacedFigures(
  document: Document,
  grammar: Grammar,
  articleDate: string | null,
): readonly FoundFigure[] {
  const language = document.language ?? '';
  const mayBe = starterOf(grammar, language);
  const found: FoundFigure[] = [];
  // Not by sentences: “am 9. Mai” is cut by some.
  for (const paragraph of document.paragraphs) {
    if (!holdsNumber(document, paragraph, mayBe)) continue;
    for (const figure of figuresIn(document.text, paragraph, language, grammar)) {
      found.push(withCard(document.text, figure, language, articleDate));
    }
  }
  return found;
}

/** Whether a word may begin a number; asked of each word of a text. */
type MayBe = (word: string) => boolean;

const starters = new WeakMap<Grammar, MayBe>();

function starterOf(grammar: Grammar, language: string): MayBe {
  const ready = starters.get(grammar);
  if (ready) return ready;
  // Small words are written as one with a number here, so that any word may hold one.
  if (language === 'ar' || language === 'he' || language === 'tr') return () => true;
  const words = new Set([
    ...grammar.numbers.keys(),
    ...grammar.scales.keys(),
    ...grammar.collectives.keys(),
    ...grammar.plurals.keys(),
    ...grammar.parts.keys(),
    ...(grammar.table.fixed.match(/[\p{L}'-]+/gu) ?? []),
  ]);
  for (const word of grammar.one) words.delete(word);
  for (const word of grammar.leads) words.delete(word);
  const beginnings = new Set([...grammar.numbers.keys()].map((word) => word.slice(0, 3)));
  const mayBe: MayBe = (word) => {
    const text = foldWord(word, language);
    if (words.has(text)) return true;
    if (text.includes('-')) return text.split('-').some(mayBe);
    const isLong = grammar.table.isCompound === true && text.length > 5 && beginnings.has(text.slice(0, 3));
    return isLong && splitCompound(text, grammar) !== null;
  };
  starters.set(grammar, mayBe);
  return mayBe;
}

function holdsNumber({ tokens }: Document, { first, last }: Stretch, mayBe: MayBe): boolean {
  for (let at = first; at < last; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'number' || /\d/.test(token?.text ?? '')) return true;
    if (token?.kind === 'word' && mayBe(token.text)) return true;
  }
  return false;
}

interface Spans {
  readonly core: Range;
  readonly full: Range;
  readonly kind: FigureKind;
  readonly property: Property | null;
}

function* figuresIn(
  text: string,
  { start, end }: Stretch,
  language: string,
  grammar: Grammar,
): Iterable<Spans> {
  const { pieces } = withoutDates(piecesOf(text.slice(start, end), language, grammar), grammar, null);
  const isWhole = start < 20 && end > text.length - 20 && text.trim().length === end - start;
  for (let at = 0; at < pieces.length; ) {
    const figure = readBounded(pieces, at, grammar);
    const spans = figure && spansOf(pieces, at, figure, language, grammar, isWhole);
    if (spans) {
      yield { ...spans, core: moved(spans.core, start), full: moved(spans.full, start) };
    }
    at = figure ? Math.max(figure.end, at + 1) : at + 1;
  }
}

const moved = (range: Range, by: number): Range => ({ start: range.start + by, end: range.end + by });

function spansOf(
  pieces: readonly Piece[],
  at: number,
  figure: Found<BoundedValue>,
  language: string,
  grammar: Grammar,
  isWhole: boolean,
): Spans | null {
  const behind = grammar.after(pieces, figure.end);
  const nounEnd = readNoun(pieces, behind?.end ?? figure.end, figure.value, language, grammar);
  const kind = kindOf(pieces, at, figure, nounEnd > figure.end, behind !== null, isWhole, grammar);
  if (!kind) return null;
  const coreEnd = behind ? figure.end : nounEnd;
  const late = behind ?? grammar.after(pieces, nounEnd);
  const end = Math.max(nounEnd, late?.end ?? 0);
  const rangeOf = (first: number, last: number): Range => ({
    start: pieces[first]?.start ?? 0,
    end: pieces[last - 1]?.end ?? 0,
  });
  const property = propertyOf(pieces, at, behind?.end ?? figure.end, language);
  return { core: rangeOf(figure.value.core, coreEnd), full: rangeOf(at, end), kind, property };
}

function withCard(
  text: string,
  { core, full, kind, property }: Spans,
  language: string,
  articleDate: string | null,
): FoundFigure {
  const read = ({ start, end }: Range) =>
    figureAttributes([{ start, end, exact: text.slice(start, end) }], { articleDate, language });
  const attributes = read(full);
  const isBounded = core.start !== full.start || core.end !== full.end;
  // The core alone would lose what bounds it.
  const own = Object.keys(attributes).length > 0 || isBounded ? attributes : read(core);
  return {
    ...full,
    core,
    attributes: withProperty(own, property),
    rule: kind.id,
    score: kind.score,
    reason: kind.reason,
  };
}
