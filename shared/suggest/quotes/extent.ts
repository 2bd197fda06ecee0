import type { Stretch } from '../document.ts';
import type { Content } from './content.ts';
import type { Cue } from './cue.ts';
import { cueNouns, cueWord } from './cueWords.ts';
import { nextPlace, quotationAt, type Reading } from './reading.ts';
import { auxiliaries, clauseOpeners, isAdverb, isFiniteVerb, words } from './smallWords.ts';
import { isComma } from './subject.ts';

/** The cues of a sentence by where they and their subjects begin. */
export interface Attributions {
  readonly all: readonly Cue[];
  readonly at: ReadonlyMap<number, Cue>;
  readonly bySubject: ReadonlyMap<number, Cue>;
  /** By the quotation that they call something. */
  readonly called: ReadonlyMap<number, Cue>;
}

export function attributionsOf(cues: readonly Cue[]): Attributions {
  const own = cues.filter(({ kind, isDependent }) => kind === 'verb' && !isDependent);
  return {
    all: cues,
    called: new Map(
      cues.flatMap((cue) => (cue.content?.kind === 'called' ? [[cue.content.first, cue] as const] : [])),
    ),
    at: new Map(cues.map((cue) => [cue.at, cue])),
    bySubject: new Map(
      own.flatMap((cue) => (cue.subject?.where === 'before' ? [[cue.subject.first, cue] as const] : [])),
    ),
  };
}

/** What the writer adds about what was said: “…, prompting a protest”. */
const remarks =
  words(`prompting sparking drawing fueling fuelling triggering underscoring signaling signalling echoing
  contradicting referring citing quoting pointing alluding gesturing apparently leaving describing calling`);

/** Where what a cue attributes ends: an index of a token, before another attribution and before the final stop. */
export function contentEnd(
  reading: Reading,
  unit: Stretch,
  cue: Cue,
  content: Content,
  attributions: Attributions,
): number {
  const { lower } = reading;
  const isPhrase = /^(?:inf|np|gerund|of)$/.test(content.kind);
  const isRelative =
    cue.subject?.where === 'who' || isInRelative(reading, unit, cue) || isInOpening(reading, unit, cue);
  const isNounSubject = cue.kind === 'noun' && isBeforeVerb(reading, unit, cue.at);
  let verbs = 0;
  let depth = 0;
  for (let at = content.first; at < unit.last; at = nextPlace(reading, at)) {
    const word = lower[at] ?? '';
    if (quotationAt(reading, at)) {
      // “dismissed reports that it was false as ‘gossip’”.
      const called = attributions.called.get(at);
      if (called && called !== cue && called.at < content.first)
        return reading.lower[at - 1] === 'as' ? at - 1 : at;
      // “…,” she said: the words in front of the quotation are part of what she said, not of what this cue attributes.
      continue;
    }
    if (word === '(') depth += 1;
    if (word === ')') {
      depth -= 1;
      if (depth < 0) return at;
    }
    if (at === content.first) continue;
    if (isNounSubject && verbs > 0 && isMainVerb(reading, at)) return at;
    if (isFiniteVerb(word) || /[a-z]ed$/.test(word)) verbs += 1;
    if (word === ';' && isThatAgain(reading, at + 1)) continue;
    if (word === ';' || (word === ':' && quotationAt(reading, at + 1))) return at;
    if (isComma(word)) {
      if (isRelative && depth === 0 && word === ',') return at;
      if (endsAtComma(reading, unit, at, cue, attributions)) return at;
      if (isPhrase && endsPhraseAtComma(reading, unit, at)) return at;
    } else if (endsAtConjunction(reading, at, cue, attributions, isPhrase)) return at;
    else if (word === 'according' && lower[at + 1] === 'to') return at;
    else if (content.kind === 'np' && at > content.first && endsNounPhrase(reading, at)) return at;
    const behind = lower[at - 1] ?? '';
    if (quotationAt(reading, at - 1) && attributions.bySubject.has(at) && /[,!?]/.test(behind)) return at;
  }
  return withoutStop(reading, content.first, unit.last);
}

/** “that it was late; and that it was cold”. */
function isThatAgain({ lower }: Reading, at: number): boolean {
  return lower[at] === 'that' || (lower[at] === 'and' && lower[at + 1] === 'that');
}

/** Whether no verb comes before a noun in its sentence, so that the noun is in its subject. */
function isBeforeVerb({ lower }: Reading, unit: Stretch, noun: number): boolean {
  for (let at = Math.max(unit.first, noun - 14); at < noun; at += 1)
    if (
      isFiniteVerb(lower[at] ?? '') ||
      /[;,]/.test(lower[at] ?? '') ||
      cueWord(lower[at] ?? '')?.form === 'past'
    )
      return false;
  return noun - unit.first < 14;
}

/** Whether a verb can be that of the sentence: none of a chain, of a relative clause or behind “and”. */
function isMainVerb({ lower }: Reading, at: number): boolean {
  const before = lower[at - 1] ?? '';
  return (
    auxiliaries.has(lower[at] ?? '') &&
    !/^(?:be|been|being)$/.test(lower[at] ?? '') &&
    !auxiliaries.has(before) &&
    !/^(?:and|or|but|which|who|that|to|it|he|she|they|we|there|what|not)$/.test(before)
  );
}

/** Without the final stop outside of quotation marks. */
export function withoutStop(reading: Reading, first: number, last: number): number {
  let end = last;
  while (end > first + 1 && !quotationAt(reading, end - 1) && /^[.!?…,:]$/.test(reading.lower[end - 1] ?? ''))
    end -= 1;
  // “…, however.” is the writer’s.
  const isTie = /^(?:however|though|meanwhile)$/.test(reading.lower[end - 1] ?? '');
  return isTie && reading.lower[end - 2] === ',' && end - 2 > first ? end - 2 : end;
}

/** “…, without giving details”: what the speaker left out is the writer’s to tell. */
const withheld =
  /^(?:giving|offering|providing|presenting|elaborating|specifying|explaining|naming|identifying|citing|saying|mentioning|disclosing|commenting)$/;

function endsAtComma(
  reading: Reading,
  unit: Stretch,
  comma: number,
  cue: Cue,
  attributions: Attributions,
): boolean {
  const { lower } = reading;
  const next = comma + 1;
  const word = lower[next] ?? '';
  if (word === 'according' && lower[next + 1] === 'to') return true;
  if (word === 'citing' || remarks.has(word) || isSaying(reading, next)) return true;
  if (word === 'without' && withheld.test(lower[next + 1] ?? '')) return true;
  const here = attributions.at.get(next);
  if (here && (here.word?.form === 'ing' || here.subject?.where === 'after')) return true;
  if (/^(?:and|but|while|though|although|then|yet|whereas|or)$/.test(word)) {
    if (endsAtConjunction(reading, next, cue, attributions, false)) return true;
    const behind = skipAdverbs(reading, next + 1);
    // “, but declined to say more”: a verb without a subject goes on about the speaker.
    if (
      word === 'but' &&
      /^(?:declined|refused|gave|offered|has|had|did|does|added|would|could|was)$/.test(lower[behind] ?? '')
    )
      return true;
    return attributions.bySubject.has(behind);
  }
  const behind = attributions.bySubject.get(next);
  // “after reports that he had left, scored twice”: the verb of the sentence.
  if (cue.kind === 'noun' && cueWord(word) === undefined && /[a-z]ed$/.test(word)) return true;
  // “Asked if it was ready, she said …”.
  const asked = /^(?:when|if)$/.test(lower[unit.first] ?? '') ? unit.first + 1 : unit.first;
  const isAnswer = /^(?:asked|pressed|questioned|quizzed)$/.test(lower[asked] ?? '');
  return behind !== undefined && (behind.content === null || isAnswer) && next < unit.last;
}

/** “… and warned that …”, “… and Marsh said …”. */
function endsAtConjunction(
  reading: Reading,
  at: number,
  cue: Cue,
  attributions: Attributions,
  isPhrase: boolean,
): boolean {
  const { lower } = reading;
  if (!/^(?:and|but|or|then|while|although|though)$/.test(lower[at] ?? '')) return false;
  const behind = skipAdverbs(reading, at + 1);
  if (isDisowned(reading, at)) return true;
  const other = attributions.at.get(behind);
  const isOwn = other?.kind === 'verb' && !other.isDependent && other.content !== null;
  if (other && isOwn && (sameForm(cue, other) || isComma(lower[at - 1] ?? ''))) return true;
  // “but wouldn’t comment further”: about the speaker.
  if (lower[at] === 'but' && isUnwilling(reading, behind)) return true;
  if (attributions.bySubject.has(behind) && attributions.bySubject.get(behind)?.content)
    return lower[at] !== 'or';
  return isPhrase && (auxiliaries.has(lower[behind] ?? '') || cueWord(lower[behind] ?? '')?.form === 'past');
}

/** “…, a claim he denied”, “…, allegations he denied”, “— an accusation that …”: about what was said. */
function isSaying({ lower }: Reading, at: number): boolean {
  const hasArticle = /^an?$/.test(lower[at] ?? '');
  for (let noun = hasArticle ? at + 1 : at; noun < at + (hasArticle ? 4 : 1); noun += 1)
    if (cueNouns.has(lower[noun] ?? '') || (hasArticle && lower[noun] === 'move'))
      return /^(?:that|which|he|she|it|they|the|echoed|made|repeated|denied|rejected)$/.test(
        lower[noun + 1] ?? '',
      );
  return false;
}

/** “although this was denied by the group”: what others say of it. */
function isDisowned({ lower }: Reading, at: number): boolean {
  if (!/^(?:this|that|it|which)$/.test(lower[at + 1] ?? '')) return false;
  for (let verb = at + 2; verb < at + 6; verb += 1)
    if (/^(?:denied|rejected|disputed|refuted)$/.test(lower[verb] ?? '')) return true;
  return false;
}

function isUnwilling({ lower }: Reading, at: number): boolean {
  if (/^(?:declined|refused)$/.test(lower[at] ?? '')) return true;
  if (!/^(?:would|did|could|does|will)$|n't$/.test(lower[at] ?? '')) return false;
  for (let behind = at + 1; behind < at + 4; behind += 1)
    if (
      /^(?:comment|say|elaborate|give|discuss|provide|identify|disclose|offer|explain|name|specify)$/.test(
        lower[behind] ?? '',
      )
    )
      return true;
  return false;
}

function sameForm(cue: Cue, other: Cue): boolean {
  if (!cue.word || !other.word) return true;
  const tense = (form: string) => (form === 'past' || form === 'participle' ? 'past' : 'present');
  return tense(cue.word.form) === tense(other.word.form) || cue.kind === 'passive';
}

function skipAdverbs({ lower }: Reading, from: number): number {
  let at = from;
  while (isAdverb(lower[at] ?? '') || /^(?:has|have|had|then|on)$/.test(lower[at] ?? '')) {
    if (!isAdverb(lower[at] ?? '') && !cueWord(lower[at + 1] ?? '')) break;
    at += 1;
  }
  return at;
}

/** “to buy it for 2 billion crowns, which …”, “, but …”, “, making it …”. */
function endsPhraseAtComma({ lower }: Reading, unit: Stretch, comma: number): boolean {
  const next = lower[comma + 1] ?? '';
  if (comma + 1 >= unit.last) return true;
  return (
    /^(?:but|which|who|while|as|after|although|though|because|when|with|where|so|yet)$/.test(next) ||
    clauseOpeners.has(next) ||
    /[a-z]ing$/.test(next) ||
    (next === 'and' && (clauseOpeners.has(lower[comma + 2] ?? '') || auxiliaries.has(lower[comma + 2] ?? '')))
  );
}

function endsNounPhrase({ lower }: Reading, at: number): boolean {
  const word = lower[at] ?? '';
  return (
    (auxiliaries.has(word) && !/^(?:that|which|who)$/.test(lower[at - 1] ?? '')) ||
    /^(?:after|when|while|as|because|saying)$/.test(word) ||
    (word === 'and' && /^(?:where|which|who|when)$/.test(lower[at + 1] ?? ''))
  );
}

/** “Under the plan, which the council says will save money, pupils …”. */
function isInRelative({ lower }: Reading, unit: Stretch, { subject }: Cue): boolean {
  if (subject?.where !== 'before') return false;
  const before = lower[subject.first - 1] ?? '';
  return (
    subject.first > unit.first &&
    /^(?:which|whom|that|who|where)$/.test(before) &&
    (isComma(lower[subject.first - 2] ?? '') || before !== 'that')
  );
}

/** “Although she said it was ready, …”: at the opening of its sentence. */
function isInOpening({ lower }: Reading, unit: Stretch, { at, kind, subject }: Cue): boolean {
  if (kind === 'passive' && at === unit.first) return true;
  if (subject?.where !== 'before' || subject.first !== unit.first + 1) return false;
  return /^(?:although|while|though|after|as|when|because|if|since|despite)$/.test(lower[unit.first] ?? '');
}
