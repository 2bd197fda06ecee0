import type { Range } from '../model/segment.ts';
import { trimWhitespace } from '../text/graphemes.ts';
import { sentenceAt } from '../text/segmentation.ts';
import { cuePhrases, cueStrength } from './cues.ts';
import { nameAfter, subjectBefore } from './source.ts';
import { type Word, wordsIn } from './words.ts';

/** An actor annotation that is there already: its words may be proposed as the source. */
export interface KnownActor extends Range {
  readonly id: string;
}

/**
 * The words that attribute a marked range (a quote or a claim), or null: the nearest reporting verb or “according
 * to” in its sentences, outside of it where there is one. All ranges in UTF-16 code units, half-open.
 */
export function suggestCue(text: string, marked: Range): Range | null {
  const around = sentencesAround(text, marked);
  if (!around) return null;
  const cues = cuesIn(text, around);
  const outside = cues.filter(({ start, end }) => end <= marked.start || start >= marked.end);
  const candidates = outside.length > 0 ? outside : cues;
  return candidates.toSorted((a, b) => costOf(text, a, marked) - costOf(text, b, marked))[0] ?? null;
}

/**
 * The words that name who said or claimed what is marked, or null: an actor annotation beside the cue (in the
 * sentence before where the subject is a pronoun), else the name or the noun phrase that the cue belongs to.
 */
export function suggestSource(
  text: string,
  marked: Range,
  cue: Range | null,
  actors: readonly KnownActor[],
): Range | null {
  const around = sentencesAround(text, marked, cue);
  if (!around) return null;
  const apart = actors.filter(({ start, end }) => end <= marked.start || start >= marked.end);
  if (!cue) return nearestTo(marked, within(apart, around));
  const phrase = phraseBeside(text, around, marked, cue);
  if (phrase && !isPronoun(text, phrase)) {
    // An actor that is marked there already is meant rather than words that overlap it.
    const there = apart.filter(({ start, end }) => start < phrase.end && phrase.start < end);
    return nearestTo(cue, there) ?? phrase;
  }
  const near = phrase ? [] : within(apart, around);
  if (near.length > 0) return nearestTo(cue, near);
  const before = phrase && sentenceBefore(text, around.start);
  return (before && (nearestTo(cue, within(apart, before)) ?? firstName(text, before))) ?? phrase;
}

/** Whether a tagged range is in quotation marks, or holds them at both of its ends. */
export function isInQuotationMarks(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - 2), start + 1);
  const after = text.slice(end - 2, end + 3);
  return /["“„«‘‹「]\s?\S?$/u.test(before) && /^.{0,2}[,.!?…]?\s?["”“»’›」]/u.test(after);
}

function phraseBeside(text: string, around: Range, marked: Range, cue: Range): Range | null {
  const spoken = text.slice(cue.start, cue.end).toLowerCase();
  const rest = { start: cue.end, end: cue.end <= marked.start ? marked.start : around.end };
  // “according to the ministry”, “said the minister”, “was reported by the agency”.
  if (cuePhrases.includes(spoken) && /\b(?:to|of|per)$/.test(spoken)) return nameAfter(text, rest);
  const by = /^\s+by\s+/.exec(text.slice(rest.start, rest.end));
  if (by) return nameAfter(text, { start: rest.start + by[0].length, end: rest.end });
  const from = cue.start >= marked.end ? Math.max(marked.end, around.start) : around.start;
  const before = subjectBefore(text, { start: from, end: cue.start });
  return before ?? (cue.start >= marked.end ? nameAfter(text, rest) : null);
}

/** Everything that attributes in a range, in text order. */
function cuesIn(text: string, { start, end }: Range): readonly Range[] {
  const lower = text.slice(start, end).toLowerCase();
  const phrases = cuePhrases.flatMap((phrase) =>
    [...lower.matchAll(new RegExp(`\\b${phrase.replace(' ', '\\s+')}\\b`, 'g'))].map(
      ({ index, 0: found }) => ({
        start: start + index,
        end: start + index + found.length,
      }),
    ),
  );
  const all = wordsIn(text, { start, end });
  const verbs = all.filter((word, index) => isCue(text, word, all[index - 1]));
  return [
    ...phrases,
    ...verbs.filter(
      (verb) => !phrases.some((phrase) => phrase.start <= verb.start && verb.end <= phrase.end),
    ),
  ]
    .map((range) => ({ start: range.start, end: range.end }))
    .sort((a, b) => a.start - b.start);
}

function isCue(text: string, word: Word, before: Word | undefined): boolean {
  const strength = cueStrength(word.text);
  // After an article, a possessive or “to” it is a noun or an infinitive.
  if (
    strength === 'never' ||
    (before && /^(?:the|an?|this|that|its|his|her|their|to|of)$/i.test(before.text))
  )
    return false;
  if (/^[A-Z]/.test(word.text) && before) return false;
  return strength === 'always' || /^\s*(?:that\b|[:“"«])/.test(text.slice(word.end, word.end + 8));
}

/** What lies between a cue and the range, in UTF-16 code units; a phrase is surer than a verb, and “that” than none. */
function costOf(text: string, cue: Range, marked: Range): number {
  const gap = Math.max(0, marked.start - cue.end, cue.start - marked.end);
  const isPhrase = /\s/.test(text.slice(cue.start, cue.end));
  const bindsWhatFollows = cue.end <= marked.start && /^\s+that\b/.test(text.slice(cue.end, cue.end + 6));
  return gap - (isPhrase ? 80 : 0) - (bindsWhatFollows ? 40 : 0);
}

/** The sentences that a range (and a cue) are in; and the next one where a quote ends its own. */
function sentencesAround(text: string, marked: Range, cue: Range | null = null): Range | null {
  const first = sentenceAt(text, Math.min(marked.start, cue?.start ?? marked.start));
  const last = sentenceAt(text, Math.max(marked.end - 1, (cue?.end ?? 1) - 1));
  if (!first || !last) return null;
  const line = text.slice(last.end, last.end + 400).split('\n', 1)[0] ?? '';
  const isQuoteEnd = /^[.!?…]?["”»’]/.test(text.slice(marked.end, marked.end + 2));
  const next =
    isQuoteEnd && last.end <= marked.end + 3 && line.trim() !== '' ? sentenceAt(text, last.end + 1) : null;
  return { start: first.start, end: Math.max(last.end, next?.end ?? 0) };
}

function sentenceBefore(text: string, start: number): Range | null {
  const gap = trimWhitespace(text, { start: 0, end: start });
  return gap && gap.end > 0 ? sentenceAt(text, gap.end - 1) : null;
}

const pronoun = /^(?:he|she|it|they|we|i|you|who)$/i;

function isPronoun(text: string, { start, end }: Range): boolean {
  return pronoun.test(text.slice(start, end));
}

function firstName(text: string, sentence: Range): Range | null {
  const name = wordsIn(text, sentence).find(({ text: word }) => /^\p{Lu}/u.test(word) && !pronoun.test(word));
  return name ? nameAfter(text, { start: name.start, end: sentence.end }) : null;
}

function within(actors: readonly KnownActor[], { start, end }: Range): readonly KnownActor[] {
  return actors.filter((actor) => start <= actor.start && actor.end <= end);
}

function nearestTo(place: Range, actors: readonly KnownActor[]): Range | null {
  const gap = ({ start, end }: Range) => Math.max(0, start - place.end, place.start - end);
  const [nearest] = actors.toSorted((a, b) => gap(a) - gap(b));
  return nearest ? { start: nearest.start, end: nearest.end } : null;
}
