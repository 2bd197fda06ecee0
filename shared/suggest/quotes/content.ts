import type { Stretch } from '../document.ts';
import { isTitle } from '../names/titles.ts';
import type { CueWord } from './cueWords.ts';
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
  words,
} from './smallWords.ts';

/** Where what a cue attributes begins, and of what kind it is. */
export interface Content {
  /** The index of its first token. */
  readonly first: number;
  readonly kind: 'that' | 'bare' | 'wh' | 'inf' | 'quote' | 'np' | 'gerund' | 'of' | 'colon' | 'called';
}

/** What follows a cue verb, past those who are told, adverbs, and when and where; null where nothing does. */
export function contentAfter(
  reading: Reading,
  unit: Stretch,
  verb: number,
  word: CueWord,
  isPassive = false,
): Content | null {
  const { frames } = word;
  const isPhrasal = /^(?:find|figure|point|spell)$/.test(word.verb) && reading.lower[verb + 1] === 'out';
  const behind = isPhrasal ? verb + 2 : verb + 1;
  const from = frames.includes('r') && !isPassive ? afterListener(reading, unit, behind) : behind;
  const at = afterModifiers(reading, unit, from, frames);
  const isApart = at > from;
  if (!isPhrasal && /^(?:point|spell)$/.test(word.verb)) return null;
  return (
    (frames.includes('k') ? calledSo(reading, unit, verb) : null) ??
    quoted(reading, unit, at) ??
    clause(reading, unit, at, word, isPassive, isApart) ??
    infinitive(reading, unit, at, at > verb + 1 || isPassive, word) ??
    phrase(reading, unit, frames.includes('a') ? from : at, word, isPassive)
  );
}

function quoted(reading: Reading, unit: Stretch, at: number): Content | null {
  const { lower } = reading;
  const sign = lower[at] ?? '';
  const place = /^[:,]$/.test(sign) || (/^[–—-]$/.test(sign) && quotationAt(reading, at + 1)) ? at + 1 : at;
  if (place < unit.last && quotationAt(reading, place)) return { first: place, kind: 'quote' };
  const isClause = sign === ':' && at + 3 < unit.last;
  return isClause ? { first: at + 1, kind: 'colon' } : null;
}

/** The quotation of “called it ‘a farce’”, “dismissed the report as ‘gossip’”. */
function calledSo(reading: Reading, unit: Stretch, verb: number): Content | null {
  const { lower } = reading;
  for (let at = verb + 1; at < Math.min(unit.last, verb + 14); at += 1) {
    const quotation = quotationAt(reading, at);
    if (quotation) return /^[,:]$/.test(lower[at - 1] ?? '') ? null : { first: at, kind: 'called' };
    if (/^[,.;:!?]$/.test(lower[at] ?? '') || isFiniteVerb(lower[at] ?? '')) return null;
  }
  return null;
}

function clause(
  reading: Reading,
  unit: Stretch,
  at: number,
  word: CueWord,
  isPassive: boolean,
  isApart: boolean,
): Content | null {
  const { lower } = reading;
  const { frames } = word;
  if (at + 1 >= unit.last) return null;
  const first = lower[at] ?? '';
  const isClausal = /[sct]/.test(frames);
  // “attacks it claimed in May that killed ten”: the clause belongs to a noun.
  const isRelative =
    (isApart || /^(?:find|hold|see|know|show)$/.test(word.verb)) &&
    (isFiniteVerb(lower[at + 1] ?? '') ||
      /[a-z]ed$/.test(lower[at + 1] ?? '') ||
      (isApart && /^['’]$/.test(lower[at + 1] ?? '')));
  if (first === 'that' && isClausal) return isRelative ? null : { first: at, kind: 'that' };
  if (/^(?:whether|how|why|what|who|where|which|when|if)$/.test(first)) {
    const isAsking = /^(?:ask|wonder|know|inquire|enquire|see)$/.test(word.verb);
    if (first === 'when' || first === 'if') {
      const isOpen = isAsking || (first === 'if' && isUnsaid(reading, at));
      return isOpen && frames.includes('q') ? { first: at, kind: 'wh' } : null;
    }
    if (isApart && /^(?:who|where|which|what)$/.test(first)) return null;
    return frames.includes('q') ? { first: at, kind: 'wh' } : null;
  }
  if (isPassive && !frames.includes('r')) return null;
  if (!/[sc]/.test(frames) || !startsClause(reading, at)) return null;
  return isBareClause(reading, unit, at, word) ? { first: at, kind: 'bare' } : null;
}

/** “has yet to say if”, “did not say if”: what is open. */
function isUnsaid({ lower }: Reading, at: number): boolean {
  for (let before = at - 2; before >= Math.max(0, at - 4); before -= 1)
    if (/^(?:to|not|never)$|n't$/.test(lower[before] ?? '')) return true;
  return false;
}

function startsClause({ lower, tokens }: Reading, at: number): boolean {
  const word = lower[at] ?? '';
  if (tokens[at]?.kind === 'sign' && word !== '$' && word !== '£' && word !== '€') return false;
  const isBound = /^(?:about|over|under)$/.test(word) && tokens[at + 1]?.kind === 'number';
  if (prepositions.has(word) && !isBound) return false;
  return !/^(?:and|but|or|so|because|as|than|yes|goodbye|hello|sorry|thanks|well|much|while|to|not)$/.test(
    word,
  );
}

/** Verbs of perception and of announcing take phrases as often: only a plain verb behind the subject makes a clause. */
const perceiving = words(
  'write tweet claim affirm note stress emphasize emphasise underline underscore highlight find see hear show consider learn discover report announce confirm reveal disclose declare propose predict forecast anticipate expect forget remember detail promise pledge recall acknowledge mention suggest allege suspect prove want ask',
);

function isBareClause(reading: Reading, unit: Stretch, at: number, word: CueWord): boolean {
  const { lower } = reading;
  if (clauseOpeners.has(lower[at] ?? '') && !/^(?:this|these|those|what|you)$/.test(lower[at] ?? '')) {
    if (lower[at] === 'it' || lower[at] === 'you')
      return isFiniteVerb(lower[at + 1] ?? '') || word.frames.includes('s') || word.isSpeech;
    return true;
  }
  const isStrict = perceiving.has(word.verb);
  let end = at;
  for (let count = 0; end < unit.last && count < 24; end = nextPlace(reading, end), count += 1) {
    const token = lower[end] ?? '';
    // “her brother “was a good man””.
    if (end > at && quotationAt(reading, end) && isFiniteVerb(lower[end + 1] ?? '')) return true;
    if (end > at && isFiniteVerb(token) && !/^(?:be|been|being)$/.test(token)) return true;
    if (/^[;:.!?]$/.test(token) || (end > at && /^(?:that|which|who|whose)$/.test(token))) break;
    if (
      isStrict &&
      (/^(?:and|but|after|as|when|while|because|before|where|what|how|why)$/.test(token) ||
        opensRelative(reading, at, end))
    )
      break;
    if (word.verb !== 'say' && end > at && /^(?:where|when|while|because)$/.test(token)) break;
    if (token === ',' && count > 0) {
      // “the company, which owns it, is …”
      const close = closingComma(reading, unit, end);
      if (close === -1 || isStrict) break;
      end = close - 1;
      continue;
    }
    const isPast = end > at && /[a-z]ed$/.test(token) && !articles.has(lower[end - 1] ?? '');
    if (isPast && !isStrict) return true;
  }
  // After “said” almost anything of some length is a clause.
  const isOpened = /^(?:that|which|who|,)$/.test(lower[end] ?? '');
  return word.verb === 'say' && end - at >= (isOpened ? 2 : 4);
}

/** “the role the army can play”, “the disregard it has”: a clause without “that” that belongs to a noun. */
function opensRelative({ lower, tokens }: Reading, from: number, at: number): boolean {
  if (at - from < 2 || tokens[at - 1]?.kind !== 'word') return false;
  const before = lower[at - 1] ?? '';
  if (prepositions.has(before) || articles.has(before) || isAdverb(before) || isTitle(before)) return false;
  const isName = /^\p{Lu}/u.test(tokens[at]?.text ?? '') && !/^\p{Lu}/u.test(tokens[at - 1]?.text ?? '');
  return isName || clauseOpeners.has(lower[at] ?? '') || /^(?:the|an?)$/.test(lower[at] ?? '');
}

function closingComma(reading: Reading, unit: Stretch, comma: number): number {
  for (let at = comma + 1; at < Math.min(unit.last, comma + 25); at = nextPlace(reading, at))
    if (reading.lower[at] === ',') return at + 1;
  return -1;
}

/** “to sell its unit”, “the company to sell its unit”. */
function infinitive(
  reading: Reading,
  unit: Stretch,
  at: number,
  isTold: boolean,
  { frames, verb }: CueWord,
): Content | null {
  const { lower } = reading;
  if (isInfinitive(reading, unit, at))
    return /i/.test(frames) || (isTold && /[or]/.test(frames)) ? { first: at, kind: 'inf' } : null;
  if (!/o/.test(frames)) return null;
  for (let to = at + 1; to < Math.min(unit.last, at + 12); to += 1) {
    const word = lower[to] ?? '';
    if (isInfinitive(reading, unit, to)) {
      // Who is expected belongs to what is expected; who is asked does not.
      const isWhole = /^(?:expect|want|require|allow|wish|direct)$/.test(verb);
      return { first: isWhole ? at : to, kind: 'inf' };
    }
    if (word === ',') {
      // “asked the flag state, Panora, to help”.
      const close = closingComma(reading, unit, to);
      if (close === -1 || close - to > 8 || !isInfinitive(reading, unit, close)) return null;
      to = close - 1;
      continue;
    }
    if (/^[;:.!?]$/.test(word) || isFiniteVerb(word) || quotationAt(reading, to)) return null;
  }
  return null;
}

function isInfinitive({ lower, tokens }: Reading, unit: Stretch, at: number): boolean {
  const to = lower[at] === 'not' || lower[at] === 'never' ? at + 1 : at;
  if (lower[to] !== 'to' || to + 1 >= unit.last) return false;
  const next = tokens[to + 1];
  const word = lower[to + 1] ?? '';
  if (next?.kind !== 'word' || /^\p{Lu}/u.test(next.text)) return false;
  const isNumber = tokens[to + 2]?.kind === 'number' && isAdverb(word);
  return (
    !isNumber &&
    !articles.has(word) &&
    !isPronoun(word) &&
    !audiences.has(word) &&
    !objectPronouns.has(word) &&
    !word.endsWith('ing')
  );
}

function phrase(
  reading: Reading,
  unit: Stretch,
  at: number,
  { frames, verb }: CueWord,
  isPassive: boolean,
): Content | null {
  const { lower, tokens } = reading;
  const word = lower[at] ?? '';
  if (at + 1 >= unit.last) return null;
  if (frames.includes('a')) {
    for (let of = at; of < Math.min(unit.last, at + 10); of += 1) {
      if (lower[of] === 'of') return { first: of, kind: 'of' };
      if (/^[,;:.!?]$/.test(lower[of] ?? '') || isFiniteVerb(lower[of] ?? '')) break;
    }
    return null;
  }
  if (frames.includes('f') && (word === 'of' || word === 'about')) return { first: at, kind: 'of' };
  if (verb === 'call' && word === 'for') return { first: at + 1, kind: 'np' };
  if (frames.includes('g') && /[a-z]ing$/.test(word)) return { first: at, kind: 'gerund' };
  const isPhrase =
    tokens[at]?.kind !== 'sign' && !prepositions.has(word) && !isAdverb(word) && !objectPronouns.has(word);
  return frames.includes('n') && !isPassive && isPhrase && startsClause(reading, at)
    ? { first: at, kind: 'np' }
    : null;
}

/** Behind those who are told: “reporters”, “the court”, “The Associated Press”. */
function afterListener(reading: Reading, unit: Stretch, from: number): number {
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
    if (/^(?:that|whether|how|why|what|if|when|where)$/.test(word)) break;
    if (isName && !/^\p{Lu}/u.test(token?.text ?? '')) break;
    if (!isName && /^\p{Lu}/u.test(token?.text ?? '') && at > from + 1) break;
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

/** Behind adverbs, days, “in a statement”, and what stands between two commas. */
function afterModifiers(reading: Reading, unit: Stretch, from: number, frames: string): number {
  const { lower, tokens } = reading;
  let at = from;
  for (let count = 0; count < 8 && at < unit.last; count += 1) {
    const word = lower[at] ?? '';
    const next = lower[at + 1] ?? '';
    if (isAdverb(word) && !(word === 'there' && isFiniteVerb(next)) && word !== 'not') at += 1;
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
  // “said in the town of Kolm that …”
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
  // The rest of the sentence, or up to what is quoted.
  const isAtEnd = at >= unit.last || /^[.!?:]$/.test(lower[at] ?? '') || quotationAt(reading, at);
  return isAtEnd ? at : from;
}
