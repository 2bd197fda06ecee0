import type { Range, Segment } from '../../model/segment.ts';
import { type Document, stretchAt } from '../document.ts';
import type { FoundClaim, FoundFigure, FoundQuote } from '../found.ts';
import { worthOf } from './checkWorthiness.ts';
import { commitmentOf } from './commitment.ts';
import { findHedge, type Hedge } from './hedges.ts';
import { isFeeling, isProposition, propositionOf } from './proposition.ts';
import { type Tokens, tokensOf } from './tokensOf.ts';

/**
 * What is reported as someone’s statement, from a quote: a claim, or of a quotation of several sentences those of them that are
 * worth checking, at least one. Nothing where the quote claims nothing.
 */
export function attributedClaims(
  document: Document,
  quote: FoundQuote,
  figures: readonly FoundFigure[],
): readonly FoundClaim[] {
  const sentences = quote.kind === 'direct' ? sentencesOf(document, quote) : [quote.segments];
  const claims = sentences
    .map((segments) => attributedClaim(document, { ...quote, segments }, figures))
    .filter((claim) => claim !== null);
  if (claims.length < 2) return claims;
  const worthiest = Math.max(...claims.map(({ worth }) => worth));
  return claims.filter(({ worth }) => worth >= Math.min(leastInSpeech, worthiest));
}

/** Of several sentences in one quotation, those that are less worth checking are not suggested. */
const leastInSpeech = 0.35;

/** The sentences of a quotation, each with the pieces of it that the attribution parts. */
function sentencesOf({ sentences }: Document, { segments }: FoundQuote): readonly (readonly Range[])[] {
  const pieces = new Map<number, Range[]>();
  for (const { start, end } of segments) {
    for (let at = Math.max(0, stretchAt(sentences, start)); at < sentences.length; at += 1) {
      const sentence = sentences[at];
      if (!sentence || sentence.start >= end) break;
      const piece = { start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) };
      if (piece.start >= piece.end) continue;
      const same = pieces.get(at);
      if (same) same.push(piece);
      else pieces.set(at, [piece]);
    }
  }
  return [...pieces.values()];
}

/**
 * The claim of one statement is the proposition, as in NewsClaims (Reddy et al. 2022), so it has no “that”, no quotation marks and no
 * comma at its end, which the quote has. Null where it claims nothing: questions, intentions, orders, scraps of words.
 */
function attributedClaim(
  document: Document,
  quote: FoundQuote,
  figures: readonly FoundFigure[],
): FoundClaim | null {
  const segments = quote.segments
    .map((segment) => propositionOf(document.text, segment))
    .filter((range) => range !== null);
  const [opening, closing] = [segments[0], segments.at(-1)];
  if (!opening || !closing) return null;
  const cue = quote.cue && segmentOf(document.text, quote.cue);
  const cueWords = cue?.exact.toLowerCase() ?? '';
  if (quote.cue && isBareEstimate(document.text, quote.cue)) return null;
  if (!isProposition(document.text, opening, closing, cueWords)) return null;
  const parts = segments.map((range) => partOf(document, range));
  if (parts.reduce((sum, { first, last }) => sum + last - first, 0) < fewestTokens) return null;
  const hedge = hedgeOf(document, parts, cue);
  const worth = Math.max(...parts.map((part) => worthOf(document, part).worth));
  const before = quote.cue ? wordsBefore(document.text, quote.cue.start) : '';
  const commitment = commitmentOf(cueWords, before, hedge);
  const hasFigure = parts.some((part) => holdsFigure(document, part, figures));
  const isEstimate = hasFigure && estimating.test(cueWords);
  const kind = isEstimate ? 'estimate' : 'attributed';
  const rule = ruleFor(quote, isEstimate, commitment.stance === 'refute');
  return {
    segments,
    kind,
    attributes: {
      ...commitment,
      ...(hedge && { hedge: { segment: hedge.segment, ...(hedge.band && { band: hedge.band }) } }),
      ...(cue && { cue }),
    },
    claimer: quote.speaker && { words: quote.speaker.words, entity: quote.speaker.entity },
    worth,
    rule,
    score: Math.max(
      isEstimate ? leastOfEstimates : 0,
      quote.score *
        shareOfClaims(
          quote,
          document.text.slice(opening.start, opening.end),
          worth,
          hasFigure || hedge !== null,
        ),
    ),
    reason: reasonFor(document.text, quote, hedge, rule),
  };
}

/** As many tokens of a quotation are read for hedges: speeches go on for pages. */
const reach = 400;

function partOf(document: Document, range: Range): Range & Tokens {
  const { first, last } = tokensOf(document, range);
  return { ...range, first, last: Math.min(last, first + reach) };
}

/** An estimate with a figure is a claim even where its words are hardly a quote: “estimates the toll at 300”. */
const leastOfEstimates = 0.62;

/** How often a quote of this kind is a claim, the more it is worth checking the more often. */
function shareOfClaims(
  { kind, speaker }: FoundQuote,
  words: string,
  worth: number,
  isTelling: boolean,
): number {
  if (kind !== 'indirect' && isFeeling(words)) return 0.4;
  const told = isTelling ? 1 : Math.min(1, 2 * worth);
  const share =
    kind === 'indirect' ? 0.75 + 0.25 * told : kind === 'mixed' ? 0.7 + 0.3 * told : 0.45 + 0.5 * told;
  return speaker ? share : share * 0.9;
}

function ruleFor(quote: FoundQuote, isEstimate: boolean, isDenied: boolean): FoundClaim['rule'] {
  if (isDenied) return 'claim.denied';
  if (isEstimate) return 'claim.estimate-by';
  if (quote.kind !== 'indirect') return 'claim.in-quotation';
  return quote.speaker ? 'claim.said' : 'claim.said-unnamed';
}

function reasonFor(text: string, quote: FoundQuote, hedge: Hedge | null, rule: FoundClaim['rule']): string {
  const said = (range: Range) => `“${text.slice(range.start, range.end)}”`;
  const cue = quote.cue ? said(quote.cue) : 'quotation marks';
  const source = quote.speaker ? ` of ${said(quote.speaker.words)}` : '';
  const what =
    rule === 'claim.denied'
      ? `Denied${quote.speaker ? ` by ${said(quote.speaker.words)}` : ''}: ${cue}`
      : rule === 'claim.estimate-by'
        ? `An estimate${source} with a figure: ${cue}`
        : `A statement${source}: ${cue}`;
  return hedge ? `${what}; held back by “${hedge.segment.exact}”` : what;
}

/** Fewer tokens say nothing. */
const fewestTokens = 3;

function hedgeOf(document: Document, parts: readonly Tokens[], cue: Segment | null): Hedge | null {
  for (const { first, last } of parts) {
    const hedge = findHedge(document, first, last);
    if (hedge) return hedge;
  }
  if (!cue) return null;
  // “reportedly told”
  const { first } = tokensOf(document, cue);
  return findHedge(document, Math.max(0, first - 2), first);
}

const estimating = /^(?:an? )?(?:estimat|reckon|put|project|forecast|calculat|predict|expect|assess)/;

/** “estimated at over 300”, “an estimated 300”: no one says anything, the article estimates. */
function isBareEstimate(text: string, cue: Range): boolean {
  if (!/^estimated$/i.test(text.slice(cue.start, cue.end))) return false;
  return (
    /^\s(?:at|to)\b/.test(text.slice(cue.end, cue.end + 4)) ||
    /\ban?\s$/i.test(text.slice(cue.start - 3, cue.start))
  );
}

/** Whether a figure lies in the range; where figures are not read, whether a number does. */
export function holdsFigure(
  { tokens }: Document,
  { start, end, first, last }: Range & Tokens,
  figures: readonly FoundFigure[],
): boolean {
  if (figures.length === 0) {
    for (let at = first; at < last; at += 1) if (tokens[at]?.kind === 'number') return true;
    return false;
  }
  const next = figures[stretchAt(figures, end - 1)];
  return next !== undefined && next.end > start;
}

/** In lower case, the clause’s few words in front of an offset. */
function wordsBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - 40), offset).toLowerCase();
  return before.slice(Math.max(0, before.search(/[^.,;:!?“”"\n]*$/)));
}

export function segmentOf(text: string, { start, end }: Range): Segment {
  return { start, end, exact: text.slice(start, end) };
}
