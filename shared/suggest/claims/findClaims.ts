import type { Range } from '../../model/segment.ts';
import { type Document, stretchAt } from '../document.ts';
import type { FoundClaim, FoundFigure, FoundNames, FoundQuote } from '../found.ts';
import { attributedClaims } from './attributed.ts';
import { worthOf } from './checkWorthiness.ts';
import { reservedClaim } from './unattributed.ts';

/**
 * The claims of a text, in text order: what is attributed, estimated or hedged, and the sentences that are worth checking, which
 * may hold others. English only: in other languages nothing is found.
 */
export function findClaims(
  document: Document,
  _names: FoundNames,
  quotes: readonly FoundQuote[],
  figures: readonly FoundFigure[],
): readonly FoundClaim[] {
  if (document.language !== null && document.language !== 'en') return [];
  const attributed: FoundClaim[] = [];
  const covered: Range[] = [];
  for (const quote of quotes) {
    const claims = attributedClaims(document, quote, figures);
    attributed.push(...claims);
    // What a source hardly says is still the article’s; what is in quotation marks never is.
    const isSaid = quote.kind === 'direct' || claims.some(({ score }) => score >= likely);
    if (isSaid) covered.push(...quote.segments, ...(quote.cue ? [quote.cue] : []));
  }
  const isCovered = makeIsCovered(covered);
  const own = document.sentences.flatMap((sentence) => {
    const reserved = reservedClaim(document, sentence, figures, isCovered);
    const { worth, words } = worthOf(document, sentence);
    const checkable = worth < leastWorth ? [] : [worthChecking(sentence, worth, words)];
    return reserved ? [reserved, ...checkable] : checkable;
  });
  return [...attributed, ...own].sort((a, b) => startOf(a) - startOf(b));
}

/** A claim that is more likely than not. */
const likely = 0.5;

/** Below this a sentence is not even listed among those worth checking. */
const leastWorth = 0.3;

function worthChecking(
  { start, end }: Document['sentences'][number],
  worth: number,
  words: readonly string[],
): FoundClaim {
  const why = [...new Set(words)].slice(0, 4).map((word) => `“${word}”`);
  return {
    segments: [{ start, end }],
    kind: 'check-worthy',
    attributes: { claimer: 'author', checkWorthiness: 'check-worthy' },
    claimer: null,
    worth,
    rule: 'claim.check-worthy',
    score: worth,
    reason:
      why.length > 0 ? `Facts that can be checked: ${why.join(', ')}` : 'States a fact that can be checked',
  };
}

/** Whether an offset (UTF-16) lies in one of some ranges, which may nest. */
function makeIsCovered(ranges: readonly { readonly start: number; readonly end: number }[]) {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  let reach = 0;
  const reached = sorted.map(({ end }) => {
    reach = Math.max(reach, end);
    return reach;
  });
  return (offset: number): boolean => {
    const at = stretchAt(sorted, offset);
    return at >= 0 && (reached[at] ?? 0) > offset;
  };
}

function startOf({ segments }: FoundClaim): number {
  return segments[0]?.start ?? 0;
}
