import type { Statement } from '../statement.ts';

type Polar = Pick<Statement, 'stance' | 'factuality'>;

/** Whether a claim denies what its words say: by its stance, and where that is not marked by its factuality (`CT-`, `PR-`, `PS-`). */
export function denies({ stance, factuality }: Polar): boolean {
  return stance === null ? (factuality?.endsWith('-') ?? false) : stance === 'refute';
}

/**
 * Whether a link between two claims puts them into one group: what repeats does, and what contradicts where exactly one of both is a denial, for two
 * denials, or two claims, may be both false.
 */
export function doesJoin(type: string, one: Polar, other: Polar): boolean {
  return type === 'repeats' || (type === 'contradicts' && denies(one) !== denies(other));
}

/** Whether a claim is told with a hedge, or as less than certain (FactBank). One of which nothing is marked is not. */
export function isHedged({ hedge, factuality }: Pick<Statement, 'hedge' | 'factuality'>): boolean {
  return hedge !== null || (factuality !== null && !factuality.startsWith('CT'));
}
