import { denies } from '../../../shared/compare/claims/polarity.ts';
import type { Statement } from '../../../shared/compare/statement.ts';

/**
 * How firmly a statement is said, as its tick is shaded: the steps of FactBank; `open` where its source leaves it open or only a hedge is
 * marked; `unmarked` where nothing is.
 */
export type Firmness = 'certain' | 'probable' | 'possible' | 'open' | 'unmarked';

/** All steps, from the darkest shade. */
export const firmnessSteps: readonly Firmness[] = ['certain', 'probable', 'possible', 'open', 'unmarked'];

/** How a statement is drawn beside its tag: its shade, whether it denies, and whether it was refuted. */
export interface TickLook {
  readonly tag: Statement['tag'];
  readonly firmness: Firmness;
  readonly isDenied: boolean;
  readonly isRefuted: boolean;
}

/** The look of a statement. What only a claim can have, a figure has from the claims that it quantifies, and a quote from those in it. */
export function tickLook(statement: Statement, statementOf: (id: string) => Statement | undefined): TickLook {
  const claims = statement.claimIds.flatMap((id) => statementOf(id) ?? []);
  const own = firmnessOf(statement);
  const ofClaims = new Set(claims.map(firmnessOf));
  // Claims that differ do not say how firmly the whole is said.
  const [shared] = ofClaims.size === 1 ? ofClaims : [];
  return {
    tag: statement.tag,
    firmness: own === 'unmarked' ? (shared ?? own) : own,
    isDenied: denies(statement) || (claims.length > 0 && claims.every(denies)),
    isRefuted: statement.verification === 'refuted',
  };
}

function firmnessOf({ factuality, hedge }: Statement): Firmness {
  switch (factuality?.slice(0, 2)) {
    case 'CT':
      return factuality === 'CTu' ? 'open' : 'certain';
    case 'PR':
      return 'probable';
    case 'PS':
      return 'possible';
    case 'Uu':
      return 'open';
    default:
      return hedge === null ? 'unmarked' : 'open';
  }
}
