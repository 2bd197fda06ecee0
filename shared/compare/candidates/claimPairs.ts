import { lexiconOf } from './lexicon.ts';
import type { Likeness } from './likeness.ts';
import { likenessOf } from './likeness.ts';
import { isOfWhomItCannotMean, isOfWhomItMeans } from './meantTeller.ts';
import { type ReadClaim, stemsOf, type Unit } from './readClaim.ts';
import type { Rest } from './side.ts';

/** What two claims may be to each other, and what that rests on. */
export interface ClaimRelation {
  readonly relation: 'contradicts' | 'same';
  readonly likeness: Likeness;
  /**
   * Whom or what the one is about, as stems of names, and the other does not name: where the other’s article has one of them nowhere,
   * that is about someone or something else.
   */
  readonly named: { readonly affirming: Names; readonly denying: Names };
}

type Names = readonly (readonly string[])[];

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
  if (!isOpposed)
    return isTheSame(a, likeness)
      ? { relation: 'same', likeness, named: { affirming: [], denying: [] } }
      : null;
  const [denial, other] = denies(a) ? [a, b] : [b, a];
  const [denied, affirmed] = denies(a) ? [likeness.ofA, likeness.ofB] : [likeness.ofB, likeness.ofA];
  if (!isEnough(denial, likeness.shared, denied.only, affirmed.only)) return null;
  if (isOfWhomItCannotMean(denial, affirmed)) return null;
  if (!denial.isForAnother && !isOfWhomItMeans(denial, other, affirmed)) return null;
  // Who makes a denial need not be known to those who affirm.
  const denying = denied.leading.filter((unit) => denied.only.includes(unit));
  return {
    relation: 'contradicts',
    likeness,
    named: {
      affirming: namesBeside(denied, denied.isUnknown ? affirmed.only : affirmed.leading, affirmed.leading),
      denying: namesBeside(affirmed, denying, denied.leading),
    },
  };
}

/**
 * The names among some units of a claim. Where the other begins with “the company”, what this begins with is one name, whichever of its words are
 * used: no capital tells a name at the head of a claim.
 */
function namesBeside(other: Rest, units: readonly Unit[], leading: readonly Unit[]): Names {
  if (!other.isSomeone) return units.flatMap(namesOf);
  const head = leading.flatMap(stemsOf);
  const names = units.filter((unit) => !leading.includes(unit)).flatMap(namesOf);
  return head.length > 0 ? [head, ...names] : names;
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

function namesOf(unit: Unit): Names {
  if (unit.kind === 'actor') return unit.keys.length > 0 ? [unit.keys] : [];
  return unit.kind === 'word' && unit.isName ? [[unit.key]] : [];
}

/** The same in nearly the same words. */
function isTheSame(a: ReadClaim, { shared, ofA, ofB }: Likeness): boolean {
  if (shared < (lexiconOf(a.language).isCompact ? 6 : 3)) return false;
  const [one, other] = [ofA.only.length, ofB.only.length];
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
