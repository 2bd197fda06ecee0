import type { Document, Stretch } from '../document.ts';
import type { FoundClaim, FoundFigure } from '../found.ts';
import { holdsFigure, segmentOf } from './attributed.ts';
import { worthOf } from './checkWorthiness.ts';
import { clauseAround } from './clauses.ts';
import { ofHedge } from './commitment.ts';
import { findHedge, type Hedge } from './hedges.ts';

/**
 * What the article itself claims with some reserve, in one sentence: an estimate with a figure (“estimated at over 3,000 killed”), or a
 * statement with a hedge. `isCovered` says of a token’s offset (UTF-16) whether it is part of a claim that has a source.
 */
export function reservedClaim(
  document: Document,
  sentence: Stretch,
  figures: readonly FoundFigure[],
  isCovered: (offset: number) => boolean,
): FoundClaim | null {
  return estimate(document, sentence, figures, isCovered) ?? hedged(document, sentence, isCovered);
}

function estimate(
  document: Document,
  sentence: Stretch,
  figures: readonly FoundFigure[],
  isCovered: (offset: number) => boolean,
): FoundClaim | null {
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const token = document.tokens[at];
    const word = document.lower[at];
    if (!token || !(word === 'estimated' || word === 'estimates') || isCovered(token.start)) continue;
    const clause = upToComma(document, clauseAround(document, sentence, at), at);
    const near = { ...clause, start: token.end, first: at + 1, last: Math.min(clause.last, at + reach) };
    if (near.end <= near.start || !holdsFigure(document, near, figures)) continue;
    return {
      ...byAuthor(document, clause),
      kind: 'estimate',
      attributes: {
        claimer: 'author',
        stance: 'affirm',
        factuality: 'PR+',
        cue: segmentOf(document.text, token),
      },
      rule: 'claim.estimate',
      score: 0.72,
      reason: `An estimate with a figure behind “${token.text}”`,
    };
  }
  return null;
}

/** Tokens in which the figure of an estimate is found behind the word. */
const reach = 12;

/** Of “rates, estimated at over 3,000 by January, raise questions”, what comes before the second comma. */
function upToComma(document: Document, clause: Stretch, at: number): Stretch {
  if (document.tokens[at - 1]?.text !== ',') return clause;
  for (let last = at + 1; last < clause.last; last += 1) {
    if (document.tokens[last]?.text === ',')
      return { ...clause, last, end: document.tokens[last - 1]?.end ?? clause.end };
  }
  return clause;
}

function hedged(
  document: Document,
  sentence: Stretch,
  isCovered: (offset: number) => boolean,
): FoundClaim | null {
  if (document.text.charAt(sentence.end - 1) === '?') return null;
  const hedge = findHedge(document, sentence.first, sentence.last, isCovered);
  if (!hedge) return null;
  const clause = clauseAround(document, sentence, hedge.at);
  if (clause.last - clause.first < fewestTokens) return null;
  const found = byAuthor(document, clause);
  const { rule, share } = bands[hedge.kind];
  return {
    ...found,
    kind: 'hedged',
    attributes: {
      claimer: 'author',
      stance: 'affirm',
      factuality: ofHedge(hedge),
      hedge: { segment: hedge.segment, ...(hedge.band && { band: hedge.band }) },
    },
    rule,
    score: share + 0.15 * (found.worth - 0.5),
    reason: `The article itself holds back with “${hedge.segment.exact}”`,
  };
}

const fewestTokens = 5;

const bands: Readonly<Record<Hedge['kind'], { readonly rule: FoundClaim['rule']; readonly share: number }>> =
  {
    likely: { rule: 'claim.hedged-likely', share: 0.66 },
    hearsay: { rule: 'claim.hedged-hearsay', share: 0.64 },
    possible: { rule: 'claim.hedged-possible', share: 0.56 },
  };

function byAuthor(document: Document, clause: Stretch) {
  const { worth } = worthOf(document, clause);
  return { segments: [{ start: clause.start, end: clause.end }], claimer: null, worth } as const;
}
