import { lexiconOf } from './lexicon.ts';
import type { ActorUnit, ReadClaim, Unit } from './readClaim.ts';

/** How far two claims say the same of the same. */
export interface Likeness {
  /** How many parts of what they say both have. */
  readonly shared: number;
  /** What only one of them says. */
  readonly onlyA: readonly Unit[];
  readonly onlyB: readonly Unit[];
  /** Whether an odd number of words in one of them turns round what both say. */
  readonly isTurned: boolean;
  /** Someone in the one is someone in the other, or makes the other. */
  readonly isSameActor: boolean;
}

/**
 * What two claims of one language share, and what only one says; null where they are about different things: other numbers, other times,
 * other people, or words of which only one can be meant.
 */
export function likenessOf(a: ReadClaim, b: ReadClaim): Likeness | null {
  const one = new Side(a);
  const other = new Side(b);
  let isSameActor = matchActors(one, other);
  const plain = matchPlain(one, other);
  isSameActor = matchNamed(one, other) || isSameActor;
  isSameActor = matchNamed(other, one) || isSameActor;
  if (plain === 0 && one.shared === 0) return null;
  isSameActor = matchTeller(one, other) || isSameActor;
  isSameActor = matchTeller(other, one) || isSameActor;
  const [onlyA, onlyB] = [one.left(), other.left()];
  if (areAboutOthers(onlyA, onlyB, a.language)) return null;
  // Who is at the head of both is whom they are about.
  if (one.isFirstLeft() && other.isFirstLeft() && !one.isCompact) return null;
  const isTurned = (one.turns() + other.turns()) % 2 === 1;
  return { shared: one.shared, onlyA, onlyB, isTurned, isSameActor };
}

/** One of two claims while they are laid beside each other. */
class Side {
  readonly claim: ReadClaim;
  readonly isCompact: boolean;
  private readonly used: boolean[];
  /** Counted at the first of the two. */
  shared = 0;

  constructor(claim: ReadClaim) {
    this.claim = claim;
    this.isCompact = lexiconOf(claim.language).isCompact;
    this.used = claim.units.map(() => false);
  }

  /** The units that have found no partner yet, with their index. */
  *open(): Iterable<readonly [number, Unit]> {
    for (const [index, unit] of this.claim.units.entries()) if (!this.used[index]) yield [index, unit];
  }

  use(index: number): void {
    this.used[index] = true;
  }

  /** What is left; who is only meant says nothing by himself. */
  left(): readonly Unit[] {
    return this.claim.units.filter(
      (unit, index) => !this.used[index] && !(unit.kind === 'actor' && unit.isMeant),
    );
  }

  isFirstLeft(): boolean {
    const [first] = this.claim.units;
    return first !== undefined && !this.used[0] && first.kind === 'word';
  }

  /** How many words turn round something that both say. */
  turns(): number {
    return this.claim.negated.filter((at) => at === null || this.used[at] === true).length;
  }
}

function matchActors(one: Side, other: Side): boolean {
  let found = false;
  for (const [index, unit] of one.open()) {
    if (unit.kind !== 'actor') continue;
    for (const [place, partner] of other.open()) {
      if (partner.kind !== 'actor' || !areOne(unit, partner)) continue;
      one.use(index);
      other.use(place);
      one.shared += 1;
      found = true;
      break;
    }
  }
  return found;
}

/** The same entry of the ledger; where one of them has none, a name in common. */
function areOne(a: ActorUnit, b: ActorUnit): boolean {
  if (a.entries.length > 0 && b.entries.length > 0) return a.entries.some((id) => b.entries.includes(id));
  return a.keys.some((key) => b.keys.includes(key));
}

function matchPlain(one: Side, other: Side): number {
  let count = 0;
  for (const isSame of [same, like])
    for (const [index, unit] of one.open()) {
      if (unit.kind === 'actor') continue;
      for (const [place, partner] of other.open()) {
        if (
          partner.kind !== unit.kind ||
          (unit.kind !== 'word' && isSame !== same) ||
          !isSame(unit.key, partner.key, one.claim.language)
        )
          continue;
        one.use(index);
        other.use(place);
        one.shared += 1;
        count += 1;
        break;
      }
    }
  return count;
}

const same = (a: string, b: string): boolean => a === b;

/** So many first letters are the same, and so many at most follow: forms of one word that no ending brought together. */
function like(a: string, b: string, language: string): boolean {
  const [least, most] = language === 'ko' ? [5, 6] : language === 'en' ? [6, 3] : [5, 3];
  if (
    a.length < least ||
    b.length < least ||
    a.startsWith('=') ||
    b.startsWith('=') ||
    a.startsWith('letter ')
  )
    return false;
  let common = 0;
  while (common < a.length && a[common] === b[common]) common += 1;
  return common >= least && a.length - common <= most && b.length - common <= most;
}

/** Someone in the one who is named in plain words in the other: all words of the name are this one. */
function matchNamed(one: Side, other: Side): boolean {
  let found = false;
  for (const [index, unit] of one.open()) {
    if (unit.kind !== 'actor') continue;
    const words = [...other.open()].filter(
      ([, each]) => each.kind === 'word' && unit.keys.includes(each.key),
    );
    if (words.length === 0) continue;
    for (const [place] of words) other.use(place);
    one.use(index);
    one.shared += 1;
    found = true;
  }
  return found;
}

/**
 * Who makes the one claim is whom the other is about: “the company denied having been warned”, “the company had been warned”. Of someone who
 * is only meant the rest of the sentence may have the name.
 */
function matchTeller(one: Side, other: Side): boolean {
  const { claimers, beside, units } = one.claim;
  if (!claimers) return false;
  const isMeant = units.includes(claimers);
  const keys = new Set(claimers.keys);
  const isNamed = (key: string): boolean => keys.has(key) || (isMeant && beside.has(key));
  let found = false;
  for (const [place, unit] of other.open()) {
    const isTeller =
      unit.kind === 'actor'
        ? areOne(unit, claimers) || (unit.entries.length === 0 && unit.keys.some(isNamed))
        : unit.kind === 'word' && isNamed(unit.key);
    if (!isTeller) continue;
    other.use(place);
    if (!found) one.shared += 1;
    found = true;
  }
  return found;
}

function areAboutOthers(onlyA: readonly Unit[], onlyB: readonly Unit[], language: string): boolean {
  const has = (units: readonly Unit[], test: (unit: Unit) => boolean): boolean => units.some(test);
  const isNumber = ({ kind }: Unit): boolean => kind === 'number';
  const isNamed = (unit: Unit): boolean =>
    unit.kind === 'actor' || (unit.kind === 'word' && isLetterOrName(unit));
  if (has(onlyA, isNumber) && has(onlyB, isNumber)) return true;
  if (has(onlyA, isNamed) && has(onlyB, isNamed)) return true;
  if (
    onlyA.some(
      (unit) =>
        unit.kind === 'time' &&
        onlyB.some((each) => each.kind === 'time' && sortOf(each.key) === sortOf(unit.key)),
    )
  )
    return true;
  const { apart } = lexiconOf(language);
  return onlyA.some((unit) => {
    const group = unit.kind === 'word' ? apart.get(unit.key) : undefined;
    return group !== undefined && onlyB.some((each) => each.kind === 'word' && apart.get(each.key) === group);
  });
}

function isLetterOrName(unit: Extract<Unit, { readonly kind: 'word' }>): boolean {
  return unit.isName || unit.key.startsWith('letter ');
}

/** A day of the week and a month do not exclude each other. */
function sortOf(key: string): string {
  return /^(?:day|month) /.exec(key)?.[0] ?? 'other';
}
