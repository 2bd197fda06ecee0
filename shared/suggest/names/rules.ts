import type { RuleId } from '../suggestion.ts';

/** The rules that find names, and the bands of the model’s scores, as lists show them. */
export const nameRules: readonly { readonly id: RuleId; readonly label: string }[] = [
  { id: 'actor.name-sure', label: 'actor, a name that the model is sure of' },
  { id: 'actor.name-likely', label: 'actor, a name that the model holds likely' },
  { id: 'actor.name-unsure', label: 'actor, a name that the model holds possible' },
  { id: 'actor.place', label: 'actor, the name of a place' },
  { id: 'actor.acronym', label: 'actor, the short form in brackets' },
  { id: 'actor.repeat', label: 'actor, a name found elsewhere in the text' },
  { id: 'actor.ledger', label: 'actor, a name of the actors list' },
  { id: 'actor.known-words', label: 'actor, words that were accepted before' },
];
