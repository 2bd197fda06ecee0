import { lexiconOf } from './lexicon.ts';
import type { Likeness } from './likeness.ts';
import { likenessOf } from './likeness.ts';
import { isOfWhomItMeans } from './meantTeller.ts';
import type { ReadClaim, Unit } from './readClaim.ts';

/** What two claims may be to each other, and what that rests on. */
export interface ClaimRelation {
  readonly relation: 'contradicts' | 'same';
  readonly likeness: Likeness;
  /**
   * Names, as stems, that the affirming one begins with and the other has not; all of its names where it is not known whom the other means.
   * Where the other’s article has one of them nowhere, that is about someone or something else.
   */
  readonly names: readonly (readonly string[])[];
}

/**
 * Whether one of two claims denies what the other affirms, or both say the same; null where they have too little in common. Both are of one
 * language. What is denied may be told in fewer words, or with more beside it, but hardly in others; what narrows it down (“only”)
 * leaves the wider claim true.
 */
export function relateClaims(a: ReadClaim, b: ReadClaim): ClaimRelation | null {
  if (a.holds === null || b.holds === null) return null;
  const likeness = likenessOf(a, b);
  if (!likeness) return null;
  const isOpposed = (a.holds !== b.holds) !== likeness.isTurned;
  if (!isOpposed) return isTheSame(a, likeness) ? { relation: 'same', likeness, names: [] } : null;
  const [denied, affirmed] = denies(a) ? [likeness.onlyA, likeness.onlyB] : [likeness.onlyB, likeness.onlyA];
  if (!isEnough(denies(a) ? a : b, likeness.shared, denied, affirmed)) return null;
  const isUnknown = denies(a) ? likeness.isUnknownA : likeness.isUnknownB;
  const leading = denies(a) ? likeness.leadingB : likeness.leadingA;
  if (!(denies(a) ? isOfWhomItMeans(a, b, leading) : isOfWhomItMeans(b, a, leading))) return null;
  return { relation: 'contradicts', likeness, names: (isUnknown ? affirmed : leading).flatMap(namesOf) };
}

/** Whether a claim says that something is not so, in its words or in what its source makes of them. */
export function denies({ holds, negated }: ReadClaim): boolean {
  return holds === (negated.length % 2 === 1);
}

function isEnough(a: ReadClaim, shared: number, denied: readonly Unit[], affirmed: readonly Unit[]): boolean {
  const { isCompact } = lexiconOf(a.language);
  // “denied that [anyone was hurt]”, “[three people were hurt]”
  if (shared === 1 && a.isOfAnyone && denied.length === 0) return affirmed.filter(isContent).length <= 2;
  if (shared < (isCompact ? 4 : 2)) return false;
  if (denied.some((unit) => unit.kind === 'word' && unit.isNarrowing)) return false;
  const [more, other] = [denied.filter(isContent).length, affirmed.filter(isContent).length];
  if (shared < more || shared < 0.4 * other) return false;
  const both = Math.min(more, other);
  return both === 0 || shared > 3 * both + (isCompact ? 2 : 0);
}

function isContent({ kind }: Unit): boolean {
  return kind === 'word' || kind === 'actor';
}

function namesOf(unit: Unit): readonly (readonly string[])[] {
  if (unit.kind === 'actor') return unit.keys.length > 0 ? [unit.keys] : [];
  return unit.kind === 'word' && unit.isName ? [[unit.key]] : [];
}

/** The same in nearly the same words. */
function isTheSame(a: ReadClaim, { shared, onlyA, onlyB }: Likeness): boolean {
  if (shared < (lexiconOf(a.language).isCompact ? 6 : 3)) return false;
  const [one, other] = [onlyA.length, onlyB.length];
  return Math.min(one, other) === 0 && shared >= 3 * Math.max(one, other);
}

/**
 * What two claims that say the same are to each other: a source of its own supports; the same source, another hedge, or a source that is not
 * known, repeats.
 */
export function relationOf({
  a,
  b,
}: {
  readonly a: ReadClaim;
  readonly b: ReadClaim;
}): 'supports' | 'repeats' {
  if (!a.claimers || !b.claimers || a.certainty !== b.certainty) return 'repeats';
  const isOne =
    a.claimers.entries.some((id) => b.claimers?.entries.includes(id)) ||
    a.claimers.keys.some((stem) => b.claimers?.keys.includes(stem));
  return isOne ? 'repeats' : 'supports';
}
