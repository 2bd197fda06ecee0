import type { Range } from '../../../shared/model/segment.ts';
import { needsOf } from '../../../shared/query/needs.ts';
import type { Part } from '../../../shared/query/query.ts';
import { sentencesOf } from '../../../shared/text/sentences.ts';
import { articlesThat } from './articleParts.ts';
import type { Bits } from './bits.ts';
import { byHome, isInOneSentence } from './inCommon.ts';
import { sentencesOfMark } from './markTexts.ts';
import type { Question } from './question.ts';
import { makeWordsTest } from './sentenceWords.ts';
import { articlesWithWordsInText } from './wordParts.ts';

/**
 * Those of some annotations with which something that answers another part lies in one sentence: an annotation or, where it asks for
 * words, a sentence that has them. `answers` are the annotations that answer it.
 */
export function besideOthers(question: Question, slots: Bits, other: Part, answers: Bits): Bits {
  const { homes } = question.memory.columns;
  const others = byHome(question, answers);
  const beside = slots.filter((slot) => {
    const found = others.get(homes[slot] ?? -1);
    if (!found) return false;
    const sentences = sentencesOfMark(question, slot);
    return found.some((each) => isInOneSentence(sentencesOfMark(question, each), sentences));
  });
  return needsOf(other).answers === 'passages'
    ? beside.or(inPassages(question, slots.without(beside), other))
    : beside;
}

/** Those of some annotations that lie in a sentence which answers with its words. */
function inPassages(question: Question, slots: Bits, part: Part): Bits {
  const { memory, store } = question;
  const { homes } = memory.columns;
  const wanted = articlesThat(question, part);
  const { words } = needsOf(part);
  const isWanted = makeWordsTest(words);
  const inText = words
    .map((word) => articlesWithWordsInText(question, word))
    .reduce((one, other) => one.or(other));
  return slots.filter((slot) => {
    const home = homes[slot] ?? -1;
    if (!wanted.has(home)) return false;
    const text = store.articles.text(memory.articles.list[home]?.id ?? '') ?? '';
    const stretches = sentencesOfMark(question, slot);
    const isIn = stretches.some(({ start, end }) => hasOne(text.slice(start, end), isWanted));
    // The first sentence stands for a title.
    return isIn || (!inText.has(home) && isFirst(text, stretches));
  });
}

function hasOne(stretch: string, isWanted: (sentence: string) => boolean): boolean {
  if (!isWanted(stretch)) return false;
  return sentencesOf(stretch).some(({ start, end }) => isWanted(stretch.slice(start, end)));
}

function isFirst(text: string, stretches: readonly Range[]): boolean {
  const first = text.search(/\S/);
  return stretches.some(({ start }) => start <= first);
}
