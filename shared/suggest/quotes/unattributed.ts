import { cueWord } from './cueWords.ts';
import type { Judgement } from './judge.ts';
import type { Quotation } from './quotations.ts';
import { endOfWords, quotationAt, type Reading } from './reading.ts';
import { isFiniteVerb } from './smallWords.ts';
import { isTitle, wordsIn } from './works.ts';

/** Whether a quotation that has no cue beside it is a quote; null where it is a title, a name or a word in marks. */
export function judgeUnattributed(reading: Reading, quotation: Quotation): Judgement | null {
  const { lower } = reading;
  const { first } = quotation;
  if (quotation.isTitle || isTitle(reading, quotation)) return null;
  const count = wordsIn(reading, quotation);
  // “And they say, ‘We wait.’”: the stop is in the inner quotation.
  const end = endOfWords(reading, quotation);
  const isStopped = /^[.!?…]$/.test(end);
  const before = lower[first - 1] ?? '';
  if (quotation.depth > 0) {
    const verb = cueWord(before === ',' || before === ':' ? (lower[first - 2] ?? '') : before);
    const isSaid = verb?.isSpeech && first - 1 > 0;
    return isSaid && count >= 2
      ? { rule: 'quote.nested', score: 0.6, reason: 'Quotation inside a quotation, after a speech verb' }
      : null;
  }
  const isOpening = isAtStart(reading, quotation);
  // “Words.” — Ilse Marrant, but not “A headline” — The Daily Post, 3 May.
  const isBroken = /^[,—–-]$/.test(end);
  if (isOpening && count >= 1 && (isStopped || (isBroken && count >= 2)))
    return {
      rule: 'quote.alone',
      score: count >= 4 ? (quotation.isClosed ? 0.88 : 0.7) : 0.75,
      reason: 'Quoted sentence without a speech verb',
    };
  const isClause = count >= 6 && hasVerb(reading, quotation);
  if (isClause || (isStopped && count >= 5) || (isOpening && isAtEnd(reading, quotation) && count >= 4))
    return {
      rule: 'quote.fragment',
      score: isStopped || /,/.test(end) ? 0.62 : 0.52,
      reason: 'Quoted clause inside a sentence',
    };
  return null;
}

function isAtStart({ tokens, lower, document }: Reading, { first, start }: Quotation): boolean {
  const before = tokens[first - 1];
  if (!before || /\n/.test(document.text.slice(before.end, start))) return true;
  return (
    /^[.:!?…;]$/.test(before.text) || /[”"’'»]$/.test(before.text) || /^[–—]$/.test(lower[first - 1] ?? '')
  );
}

function isAtEnd(reading: Reading, { last }: Quotation): boolean {
  const next = reading.lower[last];
  return next === undefined || /^[.!?]$/.test(next) || quotationAt(reading, last) !== undefined;
}

function hasVerb(reading: Reading, { first, last }: Quotation): boolean {
  for (let at = first; at < last; at += 1) if (isFiniteVerb(reading.lower[at] ?? '')) return true;
  return false;
}
