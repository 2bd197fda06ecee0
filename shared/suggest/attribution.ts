import type { Range } from '../model/segment.ts';
import { readDocument, type Stretch, stretchAt } from './document.ts';
import type { Cue } from './quotes/cue.ts';
import { cuesOf } from './quotes/cues.ts';
import { isCapital } from './quotes/naming.ts';
import { type Reading, readForQuotes } from './quotes/reading.ts';
import { isPronoun } from './quotes/smallWords.ts';
import { type Subject, subjectAfter, subjectBefore } from './quotes/subject.ts';

/** An actor annotation that is there already: its words may be proposed as the source. */
export interface KnownActor extends Range {
  readonly id: string;
}

/**
 * The words that attribute a marked range (a quote or a claim), or null: the nearest reporting verb or “according
 * to” in its sentences, outside of it where there is one. All ranges in UTF-16 code units, half-open.
 */
export function suggestCue(text: string, marked: Range): Range | null {
  const near = readNear(text, marked);
  const cues = near.units.flatMap((unit) =>
    cuesOf(near.reading, unit)
      .filter(({ kind }) => kind !== 'noun' && kind !== 'adjective')
      .map((cue) => ({ cue, range: rangeOf(near, { first: cue.at, last: cue.last }) })),
  );
  const outside = cues.filter(({ range }) => range.end <= marked.start || range.start >= marked.end);
  const candidates = outside.length > 0 ? outside : cues;
  const cost = ({ cue, range }: (typeof cues)[number]) => costOf(text, cue, range, marked);
  return candidates.toSorted((a, b) => cost(a) - cost(b))[0]?.range ?? null;
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
  const near = readNear(text, marked, cue);
  const { units } = near;
  const around = { start: near.offset + (units[0]?.start ?? 0), end: near.offset + (units.at(-1)?.end ?? 0) };
  const apart = actors.filter(({ start, end }) => end <= marked.start || start >= marked.end);
  if (!cue) return nearestTo(marked, within(apart, around));
  const naming = subjectOf(near, cue)?.naming;
  const phrase = naming ? rangeOf(near, naming) : null;
  if (phrase && !isPronoun(text.slice(phrase.start, phrase.end).toLowerCase())) {
    // An actor that is marked there already is meant rather than words that overlap it.
    const there = apart.filter(({ start, end }) => start < phrase.end && phrase.start < end);
    return nearestTo(cue, there) ?? phrase;
  }
  const beside = phrase ? [] : within(apart, around);
  if (beside.length > 0) return nearestTo(cue, beside);
  const before = phrase && sentenceBefore(near, cue);
  return (before && (nearestTo(cue, within(apart, before.range)) ?? firstName(near, before.unit))) ?? phrase;
}

/** Whether a tagged range is in quotation marks, or holds them at both of its ends. */
export function isInQuotationMarks(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - 2), start + 1);
  const after = text.slice(end - 2, end + 3);
  return /["“„«‘‹「]\s?\S?$/u.test(before) && /^.{0,2}[,.!?…]?\s?["”“»’›」]/u.test(after);
}

/** The paragraphs around a range, read by themselves: a text of a megabyte is not read for one question. */
interface Near {
  readonly reading: Reading;
  /** Where they begin in the text. */
  readonly offset: number;
  /** The sentences that the range (and the cue) are in; and the next one where a quotation ends its own. */
  readonly units: readonly Stretch[];
}

/** So many UTF-16 code units are read on either side. */
const reach = 4000;

function readNear(text: string, marked: Range, cue: Range | null = null): Near {
  const [start, end] = [
    Math.min(marked.start, cue?.start ?? marked.start),
    Math.max(marked.end, cue?.end ?? 0),
  ];
  const offset = text.lastIndexOf('\n', Math.max(0, start - reach)) + 1;
  const lineEnd = text.indexOf('\n', end + reach);
  const part = text.slice(offset, lineEnd === -1 ? text.length : lineEnd);
  const reading = readForQuotes(readDocument(part, 'en'), { mentions: [], entities: [] });
  const first = Math.max(0, stretchAt(reading.units, start - offset));
  const last = Math.max(first, stretchAt(reading.units, end - 1 - offset));
  const isQuoteEnd = /^[.!?…]?["”»’]/.test(text.slice(marked.end, marked.end + 2));
  const [here, next] = [reading.units[last], reading.units[last + 1]];
  const goesOn =
    isQuoteEnd &&
    here &&
    next &&
    here.end + offset <= marked.end + 3 &&
    !part.slice(here.end, next.start).includes('\n');
  return { reading, offset, units: reading.units.slice(first, last + (goesOn ? 2 : 1)) };
}

/** The subject of the cue that overlaps a range; where it is none that is known, of whatever verb the range is. */
function subjectOf({ reading, units, offset }: Near, range: Range): Subject | null {
  for (const unit of units) {
    const known = cuesOf(reading, unit).find((cue) => {
      const { start, end } = rangeOf({ reading, offset }, { first: cue.at, last: cue.last });
      return start < range.end && range.start < end;
    });
    if (known) return known.subject ?? subjectBefore(reading, unit, known.at) ?? null;
    let at = unit.first;
    while (at < unit.last && (reading.tokens[at]?.end ?? 0) + offset <= range.start) at += 1;
    if (at < unit.last && (reading.tokens[at]?.start ?? 0) + offset < range.end)
      return subjectBefore(reading, unit, at) ?? subjectAfter(reading, unit, at);
  }
  return null;
}

function rangeOf(
  { reading, offset }: Pick<Near, 'reading' | 'offset'>,
  { first, last }: { readonly first: number; readonly last: number },
): Range {
  const start = reading.tokens[first]?.start ?? 0;
  return { start: start + offset, end: (reading.tokens[last - 1]?.end ?? start) + offset };
}

/** What lies between a cue and the range, in UTF-16 code units; a phrase is surer than a verb, and “that” than none. */
function costOf(text: string, cue: Cue, { start, end }: Range, marked: Range): number {
  const gap = Math.max(0, marked.start - end, start - marked.end);
  const bindsWhatFollows = end <= marked.start && /^\s+that\b/.test(text.slice(end, end + 6));
  return gap - (cue.kind === 'according' ? 80 : 0) - (bindsWhatFollows ? 40 : 0);
}

function sentenceBefore({ reading, offset }: Near, cue: Range): { unit: Stretch; range: Range } | null {
  const index = stretchAt(reading.units, cue.start - offset) - 1;
  const unit = reading.units[index];
  return unit ? { unit, range: { start: unit.start + offset, end: unit.end + offset } } : null;
}

/** The first name of a sentence, as far as capitals tell. */
function firstName(near: Near, unit: Stretch): Range | null {
  const { tokens, lower } = near.reading;
  for (let first = unit.first; first < unit.last; first += 1) {
    if (!isCapital(tokens[first]?.text) || isPronoun(lower[first] ?? '')) continue;
    let last = first + 1;
    while (last < unit.last && isCapital(tokens[last]?.text)) last += 1;
    return rangeOf(near, { first, last });
  }
  return null;
}

function within(actors: readonly KnownActor[], { start, end }: Range): readonly KnownActor[] {
  return actors.filter((actor) => start <= actor.start && actor.end <= end);
}

function nearestTo(place: Range, actors: readonly KnownActor[]): Range | null {
  const gap = ({ start, end }: Range) => Math.max(0, start - place.end, place.start - end);
  const [nearest] = actors.toSorted((a, b) => gap(a) - gap(b));
  return nearest ? { start: nearest.start, end: nearest.end } : null;
}
