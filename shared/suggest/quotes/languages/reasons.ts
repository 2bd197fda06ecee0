import type { FoundQuote } from '../../found.ts';
import type { RuleId } from '../../suggestion.ts';
import type { PieceRule } from './piece.ts';

export interface Spoken {
  readonly kind: FoundQuote['kind'];
  readonly rule: PieceRule;
  readonly cue: string | null;
  /** The primary subtag of BCP 47. */
  readonly language: string;
}

/** By rule: its id and label, how likely it is right on the development articles, and its reason for the cue. */
const rules: Readonly<
  Record<
    PieceRule,
    {
      readonly id: RuleId;
      readonly label: string;
      readonly score: number;
      readonly reason: (cue: string) => string;
    }
  >
> = {
  'verb-behind': {
    id: 'quote.foreign-verb-after',
    label: 'direct quote, verb after it (not in English)',
    score: 0.95,
    reason: (cue) => `Speech verb ${cue} after the quotation`,
  },
  'verb-before': {
    id: 'quote.foreign-verb-before',
    label: 'direct quote, verb before it (not in English)',
    score: 0.93,
    reason: (cue) => `Speech verb ${cue} before the quotation`,
  },
  'source-beside': {
    id: 'quote.foreign-source-beside',
    label: 'direct quote, source beside it (not in English)',
    score: 0.9,
    reason: (cue) => `${cue} and a source beside the quotation`,
  },
  'same-paragraph': {
    id: 'quote.foreign-goes-on',
    label: 'direct quote, goes on in its paragraph (not in English)',
    score: 0.85,
    reason: () => 'The quote before it in the paragraph goes on',
  },
  'comma-behind': {
    id: 'quote.foreign-comma-after',
    label: 'direct quote, a clause after its comma (not in English)',
    score: 0.8,
    reason: (cue) => `A comma after the quotation, and ${cue}`,
  },
  'colon-before': {
    id: 'quote.foreign-colon-before',
    label: 'direct quote after a colon (not in English)',
    score: 0.75,
    reason: () => 'A whole sentence in quotation marks after a colon',
  },
  alone: {
    id: 'quote.foreign-alone',
    label: 'direct quote, a sentence of its own (not in English)',
    score: 0.65,
    reason: () => 'A whole sentence in quotation marks',
  },
  dash: {
    id: 'quote.foreign-dash',
    label: 'speech behind a dash (not in English)',
    score: 0.9,
    reason: (cue) => `A dash begins the line, and speech verb ${cue} follows`,
  },
  called: {
    id: 'quote.foreign-called',
    label: 'quoted words, what something is called (not in English)',
    score: 0.65,
    reason: (cue) => `${cue} governs the quoted words`,
  },
  that: {
    id: 'quote.foreign-that',
    label: 'reported clause (not in English)',
    score: 0.88,
    reason: (cue) => `A clause that speech verb ${cue} reports`,
  },
  clause: {
    id: 'quote.foreign-clause',
    label: 'reported clause without a conjunction (not in English)',
    score: 0.85,
    reason: (cue) => `A clause in the subjunctive that ${cue} reports`,
  },
  'clause-before': {
    id: 'quote.foreign-clause-before',
    label: 'reported clause, verb after it (not in English)',
    score: 0.8,
    reason: (cue) => `Speech verb ${cue} after the clause`,
  },
  according: {
    id: 'quote.foreign-according',
    label: 'according to a source (not in English)',
    score: 0.85,
    reason: (cue) => `${cue} names a source`,
  },
  'pointed-back': {
    id: 'quote.foreign-pointed-back',
    label: 'statement, a sentence on who made it after it (not in English)',
    score: 0.8,
    reason: (cue) => `The sentence behind it says who: ${cue}`,
  },
  mood: {
    id: 'quote.foreign-mood',
    label: 'reported speech goes on in the subjunctive (German)',
    score: 0.7,
    reason: () => 'The subjunctive goes on reporting after the sentence before',
  },
};

/** The rule’s id, the score and the reason in words. */
export function inWords({ rule, cue }: Spoken): Pick<FoundQuote, 'rule' | 'score' | 'reason'> {
  const { id, score, reason } = rules[rule];
  return { rule: id, score, reason: reason(cue === null ? 'of saying' : `“${cue}”`) };
}

/** The rules for other languages than English, as a person reads them in lists. */
export const languageQuoteRules: readonly { readonly id: RuleId; readonly label: string }[] = Object.values(
  rules,
).map(({ id, label }) => ({ id, label }));
