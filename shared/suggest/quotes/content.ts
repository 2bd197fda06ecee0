import type { Stretch } from '../document.ts';
import { isTitle } from '../names/titles.ts';
import { type CueWord, cueWord } from './cueWords.ts';
import { afterListener, afterModifiers, boundsNumber, closingComma, isInfinitive } from './modifiers.ts';
import { isContentPhrase } from './phrases.ts';
import { nextPlace, quotationAt, type Reading } from './reading.ts';
import {
  articles,
  auxiliaries,
  clauseOpeners,
  isAdverb,
  isFiniteVerb,
  objectPronouns,
  prepositions,
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
  if (frames.includes('b')) return phrase(reading, unit, behind, word, isPassive);
  const isCalling = /^(?:call|ask|appeal|plead|press|push)$/.test(word.verb);
  if (isCalling && reading.lower[behind] === 'for') return wanted(reading, unit, behind + 1, word.verb);
  return (
    (frames.includes('k') ? calledSo(reading, unit, verb) : null) ??
    shortThat(reading, unit, at, frames) ??
    (/[sctqrdkn]/.test(frames) ? quoted(reading, unit, at) : null) ??
    clause(reading, unit, at, word, isPassive, isApart) ??
    infinitive(reading, unit, at, at > verb + 1 || isPassive, word) ??
    phrase(reading, unit, frames.includes('a') ? from : at, word, isPassive)
  );
}

/** “have stated “off the record” that …”: how it was said, then what. */
function shortThat(reading: Reading, unit: Stretch, at: number, frames: string): Content | null {
  const quotation = at < unit.last ? quotationAt(reading, at) : undefined;
  const isHow =
    quotation && quotation.last - quotation.first <= 7 && reading.lower[quotation.last] === 'that';
  return isHow && /[sc]/.test(frames) ? { first: quotation.last, kind: 'that' } : null;
}

function quoted(reading: Reading, unit: Stretch, at: number): Content | null {
  const { lower, tokens } = reading;
  // “tells of “self-medicating” ants”: what it is about.
  if (/^(?:about|of|on|for|with|from|against)$/.test(lower[at - 1] ?? '')) return null;
  const sign = lower[at] ?? '';
  const place = /^[:,]$/.test(sign) || (/^[–—-]$/.test(sign) && quotationAt(reading, at + 1)) ? at + 1 : at;
  if (place < unit.last && quotationAt(reading, place)) return { first: place, kind: 'quote' };
  // “at 23:40” holds no colon.
  const isGlued = tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.start === tokens[at]?.end;
  const isClause = sign === ':' && at + 3 < unit.last && !isGlued;
  return isClause ? { first: at + 1, kind: 'colon' } : null;
}

/** The quotation of “called it ‘a farce’”, “dismissed the report as ‘gossip’”. */
function calledSo(reading: Reading, unit: Stretch, verb: number): Content | null {
  const { lower } = reading;
  let limit = Math.min(unit.last, verb + 14);
  for (let at = verb + 1; at < limit; at += 1) {
    const quotation = quotationAt(reading, at);
    if (quotation) return /^[,:]$/.test(lower[at - 1] ?? '') ? null : { first: at, kind: 'called' };
    // “described the move, which it opposed, as “daft””
    const close =
      lower[at] === ',' && /^(?:which|who)$/.test(lower[at + 1] ?? '') ? closingComma(reading, unit, at) : -1;
    if (close !== -1 && lower[close] === 'as') [at, limit] = [close, Math.min(unit.last, close + 3)];
    else if (/^[,.;:!?]$/.test(lower[at] ?? '') || isFiniteVerb(lower[at] ?? '')) return null;
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
  if (first === 'that' && isClausal)
    return isRelative || (!word.isSpeech && !holdsVerb(reading, unit, at + 1))
      ? null
      : { first: at, kind: 'that' };
  if (/^(?:whether|how|why|what|who|where|which|when|if)$/.test(first)) {
    const isAsking = /^(?:ask|wonder|know|inquire|enquire|see)$/.test(word.verb);
    if (first === 'when' || first === 'if') {
      const isOpen = isAsking || (first === 'if' && isUnsaid(reading, at));
      if (isOpen) return frames.includes('q') ? { first: at, kind: 'wh' } : null;
      return frames.includes('s') && hasMainClause(reading, unit, at) ? { first: at, kind: 'bare' } : null;
    }
    if (isApart && /^(?:who|where|which|what)$/.test(first)) return null;
    // “The court heard how”, but not “heard what sounded like shots”.
    if (word.verb === 'hear' && first !== 'how') return null;
    return frames.includes('q') ? { first: at, kind: 'wh' } : null;
  }
  if (isPassive && !frames.includes('r')) return null;
  if (!isPassive && /[sc]/.test(frames) && isRelativeVerb(reading, unit, at, word))
    return { first: at, kind: 'bare' };
  if (!/[sc]/.test(frames) || !startsClause(reading, at)) return null;
  // “said in a report carried by state media”.
  if (isApart && /[a-z]ed$/.test(first) && prepositions.has(lower[at + 1] ?? '')) return null;
  return isBareClause(reading, unit, at, word) ? { first: at, kind: 'bare' } : null;
}

/** “held that title”: without a verb it is no clause. */
function holdsVerb({ lower }: Reading, unit: Stretch, from: number): boolean {
  for (let at = from; at < Math.min(unit.last, from + 30); at += 1)
    if (isFiniteVerb(lower[at] ?? '') || /[a-z](?:ed|es|s)$/.test(lower[at] ?? '')) return true;
  return false;
}

/** “said if it is to be fair more must be found”: behind the clause that “if” opens there is another. */
function hasMainClause({ lower }: Reading, unit: Stretch, at: number): boolean {
  let [verbs, from] = [0, at];
  for (let here = at + 1; here < unit.last && !/^[;:.!?]$/.test(lower[here] ?? ''); here += 1) {
    const isVerb = isFiniteVerb(lower[here] ?? '') || (verbs === 0 && /[a-z]ed$/.test(lower[here] ?? ''));
    if (!isVerb || /^(?:be|been|being)$/.test(lower[here] ?? '') || here - from < 2) continue;
    verbs += 1;
    from = here;
    if (verbs === 2) return true;
  }
  return false;
}

/** “which Lorn says is too low”, “a man who police believe fled”: the verb of a relative clause around who says so. */
function isRelativeVerb(reading: Reading, unit: Stretch, at: number, { verb }: CueWord): boolean {
  const { lower } = reading;
  if (
    !/^(?:say|believe|think|claim|allege|insist|argue|suspect|fear|estimate|hope|maintain|feel)$/.test(verb)
  )
    return false;
  const isVerb = isFiniteVerb(lower[at] ?? '') || /[a-z]ed$/.test(lower[at] ?? '');
  if (!isVerb) return false;
  for (let before = at - 2; before >= Math.max(unit.first, at - 9); before -= 1) {
    if (/^(?:which|who|that|what)$/.test(lower[before] ?? ''))
      return before > unit.first || lower[before] === 'what';
    if (/^[,;:.]$/.test(lower[before] ?? '') || isFiniteVerb(lower[before] ?? '')) break;
  }
  return isContact(reading, unit, at);
}

/** “the man police say was killed”: who says so stands right behind the noun. */
function isContact({ lower, tokens }: Reading, unit: Stretch, at: number): boolean {
  const noun = tokens[at - 3];
  const [before, speaker] = [lower[at - 3] ?? '', lower[at - 2] ?? ''];
  const isSpeaker =
    /^(?:he|she|they|it|we|i|police|officials|prosecutors|residents|witnesses|experts|critics|investigators|authorities|locals|doctors|relatives|campaigners|activists|analysts|scientists|researchers)$/.test(
      speaker,
    ) || /^\p{Lu}\p{Ll}/u.test(tokens[at - 2]?.text ?? '');
  const isNoun = noun?.kind === 'word' && /^\p{Ll}{3,}/u.test(noun.text) && at - 3 > unit.first;
  const isSmall =
    prepositions.has(before) || isAdverb(before) || isFiniteVerb(before) || clauseOpeners.has(before);
  const isJoint = /^(?:where|and|but|or|that|what|when|while|because|although|as|if|than|says?|said)$/.test(
    before,
  );
  return isSpeaker && isNoun && !isSmall && !isJoint && auxiliaries.has(lower[at] ?? '');
}

/** “has yet to say if”, “did not say if”: what is open. */
function isUnsaid({ lower }: Reading, at: number): boolean {
  for (let before = at - 2; before >= Math.max(0, at - 4); before -= 1)
    if (/^(?:to|not|never)$|n't$/.test(lower[before] ?? '')) return true;
  return false;
}

function startsClause(reading: Reading, at: number): boolean {
  const { lower, tokens } = reading;
  const word = lower[at] ?? '';
  if (tokens[at]?.kind === 'sign' && word !== '$' && word !== '£' && word !== '€') return false;
  if (prepositions.has(word) && !boundsNumber(reading, at)) return false;
  // “ruled out a rise”: another verb.
  if (/^(?:out|back|away|down|off|apart)$/.test(word)) return false;
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
    if (lower[at] === 'nothing') return isFiniteVerb(lower[at + 1] ?? '');
    if (lower[at] === 'it' || lower[at] === 'you')
      return (
        isFiniteVerb(lower[at + 1] ?? '') ||
        /[a-z]ed$/.test(lower[at + 1] ?? '') ||
        word.frames.includes('s') ||
        word.isSpeech
      );
    return true;
  }
  const isStrict = perceiving.has(word.verb);
  if (isStrict && isPluralAndVerb(reading, at)) return true;
  let owed = 0;
  let end = at;
  for (let count = 0; end < unit.last && count < 24; end = nextPlace(reading, end), count += 1) {
    const token = lower[end] ?? '';
    // “her brother “was a good man””.
    if (end > at && quotationAt(reading, end) && isFiniteVerb(lower[end + 1] ?? '')) return true;
    if (end > at && isFiniteVerb(token) && !/^(?:be|been|being)$/.test(token) && !isLives(reading, end)) {
      owed -= 1;
      if (owed <= 0) return true;
    }
    if (/^[;:.!?]$/.test(token)) break;
    // “knew the writer and whether he had left”
    if (end > at && token === 'and' && /^(?:whether|if|that)$/.test(lower[end + 1] ?? '')) break;
    if (end > at && /^(?:that|which|who|whose)$/.test(token)) {
      // “believes none of the people who lived there are left”: behind a relative clause comes a second verb.
      const isOnlyNoun = word.verb === 'say' && end - at === 1 && token === 'that';
      if (isStrict || (word.verb === 'say' && !isOnlyNoun) || owed > 0) break;
      owed = 2;
    }
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
    if (isPast && !isStrict) {
      owed -= 1;
      if (owed <= 0) return true;
    }
  }
  // After “said” almost anything of some length is a clause.
  if (lower[at] === 'the' && lower[at + 1] === 'same') return false;
  const isOpened = /^(?:that|which|who|,)$/.test(lower[end] ?? '');
  return word.verb === 'say' && end - at >= (isOpened ? 2 : 4);
}

/** “claimed three lives”, “put their lives at risk”: no verb. */
function isLives({ lower, tokens }: Reading, at: number): boolean {
  const isCounted = tokens[at - 1]?.kind === 'number' || articles.has(lower[at - 1] ?? '');
  return lower[at] === 'lives' && isCounted;
}

/** “found mice lived longer”, “showed dogs understand words”: a bare plural and its verb, which has an object of its own. */
function isPluralAndVerb({ lower, tokens }: Reading, at: number): boolean {
  const [noun, verb, behind] = [lower[at] ?? '', lower[at + 1] ?? '', lower[at + 2] ?? ''];
  const isPlural = /[^suia']s$/.test(noun) || /^(?:people|men|women|children|mice|police)$/.test(noun);
  if (!isPlural || tokens[at]?.kind !== 'word' || articles.has(noun)) return false;
  const cue = cueWord(verb);
  if (cue?.form === 'base' && !cue.isNounLike) return true;
  // “soldiers armed with rifles”, “mice treated in May”: no verb of theirs.
  const isObject = tokens[at + 2]?.kind === 'word' && !prepositions.has(behind) && !isAdverb(behind);
  return /[a-z]ed$/.test(verb) && isObject && !/^(?:to|and|or|but|as|that|who|which)$/.test(behind);
}

/** “the role the army can play”, “the disregard it has”: a clause without “that” that belongs to a noun. */
function opensRelative({ lower, tokens }: Reading, from: number, at: number): boolean {
  if (at - from < 2 || tokens[at - 1]?.kind !== 'word') return false;
  const before = lower[at - 1] ?? '';
  if (prepositions.has(before) || articles.has(before) || isAdverb(before) || isTitle(before)) return false;
  const isName = /^\p{Lu}/u.test(tokens[at]?.text ?? '') && !/^\p{Lu}/u.test(tokens[at - 1]?.text ?? '');
  return isName || clauseOpeners.has(lower[at] ?? '') || /^(?:the|an?)$/.test(lower[at] ?? '');
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
  for (let to = lower[at] === ',' ? at : at + 1; to < Math.min(unit.last, at + 12); to += 1) {
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
  // “blamed that on him”: the words say nothing.
  if (frames.includes('b') && (objectPronouns.has(word) || /^(?:that|this)$/.test(word))) return null;
  if (frames.includes('a')) {
    for (let of = at; of < Math.min(unit.last, at + 10); of += 1) {
      if (lower[of] === 'of') return { first: of, kind: 'of' };
      if (/^[,;:.!?]$/.test(lower[of] ?? '') || isFiniteVerb(lower[of] ?? '')) break;
    }
    return null;
  }
  if (frames.includes('f') && (word === 'of' || word === 'about')) return { first: at, kind: 'of' };
  if (frames.includes('b'))
    return !isPassive && isBlaming(reading, unit, at) ? { first: at, kind: 'of' } : null;
  if (frames.includes('g') && /[a-z]ing$/.test(word)) return { first: at, kind: 'gerund' };
  const isPhrase =
    tokens[at]?.kind !== 'sign' && !prepositions.has(word) && !isAdverb(word) && !objectPronouns.has(word);
  const isNamed = frames.includes('n') || (frames.includes('e') && isContentPhrase(reading, verb, at));
  return isNamed && !isPassive && isPhrase && startsClause(reading, at) ? { first: at, kind: 'np' } : null;
}

/** “blamed the storm for the delay”, “blames it on rebels”. */
function isBlaming(reading: Reading, unit: Stretch, at: number): boolean {
  const { lower, tokens } = reading;
  for (let tie = at + 1; tie < Math.min(unit.last, at + 12); tie += 1) {
    if (/^(?:for|on)$/.test(lower[tie] ?? '')) return true;
    const isEnd =
      tokens[tie]?.kind === 'sign' && !/^['’-]$/.test(lower[tie] ?? '') && !quotationAt(reading, tie);
    if (isEnd || (isFiniteVerb(lower[tie] ?? '') && !quotationAt(reading, tie))) return false;
  }
  return false;
}

/** Behind “called for”, “asked for”: what somebody is to do, or what is wanted. */
function wanted(reading: Reading, unit: Stretch, at: number, verb: string): Content | null {
  if (at >= unit.last) return null;
  if (reading.tokens[at]?.kind === 'sign') return quotationAt(reading, at) ? { first: at, kind: 'np' } : null;
  for (let to = at + 1; to < Math.min(unit.last, at + 9); to += 1) {
    const word = reading.lower[to] ?? '';
    if (isInfinitive(reading, unit, to)) return { first: to, kind: 'inf' };
    if (/^[,;:.!?]$/.test(word) || isFiniteVerb(word) || quotationAt(reading, to)) break;
  }
  return verb === 'call' || isContentPhrase(reading, verb, at) ? { first: at, kind: 'np' } : null;
}
