import type { Range } from '../../../shared/model/segment.ts';
import { sentencesOf } from '../../../shared/text/sentences.ts';
import type { PassageArticle } from '../../../shared/transfer/asking.ts';
import { homeOf, makeSentences } from './answer.ts';
import { answersOf } from './answers.ts';
import { articlesThat } from './articleParts.ts';
import type { Bits } from './bits.ts';
import { byHome, isInOneSentence } from './inCommon.ts';
import { sentencesOfMark } from './markTexts.ts';
import { articlesInOrder } from './order.ts';
import type { Question } from './question.ts';
import { makeWordsFinder } from './sentenceWords.ts';

/** The most sentences of one article that are given with it. */
const maxPassages = 5;

/** The most articles whose answering annotations may leave no sentence over that are looked through for it before they are counted. */
const maxLookedThrough = 100;

/**
 * Up to `count` articles that answer with their words, from one on (counted from 0), the newest first, each with up to `most` of its
 * sentences. It yields after each text that is read: those before the first one that is wanted may have to be, too.
 */
export function* passages(
  question: Question,
  from: number,
  count: number,
  most = maxPassages,
): Generator<void, PassageArticle[]> {
  if (question.needs.answers !== 'passages') return [];
  const { memory, store } = question;
  const answers = answersIn(question);
  const found: { readonly number: number; readonly stretches: readonly Passage[] }[] = [];
  let at = 0;
  for (const number of articlesInOrder(memory, answeringArticles(question))) {
    if (found.length === count) break;
    const own = answers.get(number) ?? [];
    // Without an answering annotation there is a sentence at any rate.
    if (own.length > 0 || at >= from) {
      const text = store.articles.text(memory.articles.list[number]?.id ?? '') ?? '';
      const stretches = passagesIn(question, text, own);
      yield;
      if (stretches.length === 0) continue;
      if (at >= from) found.push({ number, stretches });
    }
    at += 1;
  }
  const drawn = makeSentences(
    question,
    [],
    found.map(({ number }) => number),
  );
  return found.map(({ number, stretches }) => ({
    ...homeOf(question, number),
    passages: stretches.slice(0, most).map((stretch) => shown(drawn, number, stretch)),
    more: Math.max(0, stretches.length - most),
  }));
}

/** How many articles answer with their words: those of which a sentence is left over beside the annotations that answer. */
export function countPassageArticles(question: Question): number {
  const articles = answeringArticles(question);
  const both = [...answersIn(question)].filter(([number]) => articles.has(number));
  if (both.length > maxLookedThrough) return articles.count();
  const { memory, store } = question;
  const find = makeWordsFinder(question.needs.words);
  // Words that are near one another may be so from one sentence to the next, and then neither has them.
  const isAnyNear = question.needs.words.some(({ within }) => within !== null);
  const empty = both.filter(([number, slots]) => {
    const text = store.articles.text(memory.articles.list[number]?.id ?? '') ?? '';
    const taken = slots.flatMap((slot) => sentencesOfMark(question, slot));
    // One word elsewhere is enough, so that the sentences need not be told apart.
    const isLeft =
      !isAnyNear &&
      find(text).some((hit) => !/\s/.test(text.slice(hit.start, hit.end)) && !isInOneSentence([hit], taken));
    return !isLeft && passagesIn(question, text, slots).length === 0;
  });
  return articles.count() - empty.length;
}

function answeringArticles(question: Question): Bits {
  return question.query === null ? question.articles : articlesThat(question, question.query);
}

function answersIn(question: Question): ReadonlyMap<number, readonly number[]> {
  return byHome(question, answersOf(question));
}

interface Passage extends Range {
  readonly hits: readonly Range[];
}

/** The sentences with words of the query, the first one where only the title has them; none in which an answering annotation lies. */
function passagesIn(question: Question, text: string, slots: readonly number[]): readonly Passage[] {
  const find = makeWordsFinder(question.needs.words);
  const sentences = sentencesOf(text);
  const all = sentences.flatMap(({ start, end }): Passage[] => {
    const hits = find(text.slice(start, end));
    return hits.length > 0 ? [{ start, end, hits }] : [];
  });
  const [first] = sentences;
  const wanted = all.length > 0 || !first ? all : [{ ...first, hits: [] }];
  const taken = slots.flatMap((slot) => sentencesOfMark(question, slot));
  return wanted.filter((sentence) => !isInOneSentence([sentence], taken));
}

/** A sentence with its words lit; one may be as long as the article. */
function shown(
  drawn: ReturnType<typeof makeSentences>,
  number: number,
  { start, end, hits }: Passage,
): PassageArticle['passages'][number] {
  const first = hits[0]?.start ?? 0;
  const from = first > maxLength / 2 ? start + first - maxLength / 4 : start;
  const sentence = drawn.of(number, { start: from, end: Math.min(end, from + maxLength) });
  const shift = sentence.start - start;
  const lit = hits.map((hit) => ({ start: hit.start - shift, end: hit.end - shift }));
  return { sentence, hits: lit.filter((hit) => hit.start >= 0 && hit.end <= sentence.text.length) };
}

/** As much of a sentence as is shown, in UTF-16 code units. */
const maxLength = 2000;
