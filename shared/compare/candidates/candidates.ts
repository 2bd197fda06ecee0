import type { OriginCluster } from '../statement.ts';
import type { Candidate, ClaimCandidate, FigureCandidate } from './candidate.ts';
import { ClaimIndex, type ClaimPair, type IsMentioned } from './claimIndex.ts';
import { relationOf } from './claimPairs.ts';
import { copiesOf, FirstOfCopies, keyOfTwo, type Said } from './copies.ts';
import { FigureBlocks } from './figureBlocks.ts';
import { alikeWords, figurePairWords, opposedWords, type PairWords } from './pairWords.ts';
import { isDenied, readClaim } from './readClaim.ts';

/** Two statements that a person may decide about, by the ids of their annotations; `a` is the smaller one. */
export interface FoundPair extends PairWords {
  readonly a: string;
  readonly b: string;
  readonly relation: 'contradicts' | 'supports' | 'repeats';
}

/** What is known beside the statements when pairs are proposed. */
export interface ProposeOptions {
  /** Near-copies: what they repeat is proposed once. */
  readonly clusters: readonly OriginCluster[];
  /** What a person has decided about two annotations, by a verdict or by a link: it is never proposed again, nor for their copies. */
  readonly decided: readonly { readonly a: string; readonly b: string }[];
  /** No more pairs are given; all are counted. */
  readonly limit: number;
  /** Also what may be the same, beside what may not both be true. */
  readonly withAlike: boolean;
}

/** Pairs that are left to decide; `total` counts also those beyond the limit. */
export interface FoundPairs {
  readonly pairs: readonly FoundPair[];
  readonly total: number;
}

/**
 * The figures and claims of a workspace, kept so that one more article costs no more than looking it up. Pairs that may not both be true come
 * first, and behind them those of which a person has found one to be untrue already; all in the order of their ids.
 */
export class Candidates {
  private readonly ofArticle = new Map<string, readonly Candidate[]>();
  private readonly byId = new Map<string, Candidate>();
  private readonly figures = new FigureBlocks();
  private readonly claims: ClaimIndex;

  constructor(isMentioned: IsMentioned) {
    this.claims = new ClaimIndex(isMentioned);
  }

  /** What an article has now, in place of what it had; nothing where it is gone, or a newer version has replaced it. */
  set(articleId: string, candidates: readonly Candidate[]): void {
    for (const { id, kind } of this.ofArticle.get(articleId) ?? []) {
      this.byId.delete(id);
      if (kind === 'figure') this.figures.remove(id);
      else this.claims.remove(id);
    }
    if (candidates.length === 0) this.ofArticle.delete(articleId);
    else this.ofArticle.set(articleId, candidates);
    for (const candidate of candidates) this.byId.set(candidate.id, candidate);
    for (const candidate of candidates) {
      if (candidate.kind === 'claim') this.claims.add(readClaim(candidate));
      // A figure of what is denied is said by no one.
      else if (!this.claimsOf(candidate).some(isDenied)) this.figures.add(candidate);
    }
  }

  /** The articles of which something is known. */
  articleIds(): Iterable<string> {
    return this.ofArticle.keys();
  }

  /** What is left to decide. */
  propose({ clusters, decided, limit, withAlike }: ProposeOptions): FoundPairs {
    const copies = copiesOf(clusters, (id) => this.saysOf(id));
    const key = (a: Candidate, b: Candidate): string =>
      keyOfTwo(copies.statementOf(a), copies.statementOf(b));
    const closed = this.closedBy(decided, key);
    const chosen = new FirstOfCopies<Found>(copies);
    this.chooseFigures(chosen, closed, key);
    for (const pair of this.claims.all()) {
      const [a, b] = [this.byId.get(pair.a.id), this.byId.get(pair.b.id)];
      if (a?.kind !== 'claim' || b?.kind !== 'claim' || closed.has(key(a, b))) continue;
      const relation = pair.relation === 'contradicts' ? 'contradicts' : relationOf(pair);
      const isWanted =
        relation === 'contradicts' || (withAlike && !copies.areCopies(a.articleId, b.articleId));
      if (isWanted) chosen.add(a, b, { relation, words: () => claimWords(pair, a, b, relation) });
    }
    const found = [...chosen.all()].map(([a, b, { relation, words }]) => ({
      ...{ a, b, relation, words },
      order: relation !== 'contradicts' ? 2 : this.isRefuted(a.id) || this.isRefuted(b.id) ? 1 : 0,
    }));
    const pairs = found
      .toSorted((one, other) => one.order - other.order || compareIds(one, other))
      .slice(0, limit)
      .map(({ a, b, relation, words }): FoundPair => ({ a: a.id, b: b.id, relation, ...words() }));
    return { pairs, total: found.length };
  }

  /**
   * Chooses the figures that conflict and are not decided. The claims that two of them quantify are one pair with them: they are closed from
   * then on, and where a person has decided about them, so are the figures.
   */
  private chooseFigures(
    chosen: FirstOfCopies<Found>,
    closed: Set<string>,
    key: (a: Candidate, b: Candidate) => string,
  ): void {
    const quantified: string[] = [];
    let count = 0;
    for (const [one, other] of this.figures.conflicts())
      for (const a of one.members.values())
        for (const b of other.members.values()) {
          const claims = this.claimKeys(a, b, key);
          quantified.push(...claims);
          if (closed.has(key(a, b)) || claims.some((each) => closed.has(each))) continue;
          const [first, second] = a.id < b.id ? [one, other] : [other, one];
          chosen.add(a, b, { relation: 'contradicts', words: () => figurePairWords(first, second) });
          count += 1;
          if (count >= mostOfFigures) return;
        }
    for (const each of quantified) closed.add(each);
  }

  private closedBy(
    decided: ProposeOptions['decided'],
    key: (a: Candidate, b: Candidate) => string,
  ): Set<string> {
    const closed = new Set<string>();
    for (const pair of decided) {
      const [a, b] = [this.byId.get(pair.a), this.byId.get(pair.b)];
      if (!a || !b) continue;
      closed.add(key(a, b));
      if (a.kind === 'figure' && b.kind === 'figure')
        for (const each of this.claimKeys(a, b, key)) closed.add(each);
    }
    return closed;
  }

  /** The pairs of claims that two figures quantify. */
  private claimKeys(
    a: FigureCandidate,
    b: FigureCandidate,
    key: (a: Candidate, b: Candidate) => string,
  ): readonly string[] {
    return this.claimsOf(a).flatMap((one) => this.claimsOf(b).map((other) => key(one, other)));
  }

  private claimsOf({ claimIds }: FigureCandidate): readonly ClaimCandidate[] {
    return claimIds.flatMap((id) => {
      const claim = this.byId.get(id);
      return claim?.kind === 'claim' ? [claim] : [];
    });
  }

  private isRefuted(id: string): boolean {
    const candidate = this.byId.get(id);
    if (candidate?.kind === 'figure') return this.claimsOf(candidate).some(({ isRefuted }) => isRefuted);
    return candidate?.isRefuted === true;
  }

  /** What a statement says, as a key. */
  private saysOf(id: string): string {
    return this.figures.classKey(id) ?? this.claims.classKey(id) ?? id;
  }
}

/** Of figures alone no more pairs are counted, so that a workspace of one number told ten thousand times does not fill the memory. */
const mostOfFigures = 200_000;

interface Found {
  readonly relation: FoundPair['relation'];
  readonly words: () => PairWords;
}

interface IdPair {
  readonly a: Said;
  readonly b: Said;
}

function compareIds(one: IdPair, other: IdPair): number {
  if (one.a.id !== other.a.id) return one.a.id < other.a.id ? -1 : 1;
  return one.b.id < other.b.id ? -1 : 1;
}

function claimWords(
  pair: ClaimPair,
  a: ClaimCandidate,
  b: ClaimCandidate,
  relation: FoundPair['relation'],
): PairWords {
  return relation === 'contradicts' ? opposedWords(pair, a, b) : alikeWords(pair, a, b, relation);
}
