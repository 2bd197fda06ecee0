import { type Decimal, decimalOf, decimalText, isWhole } from '../../../shared/figure/decimal.ts';
import { articleDateOf } from '../../../shared/figure/moments.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { decimalKey } from '../../../shared/model/decimalKey.ts';
import { endOf, startOf } from '../../../shared/model/extent.ts';
import type { Segment } from '../../../shared/model/segment.ts';
import { sentencesAround } from '../../../shared/text/sentencesAround.ts';
import { searchable } from '../db/searchable.ts';
import { codesOf, takesWholeNumbers, traits, traitsOf } from './markCodes.ts';

/** What the whole workspace is asked by of one annotation; columns without it are NULL. Offsets in UTF-16 code units. */
export interface MarkRow {
  readonly annotationId: string;
  readonly articleId: string;
  readonly codes: number;
  readonly traits: number;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly createdBy: string;
  readonly start: number;
  readonly end: number;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  readonly entryId: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
  readonly entity: string | null;
  readonly property: string | null;
  readonly unit: string | null;
  /** Days since 1970, both included. */
  readonly asOfFrom: number | null;
  readonly asOfTo: number | null;
}

/** The words of an annotation as their index takes them in. */
export interface MarkWords {
  readonly words: string;
  readonly note: string;
  /** The values of a figure, each as one word. */
  readonly amount: string;
}

/** What follows from an annotation of a text. */
export function markRowOf(annotation: Annotation, text: string): MarkRow {
  const range = { start: startOf(annotation), end: endOf(annotation) };
  const sentences = sentencesAround(text, range);
  const figure = figureOf(annotation);
  return {
    annotationId: annotation.id,
    articleId: annotation.articleId,
    codes: codesOf(annotation),
    created: Date.parse(annotation.createdAt),
    createdBy: annotation.createdBy,
    ...range,
    sentenceStart: sentences.start,
    sentenceEnd: sentences.end,
    entryId: annotation.tag === 'actor' ? (annotation.attributes.actorEntryId ?? null) : null,
    ...figure,
    traits: traitsOf(annotation) | figure.traits,
  };
}

/** The words of an annotation as they are searched. */
export function markWordsOf(annotation: Annotation): MarkWords {
  const { segments, note, tag, attributes } = annotation;
  const bounds = tag === 'figure' ? [attributes.lower, attributes.upper] : [];
  const amounts = new Set(bounds.flatMap((bound) => (bound ? [amountWord(bound.value)] : [])));
  return {
    words: searchable(segments.map(({ exact }) => exact).join(' ')),
    note: note === null ? '' : searchable(note),
    amount: [...amounts].join(' '),
  };
}

/** A decimal as one word of the index: `v1500`, `vm2p5`. */
export function amountWord(decimal: string): string {
  return `v${decimalText(exactly(decimal)).replace('-', 'm').replace('.', 'p')}`;
}

type FigurePart = Pick<
  MarkRow,
  'traits' | 'lower' | 'upper' | 'entity' | 'property' | 'unit' | 'asOfFrom' | 'asOfTo'
>;

const noFigure: FigurePart = {
  traits: 0,
  lower: null,
  upper: null,
  entity: null,
  property: null,
  unit: null,
  asOfFrom: null,
  asOfTo: null,
};

function figureOf({ tag, attributes }: Annotation): FigurePart {
  if (tag !== 'figure') return noFigure;
  const { lower, upper, measuredEntity, measuredProperty, unit, asOf } = attributes;
  const isCount = takesWholeNumbers(attributes);
  const least = lower && wholeEnd(lower, isCount ? 1n : null);
  const most = upper && wholeEnd(upper, isCount ? -1n : null);
  const days = daysOf(asOf?.date);
  return {
    traits:
      (least?.isInclusive ? traits.lowerInclusive : 0) | (most?.isInclusive ? traits.upperInclusive : 0),
    lower: least?.key ?? null,
    upper: most?.key ?? null,
    entity: wordsOf(measuredEntity),
    property: wordsOf(measuredProperty),
    unit: unit ?? null,
    asOfFrom: days?.start ?? null,
    asOfTo: days?.end ?? null,
  };
}

function wordsOf(words: string | Segment | undefined): string | null {
  return typeof words === 'object' ? words.exact : (words ?? null);
}

/**
 * An end of an interval as a key. A count takes whole numbers only: “more than 6” begins with 7, and “fewer than 7” ends with 6
 * (`inwards`: 1 or −1; null where all numbers count).
 */
export function wholeEnd(
  { value, inclusive }: { readonly value: string; readonly inclusive: boolean },
  inwards: bigint | null,
): { readonly key: string; readonly isInclusive: boolean } {
  if (inwards === null) return { key: decimalKey(value), isInclusive: inclusive };
  const decimal = exactly(value);
  const whole = isWhole(decimal)
    ? decimal.digits / 10n ** BigInt(decimal.places) + (inclusive ? 0n : inwards)
    : towards(decimal, inwards);
  return { key: decimalKey(String(whole)), isInclusive: true };
}

/** The next whole number above (1) or below (−1) one that is none. */
function towards({ digits, places }: Decimal, inwards: bigint): bigint {
  const cut = digits / 10n ** BigInt(places);
  const isCutDown = digits > 0n;
  return isCutDown === inwards > 0n ? cut + inwards : cut;
}

function exactly(value: string): Decimal {
  return decimalOf(value);
}

/** The days of an ISO 8601 date or interval, both included; null where it is none. */
function daysOf(date: string | undefined): { readonly start: number; readonly end: number } | null {
  const [from = '', to = from] = date?.split('/') ?? [];
  const [first, last] = [articleDateOf(from).span, articleDateOf(to).span];
  return first && last ? { start: first.start, end: Math.max(first.end, last.end) } : null;
}
