import { amountWords } from '../../../shared/model/attributeWords.ts';
import { actorType } from '../../../shared/model/codes/actor.ts';
import { likelihood } from '../../../shared/model/codes/claim.ts';
import { credibility, reliability, verification } from '../../../shared/model/codes/judgement.ts';
import { quoteType } from '../../../shared/model/codes/quote.ts';
import { endOf, startOf } from '../../../shared/model/extent.ts';
import type { Range } from '../../../shared/model/segment.ts';
import { tags } from '../../../shared/model/tag.ts';
import type { AnswerFacts } from '../../../shared/table/facts.ts';
import { shortDay } from '../../../shared/text/days.ts';
import { snapToGraphemes } from '../../../shared/text/graphemes.ts';
import type { Answer } from '../../../shared/transfer/asking.ts';
import { codeIn } from '../tables/markCodes.ts';
import { factsOf } from './facts.ts';
import { idOfMark, segmentsOf } from './markTexts.ts';
import { compareInText } from './order.ts';
import type { Question } from './question.ts';

type Sentence = Answer['sentence'];

/** How much of long sentences is shown before and behind the start of what answers, in UTF-16 code units. */
const reach = { before: 600, behind: 1400 };

/** Answers with their sentences, in the order of their slots; one whose row has gone meanwhile is left out. */
export function answersAt(question: Question, slots: readonly number[]): Answer[] {
  const drawn = makeSentences(question, slots);
  const bySlot = new Map(slots.map((slot) => [idOfMark(question, slot) ?? '', slot]));
  // One after the other, so that the text of each is read once.
  return Array.from(factsOf(question.store, bySlot.keys()), (facts) => {
    const { annotation } = facts;
    const slot = bySlot.get(annotation.id) ?? -1;
    return {
      id: annotation.id,
      tag: annotation.tag,
      status: annotation.status,
      start: startOf(annotation),
      end: endOf(annotation),
      parts: annotation.segments.length,
      sentence: drawn.around(slot),
      ...homeOf(question, question.memory.columns.homes[slot] ?? -1),
      facts: [...shortFacts(facts)],
    };
  });
}

/** What an answer says of its article. */
export function homeOf({ memory: { articles, names } }: Question, number: number) {
  const article = articles.list[number];
  const publisher = article?.publisher ?? null;
  return {
    articleId: article?.id ?? '',
    title: article?.title ?? '',
    outlet: publisher === null ? null : (names.outletName(publisher) ?? publisher),
    published: article?.publishedAt ?? null,
    ...(article?.isPublishedGuessed && article.publishedAt !== null && { isPublishedGuessed: true as const }),
    language: article?.language ?? null,
  };
}

/**
 * Gives sentences with the accepted annotations in them, and with those that answer, whatever their review; `slots` are of the articles
 * that the sentences are of.
 */
export function makeSentences(question: Question, slots: readonly number[], others: readonly number[] = []) {
  const { memory, store } = question;
  const { columns, articles } = memory;
  const asked = new Set(slots);
  const byHome = new Map<number, number[]>(
    [...slots.map((slot) => columns.homes[slot] ?? -1), ...others].map((home) => [home, []]),
  );
  // All annotations are gone through for a few articles: most are of none of them.
  const isWanted = new Uint8Array(articles.list.length);
  for (const home of byHome.keys()) isWanted[home] = 1;
  columns.alive.forEach((slot) => {
    const home = columns.homes[slot] ?? -1;
    if (isWanted[home] !== 1) return;
    if (asked.has(slot) || codeIn(columns.codes[slot] ?? 0, 'review') === 1) byHome.get(home)?.push(slot);
  });
  for (const list of byHome.values()) list.sort((a, b) => compareInText(columns, a, b));
  const of = (home: number, range: Range): Sentence => {
    const text = store.articles.text(articles.list[home]?.id ?? '') ?? '';
    const cut = snapToGraphemes(text, range);
    return {
      text: text.slice(cut.start, cut.end),
      start: cut.start,
      annotations: (byHome.get(home) ?? []).flatMap((slot) => drawnIn(question, slot, cut)),
    };
  };
  return {
    /** The sentences that an annotation lies in, cut where they are long. */
    around: (slot: number): Sentence => of(columns.homes[slot] ?? -1, shownSentence(question, slot)),
    /** A stretch of an article. */
    of,
  };
}

/** The sentences that an annotation lies in, cut where they are long: UTF-16 code units of its article, half-open. */
export function shownSentence({ memory: { columns } }: Question, slot: number): Range {
  const [from, to] = [columns.sentenceStarts[slot] ?? 0, columns.sentenceEnds[slot] ?? 0];
  const start = columns.starts[slot] ?? 0;
  return { start: Math.max(from, start - reach.before), end: Math.min(to, start + reach.behind) };
}

function drawnIn(question: Question, slot: number, { start, end }: Range): Sentence['annotations'] {
  const { starts, ends, codes } = question.memory.columns;
  if ((starts[slot] ?? 0) >= end || (ends[slot] ?? 0) <= start) return [];
  const ranges = segmentsOf(question, slot).flatMap((segment) => {
    const cut = { start: Math.max(segment.start, start) - start, end: Math.min(segment.end, end) - start };
    return cut.start < cut.end ? [cut] : [];
  });
  const id = idOfMark(question, slot);
  const tag = tags[codeIn(codes[slot] ?? 0, 'tag') - 1];
  return id !== undefined && tag && ranges.length > 0 ? [{ id, tag, ranges }] : [];
}

/** What a line under a sentence says, in that order. */
function* shortFacts(facts: AnswerFacts): Iterable<Answer['facts'][number]> {
  const { annotation, speakers, addressees, claimers, entry } = facts;
  const names = function* (field: string, list: readonly string[], label: string) {
    if (list.length > 0) yield { field, code: list.join('; '), words: `${label} ${list.join(', ')}` };
  };
  switch (annotation.tag) {
    case 'claim': {
      const { attributes } = annotation;
      yield* gradeFact(attributes);
      if (attributes.verification)
        yield {
          field: 'verification',
          code: attributes.verification,
          words: verification.codes[attributes.verification].label,
        };
      yield* names('claimer', claimers, 'claimed by');
      const band = attributes.hedge?.band;
      if (band) yield { field: 'hedge', code: band, words: likelihood.codes[band].label };
      break;
    }
    case 'quote':
      yield* names('speaker', speakers, 'said by');
      yield* names('addressee', addressees, 'to');
      if (annotation.attributes.type)
        yield {
          field: 'type',
          code: annotation.attributes.type,
          words: quoteType.codes[annotation.attributes.type].label,
        };
      break;
    case 'figure': {
      const { attributes } = annotation;
      const value = amountWords(attributes);
      if (value) yield { field: 'figure', code: value, words: value };
      for (const field of ['measuredEntity', 'measuredProperty'] as const) {
        const words = attributes[field];
        const text = typeof words === 'object' ? words.exact : words;
        if (text)
          yield { field: field === 'measuredEntity' ? 'entity' : 'property', code: text, words: text };
      }
      const date = attributes.asOf?.date;
      if (date) yield { field: 'asof', code: date, words: `as of ${shortDay(date)}` };
      break;
    }
    case 'actor': {
      if (entry) yield { field: 'actor', code: entry.name, words: entry.name };
      const { type } = annotation.attributes;
      if (type) yield { field: 'type', code: type, words: actorType.codes[type].label };
      break;
    }
  }
}

function* gradeFact(claim: {
  readonly sourceReliability?: keyof typeof reliability.codes | undefined;
  readonly informationCredibility?: keyof typeof credibility.codes | undefined;
}): Iterable<Answer['facts'][number]> {
  const { sourceReliability: source, informationCredibility: information } = claim;
  const words = [
    ...(source ? [reliability.codes[source].label] : []),
    ...(information ? [credibility.codes[information].label] : []),
  ];
  if (words.length > 0)
    yield { field: 'grade', code: `${source ?? ''}${information ?? ''}`, words: words.join(', ') };
}
