import type { RuleId } from '../suggestion.ts';

/** What can be corrected, as lists show it. */
export const correctionRules: readonly { readonly id: RuleId; readonly label: string }[] = [
  { id: 'claim.correct-span', label: 'claim, a sign or half a word too much or too little' },
  { id: 'claim.correct-claimer', label: 'claim, its claimer not linked' },
  { id: 'claim.correct-cue', label: 'claim, its cue not recorded' },
  { id: 'claim.correct-hedge', label: 'claim, its hedge not recorded' },
  { id: 'actor.correct-span', label: 'actor, a sign or half a word too much or too little' },
  { id: 'actor.correct-entry', label: 'actor, no entry' },
  { id: 'actor.correct-type', label: 'actor, its type missing or other than the entry’s' },
  { id: 'figure.correct-span', label: 'figure, a sign or half a word too much or too little' },
  { id: 'figure.correct-bound', label: 'figure, its bound other than the text' },
  { id: 'figure.correct-unit', label: 'figure, its unit missing' },
  { id: 'figure.correct-entity', label: 'figure, what is measured missing' },
  { id: 'figure.correct-modifier', label: 'figure, “about” or the like missing' },
  { id: 'figure.correct-as-of', label: 'figure, its date missing' },
  { id: 'quote.correct-span', label: 'quote, a sign or half a word too much or too little' },
  { id: 'quote.correct-type', label: 'quote, its type missing or against its quotation marks' },
  { id: 'quote.correct-cue', label: 'quote, its cue not recorded' },
  { id: 'quote.correct-speaker', label: 'quote, its speaker not linked' },
];

/** Whether a decision was about a correction of an annotation, not about whether there should be one: from it nothing is learnt. */
export function isCorrectionRule(rule: string | null): boolean {
  return rule?.includes('.correct-') ?? false;
}
