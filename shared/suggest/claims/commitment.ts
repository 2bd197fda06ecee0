import type { FoundClaim } from '../found.ts';
import type { Hedge } from './hedges.ts';

type Attributes = FoundClaim['attributes'];
export type Factuality = NonNullable<Attributes['factuality']>;

/** How far a source commits itself to what it is reported to say. */
export interface Commitment {
  /** NewsClaims: it affirms or refutes the words. */
  readonly stance: NonNullable<Attributes['stance']>;
  /** FactBank (Saurí & Pustejovsky 2009), as the source has it. */
  readonly factuality: Factuality;
}

/**
 * What the cue (lower case), the words in front of it and a hedge tell of the source’s commitment. “Denied” refutes for certain,
 * “believes” makes it probable, “speculates” possible; a source that did not confirm is committed to nothing. Negation within
 * the claim is a part of it and changes nothing.
 */
export function commitmentOf(cue: string, before: string, hedge: Hedge | null): Commitment {
  const near = /(?:\S+\s+){0,2}\S+\s*$/.exec(before)?.[0] ?? '';
  const isNegated = /\b(?:not|never|neither|nor|yet to|declined to|refused to)\b|n['’]t\b/.test(near);
  if (denying.test(cue) || denying.test(near)) {
    return isNegated ? { stance: 'affirm', factuality: 'Uu' } : { stance: 'refute', factuality: 'CT-' };
  }
  if (doubting.test(cue)) {
    return isNegated ? { stance: 'affirm', factuality: 'CT+' } : { stance: 'refute', factuality: 'PR-' };
  }
  if (isNegated) return { stance: 'affirm', factuality: 'Uu' };
  return { stance: 'affirm', factuality: factualityOf(cue, hedge) };
}

function factualityOf(cue: string, hedge: Hedge | null): Factuality {
  if (hedge) return ofHedge(hedge);
  if (possible.test(cue)) return 'PS+';
  return probable.test(cue) ? 'PR+' : 'CT+';
}

/** What a hedge makes of a claim, as far as its words say. */
export function ofHedge({ band, kind, segment: { exact } }: Hedge): Factuality {
  if (band === 'unlikely' || band === 'very-unlikely' || band === 'almost-no-chance') return 'PR-';
  if (band === 'roughly-even') return 'PS+';
  if (band !== null) return 'PR+';
  if (/\b(?:not|never)\b/i.test(exact)) return kind === 'likely' ? 'PR-' : 'PS-';
  if (kind === 'likely') return 'PR+';
  return kind === 'possible' ? 'PS+' : 'Uu';
}

const denying =
  /\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)|disput(?:es?|ed|ing)|rebut(?:s|ted)?|contradict(?:s|ed)?)\b/;
const doubting = /\b(?:doubt(?:s|ed|ing)?|question(?:s|ed)?)\b/;
const probable =
  /\b(?:believ|think|thought|estimat|expect|assess|assum|reckon|suspect|predict|forecast|project|anticipat|judg|fear|suppos|guess|calculat|belief|opinion|indicat)/;
const possible = /\b(?:suggest|speculat|hint|impl(?:y|ies|ied)|hope|wonder|rumou?r|theor)/;
