import type { RuleId } from '../suggestion.ts';

/** The rules that find quotes in English, with their names as a person reads them. */
export const quoteRules = [
  { id: 'quote.verb-after', label: 'Quotation, speech verb after it' },
  { id: 'quote.verb-before', label: 'Quotation, speech verb before it' },
  { id: 'quote.around-verb', label: 'Quotation on both sides of the speech verb' },
  { id: 'quote.alone', label: 'Quoted sentence without a speech verb' },
  { id: 'quote.called', label: 'Words in quotation marks after “called” or “as”' },
  { id: 'quote.fragment', label: 'Quoted words inside a sentence' },
  { id: 'quote.nested', label: 'Quotation inside a quotation' },
  { id: 'quote.mixed', label: 'Reported clause that holds quoted words' },
  { id: 'quote.that', label: 'Clause with “that” after a speech verb' },
  { id: 'quote.clause', label: 'Clause after a speech verb' },
  { id: 'quote.question', label: 'Reported question' },
  { id: 'quote.intention', label: 'Intention, promise or request with “to”' },
  { id: 'quote.fronted', label: 'Statement, then who said it' },
  { id: 'quote.according-to', label: 'According to someone' },
  { id: 'quote.thought-that', label: 'Clause with “that” after a verb of thinking or showing' },
  { id: 'quote.thought', label: 'Clause after a verb of thinking or showing' },
  { id: 'quote.noun', label: 'Clause after a noun such as “claim” or “statement”' },
  { id: 'quote.adjective', label: 'Clause after an adjective such as “confident”' },
  { id: 'quote.passive', label: 'What someone is told, or said or expected to do' },
  { id: 'quote.phrase', label: 'Phrase after “deny”, “accuse” or “warn of”' },
] as const satisfies readonly { readonly id: RuleId; readonly label: string }[];

export type QuoteRule = (typeof quoteRules)[number]['id'];
