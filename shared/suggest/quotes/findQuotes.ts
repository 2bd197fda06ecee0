import type { Range } from '../../model/segment.ts';
import type { Document } from '../document.ts';
import type { FoundNames, FoundQuote } from '../found.ts';
import { calibrate } from './calibrate.ts';
import type { Draft } from './draft.ts';
import type { Piece } from './fronted.ts';
import { judge } from './judge.ts';
import { languageReaders } from './languages/readers.ts';
import { type Reading, readForQuotes } from './reading.ts';
import { type Reported, reportedIn } from './reported.ts';
import { speakersOf } from './speakers.ts';
import { judgeUnattributed } from './unattributed.ts';

/** The quotes of a text in its language, with cue and speaker; none in a language that is not read. */
export function findQuotes(document: Document, names: FoundNames): readonly FoundQuote[] {
  const language = document.language ?? 'en';
  return language === 'en' ? readEnglish(document, names) : (languageReaders.get(language)?.(document) ?? []);
}

function readEnglish(document: Document, names: FoundNames): readonly FoundQuote[] {
  const reading = readForQuotes(document, names);
  const reported = reading.units.flatMap((unit) => reportedIn(reading, unit));
  const attributed = withoutNestedPassives(withoutTwins(reading, reported));
  const quotes = [...attributed, ...unattributed(reading, attributed)].sort(
    (a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a),
  );
  return speakersOf(reading, quotes, names).map((quote) => ({ ...quote, score: calibrate(quote.score) }));
}

function draft(reading: Reading, report: Reported): Draft {
  return {
    kind: report.kind,
    segments: report.pieces.map((piece) => rangeOf(reading, piece)),
    cue: rangeOf(reading, { first: report.cue.at, last: report.cue.last }),
    report,
    ...judge(reading, report),
  };
}

/** Of two cues with the very same words the surer one. */
function withoutTwins(reading: Reading, reported: readonly Reported[]): readonly Draft[] {
  const byWords = new Map<string, Draft>();
  for (const report of reported) {
    const one = draft(reading, report);
    const key = one.segments.map(({ start, end }) => `${start}-${end}`).join();
    const there = byWords.get(key);
    // “was quoted as saying”: the verb that has a subject.
    const isBetter = there && (there.score < one.score || there.report?.cue.kind === 'passive');
    if (!there || isBetter) byWords.set(key, one);
  }
  return [...byWords.values()];
}

/** Without “was expected to rise” and the like within what somebody says: it is part of that. */
function withoutNestedPassives(drafts: readonly Draft[]): readonly Draft[] {
  const inOrder = drafts.toSorted((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  let end = 0;
  return inOrder.filter((one) => {
    const isNested = one.report?.cue.kind === 'passive' && endOf(one) <= end;
    if (!isNested && one.score >= 0.5) end = Math.max(end, endOf(one));
    return !isNested;
  });
}

/** Quotations that nothing attributes. */
function unattributed(reading: Reading, attributed: readonly Draft[]): readonly Draft[] {
  const taken = new Uint8Array(reading.quotations.length);
  for (const { report } of attributed)
    for (const { first, last } of report?.pieces ?? [])
      for (let at = first; at < last; at += 1) {
        const quotation = reading.quotationOf[at] ?? -1;
        if (quotation !== -1) taken[quotation] = 1;
      }
  return reading.quotations.flatMap((quotation, index): readonly Draft[] => {
    if (taken[index]) return [];
    const judgement = judgeUnattributed(reading, quotation);
    if (!judgement) return [];
    const { start, end } = quotation;
    return [{ kind: 'direct', segments: [{ start, end }], cue: null, report: null, ...judgement }];
  });
}

function rangeOf({ tokens }: Reading, { first, last }: Piece): Range {
  const start = tokens[first]?.start ?? 0;
  return { start, end: tokens[last - 1]?.end ?? start };
}

function startOf({ segments }: Draft): number {
  return segments[0]?.start ?? 0;
}

function endOf({ segments }: Draft): number {
  return segments.at(-1)?.end ?? 0;
}
