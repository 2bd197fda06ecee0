import type { RuleId } from '../suggestion.ts';

/** The rules that find actors without a name, as lists show them. */
export const nominalRules: readonly { readonly id: RuleId; readonly label: string }[] = [
  { id: 'actor.nominal', label: 'actor, by what it does' },
  { id: 'actor.nominal-known', label: 'actor, by its role or title, of a known name' },
  { id: 'actor.pronoun', label: 'actor, a pronoun that says something' },
];
