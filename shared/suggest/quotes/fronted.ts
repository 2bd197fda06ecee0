import type { Stretch } from '../document.ts';
import type { Cue } from './cue.ts';
import { cueWord } from './cueWords.ts';
import { type Attributions, contentEnd, withoutStop } from './extent.ts';
import { endOfWords, nextPlace, quotationAt, type Reading } from './reading.ts';
import {
  articles,
  clauseOpeners,
  isAdverb,
  isFiniteVerb,
  isPronoun,
  months,
  offices,
  prepositions,
} from './smallWords.ts';
import { isComma } from './subject.ts';

/** Tokens `[first, last)`. */
export interface Piece {
  readonly first: number;
  readonly last: number;
}

/** What is in front of “X said” or “said X”, with what goes on behind it; null where nothing does. */
export function frontedPieces(reading: Reading, unit: Stretch, cue: Cue): readonly Piece[] | null {
  const { lower } = reading;
  const { subject } = cue;
  if (!subject || subject.where === 'who' || subject.where === 'shared' || lower[cue.last] === ':')
    return null;
  // “offensive beyond, you know, anything”
  if (lower[subject.first] === 'you') return null;
  const edge = (subject.where === 'before' ? subject.first : cue.at) - 1;
  // “…, as one analyst put it”.
  const border = subject.where === 'before' && lower[edge] === 'as' && edge > unit.first ? edge - 1 : edge;
  if (border < unit.first && !isSameLine(reading, border)) return null;
  const isQuoteBefore =
    quotationAt(reading, border) !== undefined && quotationAt(reading, border)?.last === border + 1;
  const goesOnQuoted = cue.content?.kind === 'quote';
  if (cue.content && !isQuoteBefore && goesOnQuoted) return brokenOff(reading, unit, cue, border);
  if (cue.content && !(isQuoteBefore && goesOnQuoted)) return null;
  if (subject.where === 'before' && takesObject(reading, unit, cue)) return null;
  if (isQuoteBefore) return aroundQuotation(reading, unit, cue, border);
  if (!isComma(lower[border] ?? '') || border <= unit.first) return null;
  // The comma stands behind the closing mark in British print.
  const inside = quotationAt(reading, border - 1);
  if (inside?.last === border) return aroundQuotation(reading, unit, cue, border - 1);
  if (!/[sct]/.test(cue.word?.frames ?? '')) return null;
  const first = clauseStart(reading, unit, border);
  const last = withoutStop(reading, first, border);
  const rest = cue.subject?.where === 'before' ? restBehind(reading, unit, cue) : null;
  if (!rest && (last - first < 3 || !isClause(reading, first, last))) return null;
  return rest ? [{ first, last }, rest] : [{ first, last }];
}

/** “The plan, he added, “isn’t serious.””: words that go on in a quotation, which begins in small letters. */
function brokenOff(reading: Reading, unit: Stretch, cue: Cue, border: number): readonly Piece[] | null {
  const { lower, tokens } = reading;
  const second = cue.content?.first ?? 0;
  const quotation = quotationAt(reading, second);
  let comma = cue.last;
  while (comma < second - 1 && isAdverb(lower[comma] ?? '')) comma += 1;
  const isBroken = lower[comma] === ',' && second - 1 === comma && isComma(lower[border] ?? '');
  if (!quotation || !isBroken || border <= unit.first || quotationAt(reading, border - 1)) return null;
  const goesOn = /^\p{Ll}/u.test(tokens[second + 1]?.text ?? '');
  const first = clauseStart(reading, unit, border);
  const isPhrase = prepositions.has(lower[first] ?? '') || isAdverb(lower[first] ?? '');
  return goesOn && !isPhrase && border > first
    ? [
        { first, last: border },
        { first: second, last: quotation.last },
      ]
    : null;
}

/** Whether a verb has an object behind it (“remembers the night”): then it attributes nothing in front. */
function takesObject({ lower, tokens }: Reading, unit: Stretch, { last, word }: Cue): boolean {
  if (last >= unit.last || tokens[last]?.kind === 'sign' || /[rd]/.test(word?.frames ?? '')) return false;
  const next = lower[last] ?? '';
  // “the protein found in blood”
  if (word?.verb === 'find' && prepositions.has(next)) return true;
  const isModifier = prepositions.has(next) || isAdverb(next) || tokens[last]?.kind === 'number';
  return !isModifier && !/^(?:when|as|while|after|before|early|late|last|this|and|but)$/.test(next);
}

/** Whether a token and the next are in one paragraph, and the quotation there ends as one that is attributed may. */
function isSameLine({ tokens, document, lower }: Reading, at: number): boolean {
  const gap = document.text.slice(tokens[at]?.end ?? 0, tokens[at + 1]?.start ?? 0);
  return !gap.includes('\n') && lower[at - 1] !== '.';
}

/** What is in front of “according to X”, or behind it where it opens the sentence. */
export function accordingPieces(
  reading: Reading,
  unit: Stretch,
  cue: Cue,
  attributions: Attributions,
): readonly Piece[] | null {
  const { lower } = reading;
  const opening = openingEnd(reading, unit);
  if (cue.at === opening || lower[cue.at - 1] === ':') {
    const comma = attributionEnd(reading, unit, cue);
    // “According to Marrant the bridge was safe”: behind the name.
    const behind = comma === -1 ? afterName(reading, unit, cue.last) : comma + 1;
    if (behind === -1) return null;
    const content = { first: behind, kind: 'bare' } as const;
    const last = contentEnd(reading, unit, { ...cue, subject: null }, content, { ...attributions });
    return last - content.first >= 2 ? [{ first: content.first, last }] : null;
  }
  const before = lower[cue.at - 1] ?? '';
  if (/^(?:which|that|who|and|or)$/.test(before)) return null;
  const border = isComma(before) || before === '(' ? cue.at - 1 : cue.at;
  const first = clauseStart(reading, unit, border);
  if (border - first < 2) return null;
  const comma = attributionEnd(reading, unit, cue);
  const rest = comma === -1 || before === '(' ? null : pieceBehind(reading, unit, comma);
  return rest ? [{ first, last: border }, rest] : [{ first, last: border }];
}

/** Behind a name that a new phrase follows without a comma; -1 where none does. */
function afterName({ lower, tokens }: Reading, unit: Stretch, from: number): number {
  let at = from;
  while (at < Math.min(unit.last, from + 4) && /^\p{Lu}/u.test(tokens[at]?.text ?? '')) at += 1;
  return at > from && /^(?:the|an?|he|she|it|they|this|these|there)$/.test(lower[at] ?? '') ? at : -1;
}

function aroundQuotation(reading: Reading, unit: Stretch, cue: Cue, border: number): readonly Piece[] | null {
  const { lower } = reading;
  const quotation = quotationAt(reading, border);
  if (!quotation) return null;
  const begin = quotation.first;
  let first = begin;
  if (
    begin > unit.first &&
    !/^[.:;!?—–(-]$/.test(lower[begin - 1] ?? '') &&
    !quotationAt(reading, begin - 1)
  ) {
    const start = clauseStart(reading, unit, begin);
    const isWords =
      begin > start &&
      !/^(?:and|but|so|then)$/.test(lower[begin - 1] ?? '') &&
      !isComma(lower[begin - 1] ?? '');
    if (isWords) first = start;
  }
  const pieces: Piece[] = [{ first, last: quotation.last }];
  const isOpenEnded = /^[,–—-]$/.test(endOfWords(reading, quotation)) || lower[quotation.last] === ',';
  const next = quotationBehind(reading, unit, cue);
  if (isOpenEnded && next !== -1) pieces.push({ first: next, last: nextPlace(reading, next) });
  return pieces;
}

/** The first token of a quotation that goes on behind the attribution and its comma; -1 where none does. */
function quotationBehind(reading: Reading, unit: Stretch, cue: Cue): number {
  const { lower } = reading;
  let at = cue.subject?.where === 'after' ? cue.subject.last : cue.last;
  for (let count = 0; at < unit.last && count < 25; at += 1, count += 1) {
    const word = lower[at] ?? '';
    if (quotationAt(reading, at)) return isComma(lower[at - 1] ?? '') || lower[at - 1] === ';' ? at : -1;
    if (
      /^[.:!?]$/.test(word) ||
      (word === ';' && !quotationAt(reading, at + 1)) ||
      word === 'and' ||
      word === 'but' ||
      word === 'that'
    )
      return -1;
    // “he says, pausing, “…””, but not “he said, adding, “…””.
    if (/[a-z]ing$/.test(word) && isComma(lower[at - 1] ?? '') && cueWord(word)) return -1;
  }
  return -1;
}

/** “CONTENT, he said, CONTENT”: what goes on behind the second comma. */
function restBehind(reading: Reading, unit: Stretch, cue: Cue): Piece | null {
  return reading.lower[cue.last] === ',' ? pieceBehind(reading, unit, cue.last) : null;
}

function pieceBehind(reading: Reading, unit: Stretch, comma: number): Piece | null {
  const { lower } = reading;
  const first = comma + 1;
  const word = lower[first] ?? '';
  const last = withoutStop(reading, first, unit.last);
  if (
    last - first < 2 ||
    /[a-z]ing$/.test(word) ||
    /^(?:who|which|whose|where|but|a|an|adding|citing|while)$/.test(word) ||
    (word === 'as' && lower[first + 1] !== 'well')
  )
    return null;
  for (let at = first; at < last; at = nextPlace(reading, at))
    if (lower[at] === ';') return { first, last: at };
  return { first, last };
}

/** The comma that ends “According to X, a Y,”; -1 where it ends the sentence. */
function attributionEnd(reading: Reading, unit: Stretch, cue: Cue): number {
  const { lower } = reading;
  const commas: number[] = [];
  for (
    let at = cue.last;
    at < unit.last && commas.length < 3 && at - cue.last < 60;
    at = nextPlace(reading, at)
  )
    if (lower[at] === ',') commas.push(at);
  const [first = -1, second = -1] = commas;
  if (first === -1 || second === -1) return first;
  const word = lower[first + 1] ?? '';
  const isAside =
    (/^(?:who|which|whose|citing|quoting|an?|the)$/.test(word) || isOffice(reading, first + 1, second)) &&
    second - first < 15 &&
    !hasFinite(reading, first + 2, second, word);
  return isAside ? second : first;
}

/** “the ship’s officer”, “head of the port”: who somebody is, without an article. */
function isOffice({ lower }: Reading, first: number, last: number): boolean {
  if (offices.has(lower[first] ?? '')) return true;
  for (let at = first + 1; at < Math.min(last, first + 4); at += 1)
    if (lower[at] === 's' && /^['’]$/.test(lower[at - 1] ?? '')) return offices.has(lower[last - 1] ?? '');
  return false;
}

function hasFinite({ lower }: Reading, first: number, last: number, opener: string): boolean {
  if (/^(?:who|which|whose)$/.test(opener)) return false;
  for (let at = first; at < last; at += 1) if (isFiniteVerb(lower[at] ?? '')) return true;
  return false;
}

/** Where the clause that ends at a place begins: behind the opening of the sentence, or behind a semicolon. */
function clauseStart(reading: Reading, unit: Stretch, end: number): number {
  let start = openingEnd(reading, unit);
  for (let at = start; at < end; at = nextPlace(reading, at))
    if (reading.lower[at] === ';' && at + 1 < end) start = at + 1;
  return start;
}

/** Behind a dateline (“LOSTRA (Agency) —”) and what ties a sentence to the one before (“But”, “However,”). */
export function openingEnd({ lower, tokens, document }: Reading, unit: Stretch): number {
  let first = unit.first;
  const isParagraph = /(?:^|\n)\s*$/.test(document.text.slice(Math.max(0, unit.start - 2), unit.start));
  const isDate = months.has(lower[first]?.replace('.', '') ?? '') && tokens[first + 1]?.kind === 'number';
  if (isParagraph && (isDate || /^\p{Lu}{2}/u.test(tokens[first]?.text ?? '')))
    for (let at = first + 1; at < Math.min(unit.last, first + 14); at += 1) {
      const isDash = /^[–—-]$/.test(lower[at] ?? '') && tokens[at - 1]?.end !== tokens[at]?.start;
      if (isDash) first = at + 1;
      if (isDash) break;
    }
  const isTie =
    /^(?:and|but|so|yet|or)$/.test(lower[first] ?? '') ||
    (/^(?:however|meanwhile|still|nevertheless|also|besides|moreover|but|separately|instead)$/.test(
      lower[first] ?? '',
    ) &&
      lower[first + 1] === ',');
  if (isTie) first += lower[first + 1] === ',' ? 2 : 1;
  return lower[first] === '-' || lower[first] === '—' ? first + 1 : first;
}

const subordinate = /^(?:when|while|if|after|before|although|though|since|because|as|asked)$/;

/** “While returning fire, they helped the wounded”: behind the clause that opens it there is one with a verb of its own. */
function isWholeBehind(reading: Reading, first: number, last: number): boolean {
  const { lower } = reading;
  let comma = first + 1;
  while (comma < last && lower[comma] !== ',') comma = nextPlace(reading, comma);
  if (comma + 3 > last || /^asked$/.test(lower[first] ?? '')) return false;
  for (let at = comma + 2; at < last; at = nextPlace(reading, at))
    if (isFiniteVerb(lower[at] ?? '') || /[a-z]ed$/.test(lower[at] ?? '')) return true;
  return false;
}

/** Whether words in front of a comma can be a clause: not only “On Monday”. */
function isClause(reading: Reading, first: number, last: number): boolean {
  const { lower } = reading;
  const opener = lower[first] ?? '';
  if (opener === 'according' && lower[first + 1] === 'to') return false;
  for (let at = first; at < last; at = nextPlace(reading, at)) {
    if (quotationAt(reading, at)) return true;
    if (isFiniteVerb(lower[at] ?? '') || (at > first && /[a-z]ed$/.test(lower[at] ?? '')))
      return !subordinate.test(opener) || isWholeBehind(reading, first, last);
  }
  const isOpening =
    prepositions.has(opener) || isAdverb(opener) || subordinate.test(opener) || /ing$/.test(opener);
  return (
    !isOpening &&
    last - first >= 5 &&
    (articles.has(opener) ||
      clauseOpeners.has(opener) ||
      isPronoun(opener) ||
      reading.tokens[first] !== undefined)
  );
}
