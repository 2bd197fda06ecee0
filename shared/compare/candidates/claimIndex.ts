import { type ClaimRelation, denies, relateClaims } from './claimPairs.ts';
import { FirstOf } from './firstOf.ts';
import { haveOtherNumbers } from './likeness.ts';
import { Postings, type Sharing } from './postings.ts';
import type { ReadClaim } from './readClaim.ts';

/** A pair of claims that are something to each other. `a` is the smaller id. */
export interface ClaimPair {
  readonly a: ReadClaim;
  readonly b: ReadClaim;
  readonly relation: ClaimRelation['relation'];
  /** How much only one of them says. */
  readonly apart: number;
}

/** With more claims than these none is compared, the nearest first: so many that share most of their words are made by machines. */
const mostOpposed = 50;
const mostAlike = 20;

/** Whether an article has one of the words (stems of its language) in its text. */
export type IsMentioned = (articleId: string, language: string, stems: readonly string[]) => boolean;

/**
 * The claims by their words. A claim that comes is compared with those that share enough of its rarest words, and with no others; those
 * that deny lie apart from those that affirm, for they are few. What is found does not depend on the order in which claims come.
 */
export class ClaimIndex {
  private readonly isMentioned: IsMentioned;
  private readonly claims = new Map<string, ReadClaim>();
  /** Of each claim what opposes it, by the id of the other. */
  private readonly opposing = new Map<string, Map<string, ClaimPair>>();
  /** Of each claim the nearest one with a smaller id that says the same; that one may lead on to another. */
  private readonly same = new Map<string, ClaimPair>();
  /** Of each claim those whose nearest it is. */
  private readonly leads = new Map<string, Set<string>>();
  /** Those for which nothing alike was looked for yet. */
  private readonly unlike = new Set<string>();
  private readonly denying = new Postings();
  private readonly affirming = new Postings();

  constructor(isMentioned: IsMentioned) {
    this.isMentioned = isMentioned;
  }

  add(claim: ReadClaim): void {
    if (claim.holds === null) return;
    for (const other of this.near(claim, 'opposed')) {
      const pair = this.relate(claim, other, 'contradicts');
      if (pair) for (const { id } of [pair.a, pair.b]) this.opposingOf(id).set(otherThan(id, pair), pair);
    }
    const [isDenying, isAffirming] = sidesOf(claim);
    if (isDenying) this.denying.add(claim);
    if (isAffirming) this.affirming.add(claim);
    this.claims.set(claim.id, claim);
    this.unlike.add(claim.id);
  }

  remove(id: string): void {
    const claim = this.claims.get(id);
    if (!claim) return;
    this.claims.delete(id);
    this.denying.remove(claim);
    this.affirming.remove(claim);
    for (const other of this.opposingOf(id).keys()) this.opposing.get(other)?.delete(id);
    this.opposing.delete(id);
    const own = this.same.get(id);
    if (own) this.leads.get(own.a.id)?.delete(id);
    this.same.delete(id);
    this.unlike.delete(id);
    for (const later of this.leads.get(id) ?? []) {
      this.same.delete(later);
      this.unlike.add(later);
    }
    this.leads.delete(id);
  }

  /** What a claim says, as a key; null where no one says so. */
  classKey(id: string): string | null {
    const claim = this.claims.get(id);
    if (!claim) return null;
    const units = claim.units.map((unit) =>
      unit.kind === 'actor' ? [...unit.entries, ...unit.keys].join('+') : unit.key,
    );
    return `${claim.language} ${denies(claim) ? 'denies' : 'affirms'} ${units.join(' ')}`;
  }

  /** Every pair of which one opposes the other, once. */
  *opposed(): Iterable<ClaimPair> {
    for (const [id, pairs] of this.opposing)
      for (const pair of pairs.values()) if (pair.a.id === id) yield pair;
  }

  /** Looks for what says the same as claims for which that was not looked for yet, one after the other; it yields behind each. */
  *findAlike(): Generator<void, void> {
    for (const id of this.unlike) {
      const claim = this.claims.get(id);
      for (const other of claim ? this.near(claim, 'alike') : []) {
        const pair = claim && this.relate(claim, other, 'same');
        if (pair) this.keepSame(pair);
      }
      this.unlike.delete(id);
      yield;
    }
  }

  /** Every claim with the nearest one before it that says the same, as far as that was looked for. */
  alike(): Iterable<ClaimPair> {
    return this.same.values();
  }

  /** Claims of the other side, or of the same one, that share enough words to be compared; each once. */
  private near(claim: ReadClaim, which: 'opposed' | 'alike'): ReadonlySet<ReadClaim> {
    const [isDenying, isAffirming] = sidesOf(claim);
    const [denying, affirming] = which === 'opposed' ? [isAffirming, isDenying] : [isDenying, isAffirming];
    const share = which === 'alike' ? 0.75 : isDenying ? 0.5 : 0.28;
    const most = which === 'alike' ? mostAlike : mostOpposed;
    const sides = [...(denying ? [this.denying] : []), ...(affirming ? [this.affirming] : [])];
    const found = sides.flatMap((side) =>
      nearestOf(claim, side.sharing(claim, Math.floor(claim.size * share)), most),
    );
    return new Set(found.map((each) => each.claim).filter(({ id }) => id !== claim.id));
  }

  private relate(claim: ReadClaim, other: ReadClaim, wanted: ClaimRelation['relation']): ClaimPair | null {
    // An article that tells a claim with its denial hides nothing from who reads it.
    if (claim.articleId === other.articleId) return null;
    const [a, b] = claim.id < other.id ? [claim, other] : [other, claim];
    const found = relateClaims(a, b);
    if (found?.relation !== wanted) return null;
    const { relation, named } = found;
    const { ofA, ofB } = found.likeness;
    const pair = { a, b, relation, apart: ofA.only.length + ofB.only.length };
    if (relation === 'same') return pair;
    const [denial, affirmed] = denies(a) ? [a, b] : [b, a];
    const areNamedIn = ({ articleId, language }: ReadClaim, names: readonly (readonly string[])[]): boolean =>
      names.every((stems) => this.isMentioned(articleId, language, stems));
    return areNamedIn(denial, named.affirming) && areNamedIn(affirmed, named.denying) ? pair : null;
  }

  private opposingOf(id: string): Map<string, ClaimPair> {
    const known = this.opposing.get(id) ?? new Map<string, ClaimPair>();
    this.opposing.set(id, known);
    return known;
  }

  private keepSame(pair: ClaimPair): void {
    const known = this.same.get(pair.b.id);
    if (known && !isNearer(pair, known)) return;
    if (known) this.leads.get(known.a.id)?.delete(known.b.id);
    this.same.set(pair.b.id, pair);
    const leads = this.leads.get(pair.a.id) ?? new Set();
    this.leads.set(pair.a.id, leads.add(pair.b.id));
  }
}

/** Whether a claim denies, and whether it affirms: a negator may turn round what another claim says, or something beside it. */
function sidesOf(claim: ReadClaim): readonly [isDenying: boolean, isAffirming: boolean] {
  return claim.negated.length > 0 ? [true, true] : [denies(claim), !denies(claim)];
}

function otherThan(id: string, { a, b }: ClaimPair): string {
  return a.id === id ? b.id : a.id;
}

function isNearer(one: ClaimPair, other: ClaimPair): boolean {
  return one.apart < other.apart || (one.apart === other.apart && one.a.id < other.a.id);
}

/**
 * Those that can be near enough as far as their words are counted, the nearest first. Where both say something that the other does not, they
 * must share more than three times as much; one may be named beside the claim.
 */
function nearestOf(claim: ReadClaim, found: readonly Sharing[], most: number): readonly Sharing[] {
  const size = claim.size;
  const near = found.filter(({ claim: other, shared }) => {
    const both = Math.min(size, other.size) - shared - 1;
    return (both <= 0 || shared + 1 > 3 * both) && !haveOtherNumbers(claim, other);
  });
  if (near.length <= most) return near;
  const byShared = new Map<number, Sharing[]>();
  for (const each of near) {
    const those = byShared.get(each.shared);
    if (those) those.push(each);
    else byShared.set(each.shared, [each]);
  }
  const nearest: Sharing[] = [];
  for (const [, those] of [...byShared].toSorted(([a], [b]) => b - a)) {
    const left = most - nearest.length;
    if (left <= 0) break;
    const first = new FirstOf<Sharing>(left, (a, b) => (a.claim.id < b.claim.id ? -1 : 1));
    for (const each of those) first.add(each);
    nearest.push(...first.all());
  }
  return nearest;
}
