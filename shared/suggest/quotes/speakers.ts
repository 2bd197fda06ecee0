import { stretchAt } from '../document.ts';
import type { FoundNames, FoundQuote } from '../found.ts';
import type { Draft } from './draft.ts';
import type { Piece } from './fronted.ts';
import { firstFrom, lastBefore, type People, readPeople } from './people.ts';
import type { Reading } from './reading.ts';
import type { Reported } from './reported.ts';
import { makeResolver, type Source, subjectBeforeColon } from './resolve.ts';
import { isPronoun } from './smallWords.ts';

/**
 * Gives each quote its speaker: the subject of its cue, resolved to a name where it is a pronoun or a noun; without a cue, the
 * speaker of the paragraph’s other quote, of the sentence before, or of the quote before.
 */
export function speakersOf(
  reading: Reading,
  drafts: readonly Draft[],
  names: FoundNames,
): readonly FoundQuote[] {
  const reports = drafts.flatMap(({ report }) => (report ? [report] : []));
  const people = readPeople(reading, names, reports);
  const sources = attributedSources(reading, people, drafts);
  const paragraphs = drafts.map(({ segments }) =>
    stretchAt(reading.document.paragraphs, segments[0]?.start ?? 0),
  );
  const all: Neighbourhood = { reading, people, drafts, sources, paragraphs, found: [] };
  return drafts.map(({ report: _, ...quote }, index) => {
    const source = sources[index] ?? fromNeighbours(all, index);
    all.found.push(source);
    return { ...quote, speaker: source && asSpeaker(reading, people, source) };
  });
}

/** The sources of the quotes that have a cue, worked out in text order: pronouns look back at those before. */
function attributedSources(reading: Reading, people: People, drafts: readonly Draft[]): (Source | null)[] {
  const resolve = makeResolver(reading, people);
  const reported = new Set(drafts.flatMap(({ report }) => (report ? [report.unit.first] : [])));
  const order = drafts
    .map((draft, index) => ({ report: draft.report ?? introduced(reading, draft, reported), index }))
    .filter((one): one is { report: Pick<Reported, 'cue' | 'unit'>; index: number } => one.report !== null)
    .sort((a, b) => a.report.cue.at - b.report.cue.at);
  const sources: (Source | null)[] = drafts.map(() => null);
  let last: Last | null = null;
  for (const { report, index } of order) {
    const { subject, kind } = report.cue;
    const isShared =
      subject?.where === 'shared' || (report.cue.isDependent && !subject && kind !== 'adjective');
    let source: Source | null = null;
    if (kind === 'passive' && !subject) source = null;
    else if (isShared) source = sameUnit(last, report) ?? resolve.subjectOf(report.unit, report.cue.at);
    else if (subject) source = resolve.subject(report.unit, report.cue.at, subject);
    sources[index] = source;
    if (kind !== 'noun' && kind !== 'passive') {
      last = { report, source };
      if (source) resolve.noteSpeaker(source, report.cue.at);
    }
  }
  return sources;
}

/** “She supported him in this: “…””: the subject of the sentence that a colon joins to a quotation, as if of a verb of saying. */
function introduced(
  reading: Reading,
  draft: Draft,
  reported: ReadonlySet<number>,
): Pick<Reported, 'cue' | 'unit'> | null {
  const start = draft.segments[0]?.start ?? 0;
  const quotation = reading.quotations[stretchAt(reading.quotations, start)];
  if (draft.report || quotation?.start !== start || reading.lower[quotation.first - 1] !== ':') return null;
  const colon = quotation.first - 1;
  const unit = reading.units[stretchAt(reading.units, reading.tokens[colon]?.start ?? 0)];
  // “He said that they should follow: “…””: he, who is found otherwise.
  const main = unit && !reported.has(unit.first) ? subjectBeforeColon(reading, unit, colon) : null;
  if (!unit || !main?.subject.naming) return null;
  const cue = {
    at: main.verb,
    last: main.verb + 1,
    kind: 'verb',
    word: null,
    content: null,
    isDependent: false,
  } as const;
  return { unit, cue: { ...cue, subject: main.subject } };
}

interface Last {
  readonly report: Pick<Reported, 'cue' | 'unit'>;
  readonly source: Source | null;
}

/** Who the last cue belongs to, where it is in the same sentence. */
function sameUnit(last: Last | null, report: Pick<Reported, 'unit'>): Source | null {
  return last?.report.unit.first === report.unit.first ? last.source : null;
}

interface Neighbourhood {
  readonly reading: Reading;
  readonly people: People;
  readonly drafts: readonly Draft[];
  readonly sources: readonly (Source | null)[];
  readonly paragraphs: readonly number[];
  /** Of the quotes in front of the one in question, with a cue or without. */
  readonly found: (Source | null)[];
}

/** Of a quote without a cue. */
function fromNeighbours(all: Neighbourhood, index: number): Source | null {
  const { drafts, paragraphs } = all;
  const quote = drafts[index];
  if (!quote || quote.report || quote.rule === 'quote.nested') return null;
  const here = paragraphs[index] ?? -1;
  const before = neighbour(all, index, -1, here);
  if (before) return { ...before, score: Math.min(before.score, 0.94) };
  const behind = neighbour(all, index, 1, here);
  if (behind) return { ...behind, score: Math.min(behind.score, 0.86) };
  if (quote.rule !== 'quote.alone') return null;
  const lead = leadIn(all, index, quote, here);
  if (lead) return lead;
  const turn = turnOf(all, index, here);
  if (turn !== undefined) return turn;
  // A paragraph of its own: whoever spoke in the one before goes on.
  const previous = neighbour(all, index, -1, here - 1) ?? neighbour(all, index, -1, here - 2);
  if (previous) return { ...previous, score: 0.62 };
  const next = neighbour(all, index, 1, here + 1) ?? neighbour(all, index, 1, here + 2);
  if (next) return { ...next, score: 0.55 };
  const far = farOff(all, index);
  return far && { ...far, score: 0.5 };
}

/** The source of the nearest direct quote in a paragraph, backwards or forwards. */
function neighbour(
  { drafts, sources, paragraphs }: Neighbourhood,
  index: number,
  step: 1 | -1,
  paragraph: number,
): Source | null {
  for (
    let at = index + step, count = 0;
    at >= 0 && at < drafts.length && count < 12;
    at += step, count += 1
  ) {
    if (paragraphs[at] === paragraph && drafts[at]?.kind !== 'indirect' && sources[at])
      return sources[at] ?? null;
    if (step === -1 ? (paragraphs[at] ?? 0) < paragraph : (paragraphs[at] ?? 0) > paragraph) return null;
  }
  return null;
}

/**
 * In questions and answers that have a paragraph each, whose turn it is: who spoke two paragraphs before. Undefined where
 * nobody takes turns, null where somebody else than the one who asked answers, and it cannot be told who.
 */
function turnOf(all: Neighbourhood, index: number, here: number): Source | null | undefined {
  const { drafts, found } = all;
  const last = lastSaidIn(all, index, here - 1);
  const before = found[last];
  if (!before) return undefined;
  const isAnswer = isQuestion(all, last);
  if (isAnswer === isQuestion(all, index)) return undefined;
  const other = lastSaidIn(all, last, here - 2);
  const their = found[other];
  const isTheirTurn = their && !isSame(all, their, before) && (isAnswer || isQuestion(all, other));
  if (isTheirTurn) return { ...their, score: 0.72 };
  return isAnswer && isAskedBy(drafts[last]) ? null : undefined;
}

/** The last quote in quotation marks in front of another, if it is in this paragraph and a few quotes before; -1 if not. */
function lastSaidIn({ drafts, paragraphs }: Neighbourhood, index: number, paragraph: number): number {
  let at = index - 1;
  while (at >= 0 && index - at < mostBetween && (paragraphs[at] ?? 0) >= paragraph) {
    if (paragraphs[at] === paragraph && drafts[at]?.kind === 'direct') return at;
    at -= 1;
  }
  return -1;
}

/** Nobody who speaks in turn says more at a time. */
const mostBetween = 24;

function isAskedBy(draft: Draft | undefined): boolean {
  return /^(?:ask|inquire|enquire|demand)$/.test(draft?.report?.cue.word?.verb ?? '');
}

function isQuestion({ reading, drafts }: Neighbourhood, index: number): boolean {
  const end = drafts[index]?.segments.at(-1)?.end ?? 0;
  if (isAskedBy(drafts[index])) return true;
  return reading.document.text.slice(Math.max(0, end - 2), end).includes('?');
}

function isSame({ reading }: Neighbourhood, one: Source, other: Source): boolean {
  if (one.person && other.person) return one.person.key === other.person.key;
  return reading.lower[one.words.last - 1] === reading.lower[other.words.last - 1];
}

/** Of the nearest direct quote at all, a few quotes on or back: interviews name their speaker now and then. */
function farOff({ drafts, sources }: Neighbourhood, index: number): Source | null {
  for (let distance = 1; distance <= 6; distance += 1)
    for (const at of [index - distance, index + distance])
      if (drafts[at]?.kind === 'direct' && sources[at]) return sources[at] ?? null;
  return null;
}

/** The subject of the sentence in front of a quotation, in its paragraph. */
function leadIn(
  { reading, people, sources, paragraphs }: Neighbourhood,
  index: number,
  quote: Draft,
  here: number,
): Source | null {
  const start = quote.segments[0]?.start ?? 0;
  const unit = reading.units[stretchAt(reading.units, start - 1)];
  const paragraph = reading.document.paragraphs[here];
  if (!unit || !paragraph || unit.start < paragraph.start || unit.start >= start) return null;
  const source = sourceBefore(sources, paragraphs, index, here);
  if (source) return { ...source, score: Math.min(source.score, 0.84) };
  const first = firstFrom(people, unit.first, unit.last);
  if (first) return { words: first, person: first, score: 0.74 };
  return null;
}

/** Of the last quote in front of another in its paragraph, whatever its kind. */
function sourceBefore(
  sources: readonly (Source | null)[],
  paragraphs: readonly number[],
  index: number,
  here: number,
): Source | null {
  for (let at = index - 1; at >= 0 && index - at < 12 && paragraphs[at] === here; at -= 1)
    if (sources[at]) return sources[at] ?? null;
  return null;
}

function asSpeaker(reading: Reading, people: People, source: Source): FoundQuote['speaker'] {
  const { words, person, score } = source;
  const start = reading.tokens[words.first]?.start ?? 0;
  const end = reading.tokens[words.last - 1]?.end ?? start;
  const entity = person?.entity ?? entityAt(people, words);
  const isVague = isPronoun(reading.lower[words.first] ?? '') && words.last - words.first === 1;
  return { words: { start, end }, entity, score: isVague ? Math.min(score, 0.4) : score };
}

function entityAt(people: People, words: Piece): number | null {
  const person = people.all[lastBefore(people.all, words.last)];
  return person && person.last > words.first ? person.entity : null;
}
