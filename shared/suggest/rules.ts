import { nominalRules } from './actors/rules.ts';
import { claimRules } from './claims/rules.ts';
import { correctionRules } from './corrections/rules.ts';
import { figureRules } from './figures/rules.ts';
import { likeAddedRules } from './likeAdded.ts';
import { nameRules } from './names/rules.ts';
import { precision } from './precision.ts';
import { languageQuoteRules } from './quotes/languages/reasons.ts';
import { quoteRules } from './quotes/rules.ts';
import type { RuleId } from './suggestion.ts';
import { sourceRule } from './withSources.ts';

/** A rule of a suggester, or a band of the model’s scores. */
export interface Rule {
  readonly id: RuleId;
  /** As a person reads it in lists, beginning with a capital: “Quote, verb after it”. */
  readonly label: string;
}

/** All rules of all suggesters, in the order of tags. */
export const rules: readonly Rule[] = withCapitals([
  { id: 'actor.speaker', label: 'actor, named as the source of a statement' },
  ...nameRules,
  ...nominalRules,
  sourceRule,
  ...figureRules,
  ...claimRules,
  ...quoteRules,
  ...languageQuoteRules,
  ...likeAddedRules,
  ...correctionRules,
]);

/** The rule of this id; of one that an older or newer program made, its id in words. */
export function ruleOf(id: string): { readonly id: string; readonly label: string } {
  return byId.get(id) ?? { id, label: capitalised(id.replace('.', ', ').replaceAll('-', ' ')) };
}

/** How often a rule was right on the development set: exact or overlapping, of its kind; 0 of 0 where it never applied there. */
export function developmentOf(id: string): { readonly right: number; readonly of: number } {
  const [right, of] = precision[id] ?? [0, 0];
  return { right, of };
}

const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));

function withCapitals(some: readonly Rule[]): readonly Rule[] {
  return some.map(({ id, label }) => ({ id, label: capitalised(label) }));
}

function capitalised(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
