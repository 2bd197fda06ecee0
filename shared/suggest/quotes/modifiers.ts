import type { Stretch } from '../document.ts';
import { nextPlace, quotationAt, type Reading } from './reading.ts';
import {
  articles,
  audiences,
  clauseOpeners,
  isAdverb,
  isFiniteVerb,
  isPronoun,
  months,
  objectPronouns,
  prepositions,
  venues,
  weekdays,
} from './smallWords.ts';

/** Behind those who are told: “reporters”, “the court”, “The Associated Press”. */
export function afterListener(reading: Reading, unit: Stretch, from: number): number {
  const { lower, tokens } = reading;
  const first = lower[from] ?? '';
  if (objectPronouns.has(first)) return from + 1;
  if (audiences.has(first)) return from + 1;
  if (/^(?:that|this|what|these|those)$/.test(first)) return from;
  const isArticle = articles.has(first);
  const isName = /^\p{Lu}/u.test(tokens[from]?.text ?? '');
  if (!isArticle && !isName && !audiences.has(lower[from + 1] ?? ''))
    return afterPlainListener(reading, unit, from);
  let at = from + 1;
  for (; at < Math.min(unit.last, from + 9); at += 1) {
    const [word, token] = [lower[at] ?? '', tokens[at]];
    if (/^['’&-]$/.test(word) || (word === 's' && /^['’]$/.test(lower[at - 1] ?? ''))) continue;
    if (quotationAt(reading, at) || (token?.kind === 'sign' && word !== '-')) break;
    if (
      articles.has(word) ||
      isPronoun(word) ||
      prepositions.has(word) ||
      isAdverb(word) ||
      isFiniteVerb(word)
    )
      break;
    if (/^(?:that|whether|how|why|what|if|when|where|while|as|because)$/.test(word)) break;
    if (isName && !/^\p{Lu}/u.test(token?.text ?? '')) break;
    // “told the Associated Press there was”, “told the BBC Russia was”
    const goesOn = /^(?:\p{Lu}\p{Ll}|s$)/u.test(tokens[at - 1]?.text ?? '');
    if (!isName && /^\p{Lu}/u.test(token?.text ?? '') && at > from + 1 && !goesOn) break;
    if (audiences.has(lower[at - 1] ?? '')) break;
  }
  return at;
}

/** Behind “state television” in front of a colon, a quotation or “that”; the place itself where none of them follows. */
function afterPlainListener(reading: Reading, unit: Stretch, from: number): number {
  const { lower, tokens } = reading;
  for (let at = from; at < Math.min(unit.last, from + 6); at += 1) {
    const word = lower[at] ?? '';
    if (at > from && (word === ':' || word === 'that' || word === 'whether' || quotationAt(reading, at)))
      return at;
    if (tokens[at]?.kind !== 'word' || isFiniteVerb(word) || isPronoun(word) || prepositions.has(word))
      return from;
  }
  return from;
}

/** Behind adverbs, days, “in a statement”, and what is between two commas. */
export function afterModifiers(reading: Reading, unit: Stretch, from: number, frames: string): number {
  const { lower, tokens } = reading;
  let at = from;
  for (let count = 0; count < 8 && at < unit.last; count += 1) {
    const word = lower[at] ?? '';
    const next = lower[at + 1] ?? '';
    const isOwner = /^['’]$/.test(next) && lower[at + 2] === 's';
    if (isAdverb(word) && !isOwner && !(word === 'there' && isFiniteVerb(next)) && word !== 'not') at += 1;
    else if (
      /^(?:early|late|last|next|this)$/.test(word) &&
      (weekdays.has(next) || isTime(next) || next === 'on')
    )
      at += next === 'on' ? 1 : 2;
    else if (months.has(word) && tokens[at + 1]?.kind === 'number') at += 2;
    else if (tokens[at]?.kind === 'number' && months.has(next)) at += 2;
    else if (prepositions.has(word)) {
      const behind = afterPhrase(reading, unit, at, frames);
      if (behind === at) return at;
      at = behind;
    } else if ((word === ',' && at > from && next === 'that') || /^(?:above|below)$/.test(word)) {
      at += 1;
    } else if (word === ',' && !quotationAt(reading, at + 1)) {
      const close = closingComma(reading, unit, at);
      const isOpen =
        close !== -1 &&
        (/^(?:that|whether|how|why)$/.test(lower[close] ?? '') || quotationAt(reading, close));
      if (!isOpen || close - at > 20) return at;
      at = close;
    } else return at;
  }
  return at;
}

function isTime(word: string): boolean {
  return /^(?:week|month|year|night|morning|afternoon|evening|weekend|summer|winter|spring|autumn|fall)$/.test(
    word,
  );
}

/** Behind a phrase that says where or when; the place itself where it cannot be told that it does. */
function afterPhrase(reading: Reading, unit: Stretch, from: number, frames: string): number {
  const { lower, tokens } = reading;
  const word = lower[from] ?? '';
  if (isInfinitive(reading, unit, from)) return from;
  if (/^(?:of|about)$/.test(word) && /[fa]/.test(frames)) return from;
  // “said at least 10 members …” opens what was said.
  if (boundsNumber(reading, from)) return from;
  // “said in the town of Kolm that …”
  if (isOnTopic(reading, from)) return from;
  const isAbout = /^(?:about|of|for|with)$/.test(word);
  for (let at = from + 1; at < Math.min(unit.last, from + (isAbout ? 4 : 18)); at += 1) {
    const here = lower[at] ?? '';
    if (here === 'that' || here === 'whether') return at;
    if (/^[,;:.!?–—]$/.test(here) || quotationAt(reading, at) || (isFiniteVerb(here) && !weekdays.has(here)))
      break;
  }
  let at = from + 1;
  for (; at < Math.min(unit.last, from + 7); at += 1) {
    const [here, token] = [lower[at] ?? '', tokens[at]];
    if (quotationAt(reading, at) || (token?.kind === 'sign' && !/^['’-]$/.test(here))) break;
    if (weekdays.has(here) || token?.kind === 'number') return at + 1;
    if (months.has(here)) return tokens[at + 1]?.kind === 'number' ? at + 2 : at + 1;
    const isCapital = /^\p{Lu}/u.test(token?.text ?? '');
    const isLast = !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') || clauseOpeners.has(lower[at + 1] ?? '');
    if (isCapital && isLast && !articles.has(here)) return /^['’]$/.test(lower[at + 1] ?? '') ? from : at + 1;
    if ((venues.has(here) || audiences.has(here)) && !venues.has(lower[at + 1] ?? '')) return at + 1;
    if (isPronoun(here) && !articles.has(here)) return objectPronouns.has(here) ? at + 1 : from;
    if (isFiniteVerb(here)) return from;
  }
  // “told a meeting in the capital, Lostra, that …”
  const close = lower[at] === ',' ? closingComma(reading, unit, at) : -1;
  if (close !== -1 && close - at < 10 && /^(?:that|whether)$/.test(lower[close] ?? '')) return close;
  // The rest of the sentence, or up to what is quoted.
  const isAtEnd = at >= unit.last || /^[.!?:]$/.test(lower[at] ?? '') || quotationAt(reading, at);
  return isAtEnd ? at : from;
}

/** “speculated on the role that troops will play”: neither on a day nor on the phone. */
function isOnTopic({ lower, tokens }: Reading, at: number): boolean {
  if (lower[at] !== 'on') return false;
  for (let word = at + 1; word < at + 5; word += 1) {
    const [here, token] = [lower[word] ?? '', tokens[word]];
    if (weekdays.has(here) || months.has(here) || venues.has(here) || token?.kind === 'number') return false;
    if (/^\p{Lu}/u.test(token?.text ?? '')) return false;
  }
  return true;
}

/** Whether “at least”, “up to”, “between” and the like are in front of the number that begins at a token. */
export function boundsNumber({ lower, tokens }: Reading, at: number): boolean {
  const [word, next] = [lower[at] ?? '', lower[at + 1] ?? ''];
  if (word === 'at' && /^(?:least|most)$/.test(next)) return true;
  const isBound = /^(?:about|over|under|around|between|nearly|almost|roughly)$/.test(word);
  return isBound && tokens[at + 1]?.kind === 'number' && !/^(?:19|20)\d\d$/.test(next);
}

/** Behind the comma that closes what another opens, at most 25 tokens on; -1 where none does. */
export function closingComma(reading: Reading, unit: Stretch, comma: number): number {
  for (let at = comma + 1; at < Math.min(unit.last, comma + 25); at = nextPlace(reading, at))
    if (reading.lower[at] === ',') return at + 1;
  return -1;
}

/** Whether “to” and a verb begin at a token, with “not” or without it. */
export function isInfinitive(reading: Reading, unit: Stretch, at: number): boolean {
  const { lower, tokens } = reading;
  const to = lower[at] === 'not' || lower[at] === 'never' ? at + 1 : at;
  if (lower[to] !== 'to' || to + 1 >= unit.last) return false;
  // “vowed to “crush” them”
  const verb = quotationAt(reading, to + 1)?.first === to + 1 ? to + 2 : to + 1;
  const next = tokens[verb];
  const word = lower[verb] ?? '';
  if (next?.kind !== 'word' || /^\p{Lu}/u.test(next.text)) return false;
  const isNumber = tokens[verb + 1]?.kind === 'number' && isAdverb(word);
  return (
    !isNumber &&
    !articles.has(word) &&
    !isPronoun(word) &&
    !audiences.has(word) &&
    !objectPronouns.has(word) &&
    !word.endsWith('ing')
  );
}
