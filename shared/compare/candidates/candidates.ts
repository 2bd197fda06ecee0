import type { OriginCluster } from '../statement.ts';
import type { Candidate, ClaimCandidate, FigureCandidate } from './candidate.ts';
import { ClaimIndex, type ClaimPair, type IsMentioned } from './claimIndex.ts';
import { relationOf } from './claimPairs.ts';
import { type Copies, copiesOf, FirstOfCopies, keyOfTwo } from './copies.ts';
import { FigureBlocks, type FigureClass } from './figureBlocks.ts';
import { FirstOf } from './firstOf.ts';
import { likenessOf } from './likeness.ts';
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
  /** What a person has decided about two annotations, by a verdict or by a link: it is not proposed, nor for their copies. */
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
  /** The figures that quantify a claim. */
  private readonly quantifying = new Map<string, Set<FigureCandidate>>();
  private readonly claims: ClaimIndex;
  /** What a person has found to be untrue: claims, and the figures that quantify them. */
  private readonly refuted = new Set<string>();

  constructor(isMentioned: IsMentioned) {
    this.claims = new ClaimIndex(isMentioned);
  }

  /** What an article has now, in place of what it had; nothing where it is gone, or a newer version has replaced it. */
  set(articleId: string, candidates: readonly Candidate[]): void {
    for (const candidate of this.ofArticle.get(articleId) ?? []) {
      this.byId.delete(candidate.id);
      this.quantifying.delete(candidate.id);
      this.refuted.delete(candidate.id);
      if (candidate.kind === 'figure') this.figures.remove(candidate.id);
      else this.claims.remove(candidate.id);
    }
    if (candidates.length === 0) this.ofArticle.delete(articleId);
    else this.ofArticle.set(articleId, candidates);
    for (const candidate of candidates) this.byId.set(candidate.id, candidate);
    for (const candidate of candidates) {
      const claims = candidate.kind === 'claim' ? [candidate] : this.claimsOf(candidate);
      if (claims.some(({ isRefuted }) => isRefuted)) this.refuted.add(candidate.id);
      if (candidate.kind === 'claim') this.claims.add(readClaim(candidate));
      // A figure of what is denied is said by no one.
      else if (!candidate.isExcluded && !this.claimsOf(candidate).some(isDenied)) {
        this.figures.add(candidate);
        for (const id of candidate.claimIds)
          this.quantifying.set(id, (this.quantifying.get(id) ?? new Set()).add(candidate));
      }
    }
  }

  /** The articles of which something is known. */
  articleIds(): Iterable<string> {
    return this.ofArticle.keys();
  }

  /** What is left to decide. It yields between steps of a few milliseconds; whoever changes the candidates meanwhile asks again. */
  *propose({ clusters, decided, limit, withAlike }: ProposeOptions): Generator<void, FoundPairs> {
    const copies = copiesOf(clusters, (id) => this.saysOf(id));
    const isClosed = this.closedBy(decided, copies);
    const first = new FirstOf<Ranked>(limit, byRank);
    let total = 0;
    const chosen = new FirstOfCopies<Found>(copies, (a, b, found) => {
      total += 1;
      first.add({ a: a.id, b: b.id, found, rank: this.rankOf(a.id, b.id, found) });
    });
    for (const [one, other] of this.figures.conflicts())
      for (const a of one.members.values()) {
        for (const b of other.members.values())
          if (!isClosed(a, b)) chosen.add(a, b, { relation: 'contradicts', classes: [one, other] });
        yield;
      }
    const addClaims = (pair: ClaimPair, relation: FoundPair['relation']): void => {
      const [a, b] = [this.byId.get(pair.a.id), this.byId.get(pair.b.id)];
      if (a?.kind === 'claim' && b?.kind === 'claim' && !isClosed(a, b)) chosen.add(a, b, { relation, pair });
    };
    for (const pair of this.claims.opposed()) {
      addClaims(pair, 'contradicts');
      yield;
    }
    if (withAlike) {
      yield* this.claims.findAlike();
      for (const pair of this.claims.alike()) {
        if (!copies.areCopies(pair.a.articleId, pair.b.articleId)) addClaims(pair, relationOf(pair));
        yield;
      }
    }
    yield* chosen.end();
    const pairs: FoundPair[] = [];
    for (const found of first.all()) {
      pairs.push(this.inWords(found));
      yield;
    }
    return { pairs, total };
  }

  /**
   * Whether a pair is decided: itself, or the claims that two figures quantify, or the figures by which two claims are quantified. Where these
   * figures conflict, the claims are no pair beside them.
   */
  private closedBy(
    decided: ProposeOptions['decided'],
    copies: Copies,
  ): (a: Candidate, b: Candidate) => boolean {
    const key = (a: Candidate, b: Candidate): string =>
      keyOfTwo(copies.statementOf(a), copies.statementOf(b));
    const closed = new Set<string>();
    for (const pair of decided) {
      const [a, b] = [this.byId.get(pair.a), this.byId.get(pair.b)];
      if (a && b) closed.add(key(a, b));
    }
    const isDecided = (a: Candidate, b: Candidate): boolean => closed.size > 0 && closed.has(key(a, b));
    return (a, b) => {
      if (isDecided(a, b)) return true;
      if (a.kind === 'figure' && b.kind === 'figure')
        return (
          closed.size > 0 &&
          this.claimsOf(a).some((one) => this.claimsOf(b).some((other) => isDecided(one, other)))
        );
      return this.figuresOf(a).some((one) =>
        this.figuresOf(b).some((other) => this.figures.areOpposed(one.id, other.id) || isDecided(one, other)),
      );
    };
  }

  private rankOf(a: string, b: string, { relation }: Found): number {
    if (relation !== 'contradicts') return 2;
    return this.refuted.has(a) || this.refuted.has(b) ? 1 : 0;
  }

  private inWords({ a, b, found }: Ranked): FoundPair {
    const { relation } = found;
    if ('classes' in found) {
      const [one, other] = found.classes;
      return {
        a,
        b,
        relation,
        ...(one.members.has(a) ? figurePairWords(one, other) : figurePairWords(other, one)),
      };
    }
    const [one, other] = [this.byId.get(a), this.byId.get(b)];
    if (one?.kind !== 'claim' || other?.kind !== 'claim') throw new Error('A pair of claims has no claims.');
    const likeness = likenessOf(found.pair.a, found.pair.b);
    if (!likeness) throw new Error('Two claims that were alike are so no longer.');
    const pair = { a: found.pair.a, b: found.pair.b, likeness };
    const words =
      relation === 'contradicts' ? opposedWords(pair, one, other) : alikeWords(pair, one, other, relation);
    return { a, b, relation, ...words };
  }

  private figuresOf({ id }: Candidate): readonly FigureCandidate[] {
    const figures = this.quantifying.get(id);
    return figures === undefined ? [] : [...figures];
  }

  private claimsOf({ claimIds }: FigureCandidate): readonly ClaimCandidate[] {
    return claimIds.flatMap((id) => {
      const claim = this.byId.get(id);
      return claim?.kind === 'claim' ? [claim] : [];
    });
  }

  /** What a statement says, as a key. */
  private saysOf(id: string): string {
    const candidate = this.byId.get(id);
    const key = candidate?.kind === 'figure' ? this.figures.classKey(candidate) : this.claims.classKey(id);
    return key ?? id;
  }
}

type Found =
  | { readonly relation: 'contradicts'; readonly classes: readonly [FigureClass, FigureClass] }
  | { readonly relation: FoundPair['relation']; readonly pair: ClaimPair };

interface Ranked {
  readonly a: string;
  readonly b: string;
  readonly found: Found;
  readonly rank: number;
}

/** What may not both be true comes first, then what of it is untrue already; all in the order of their ids. */
function byRank(one: Ranked, other: Ranked): number {
  if (one.rank !== other.rank) return one.rank - other.rank;
  if (one.a !== other.a) return one.a < other.a ? -1 : 1;
  return one.b === other.b ? 0 : one.b < other.b ? -1 : 1;
}
