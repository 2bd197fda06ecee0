import type { RuleId } from '../suggestion.ts';

/** The rules that find claims, as lists show them. */
export const claimRules: readonly { readonly id: RuleId; readonly label: string }[] = [
  { id: 'claim.said', label: 'claim, in indirect speech' },
  { id: 'claim.said-unnamed', label: 'claim, in indirect speech without a source' },
  { id: 'claim.in-quotation', label: 'claim, in quotation marks' },
  { id: 'claim.denied', label: 'claim, denied by its source' },
  { id: 'claim.estimate-by', label: 'claim, an estimate by a source' },
  { id: 'claim.estimate', label: 'claim, an estimate without a source' },
  { id: 'claim.hedged-likely', label: 'claim of the article, with its likelihood' },
  { id: 'claim.hedged-hearsay', label: 'claim of the article, from hearsay' },
  { id: 'claim.hedged-possible', label: 'claim of the article, as a possibility' },
  { id: 'claim.check-worthy', label: 'sentence worth checking' },
];
