import type { Range, Segment } from '../../model/segment.ts';
import { type Document, stretchAt } from '../document.ts';
import type { FoundClaim, FoundFigure, FoundQuote } from '../found.ts';
import { worthOf } from './checkWorthiness.ts';
import { commitmentOf } from './commitment.ts';
import { findHedge, type Hedge } from './hedges.ts';
import { type Tokens, tokensOf } from './tokensOf.ts';

/**
 * What is reported as someone’s statement, from a quote: the claim is the proposition, as in NewsClaims (Reddy et al. 2022), so it has
 * no “that”, no quotation marks and no comma at its end, which the quote has. Null where the quote claims nothing: questions,
 * intentions, orders, scraps of words.
 */
export function attributedClaim(
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
  if (kind !== 'indirect' && feeling.test(words)) return 0.4;
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

/** Without “that” and quotation marks in front, without marks, commas and the full stop behind. Null if nothing is left. */
function propositionOf(text: string, { start, end }: Range): Range | null {
  let [from, to] = [start, end];
  while (from < to && /[\s,;:–—"“”„«»‹›‘’'「」『』]/u.test(text.charAt(from))) from += 1;
  if (/^that\s/i.test(text.slice(from, from + 5))) from += 5;
  while (from < to && /[\s"“„«‹‘'「『]/u.test(text.charAt(from))) from += 1;
  while (to > from && /[\s,;:.–—"“”„«»‹›‘'「」『』]/u.test(text.charAt(to - 1))) {
    // “at 12:40 a.m.”, “would collapse “within days””
    if (/\p{L}\.\p{L}\.$/u.test(text.slice(Math.max(from, to - 4), to))) break;
    if (closesInner(text, from, to - 1)) break;
    to -= 1;
  }
  // A closing single mark looks like an apostrophe: it goes only with its opening one.
  if (to > from && text.charAt(to - 1) === '’' && /[‘]/u.test(text.slice(start, from))) to -= 1;
  return to > from ? { start: from, end: to } : null;
}

/** Whether a mark closes a quotation that begins within the words. */
function closesInner(text: string, from: number, at: number): boolean {
  const opening = pairs[text.charAt(at)];
  if (!opening) return false;
  const start = text.lastIndexOf(opening, at - 1);
  return start >= from && !text.slice(start, at).includes(text.charAt(at));
}

/** By closing mark, the one that opens. */
const pairs: Readonly<Record<string, string>> = { '”': '“', '»': '«', '」': '「', '』': '『' };

/** Fewer tokens say nothing. */
const fewestTokens = 3;

function isProposition(text: string, opening: Range, closing: Range, cue: string): boolean {
  const words = text.slice(opening.start, Math.min(opening.start + 24, opening.end)).toLowerCase();
  if (text.slice(closing.end - 1, closing.end + 1).includes('?')) return false;
  if (/^(?:whether|if|why|how|who|what|when|where|which)\b/.test(words)) return false;
  if (/^to\s/.test(words))
    return /^(?:claim|believ|thought|said|report|alleg|suspect|purport|rumou?r|consider)/.test(cue);
  if (/^(?:thank|please|let['’]?s|let us|welcome|sorry|yes|no|hello)\b/.test(words)) return false;
  return !/^(?:ask|wonder|urg|demand|order|call|want|plan|intend|invit|beg|thank|apologi|plead|inquir|enquir)/.test(
    cue,
  );
}

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

/** What people say of their own hearts and plans, and short cries, claim nothing. */
const feeling =
  /^(?:(?:and|but|so|well),? )?(?:I|we)(?:['’](?:m|re|ll|d)\b| (?:am|are|feel|hope|love|want|will|owe|wish|need|must|should|can|have to|trust|would|thank|stand|pray)\b)|^(?:\S+\s+){0,2}\S+$/i;

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
