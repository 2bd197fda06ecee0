import { type Lexicon, lexiconOf } from './lexicon.ts';
import { type ReadClaim, someone, type Unit } from './readClaim.ts';

/** What a claim has beside what both say. */
export interface Rest {
  /** What the other does not say. */
  readonly only: readonly Unit[];
  /** What of it tells whom or what the claim is about. */
  readonly leading: readonly Unit[];
  /** Someone is only meant in it, and not found in the other. */
  readonly isUnknown: boolean;
  /** That one is “the company”, or a pronoun that cannot mean who makes the claim. */
  readonly isSomeone: boolean;
}

/** One of two claims while they are laid beside each other: which of its units have found a partner in the other. */
export class Side {
  readonly claim: ReadClaim;
  readonly lexicon: Lexicon;
  /** The place of each one’s partner in the other claim; −1 for one whose partner is beside it. */
  private readonly partners: (number | null)[];

  constructor(claim: ReadClaim) {
    this.claim = claim;
    this.lexicon = lexiconOf(claim.language);
    this.partners = claim.units.map(() => null);
  }

  /** Whether the unit at a place has found no partner yet. */
  isOpen(place: number): boolean {
    return this.partners[place] === null;
  }

  pairUp(place: number, partner: number): void {
    this.partners[place] = partner;
  }

  /** What is left once both were laid beside each other; who is only meant says nothing alone. */
  rest(): Rest {
    const left = this.claim.units.filter((_unit, place) => this.isOpen(place));
    const meant = left.filter(isOnlyMeant);
    return {
      only: left.filter((unit) => !isOnlyMeant(unit)),
      leading: this.leading(),
      isUnknown: meant.length > 0,
      isSomeone: meant.some((unit) => unit.kind === 'word' || unit === someone),
    };
  }

  /** What of this comes before the second part of what both say: it tells whom or what it is about. */
  private leading(): readonly Unit[] {
    const [, second = Number.POSITIVE_INFINITY] = this.partners.flatMap((partner, place) =>
      partner === null ? [] : [place],
    );
    return this.claim.units.filter(
      (unit, place) => place < second && this.isOpen(place) && !(unit.kind === 'word' && unit.isBody),
    );
  }

  /** The place of a unit’s partner in the other claim; null where it has none. */
  partnerOf(place: number): number | null {
    return this.partners[place] ?? null;
  }

  /** The place here of whom the other claim begins with, be it that they are named here, or that they make the other; −1 for none. */
  placeOfHead(other: Side): number {
    const named = other.partnerOf(0);
    return named !== null && named >= 0 ? named : this.partners.indexOf(-1);
  }

  /** Whether something that both say comes before a place. */
  isBehindShared(place: number): boolean {
    return this.partners.slice(0, place).some((partner) => partner !== null && partner >= 0);
  }

  isFirstLeft(): boolean {
    return this.partners[0] === null && this.claim.units[0]?.kind === 'word';
  }

  isHeadOnlyMeant(): boolean {
    const [head] = this.claim.units;
    return head !== undefined && isOnlyMeant(head);
  }

  /** How many words turn round something that both say. */
  turns(): number {
    return this.claim.negated.filter((at) => at === null || this.partners[at] !== null).length;
  }

  /** The places of the partners in the other claim, in the order of this one, without times and pronouns, which may be anywhere in both. */
  order(other: Side): readonly number[] {
    return this.claim.units.flatMap((unit, place) => {
      const partner = this.partners[place] ?? -1;
      const isAnywhere = [unit, other.claim.units[partner]].some(
        (each) => each?.kind === 'time' || (each?.kind === 'actor' && each.isMeant),
      );
      return isAnywhere || partner < 0 ? [] : [partner];
    });
  }
}

/** A pronoun, or “the company”. */
function isOnlyMeant(unit: Unit): boolean {
  return unit.kind === 'actor' ? unit.isMeant : unit.kind === 'word' && unit.isBody;
}
