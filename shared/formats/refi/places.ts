import { type CanonicalText, canonicalText, mayQuote, placeQuote } from '../common/canonical.ts';
import type { OffsetUnit } from '../common/format.ts';
import { childrenOf, type XmlElement } from '../common/readXml.ts';

/** A text as it is in the file, with the element that holds its selections. */
interface NamedText {
  readonly content: XmlElement;
  readonly raw: string;
}

const units = ['code point', 'UTF-16 code unit'] as const;

/** The standard counts code points; programs count UTF-16 too, with line ends as they are or made one. */
export function countAsNamed(
  sources: readonly NamedText[],
  wish: OffsetUnit | undefined,
): readonly CanonicalText[] {
  const chosen = units.filter((unit) => wish === undefined || unit === wish);
  const lineEnds = sources.some(({ raw }) => raw.includes('\r')) ? [false, true] : [false];
  let best: { texts: readonly CanonicalText[]; fits: number } | undefined;
  for (const isMadeOne of lineEnds) {
    for (const unit of chosen.length > 0 ? chosen : units) {
      const texts = sources.map(({ raw }) =>
        canonicalText(isMadeOne ? raw.replace(/\r\n?/g, '\n') : raw, unit),
      );
      const fits = texts.reduce(
        (sum, text, index) =>
          sum +
          selectionsOf(sources[index]?.content ?? noElement).filter((each) => isNamedSo(each, text)).length,
        0,
      );
      if (!best || fits > best.fits) best = { texts, fits };
    }
  }
  return best?.texts ?? [];
}

const noElement: XmlElement = {
  name: '',
  namespace: '',
  attributes: new Map(),
  children: [],
  text: '',
  line: 0,
};

/** Whether a selection has the words that it is named by; programs cut long ones off. */
export function isNamedSo(selection: XmlElement, { text, toRange }: CanonicalText): boolean {
  const range = placeOf(selection, toRange);
  const name = nameOf(selection);
  if (!range || name === '') return false;
  // No more of it than a name could say: a file may give the whole text as the range of each name.
  const end = mayQuote(range.end - range.start, name) ? range.end : range.start + 10 * name.length + 1000;
  const words = bare(text.slice(range.start, end));
  return (
    (words === name && end === range.end) ||
    (name.length >= 8 && words.startsWith(name.replace(/(?:…|\.\.\.)$/, '')))
  );
}

/** Whether the words that a selection is named by occur in the text: then they are a quote, not a name that a person made up. */
export function occursIn(selection: XmlElement, text: string): boolean {
  const name = selection.attributes.get('name')?.replace(/\r\n?/g, '\n') ?? '';
  return nameOf(selection).length >= 4 && text.includes(name);
}

/** The words that a selection is named by, on one line. */
export function nameOf(selection: XmlElement): string {
  return bare(selection.attributes.get('name') ?? '');
}

function bare(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** Code units by which a selection of the last words may go on behind them: programs count a last line end that the file has not. */
const mostBeyond = [0, 1, 2];

/** The range that a selection gives (UTF-16 code units, half-open); null where it gives none of the text. */
export function placeOf(selection: XmlElement, toRange: CanonicalText['toRange']) {
  const [start, end] = ['startPosition', 'endPosition'].map((key) => selection.attributes.get(key) ?? '');
  if (!/^\d{1,15}$/.test(start ?? '') || !/^\d{1,15}$/.test(end ?? '')) return null;
  for (const beyond of mostBeyond)
    if (Number(end) - beyond > Number(start)) {
      const range = toRange(Number(start), Number(end) - beyond);
      if (range) return range;
    }
  return null;
}

/** The one range of a text with the words that a selection is named by; null where there is none, or more than one. */
export function placeByName(selection: XmlElement, text: string) {
  return placeQuote(text, { range: null, exact: selection.attributes.get('name') ?? '' }, true);
}

/** The selections of a text, as the file lists them. */
export function selectionsOf(content: XmlElement): readonly XmlElement[] {
  return childrenOf(content, 'PlainTextSelection');
}
