import type { Stretch } from '../document.ts';
import { cueWord, isReportingVerb } from './cueWords.ts';
import { isCapital, namingPart } from './naming.ts';
import { endOfWords, nextPlace, quotationAt, type Reading } from './reading.ts';
import {
  adverbs,
  articles,
  auxiliaries,
  isAdverb,
  isFiniteVerb,
  isPronoun,
  offices,
  prepositions,
  subordinators,
} from './smallWords.ts';

/** Who a cue belongs to. Places are indexes of tokens, half-open. */
export interface Subject {
  /** The whole phrase, with what is between commas behind it. */
  readonly first: number;
  readonly last: number;
  /** The words of it that name someone: “Anton Reve” of “The regional governor, Anton Reve,”. */
  readonly naming: { readonly first: number; readonly last: number } | null;
  readonly where: 'before' | 'after' | 'who' | 'shared';
}

/** No phrase is looked for farther off, in tokens. */
const reach = 45;

/**
 * The subject in front of a verb, or null where a comma, a quotation or the start is there. Auxiliaries, adverbs and
 * what is between commas come in between.
 */
export function subjectBefore(reading: Reading, unit: Stretch, verb: number): Subject | null {
  const { lower } = reading;
  let last = verb;
  while (last > unit.first && isBetween(lower[last - 1] ?? '')) last -= 1;
  if (last <= unit.first) return null;
  const before = lower[last - 1] ?? '';
  if (isComma(before)) return subjectBeforeAside(reading, unit, last - 1);
  if (quotationAt(reading, last - 1) && lower[last - 1] !== undefined && !isShortQuotation(reading, last - 1))
    return null;
  if (before === 'who' || before === 'which') {
    const end = isComma(lower[last - 2] ?? '') ? last - 2 : last - 1;
    const first = phraseStart(reading, unit, end);
    return first < end
      ? { first, last, naming: namingPart(reading, first, end, unit), where: 'who' }
      : { first: last - 1, last, naming: null, where: 'who' };
  }
  if (before === 'and' || before === 'but' || before === 'or' || before === 'then' || before === 'yet')
    return { first: last - 1, last, naming: null, where: 'shared' };
  const first = phraseStart(reading, unit, last);
  if (first >= last) return null;
  const titled = nameOfOffice(reading, unit, first);
  if (titled) return { ...titled, last };
  const behind = antecedent(reading, unit, first);
  if (behind < first)
    return { first: behind, last, naming: namingPart(reading, behind, first - 1, unit), where: 'before' };
  return { first, last, naming: namingPart(reading, first, last, unit), where: 'before' };
}

/** The name in front of “, commander of the port said”, where a comma behind the office is left out; null for none. */
function nameOfOffice(reading: Reading, unit: Stretch, office: number): Subject | null {
  const { lower, tokens } = reading;
  const isOffice = offices.has(lower[office] ?? '') || offices.has(lower[office + 1] ?? '');
  if (!isOffice || !isComma(lower[office - 1] ?? '')) return null;
  const isName = isCapital(tokens[office - 2]?.text) && isCapital(tokens[office - 3]?.text);
  const first = phraseStart(reading, unit, office - 1);
  const isFirst = first <= unit.first + 1 && !prepositions.has(lower[unit.first] ?? '');
  const isOpening = isFirst || isComma(lower[first - 1] ?? '');
  if (!isName || !isOpening) return null;
  return { first, last: office, naming: namingPart(reading, first, office - 1, unit), where: 'before' };
}

/** Where “The user” of “The user who uploaded it” begins; the place itself where no “who” is in front of it. */
function antecedent(reading: Reading, unit: Stretch, first: number): number {
  const { lower } = reading;
  let who = first - 1;
  const limit = Math.max(unit.first, first - 12);
  while (who > limit && !/^(?:who|[,;:])$/.test(lower[who] ?? '') && !quotationAt(reading, who)) who -= 1;
  // “a man who witnesses say fled”: the witnesses say it.
  if (lower[who] !== 'who' || who <= unit.first || who === first - 1 || isComma(lower[who - 1] ?? ''))
    return first;
  return phraseStart(reading, unit, who);
}

/** The subject behind a verb (“said Ilse Marrant, the coastguard’s spokeswoman,”), or null. */
export function subjectAfter(reading: Reading, unit: Stretch, verb: number): Subject | null {
  const { lower, tokens } = reading;
  let first = verb + 1;
  while (first < unit.last && adverbs.has(lower[first] ?? '') && !isPronoun(lower[first] ?? '')) first += 1;
  let last = first;
  for (; last < unit.last && last - first < 16; last += 1) {
    const [word, token] = [lower[last] ?? '', tokens[last]];
    if (token?.kind === 'sign' && !isInsidePhrase(word)) break;
    if (subordinators.has(word) || isFiniteVerb(word) || quotationAt(reading, last)) break;
    if (last > first && (prepositions.has(word) || isAdverb(word)) && word !== 'of' && !joins(reading, last))
      break;
    if (last === first && prepositions.has(word)) return null;
    if (last > first && /^(?:last|this|next|earlier)$/.test(word)) break;
    // “reports pouring in”, “people briefed on it”.
    // but “customer of unlimited data Ada Lorn”: an adjective.
    const isVerbal = last > first && /^[a-z]+(?:ing|ed)$/.test(token?.text ?? '');
    const next = lower[last + 1] ?? '';
    const goesOn =
      tokens[last + 1]?.kind === 'word' &&
      !prepositions.has(next) &&
      !isAdverb(next) &&
      !articles.has(next) &&
      next !== 'to';
    if (isVerbal && !goesOn && !articles.has(lower[last - 1] ?? '')) break;
  }
  if (lower[last - 1] === 'of') last -= 1;
  if (last <= first) return null;
  const own = namingPart(reading, first, last, unit);
  const aside = isComma(lower[last] ?? '') ? asideFrom(reading, unit, last) : null;
  const inAside = aside && !startsName(reading, own?.first ?? -1) ? nameOfAside(reading, aside, unit) : null;
  return { first, last: aside ? aside.last : last, naming: inAside ?? own, where: 'after' };
}

/** Whether a small word stands inside a name: “Ministry of Defence”, “Fund for Peace”. */
function joins({ lower, tokens }: Reading, at: number): boolean {
  if (!/^(?:of|for|and|the)$/.test(lower[at] ?? '')) return false;
  const next = tokens[lower[at + 1] === 'the' ? at + 2 : at + 1];
  return isCapital(tokens[at - 1]?.text) && isCapital(next?.text) && lower[at] !== 'and';
}

function startsName({ tokens }: Reading, at: number): boolean {
  return isCapital(tokens[at]?.text);
}

function subjectBeforeAside(reading: Reading, unit: Stretch, comma: number): Subject | null {
  const { lower } = reading;
  let open = comma - 1;
  const limit = Math.max(unit.first, comma - reach);
  for (; open > limit; open -= 1) {
    const word = lower[open] ?? '';
    if (isComma(word)) break;
    const quotation = quotationAt(reading, open);
    if (quotation && !isShortQuotation(reading, open)) return null;
    if (quotation) open = quotation.first;
    if (word === ';' || word === ':') return null;
  }
  if (open <= limit || !isComma(lower[open] ?? '')) return subjectBeforeComma(reading, unit, comma);
  // “Ada Lorn, a Kolm, Pa., native, said”: the commas around a state open nothing.
  const state = lower[open - 1] === '.' ? open - 2 : open - 1;
  if (states.test(reading.tokens[state]?.text ?? '') && isComma(lower[state - 1] ?? '')) {
    const before = subjectBeforeAside(reading, unit, state - 1);
    if (before) return { ...before, last: comma + 1 };
  }
  const opener = lower[open + 1] ?? '';
  // A clause of its own between commas (“, he said,”) is no aside of the subject.
  const isClause =
    !/^(?:who|which|whose|where|when|while)$|[a-z](?:ed|ing)$/.test(opener) &&
    hasVerb(reading, open + 1, comma);
  // “Ada Lorn, head of the port, and a member of the board, said”.
  if (opener === 'and' && !hasVerb(reading, open + 2, comma) && isComma(lower[open] ?? ''))
    return subjectBeforeAside(reading, unit, open);
  if (isClause || opener === 'and' || opener === 'but') return null;
  const first = phraseStart(reading, unit, open);
  if (first >= open) return null;
  // “Ada Lorn, 34, from Kolm, said”: another aside in front.
  // “Ada Lorn, a crew chief in Kolm, Ohl, said”.
  const isOffice = /^an?$/.test(lower[first] ?? '') && isCapital(reading.tokens[first - 2]?.text);
  const isDetail =
    reading.tokens[first]?.kind === 'number' || prepositions.has(lower[first] ?? '') || isOffice;
  if (isDetail && isComma(lower[first - 1] ?? '') && first - 1 > unit.first)
    return subjectBeforeAside(reading, unit, open);
  const own = namingPart(reading, first, open, unit);
  const isNamed =
    own !== null &&
    own.last === open &&
    startsName(reading, own.first) &&
    startsName(reading, own.last - 1) &&
    own.last - 1 > unit.first;
  const inAside = isNamed ? null : nameOfAside(reading, { first: open + 1, last: comma }, unit);
  return { first, last: comma + 1, naming: inAside ?? own, where: 'before' };
}

/** As the addresses of American news write them. */
const states =
  /^(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|N\.[CDHJMY]|S\.[CD]|R\.I|W\.Va|D\.C)\.?$/;

/** “Ada Lorn for the agency, says”: a name that opens the sentence, with one comma behind it. */
function subjectBeforeComma(reading: Reading, unit: Stretch, comma: number): Subject | null {
  const { first } = unit;
  const isName = isCapital(reading.tokens[first]?.text) && isCapital(reading.tokens[first + 1]?.text);
  // “The study published in May, revealed that …”, with a comma too many.
  const isThat = reading.lower[comma + 2] === 'that' && !isPronoun(reading.lower[first] ?? '');
  if (
    !(isName || isThat) ||
    comma - first > (isThat ? 24 : 14) ||
    prepositions.has(reading.lower[first] ?? '') ||
    (isThat ? hasAuxiliary(reading, first, comma) : hasVerb(reading, first, comma))
  )
    return null;
  return { first, last: comma + 1, naming: namingPart(reading, first, comma, unit), where: 'before' };
}

/** “, the coastguard’s spokeswoman,” from its first comma on: up to the next comma, or to the end. */
function asideFrom(reading: Reading, unit: Stretch, comma: number): { first: number; last: number } | null {
  const { lower } = reading;
  let last = comma + 1;
  for (; last < unit.last && last - comma < reach; last += 1) {
    const word = lower[last] ?? '';
    if (isComma(word) || /^[.;:!?]$/.test(word) || quotationAt(reading, last)) break;
  }
  return last > comma + 1 ? { first: comma + 1, last } : null;
}

/** The name of an aside that consists of it, with or without a title: “Major Elias Tarn”. */
function nameOfAside(
  reading: Reading,
  { first, last }: { readonly first: number; readonly last: number },
  unit: Stretch,
): Subject['naming'] {
  const { tokens } = reading;
  if (last - first > 6 || !isCapital(tokens[first]?.text)) return null;
  for (let at = first; at < last; at += 1)
    if (!isCapital(tokens[at]?.text) && tokens[at]?.kind !== 'number') return null;
  return namingPart(reading, first, last, unit);
}

/** Where the noun phrase that ends before a place begins. */
function phraseStart(reading: Reading, unit: Stretch, end: number): number {
  const { lower, tokens } = reading;
  let first = end;
  const limit = Math.max(unit.first, end - reach);
  while (first > limit) {
    const at = first - 1;
    const [word, token] = [lower[at] ?? '', tokens[at]];
    const quotation = quotationAt(reading, at);
    if (quotation) {
      if (!isShortQuotation(reading, at)) break;
      first = quotation.first;
      continue;
    }
    if (token?.kind === 'sign' && !isInsidePhrase(word)) break;
    if (subordinators.has(word)) break;
    // “an allegation it denies”: the pronoun alone is the subject.
    if (first === end && /^(?:he|she|it|they|we|i)$/.test(word)) return at;
    const isOpening = at === unit.first || isComma(lower[at - 1] ?? '') || quotationAt(reading, at - 1);
    if (isOpening && isReportingVerb(word)) break;
    if (isFiniteVerb(word)) break;
    const isPast = cueWord(word)?.form === 'past' && !articles.has(lower[at - 1] ?? '');
    // “a notice published on Monday warned”: a participle, with what belongs to it behind.
    if (isPast && lower[first] === 'by') return first + 1;
    if (isPast && !(word.endsWith('ed') && prepositions.has(lower[first] ?? ''))) break;
    if ((word === 'and' || word === 'or') && !joinsPhrases(reading, at, limit)) break;
    first = at;
  }
  return withoutOpening(reading, first, end);
}

/** Without “On Monday” or “In a statement” in front of the subject. */
function withoutOpening({ lower, tokens }: Reading, from: number, end: number): number {
  let first = from;
  while (first < end && (adverbs.has(lower[first] ?? '') || lower[first] === 'and')) first += 1;
  // “quoting a pair of scholars who”
  if (/[a-z]ing$/.test(lower[first] ?? '') && articles.has(lower[first + 1] ?? '') && first + 2 < end)
    first += 1;
  if (!prepositions.has(lower[first] ?? '') || end - first < 3) return first;
  // The last phrase that could be the subject: from its article, or its run of capitals.
  for (let at = end - 1; at > first + 1; at -= 1) {
    const word = lower[at] ?? '';
    if (articles.has(word) || isPronoun(word)) return at;
    if (isCapital(tokens[at]?.text) && !isCapital(tokens[at - 1]?.text)) return at;
  }
  return end - 1;
}

/** Whether “and” stands between parts of one subject: no verb before it in the phrase. */
function joinsPhrases(reading: Reading, at: number, limit: number): boolean {
  const { lower } = reading;
  for (let back = at - 1; back >= Math.max(limit, at - 12); back -= 1) {
    const word = lower[back] ?? '';
    if (isComma(word) || subordinators.has(word) || /^[;:]$/.test(word)) return at - back < 8;
    if (isFiniteVerb(word) || cueWord(word)) return false;
    if (/ed$/.test(word)) return false;
  }
  return true;
}

function hasAuxiliary({ lower }: Reading, first: number, last: number): boolean {
  return lower.slice(first, last).some((word) => auxiliaries.has(word));
}

function hasVerb(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at = nextPlace(reading, at)) {
    const word = reading.lower[at] ?? '';
    if (auxiliaries.has(word) || (cueWord(word)?.form === 'past' && cueWord(word)?.isSpeech)) return true;
  }
  return false;
}

function isShortQuotation(reading: Reading, at: number): boolean {
  const quotation = quotationAt(reading, at);
  return (
    quotation !== undefined &&
    quotation.last - quotation.first <= 6 &&
    !/[,.!?…]/.test(endOfWords(reading, quotation))
  );
}

function isBetween(word: string): boolean {
  return auxiliaries.has(word) || isAdverb(word) || word === 'to' || word === 'go' || word === 'went';
}

export function isComma(word: string): boolean {
  return word === ',' || word === '–' || word === '—';
}

/** Possessives, brackets of a party, hyphens. */
function isInsidePhrase(word: string): boolean {
  return /^['’&/()#@%$£€-]$/.test(word);
}
