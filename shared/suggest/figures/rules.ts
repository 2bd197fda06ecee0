import type { RuleId } from '../suggestion.ts';
import { figureKinds } from './english/kinds.ts';

/** The rules that find figures, with the words that a person reads for them in lists. */
export const figureRules: readonly { readonly id: RuleId; readonly label: string }[] = Object.values(
  figureKinds,
).map(({ id, label }) => ({ id, label }));
