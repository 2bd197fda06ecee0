import { type Lexicon, lexiconOf } from './lexicon.ts';
import type { ReadClaim, Unit } from './readClaim.ts';

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

  /** What is left; who is only meant says nothing alone. */
  left(): readonly Unit[] {
    return this.claim.units.filter(
      (unit, place) => this.isOpen(place) && !(unit.kind === 'actor' && unit.isMeant),
    );
  }

  /** Whether someone who is only meant was not found in the other claim. */
  isMeantLeft(): boolean {
    return this.claim.units.some(
      (unit, place) => this.isOpen(place) && unit.kind === 'actor' && unit.isMeant,
    );
  }

  /** What of this comes before the second part of what both say: it tells whom or what it is about. */
  leading(): readonly Unit[] {
    const [, second = Number.POSITIVE_INFINITY] = this.partners.flatMap((partner, place) =>
      partner === null ? [] : [place],
    );
    return this.claim.units.filter((_unit, place) => place < second && this.isOpen(place));
  }

  isFirstLeft(): boolean {
    return this.partners[0] === null && this.claim.units[0]?.kind === 'word';
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
