import type { Document, Stretch } from '../../document.ts';
import type { Token } from '../../tokens.ts';
import { findQuotations, type Quotation } from '../quotations.ts';
import type { Grammar } from './grammar.ts';

/** A text as the rules of its language read it. Indexes of tokens are half-open. */
export interface View {
  readonly text: string;
  readonly grammar: Grammar;
  readonly tokens: readonly Token[];
  /** The tokens as the lists of the grammar have them. */
  readonly keys: readonly string[];
  /** Outermost quotations around speech, in text order; titles of works are none. */
  readonly quotations: readonly Quotation[];
  /** For each token the index of the quotation it is in; -1 for none. */
  readonly quotationAt: Int32Array;
  readonly paragraphs: readonly Stretch[];
  /** Sentences that hold their quotations whole. */
  readonly sentences: readonly Stretch[];
}

/** Prepares a text for the rules; `keyOf` gives the form of a token that the lists of the grammar have. */
export function viewOf(document: Document, grammar: Grammar, keyOf: (word: string) => string): View {
  const { text, tokens, paragraphs } = document;
  const quotations = findQuotations(document).filter(({ parent, isTitle }) => parent === -1 && !isTitle);
  const quotationAt = new Int32Array(tokens.length).fill(-1);
  for (const [index, { first, last }] of quotations.entries()) quotationAt.fill(index, first, last);
  return {
    text,
    grammar,
    tokens,
    keys: tokens.map(({ text: word }) => keyOf(word)),
    quotations,
    quotationAt,
    paragraphs,
    sentences: wholeSentences(tokens, paragraphs, quotations, quotationAt),
  };
}

/** Longer sentences are parted, so that no rule looks through a whole text without a full stop. In tokens, and a quotation counts as one. */
const longestSentence = 400;

/**
 * Ends a sentence with its paragraph or at a full stop outside of quotations, or behind a quotation that ends with one where
 * a capital follows. A quotation that goes on over paragraphs stays in one sentence.
 */
function wholeSentences(
  tokens: readonly Token[],
  paragraphs: readonly Stretch[],
  quotations: readonly Quotation[],
  quotationAt: Int32Array,
): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let [from, length, paragraph] = [0, 0, 0];
  for (let at = 0; at < tokens.length; at += 1) {
    const quotation = quotations[quotationAt[at] ?? -1];
    if (quotation) at = Math.max(at, quotation.last - 1);
    length += 1;
    while ((paragraphs[paragraph]?.last ?? Number.POSITIVE_INFINITY) <= at) paragraph += 1;
    const next = tokens[at + 1];
    const isLast = !next || paragraphs[paragraph]?.last === at + 1;
    const isEnd = quotation ? endsInside(tokens, at) : isStop(tokens, at);
    const begins = !next || !/^[\p{Ll}\p{Nd},،;:)—–-]/u.test(next.text);
    if (!isLast && !(isEnd && begins) && length < longestSentence) continue;
    sentences.push(part(tokens, from, at + 1));
    [from, length] = [at + 1, 0];
  }
  return sentences;
}

function part(tokens: readonly Token[], first: number, last: number): Stretch {
  return { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0, first, last };
}

function isStop(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token?.kind !== 'sign' || !/^[.!?…؟]$/.test(token.text)) return false;
  // “am 9. Mai”, “Nr. 4”, “z. B.”
  const isAbbreviated =
    token.text === '.' &&
    before?.end === token.start &&
    (isOrdinal(tokens, at) || /^(?:\p{L}|Nr|ca|bzw|usw|sog|Art|Abs|г|ст|ул)$/u.test(before.text));
  return !isAbbreviated;
}

/** “am 9. Mai”, “der 12. Spieltag”: a German ordinal behind its article, not the number that ends a sentence. */
function isOrdinal(tokens: readonly Token[], at: number): boolean {
  const [article, number] = [tokens[at - 2], tokens[at - 1]];
  return (
    number?.kind === 'number' &&
    number.text.length <= 2 &&
    /^(?:am|zum|vom|bis|der|die|das|dem|den|des|im|seit|ab|und|im)$/iu.test(article?.text ?? '')
  );
}

/** Whether the quotation whose closing mark this is ends with a full stop of its own. */
function endsInside(tokens: readonly Token[], closing: number): boolean {
  return /^[.!?…؟]$/.test(tokens[closing - 1]?.text ?? '');
}
