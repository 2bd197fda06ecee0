import type { Statement } from '../statement.ts';

/** Whether a claim denies what its words say: by its stance, and where that is not marked by its factuality (`CT-`, `PR-`, `PS-`). */
export function denies({ stance, factuality }: Pick<Statement, 'stance' | 'factuality'>): boolean {
  return stance === null ? (factuality?.endsWith('-') ?? false) : stance === 'refute';
}

/** Whether a claim is told with a hedge, or as less than certain (FactBank). One of which nothing is marked is not. */
export function isHedged({ hedge, factuality }: Pick<Statement, 'hedge' | 'factuality'>): boolean {
  return hedge !== null || (factuality !== null && !factuality.startsWith('CT'));
}
