import type { SentenceRange, StatedFigure, Statement } from '../../../shared/compare/statement.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { endOf, exactOf, startOf } from '../../../shared/model/extent.ts';
import type { Range, Segment } from '../../../shared/model/segment.ts';
import { snapToGraphemes } from '../../../shared/text/graphemes.ts';
import { homeOf, shownSentence } from '../asking/answer.ts';
import { linkedSlots } from '../asking/linkedSlots.ts';
import { idOfMark, segmentsOf } from '../asking/markTexts.ts';
import type { Question } from '../asking/question.ts';
import type { Neighbours } from './neighbours.ts';
import { newerVersions } from './newerVersions.ts';
import { attributionOf } from './speakers.ts';
import { isAccepted } from './universe.ts';

type Claim = Extract<Annotation, { readonly tag: 'claim' }>;
type Quote = Extract<Annotation, { readonly tag: 'quote' }>;
type Figure = Extract<Annotation, { readonly tag: 'figure' }>;

/**
 * Makes statements of what is in slots; null where that is an actor, or has gone meanwhile. A figure says of itself only what it
 * measures: who says it, how sure and how well graded, is what the claim says that it quantifies (the first by id), or else the quote that
 * it lies in.
 */
export function makeStatement(
  question: Question,
  neighbours: Neighbours,
): (slot: number) => Statement | null {
  const { store, memory } = question;
  const newer = newerVersions(memory);
  const series = new Map(store.series.all().flatMap(({ id, figures }) => figures.map((each) => [each, id])));
  const reasons = new Map(store.exclusions.all().map(({ id, reason }) => [id, reason]));
  const annotationAt = (slot: number): Annotation | undefined =>
    store.annotations.get(idOfMark(question, slot) ?? '');
  /** What gives an annotation its speakers, its grade, its hedge and its cue. */
  const sourceOf = (
    slot: number,
    annotation: Annotation,
    claims: readonly Marked[],
  ): { readonly slot: number; readonly annotation: Claim | Quote } | null => {
    if (annotation.tag === 'claim' || annotation.tag === 'quote') return { slot, annotation };
    const claim = claims.map((each) => annotationAt(each.slot)).find((each) => each?.tag === 'claim');
    if (claim) return { slot: claims[0]?.slot ?? -1, annotation: claim };
    const around = neighbours.quoteAround(slot);
    const quote = around === undefined ? undefined : annotationAt(around);
    return around !== undefined && quote?.tag === 'quote' ? { slot: around, annotation: quote } : null;
  };
  return (slot) => {
    const annotation = annotationAt(slot);
    if (!annotation || annotation.tag === 'actor') return null;
    const claims = claimsOf(question, neighbours, slot, annotation);
    const source = sourceOf(slot, annotation, claims);
    const { speakers, mentions } = source
      ? attributionOf(question, source.slot)
      : { speakers: [], mentions: [] };
    const home = memory.columns.homes[slot] ?? -1;
    const { title, outlet, published, language } = homeOf(question, home);
    const claim = source?.annotation.tag === 'claim' ? source.annotation.attributes : null;
    const cue = source?.annotation.attributes.cue;
    const hedge = claim?.hedge?.segment;
    return {
      id: annotation.id,
      articleId: annotation.articleId,
      tag: annotation.tag,
      words: exactOf(annotation),
      start: startOf(annotation),
      end: endOf(annotation),
      sentence: sentenceOf(question, slot, [
        ...annotation.segments.map(whatIs('words')),
        ...[hedge].flatMap((segment) => segment ?? []).map(whatIs('hedge')),
        ...[cue].flatMap((segment) => segment ?? []).map(whatIs('cue')),
        ...(annotation.tag === 'figure' ? [annotation.attributes.asOf?.segment ?? []] : [])
          .flat()
          .map(whatIs('asOf')),
        ...mentions
          .filter((mention) => memory.columns.homes[mention] === home)
          .flatMap((mention) => segmentsOf(question, mention))
          .map(whatIs('speaker')),
      ]),
      title,
      outlet,
      published,
      language,
      newerId: newer.get(annotation.articleId) ?? null,
      speakers,
      grade: claim && gradeOf(claim),
      factuality: claim?.factuality ?? null,
      stance: claim?.stance ?? null,
      verification: claim?.verification ?? null,
      hedge: hedge?.exact ?? null,
      cue: cue?.exact ?? null,
      figure: annotation.tag === 'figure' ? figureOf(annotation) : null,
      claimIds: claims.map(({ id }) => id),
      seriesId: series.get(annotation.id) ?? null,
      excluded: reasons.get(annotation.id) ?? null,
      ...(annotation.note !== null && { note: annotation.note }),
    };
  };
}

interface Marked {
  readonly id: string;
  readonly slot: number;
}

/** Of a figure the accepted claims that it quantifies, of a quote those that it overlaps; by their ids. */
function claimsOf(
  question: Question,
  neighbours: Neighbours,
  slot: number,
  { tag }: Annotation,
): readonly Marked[] {
  const slots =
    tag === 'figure'
      ? linkedSlots(question, slot, 'quantifies').filter((claim) => isAccepted(question, claim))
      : tag === 'quote'
        ? neighbours.claimsOn(slot)
        : [];
  return slots
    .flatMap((claim) => {
      const id = idOfMark(question, claim);
      return id === undefined ? [] : [{ id, slot: claim }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface Place extends Range {
  readonly what: SentenceRange['what'];
}

function whatIs(what: SentenceRange['what']): (range: Range) => Place {
  return ({ start, end }) => ({ start, end, what });
}

/** The sentence with what is marked in it, cut at its ends; in the order of the text. */
function sentenceOf(question: Question, slot: number, places: readonly Place[]): Statement['sentence'] {
  const { store, memory } = question;
  const text = store.articles.text(memory.articles.list[memory.columns.homes[slot] ?? -1]?.id ?? '') ?? '';
  const { start, end } = snapToGraphemes(text, shownSentence(question, slot));
  const ranges = places.flatMap((place) => {
    const cut = {
      start: Math.max(place.start, start) - start,
      end: Math.min(place.end, end) - start,
      what: place.what,
    };
    return cut.start < cut.end ? [cut] : [];
  });
  return {
    text: text.slice(start, end),
    start,
    ranges: ranges.sort((a, b) => a.start - b.start || b.end - a.end),
  };
}

function gradeOf({
  sourceReliability: source,
  informationCredibility: information,
}: Claim['attributes']): string | null {
  return source || information ? `${source ?? '–'}${information ?? '–'}` : null;
}

function figureOf({ attributes }: Figure): StatedFigure {
  const { lower, upper, unit, modifiers, measuredEntity, measuredProperty, qualifier, asOf } = attributes;
  return {
    lower: lower ?? null,
    upper: upper ?? null,
    unit: unit ?? null,
    modifiers: modifiers ?? [],
    entity: wordsOf(measuredEntity),
    property: wordsOf(measuredProperty),
    qualifier: wordsOf(qualifier),
    asOf:
      asOf && (asOf.date || asOf.segment)
        ? { date: asOf.date ?? null, words: asOf.segment?.exact ?? null }
        : null,
  };
}

function wordsOf(words: string | Segment | undefined): string | null {
  return typeof words === 'object' ? words.exact : (words ?? null);
}
