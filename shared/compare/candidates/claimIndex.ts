import { type ClaimRelation, denies, relateClaims } from './claimPairs.ts';
import type { ReadClaim } from './readClaim.ts';

/** A pair of claims that are something to each other. `a` is the smaller id. */
export interface ClaimPair extends ClaimRelation {
  readonly a: ReadClaim;
  readonly b: ReadClaim;
}

/** Of the claims before it that say the same, so many are proposed with a claim: each of them leads on to the next. */
const sameAtMost = 3;

/** Whether an article has one of the words (stems of its language) in its text. */
export type IsMentioned = (articleId: string, language: string, stems: readonly string[]) => boolean;

/**
 * The claims by their words. A claim that comes is compared with those that share enough of its rarest words, and with no others; those
 * that deny lie apart from those that affirm, for they are few. What is found does not depend on the order in which claims come.
 */
export class ClaimIndex {
  private readonly isMentioned: IsMentioned;
  private readonly claims = new Map<string, ReadClaim>();
  /** Of each claim what opposes it, and the nearest of those with smaller ids that say the same, by the id of the other. */
  private readonly opposing = new Map<string, Map<string, ClaimPair>>();
  private readonly same = new Map<string, readonly ClaimPair[]>();
  private readonly denying = new Postings();
  private readonly affirming = new Postings();

  constructor(isMentioned: IsMentioned) {
    this.isMentioned = isMentioned;
  }

  add(claim: ReadClaim): void {
    if (claim.holds === null) return;
    for (const pair of this.pairsWith(claim)) {
      if (pair.relation === 'same') this.keepSame(pair);
      else for (const { id } of [pair.a, pair.b]) this.opposingOf(id).set(otherThan(id, pair), pair);
    }
    const [isDenying, isAffirming] = sidesOf(claim);
    if (isDenying) this.denying.add(claim, keysOf(claim));
    if (isAffirming) this.affirming.add(claim, keysOf(claim));
    this.claims.set(claim.id, claim);
  }

  remove(id: string): void {
    const claim = this.claims.get(id);
    if (!claim) return;
    this.claims.delete(id);
    this.denying.remove(claim, keysOf(claim));
    this.affirming.remove(claim, keysOf(claim));
    for (const other of this.opposingOf(id).keys()) this.opposing.get(other)?.delete(id);
    this.opposing.delete(id);
    this.same.delete(id);
    for (const [later, pairs] of this.same) {
      if (!pairs.some(({ a }) => a.id === id)) continue;
      this.same.delete(later);
      const again = this.claims.get(later);
      if (!again) continue;
      for (const pair of this.pairsWith(again))
        if (pair.relation === 'same' && pair.b.id === later) this.keepSame(pair);
    }
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

  /** Every pair that was found, once. */
  *all(): Iterable<ClaimPair> {
    for (const [id, pairs] of this.opposing)
      for (const pair of pairs.values()) if (pair.a.id === id) yield pair;
    for (const pairs of this.same.values()) yield* pairs;
  }

  private *pairsWith(claim: ReadClaim): Iterable<ClaimPair> {
    const keys = keysOf(claim);
    // Who is only meant is named in one of them, or in neither.
    const own = claim.units.filter(
      (unit) => unit.kind === 'word' || (unit.kind === 'actor' && !unit.isMeant),
    ).length;
    const few = Math.max(1, Math.ceil(own * 0.3));
    const most = Math.max(1, Math.ceil(own * 0.6));
    const [isDenying, isAffirming] = sidesOf(claim);
    const seen = new Set<ReadClaim>([claim]);
    const [against, along] = [new Set<Postings>(), new Set<Postings>()];
    if (isDenying) against.add(this.affirming);
    if (isAffirming) against.add(this.denying);
    if (isDenying) along.add(this.denying);
    if (isAffirming) along.add(this.affirming);
    for (const [postings, least] of [
      [against, few],
      [along, most],
    ] as const)
      for (const each of postings)
        for (const other of each.sharing(keys, least)) {
          if (seen.has(other)) continue;
          seen.add(other);
          const pair = this.relate(claim, other);
          if (pair) yield pair;
        }
  }

  private relate(claim: ReadClaim, other: ReadClaim): ClaimPair | null {
    const [a, b] = claim.id < other.id ? [claim, other] : [other, claim];
    const found = relateClaims(a, b);
    if (!found) return null;
    if (found.relation === 'same') return a.articleId === b.articleId ? null : { a, b, ...found };
    const denying = denies(a) ? a : b;
    const isOther = found.names.some(
      (stems) => !this.isMentioned(denying.articleId, denying.language, stems),
    );
    return isOther ? null : { a, b, ...found };
  }

  private opposingOf(id: string): Map<string, ClaimPair> {
    const known = this.opposing.get(id) ?? new Map<string, ClaimPair>();
    this.opposing.set(id, known);
    return known;
  }

  private keepSame(pair: ClaimPair): void {
    const pairs = [...(this.same.get(pair.b.id) ?? []), pair];
    this.same.set(pair.b.id, pairs.toSorted(nearestFirst).slice(0, sameAtMost));
  }
}

/** Whether a claim denies, and whether it affirms: a negator may turn round what another claim says, or something beside it. */
function sidesOf(claim: ReadClaim): readonly [isDenying: boolean, isAffirming: boolean] {
  return claim.negated.length > 0 ? [true, true] : [denies(claim), !denies(claim)];
}

function otherThan(id: string, { a, b }: ClaimPair): string {
  return a.id === id ? b.id : a.id;
}

function nearestFirst(one: ClaimPair, other: ClaimPair): number {
  return notShared(one) - notShared(other) || (one.a.id < other.a.id ? -1 : 1);
}

function notShared({ likeness: { onlyA, onlyB } }: ClaimPair): number {
  return onlyA.length + onlyB.length;
}

/** What a claim is found by: the beginnings of its words, its numbers, its actors. Never empty words of time alone. */
function keysOf({ language, units }: ReadClaim): readonly string[] {
  const keys = units.flatMap((unit) => {
    if (unit.kind === 'actor') return [...unit.entries, ...unit.keys.map((key) => beginning(key))];
    return unit.kind === 'word' ? [beginning(unit.key)] : [];
  });
  return [...new Set(keys)].map((key) => `${language} ${key}`);
}

/** Forms of one word share it, and synonyms have one name. */
function beginning(key: string): string {
  return key.startsWith('=') ? key : key.slice(0, 5);
}

class Postings {
  private readonly lists = new Map<string, Set<ReadClaim>>();

  add(claim: ReadClaim, keys: readonly string[]): void {
    for (const key of keys) {
      const list = this.lists.get(key);
      if (list) list.add(claim);
      else this.lists.set(key, new Set([claim]));
    }
  }

  remove(claim: ReadClaim, keys: readonly string[]): void {
    for (const key of keys) {
      const list = this.lists.get(key);
      list?.delete(claim);
      if (list?.size === 0) this.lists.delete(key);
    }
  }

  /** Those that share at least so many of the keys: each of them has one of the rarest of all but so many. */
  *sharing(keys: readonly string[], least: number): Iterable<ReadClaim> {
    const lists = keys
      .map((key) => this.lists.get(key))
      .filter((list) => list !== undefined)
      .toSorted((a, b) => a.size - b.size);
    if (lists.length < least) return;
    const counts = new Map<ReadClaim, number>();
    const rarest = lists.slice(0, lists.length - least + 1);
    for (const list of rarest) for (const claim of list) counts.set(claim, (counts.get(claim) ?? 0) + 1);
    const rest = lists.slice(rarest.length);
    for (const [claim, count] of counts) {
      const shared = count + rest.filter((list) => list.has(claim)).length;
      if (shared >= least) yield claim;
    }
  }
}
