import type { Range } from '../../model/segment.ts';
import { ok, type Result } from '../../result.ts';
import { type CanonicalText, canonicalText, placeQuote } from './canonical.ts';
import type { ForeignArticle } from './foreign.ts';
import type { Decoded, OffsetUnit } from './format.ts';

/** A unit in which characters are counted. */
export type CharacterUnit = Exclude<OffsetUnit, 'token' | 'none'>;

/** A range as a file has it, with the words it should hold where the file says them. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly exact?: string | undefined;
}

/** A range that a file will have, with its words. */
export interface QuotedStretch extends Stretch {
  readonly exact: string;
}

/** A text as a file has it, and what the file says of it. */
interface Counted {
  readonly raw: string;
  readonly stretches: readonly Stretch[];
}

/**
 * Makes the texts of one file canonical and finds out how its offsets count: the first of the units under which all
 * quoted words match, with line ends as they are or made one; else the one under which most match. Where nothing is
 * quoted, the first unit is used.
 */
export function countAlike(
  documents: readonly Counted[],
  units: readonly [CharacterUnit, ...CharacterUnit[]],
): readonly CanonicalText[] {
  const way = (unit: CharacterUnit, isMadeOne: boolean) =>
    documents.map(({ raw }) => canonicalText(isMadeOne ? raw.replace(/\r\n?/g, '\n') : raw, unit));
  const quoted = documents.map(({ stretches }) => stretches.filter(({ exact }) => exact !== undefined));
  const total = quoted.reduce((sum, { length }) => sum + length, 0);
  const lineEnds = documents.some(({ raw }) => raw.includes('\r')) ? [false, true] : [false];
  let best = { texts: way(units[0], false), fits: -1 };
  if (total === 0) return best.texts;
  for (const isMadeOne of lineEnds) {
    for (const unit of units) {
      const texts = way(unit, isMadeOne);
      const fits = texts.reduce((sum, text, index) => sum + countFitting(text, quoted[index] ?? []), 0);
      if (fits === total) return texts;
      if (fits > best.fits) best = { texts, fits };
    }
  }
  return best.texts;
}

/** Reads the documents of a file, each with its text; the first that cannot be read fails them all. */
export function readWithTexts<Document>(
  documents: readonly Document[],
  texts: readonly CanonicalText[],
  read: (document: Document, text: CanonicalText) => Result<ForeignArticle>,
): Result<Decoded> {
  const articles: ForeignArticle[] = [];
  for (const [index, document] of documents.entries()) {
    const text = texts[index];
    const article = text && read(document, text);
    if (article?.ok === false) return article;
    if (article) articles.push(article.value);
  }
  return ok({ kind: 'foreign', foreign: { articles } });
}

/** Where the text has what a file calls a range, found by its words where the offsets do not give them and `findByQuote` asks for that. */
export function placeStretch(
  { text, toRange }: CanonicalText,
  { start, end, exact }: Stretch,
  findByQuote = false,
): Range | null {
  const range = toRange(start, end);
  return exact === undefined ? range : placeQuote(text, { range, exact }, findByQuote);
}

/** Why a range has no place, for the end of a sentence. */
export function whyNowhere(
  { text, toRange }: CanonicalText,
  { start, end, exact }: Stretch,
  findByQuote = false,
): string {
  const range = toRange(start, end);
  const hint =
    exact === undefined
      ? ''
      : findByQuote
        ? ', and these words do not occur exactly once'
        : '; try locating it by its words';
  const quoted = exact === undefined ? '' : ` (“${shorten(exact)}”)`;
  if (!range) return `${start} to ${end}${quoted} is not a range of the text${hint}`;
  const there = shorten(text.slice(range.start, range.end));
  return `“${shorten(exact ?? '')}” is quoted, but ${start} to ${end} reads “${there}”${hint}`;
}

function countFitting(text: CanonicalText, stretches: readonly Stretch[]): number {
  return stretches.filter((stretch) => placeStretch(text, stretch) !== null).length;
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59).toWellFormed()}…` : words;
}
