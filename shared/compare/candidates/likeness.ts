import { areForms } from './forms.ts';
import type { ActorUnit, ReadClaim, Unit } from './readClaim.ts';
import { type Rest, Side } from './side.ts';

/** How far two claims say the same of the same. */
export interface Likeness {
  /** How many parts of what they say both have. */
  readonly shared: number;
  readonly ofA: Rest;
  readonly ofB: Rest;
  /** Whether an odd number of words in one of them turns round what both say. */
  readonly isTurned: boolean;
  /** Someone in the one is someone in the other, or makes the other. */
  readonly isSameActor: boolean;
}

/**
 * What two claims of one language share, and what only one says; null where they are about different things: other numbers, other times,
 * other people, words of which only one can be meant, or the same people the other way round.
 */
export function likenessOf(a: ReadClaim, b: ReadClaim): Likeness | null {
  if (haveOtherNumbers(a, b)) return null;
  const one = new Side(a);
  const other = new Side(b);
  const actors = pairActors(one, other);
  const words = pairWords(one, other);
  const named = pairNamed(one, other) + pairNamed(other, one);
  if (actors + words + named === 0) return null;
  const tellers = pairTeller(one, other) + pairTeller(other, one);
  const [ofA, ofB] = [one.rest(), other.rest()];
  if (areAboutOthers(ofA.only, ofB.only, one)) return null;
  // Who is at the head of both is whom they are about.
  const areBothLeft = one.isFirstLeft() && other.isFirstLeft() && !one.lexicon.isCompact;
  if (areBothLeft && one.isHeadOnlyMeant() === other.isHeadOnlyMeant()) return null;
  if (isOtherWayRound(one, other) || isOfAnotherDoer(one, other) || isOfAnotherDoer(other, one)) return null;
  return {
    shared: actors + words + named + tellers,
    ...{ ofA, ofB },
    isTurned: (one.turns() + other.turns()) % 2 === 1,
    isSameActor: actors + named + tellers > 0,
  };
}

/** Whether each of two claims has a number that the other has not. It is asked first, because it is asked in no time. */
export function haveOtherNumbers({ numbers: a }: ReadClaim, { numbers: b }: ReadClaim): boolean {
  return (
    a.length > 0 && b.length > 0 && a.some((each) => !b.includes(each)) && b.some((each) => !a.includes(each))
  );
}

function pairActors(one: Side, other: Side): number {
  return pairOff(one, other, (a, b) => a.kind === 'actor' && b.kind === 'actor' && areOne(a, b));
}

/** The same entry of the ledger; where one of them has none, a name in common. */
export function areOne(a: ActorUnit, b: ActorUnit): boolean {
  if (a.entries.length > 0 && b.entries.length > 0) return a.entries.some((id) => b.entries.includes(id));
  return a.keys.some((key) => b.keys.includes(key));
}

function pairWords(one: Side, other: Side): number {
  const same = pairOff(one, other, (a, b) => a.kind !== 'actor' && a.kind === b.kind && a.key === b.key);
  return (
    same +
    pairOff(
      one,
      other,
      (a, b) => a.kind === 'word' && b.kind === 'word' && areForms(a.key, b.key, one.lexicon),
    )
  );
}

function pairOff(one: Side, other: Side, isPair: (a: Unit, b: Unit) => boolean): number {
  let count = 0;
  for (const [place, unit] of one.claim.units.entries()) {
    if (!one.isOpen(place)) continue;
    const partner = other.claim.units.findIndex(
      (candidate, at) => other.isOpen(at) && isPair(unit, candidate),
    );
    if (partner === -1) continue;
    one.pairUp(place, partner);
    other.pairUp(partner, place);
    count += 1;
  }
  return count;
}

/** Someone in the one who is named in plain words in the other: all words of the name are this one. */
function pairNamed(one: Side, other: Side): number {
  let count = 0;
  for (const [place, unit] of one.claim.units.entries()) {
    if (unit.kind !== 'actor' || !one.isOpen(place)) continue;
    let first: number | null = null;
    for (const [partner, word] of other.claim.units.entries()) {
      if (word.kind !== 'word' || !other.isOpen(partner)) continue;
      if (!unit.keys.some((key) => areForms(key, word.key, one.lexicon))) continue;
      other.pairUp(partner, place);
      first ??= partner;
    }
    if (first === null) continue;
    one.pairUp(place, first);
    count += 1;
  }
  return count;
}

/**
 * Who makes the one claim is whom the other is about: “the company denied having been warned”, “the company had been warned”. Of someone who
 * is only meant the rest of the sentence may have the name.
 */
function pairTeller(one: Side, other: Side): number {
  const { claimers, beside, units } = one.claim;
  if (!claimers) return 0;
  const isMeant = units.includes(claimers) || (isBody(units[0]) && one.isOpen(0));
  // Who is named in it is not who makes it.
  if (!isMeant && units.some(({ kind }) => kind === 'actor')) return 0;
  const mayEnd = isMeant || other.claim.isPassive || one.lexicon.passive.size === 0;
  const isNamed = (stem: string): boolean =>
    claimers.keys.some((key) => areForms(key, stem, one.lexicon)) || (isMeant && beside.has(stem));
  let isFound = false;
  for (const [partner, unit] of other.claim.units.entries()) {
    // Whoever makes a claim without saying of whom is who does it, not whom it is done to.
    if (!other.isOpen(partner) || (!mayEnd && other.isBehindShared(partner))) continue;
    const isTeller =
      unit.kind === 'actor'
        ? !unit.isMeant && (areOne(unit, claimers) || (unit.entries.length === 0 && unit.keys.some(isNamed)))
        : unit.kind === 'word' && isNamed(unit.key);
    if (!isTeller) continue;
    other.pairUp(partner, -1);
    if (unit.kind === 'word') pairRestOfName(other, partner);
    isFound = true;
  }
  // “The company” is whoever was found.
  if (isFound && isBody(units[0])) one.pairUp(0, -1);
  return isFound ? 1 : 0;
}

/** Of “Meridian Gas” often only “Meridian” is said. */
function pairRestOfName(side: Side, place: number): void {
  const { units } = side.claim;
  if (place > 0 && !isNameWord(units[place])) return;
  for (let next = place + 1; side.isOpen(next) && isNameWord(units[next]); next += 1) side.pairUp(next, -1);
}

function isBody(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && unit.isBody;
}

function isNameWord(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && unit.isName;
}

function areAboutOthers(
  onlyA: readonly Unit[],
  onlyB: readonly Unit[],
  { lexicon: { apart } }: Side,
): boolean {
  return onlyA.some((a) =>
    onlyB.some((b) => {
      if (a.kind === 'time') return b.kind === 'time' && sortOf(a.key) === sortOf(b.key);
      if (isSomeone(a) && isSomeone(b)) return true;
      const group = a.kind === 'word' ? apart.get(a.key) : undefined;
      return group !== undefined && b.kind === 'word' && apart.get(b.key) === group;
    }),
  );
}

/** An actor, or a word that is likely to be a name; “Gate A” has one, too. */
function isSomeone(unit: Unit): boolean {
  return unit.kind === 'actor' || (unit.kind === 'word' && (unit.isName || unit.key.startsWith('letter ')));
}

/** A day of the week and a month do not exclude each other. */
function sortOf(key: string): string {
  return /^(?:day|month) /.exec(key)?.[0] ?? 'other';
}

/**
 * Whether one of two claims begins with a pronoun for its subject (“[he] had asked Olan”) who comes behind someone else in the other, whom both
 * name (“Olan had offered Sarr”). Only of languages in which the order tells who does it.
 */
function isOfAnotherDoer(one: Side, other: Side): boolean {
  if (one.lexicon.passive.size === 0 || one.claim.isPassive !== other.claim.isPassive) return false;
  const [head] = one.claim.units;
  if (head?.kind !== 'actor' || !head.isMeant) return false;
  const own = other.placeOfHead(one);
  return other.claim.units.slice(0, Math.max(own, 0)).some((unit, place) => {
    const partner = one.claim.units[other.partnerOf(place) ?? -1];
    return partner !== undefined && partner !== head && (isSomeone(unit) || isSomeone(partner));
  });
}

/**
 * Whether those at both ends have changed places around something that both say between them (“guards attacked inmates”, “inmates attacked
 * guards”), and it is not the passive of one of them that did so. Only of languages in which the order tells who does it.
 */
function isOtherWayRound(one: Side, other: Side): boolean {
  if (one.lexicon.passive.size === 0 || one.claim.isPassive !== other.claim.isPassive) return false;
  const order = one.order(other);
  const [first, last] = [order[0] ?? 0, order.at(-1) ?? 0];
  return order.slice(1, -1).some((place) => place < first && place > last);
}
