import type { Stretch } from '../document.ts';
import type { Cue } from './cue.ts';
import { cueAdjectives, cueNouns, cueWord, intentionNouns } from './cueWords.ts';
import { isCapital } from './naming.ts';
import type { Reading } from './reading.ts';
import { articles, auxiliaries, isPronoun } from './smallWords.ts';
import { subjectBefore } from './subject.ts';

/** “his claim that”, “is confident that”, “their decision to”. */
export function nominalCue(reading: Reading, unit: Stretch, at: number): Cue | null {
  const { lower } = reading;
  const word = lower[at] ?? '';
  const next = lower[at + 1] ?? '';
  const base = { at, last: at + 1, word: null, isDependent: true } as const;
  if (next === 'that' && cueNouns.has(word) && !isRelative(lower, at + 1) && !isApposition(reading, at)) {
    return { ...base, kind: 'noun', subject: null, content: { first: at + 1, kind: 'that' } };
  }
  if (/^(?:un)?(?:clear|sure|certain)$/.test(word) && /^(?:whether|what|why|how|if|who)$/.test(next)) {
    const subject = subjectBefore(reading, unit, at);
    const isIt = !subject || lower[subject.first] === 'it';
    return {
      ...base,
      kind: 'adjective',
      subject: isIt ? null : subject,
      content: { first: at + 1, kind: 'wh' },
    };
  }
  if (next === 'that' && cueAdjectives.has(word)) {
    // “made (it) clear that”.
    const made = lower[at - 1] === 'it' ? at - 2 : at - 1;
    const isMade = word === 'clear' && /^(?:made|makes?|making)$/.test(lower[made] ?? '');
    const subject = subjectBefore(reading, unit, isMade ? made : at);
    if (!subject || lower[subject.first] === 'it') return null;
    return {
      ...base,
      kind: 'adjective',
      subject,
      content: { first: at + 1, kind: 'that' },
      isDependent: false,
    };
  }
  if (next === 'to' && intentionNouns.has(word) && isOwned(reading, at) && isVerbLike(reading, at + 2))
    return { ...base, kind: 'noun', subject: null, content: { first: at + 1, kind: 'inf' } };
  return null;
}

/** “…, a claim that he rejected”: said of what was said, and most often with a clause that belongs to the noun. */
function isApposition({ lower }: Reading, noun: number): boolean {
  const article = /^an?$/.test(lower[noun - 1] ?? '') ? noun - 1 : noun - 2;
  return /^an?$/.test(lower[article] ?? '') && /^[,–—-]$/.test(lower[article - 1] ?? '');
}

/** “a report that said …”: a verb follows, so that “that” is the subject. */
export function isRelative(lower: Reading['lower'], that: number): boolean {
  const next = lower[that + 1] ?? '';
  return (
    /^reads?$/.test(next) ||
    auxiliaries.has(next) ||
    cueWord(next)?.form === 'past' ||
    cueWord(next)?.form === 'third'
  );
}

function isOwned({ lower }: Reading, noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - 3); at -= 1)
    if (/^(?:his|her|its|their|s)$/.test(lower[at] ?? '')) return true;
  return false;
}

function isVerbLike({ lower, tokens }: Reading, at: number): boolean {
  const word = lower[at] ?? '';
  return (
    tokens[at]?.kind === 'word' && !isCapital(tokens[at]?.text) && !articles.has(word) && !isPronoun(word)
  );
}
