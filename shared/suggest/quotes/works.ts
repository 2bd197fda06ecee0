import type { Quotation } from './quotations.ts';
import { endOfWords, type Reading } from './reading.ts';
import { articles, prepositions } from './smallWords.ts';

/** Whether quoted words are the title of a work: each long word has its capital, and nothing ends them. */
export function isTitle(reading: Reading, quotation: Quotation): boolean {
  const { tokens } = reading;
  const { first, last } = quotation;
  let capitals = 0;
  for (let at = first + 1; at < last - 1; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const isFirst = at === first + 1 && last - first <= 5;
    if (/^\p{Lu}/u.test(token.text)) capitals += isFirst ? 0 : 1;
    else if (token.text.length > 4) return false;
  }
  return (
    (capitals >= 2 || (capitals === 1 && last - first <= 5)) &&
    !/^[,.!?…]$/.test(endOfWords(reading, quotation))
  );
}

/**
 * Whether the words after “called” are a name rather than a judgement: each long word has its capital, or one word follows
 * the verb itself (“a way called “boost””), while “called it “daft”” and “described it as “daft”” judge.
 */
export function isNickname(reading: Reading, quotation: Quotation): boolean {
  const { tokens, lower } = reading;
  const { first, last } = quotation;
  const inner = tokens.slice(first + 1, Math.min(last - 1, first + 13)).filter(({ kind }) => kind === 'word');
  const isSmall = ({ text }: { readonly text: string }) => /^\p{Ll}/u.test(text) && text.length > 3;
  const before = lower[first - 1] ?? '';
  const isEnded = /^[,.!?…]$/.test(endOfWords(reading, quotation));
  const isOfNoun =
    !isEnded && articles.has(before) && tokens[last]?.kind === 'word' && !prepositions.has(lower[last] ?? '');
  if (inner.length === 1 && !isOfNoun && judges(reading, first)) return !inner.some(isSmall);
  return inner.length < 2 || !inner.some(isSmall);
}

/** How many words are in quotation marks, as far as it matters: at most 12. */
export function wordsIn({ tokens }: Reading, { first, last }: Quotation): number {
  let count = 0;
  for (let at = first; at < last && count < 12; at += 1) if (tokens[at]?.kind !== 'sign') count += 1;
  return count;
}

/** Whether “as”, or the object of “called”, is in front of a quotation: “described it as “daft””, “called it “daft””. */
function judges({ lower }: Reading, first: number): boolean {
  const before = lower[first - 1] ?? '';
  const place = articles.has(before) && /^an?$/.test(before) ? first - 2 : first - 1;
  if (lower[place] === 'as') return true;
  if (naming.test(before) || prepositions.has(before)) return false;
  for (let at = place; at > Math.max(0, place - 7); at -= 1)
    if (/^(?:call|calls|called|calling)$/.test(lower[at] ?? '') || naming.test(lower[at] ?? '')) return true;
  return false;
}

/** Verbs that a name follows. */
const naming = /^(?:called|named|dubbed|nicknamed|labell?ed|branded|termed|codenamed)$/;
