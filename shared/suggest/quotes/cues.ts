import type { Stretch } from '../document.ts';
import { type Content, contentAfter } from './content.ts';
import type { Cue } from './cue.ts';
import { type CueWord, cueWord, isCueForm, isReportingVerb } from './cueWords.ts';
import { isInfinitive } from './modifiers.ts';
import { isCapital, namingPart } from './naming.ts';
import { isRelative, nominalCue } from './nominalCues.ts';
import { nextPlace, quotationAt, type Reading } from './reading.ts';
import {
  articles,
  auxiliaries,
  clauseOpeners,
  isAdverb,
  isFiniteVerb,
  isPronoun,
  prepositions,
  venues,
  words,
} from './smallWords.ts';
import { isComma, type Subject, subjectAfter, subjectBefore } from './subject.ts';

/** The cues of a sentence outside of its quotations, in text order. */
export function cuesOf(reading: Reading, unit: Stretch): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = unit.first; at < unit.last; at = nextPlace(reading, at)) {
    if (!isCueForm(reading.lower[at] ?? '') || quotationAt(reading, at)) continue;
    const cue = accordingTo(reading, unit, at) ?? verbCue(reading, unit, at) ?? nominalCue(reading, unit, at);
    if (cue) cues.push(cue);
  }
  return cues;
}

/** “according to X”, “in the words of X”. */
function accordingTo(reading: Reading, unit: Stretch, at: number): Cue | null {
  const { lower } = reading;
  const isWords = lower[at] === 'words' && lower[at - 1] === 'the' && lower[at - 2] === 'in';
  const isOf = isWords && at - 2 >= unit.first && lower[at + 1] === 'of';
  if (!isOf && (lower[at] !== 'according' || lower[at + 1] !== 'to')) return null;
  const subject = subjectAfter(reading, unit, at + 1);
  return {
    at: isOf ? at - 2 : at,
    last: at + 2,
    kind: 'according',
    word: null,
    subject,
    content: null,
    isDependent: false,
  };
}

function verbCue(reading: Reading, unit: Stretch, at: number): Cue | null {
  const { lower, tokens } = reading;
  const word = cueWord(lower[at] ?? '');
  if (!word || (isCapital(tokens[at]?.text) && at > unit.first && !isLoud(tokens[at]?.text))) return null;
  const helpers = helpersBefore(reading, unit, at);
  const before = lower[at - 1] ?? '';
  if (helpers.isPassive && (word.form === 'past' || word.form === 'participle'))
    return passiveCue(reading, unit, at, word);
  if (word.form === 'participle' && !helpers.hasAuxiliary) return null;
  // “territory claimed by Albania”
  const isDone = word.form === 'past' && !helpers.hasAuxiliary && lower[at + 1] === 'by';
  if (isDone && !isComma(before) && !venues.has(lower[at + 2] ?? '')) return null;
  if (isAfterArticle(reading, at, word) || isNounOfSubject(reading, at, word)) return null;
  const isInfinitive = word.form === 'base' && helpers.isInfinitive;
  const isParticiple = word.form === 'ing' && !helpers.isPassive;
  if (
    isParticiple &&
    !isComma(before) &&
    !/^(?:as|by|without|before|after|of|from|in|for|and|while)$/.test(before) &&
    !isOfDocument(reading, at, word) &&
    at > unit.first
  )
    return null;
  const isInverted =
    isBehindSpeech(reading, unit, at) && word.isSpeech && word.form !== 'base' && !isParticiple;
  // “…, says they are ready”: no “said he”.
  const isClause = clauseOpeners.has(lower[at + 1] ?? '') && isFiniteVerb(lower[at + 2] ?? '');
  const inverted = isInverted && !isClause ? subjectAfter(reading, unit, at) : null;
  if (inverted)
    return { at, last: at + 1, kind: 'verb', word, subject: inverted, content: null, isDependent: false };
  // Only as in “as she put it” and “put the toll at 40”.
  const figure = word.verb === 'put' ? putAt(reading, unit, at) : null;
  const isPut = word.verb === 'put' && !figure;
  if (isPut && lower[at + 1] !== 'it') return null;
  const isOut = lower[at + 1] === 'out' && /^(?:find|figure|point|spell)$/.test(word.verb);
  const content = figure ?? contentAfter(reading, unit, isPut ? at + 1 : at, word);
  // “…,” he was quoted as saying.
  const isQuoted = isParticiple && !content && before === 'as' && lower[at - 2] === 'quoted';
  if (isQuoted && auxiliaries.has(lower[at - 3] ?? '')) {
    const source = subjectBefore(reading, unit, at - 2);
    return source && { at, last: at + 1, kind: 'verb', word, subject: source, content, isDependent: false };
  }
  if (isParticiple && (!content || !/^(?:that|bare|quote|wh)$/.test(content.kind))) return null;
  if (isInfinitive && !(content && /^(?:that|quote|wh|bare)$/.test(content.kind))) return null;
  const isAsked =
    word.form === 'past' &&
    /[ro]/.test(word.frames) &&
    (at === unit.first || /^(?:,|when|if|and|but)$/.test(before));
  if (isAsked && content?.kind === 'wh' && subjectBefore(reading, unit, at) === null)
    return { at, last: at + 1, kind: 'passive', word, subject: null, content, isDependent: false };
  const isDependent = isInfinitive || isParticiple;
  const quoted = isParticiple ? quotedOne(reading, unit, at) : null;
  const ahead = isDependent ? quoted : subjectBefore(reading, unit, at);
  const subject = ahead ?? (content || isDependent ? null : subjectAfter(reading, unit, at));
  if (!subject && !isDependent) return null;
  if (!fits(reading, unit, at, word, { subject, content, hasAuxiliary: helpers.hasAuxiliary, isInfinitive }))
    return null;
  return { at, last: at + (isPut || isOut ? 2 : 1), kind: 'verb', word, subject, content, isDependent };
}

/** “put the toll at 40”: what a number is put at. */
function putAt({ lower, tokens }: Reading, unit: Stretch, verb: number): Content | null {
  for (let at = verb + 2; at < Math.min(unit.last, verb + 9); at += 1) {
    if (tokens[at]?.kind === 'sign' && !/^['’-]$/.test(lower[at] ?? '')) return null;
    if (!/^(?:at|between|above|below)$/.test(lower[at] ?? '')) continue;
    let number = at + 1;
    while (bounds.test(lower[number] ?? '')) number += 1;
    return tokens[number]?.kind === 'number' ? { first: verb + 1, kind: 'np' } : null;
  }
  return null;
}

const bounds = /^(?:about|around|over|nearly|almost|some|at|least|under|between|more|less|than|[$£€])$/;

/** “quoted an official as saying”: the official. */
function quotedOne(reading: Reading, unit: Stretch, at: number): Subject | null {
  const { lower } = reading;
  if (lower[at - 1] !== 'as') return withOne(reading, unit, at);
  for (let verb = at - 3; verb >= Math.max(unit.first, at - 16); verb -= 1) {
    if (!/^(?:quot|cit)(?:ed|es|ing|e)$/.test(lower[verb] ?? '')) continue;
    // “was quoted by the paper as saying”
    if (lower[verb + 1] === 'by') return subjectBefore(reading, unit, verb);
    const naming = namingPart(reading, verb + 1, at - 1, unit);
    return naming && { first: verb + 1, last: at - 1, naming, where: 'before' };
  }
  return null;
}

/** “with the bankers’ union saying: “…””: the union. */
function withOne(reading: Reading, unit: Stretch, at: number): Subject | null {
  const { lower, tokens } = reading;
  for (let tie = at - 2; tie >= Math.max(unit.first, at - 9); tie -= 1) {
    const isNoun = tokens[tie]?.kind === 'word' || /^['’-]$/.test(lower[tie] ?? '');
    if (!isNoun || isFiniteVerb(lower[tie] ?? '')) return null;
    if (lower[tie] !== 'with') continue;
    const naming = isComma(lower[at - 1] ?? '') ? null : namingPart(reading, tie + 1, at, unit);
    return naming && { first: tie + 1, last: at, naming, where: 'before' };
  }
  return null;
}

/** “a statement saying that …”, “a letter stating …”: behind a noun. */
function isOfDocument({ lower, tokens }: Reading, at: number, { verb }: CueWord): boolean {
  const isNoun =
    tokens[at - 1]?.kind === 'word' &&
    !isAdverb(lower[at - 1] ?? '') &&
    !auxiliaries.has(lower[at - 1] ?? '');
  return (
    isNoun && /^(?:say|state|claim|allege|suggest|argue|announce|confirm|indicate|insist|explain)$/.test(verb)
  );
}

/** Whether a verb stands behind a comma or a quotation without a subject: “…, said Ilse Marrant”. */
function isBehindSpeech(reading: Reading, unit: Stretch, at: number): boolean {
  const { lower } = reading;
  const before = lower[at - 1] ?? '';
  if (!isComma(before) && !quotationAt(reading, at - 1)) return false;
  return (
    (at > unit.first || quotationAt(reading, at - 1) !== undefined) &&
    subjectBefore(reading, unit, at) === null
  );
}

/** What people are said, known or expected to do. */
const held = words(
  'say believe think expect report know allege estimate understand claim predict forecast project assume',
);

/** “was asked by the judge to leave”. */
const told = /^(?:ask|tell|order|urge|instruct|warn|advise|command|request)$/;

/** “was told that”, “is expected to”, “it is believed that”. */
function passiveCue(reading: Reading, unit: Stretch, at: number, word: CueWord): Cue | null {
  const { lower } = reading;
  const isAsked = /[roa]/.test(word.frames) && word.verb !== 'require';
  const isHeld = held.has(word.verb);
  const followed = contentAfter(
    reading,
    unit,
    at,
    {
      ...word,
      frames: isAsked
        ? word.frames.replace('n', '')
        : `${word.frames.replace(/[nscioq]/g, '')}${isHeld ? 'i' : ''}`,
    },
    true,
  );
  if (lower[at + 1] === 'by') {
    const by = subjectAfter(reading, unit, at + 1);
    // “It was confirmed by the police that …”.
    const behind = by === null ? at : lower[by.last] === ',' ? by.last + 1 : by.last;
    const isThat = lower[behind] === 'that' && /t/.test(word.frames);
    const isAsked = /^(?:whether|if|how|why|what)$/.test(lower[behind] ?? '') && /q/.test(word.frames);
    const isTold = (told.test(word.verb) || isHeld) && isInfinitive(reading, unit, behind);
    const content = /[ak]/.test(word.frames)
      ? contentAfter(reading, unit, at, word, true)
      : isThat || isAsked || isTold
        ? ({ first: behind, kind: isThat ? 'that' : isTold ? 'inf' : 'wh' } as const)
        : null;
    return by && { at, last: at + 1, kind: 'passive', word, subject: by, content, isDependent: false };
  }
  const subject = subjectBefore(reading, unit, at);
  const isIt = lower[subject?.first ?? -1] === 'it';
  // “It is alleged Lorn bought the knife.”
  const bare = !followed && isIt && isHeld ? contentAfter(reading, unit, at, { ...word, frames: 'c' }) : null;
  if (bare?.kind === 'bare')
    return { at, last: at + 1, kind: 'passive', word, subject: null, content: bare, isDependent: false };
  if (!followed) return null;
  if (followed.kind === 'that' && !isIt && !isAsked) return null;
  return { at, last: at + 1, kind: 'passive', word, subject: null, content: followed, isDependent: false };
}

/** What rules, claims and orders do. */
const ruling =
  /^(?:require|allow|prohibit|ban|bar|limit|govern|prevent|restrict|permit|apply|protect|say|claim)$/;

/** Whether a verb in this form has a subject or a complement that it can have. */
function fits(
  { lower, tokens }: Reading,
  unit: Stretch,
  at: number,
  word: CueWord,
  found: {
    readonly subject: Subject | null;
    readonly content: Content | null;
    readonly hasAuxiliary: boolean;
    readonly isInfinitive: boolean;
  },
): boolean {
  const { subject, content } = found;
  const before = lower[at - 1] ?? '';
  const isSpoken = /[sctqrd]/.test(word.frames);
  if (!content && !isSpoken) return false;
  if (word.form === 'base' && !found.hasAuxiliary && !found.isInfinitive) {
    // The present of the plural, or a noun: it needs a plural or a pronoun in front.
    const isPlural =
      /^(?:they|we|i|you|who|people|police|men|women|children|families|and|also|now|some|many|others|most)$/.test(
        before,
      ) ||
      /[^s']s$/.test(before) ||
      isAdverb(before) ||
      (content !== null && isPluralSubject({ lower, tokens }, subject)) ||
      (word.verb === 'say' && isCapital(tokens[at - 1]?.text));
    const isCollective =
      !content &&
      !word.isNounLike &&
      (lower[at + 1] === '.' || at + 1 >= unit.last) &&
      subject?.where === 'before';
    if (!isPlural && !isCollective) return false;
    if (word.isNounLike && content && /^(?:np|bare)$/.test(content.kind) && !isPlural) return false;
  }
  // “They broke rules that require …”: a relative clause of a noun.
  const isOfNoun = word.isNounLike && word.form === 'third' && content?.kind === 'that';
  if (isOfNoun && (ruling.test(lower[content.first + 1] ?? '') || isRelative(lower, content.first)))
    return false;
  const isAside = lower[unit.first] === 'as' || lower[unit.first + 1] === 'as';
  if (isAside && !content && subject?.where === 'before' && lower[at + 1] === ',') return true;
  if (word.isNounLike && word.form === 'third' && (!content || /^(?:np|of)$/.test(content.kind))) {
    if (subject?.where !== 'before' || at + 1 < unit.last - 1) return content !== null && subject !== null;
  }
  if (
    tokens[at - 1]?.text === '-' ||
    before === 'let' ||
    lower[at - 4] === 'let' ||
    lower[at - 2] === "let's" ||
    /^let['’]s$/.test(before) ||
    (before === 's' && lower[at - 3] === 'let') ||
    (before === 'to' && lower[at - 2] === 'is')
  )
    return false;
  return true;
}

/** “The images, taken on Friday, suggest …”, “Economists asked by the bank predict …”: a plural opens the subject. */
function isPluralSubject(
  { lower, tokens }: Pick<Reading, 'lower' | 'tokens'>,
  subject: Subject | null,
): boolean {
  if (subject?.where !== 'before') return false;
  for (let at = subject.first; at < subject.last; at += 1) {
    const word = lower[at] ?? '';
    if (at > subject.first && (tokens[at]?.kind === 'sign' || prepositions.has(word))) return false;
    // “Ohl Bank and Lorn Bank claim”
    if (word === 'and' && isCapital(tokens[at - 1]?.text) && isCapital(tokens[at + 1]?.text)) return true;
    const isPlural = /[^suia']s$/.test(word) && !articles.has(word) && !auxiliaries.has(word);
    if (/^(?:data|media|police|people|figures|they)$/.test(word) || isPlural) return true;
  }
  return false;
}

/** “the report”, “an alleged plot”, “Kim’s claims”: a noun or an adjective. */
function isAfterArticle({ lower }: Reading, at: number, word: CueWord): boolean {
  const before = lower[at - 1] ?? '';
  // “Local media reported that …” is no noun.
  const isPast = word.form === 'past' || word.form === 'participle';
  if (before === 's' && /^['’]$/.test(lower[at - 2] ?? '')) return word.form !== 'past' || true;
  if (
    articles.has(before) &&
    !/^(?:some|many|most|all|few|several|both|one|others|two|three|those|these|that|this|any|each|another|no|two)$/.test(
      before,
    )
  )
    return !(before === 'her' && word.form === 'ing');
  // “how many rules we follow”
  const isMany = /^(?:many|most|all|few|several|some|these|those|two|three|both|such)$/.test(before);
  if (isMany && word.isNounLike && word.form === 'third') return true;
  // “another estimated 200 dead”
  if (word.verb === 'estimate' && isPast && /^(?:another|some|an)$/.test(before)) return true;
  if (before === 'to') return word.form === 'third';
  if (before === 'that' || before === 'this') return word.isNounLike && word.form === 'base';
  if (
    /^(?:of|with|from|by|for|in|on|about|amid|after|over|despite|against|following|new|usual|latest|earlier|official|media|news|press)$/.test(
      before,
    )
  )
    return (word.isNounLike && !isPast) || (word.form !== 'ing' && prepositions.has(before));
  return false;
}

/** “their worst fears have come true”, “state media said”: the noun of a subject whose verb follows. */
function isNounOfSubject({ lower, tokens }: Reading, at: number, word: CueWord): boolean {
  if (!word.isNounLike || (word.form !== 'base' && word.form !== 'third')) return false;
  if (word.form === 'base' && isReportingVerb(lower[at + 2] ?? '') && !isPronoun(lower[at + 1] ?? ''))
    return true;
  const before = lower[at - 1] ?? '';
  const next = lower[at + 1] ?? '';
  // “national plans to cut carbon”
  const isPlan = word.form === 'third' && next === 'to' && qualities.test(before);
  // “federal and state governments have”, “city states began”
  const isState =
    word.verb === 'state' && !/^(?:they|we|i|you|who|he|she|it)$|[^s]s$/.test(before) && next !== 'that';
  // “collected comments sent in by readers”
  // “an event Mexico hopes will rival it” is a verb.
  const isNamed = auxiliaries.has(next) && (isCapital(tokens[at - 1]?.text) || isPronoun(before));
  const isParticiple = isFiniteVerb(next) || /[a-z]ed$/.test(next);
  const isSent = word.form === 'third' && isParticiple && !isNamed && !isRelativeAt(lower, at);
  const isSuperlative = /^(?:worst|best|own|main|[a-z]{3,}est)$/.test(before);
  return isPlan || isState || isSent || (isSuperlative && auxiliaries.has(next));
}

const qualities =
  /^(?:national|local|new|ambitious|detailed|current|original|future|similar|grand|secret|controversial|radical|proposed|existing|long-term)$/;

/** “which Lorn claims is”: the verb belongs to a relative clause. */
function isRelativeAt(lower: Reading['lower'], at: number): boolean {
  for (let before = at - 1; before > Math.max(0, at - 8); before -= 1)
    if (/^(?:which|who|that|what)$/.test(lower[before] ?? '')) return true;
  return false;
}

interface Helpers {
  readonly hasAuxiliary: boolean;
  readonly isPassive: boolean;
  readonly isInfinitive: boolean;
}

function helpersBefore({ lower }: Reading, unit: Stretch, verb: number): Helpers {
  let [hasAuxiliary, isPassive] = [false, false];
  for (let at = verb - 1; at >= Math.max(unit.first, verb - 4); at -= 1) {
    const word = lower[at] ?? '';
    if (word === 'to') return { hasAuxiliary, isPassive, isInfinitive: true };
    if (auxiliaries.has(word)) {
      hasAuxiliary = true;
      if (/^(?:is|are|was|were|be|been|being|am|isn't|aren't|wasn't|weren't)$/.test(word)) isPassive = true;
      if (isPassive || verb - at > 1) break;
      continue;
    }
    if (!isAdverb(word)) break;
  }
  return { hasAuxiliary, isPassive, isInfinitive: false };
}

function isLoud(word: string | undefined): boolean {
  return word !== undefined && word.length > 2 && word === word.toUpperCase();
}
