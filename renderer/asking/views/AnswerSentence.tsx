import { memo } from 'react';
import type { Answer } from '../../../shared/transfer/asking.ts';
import { DrawnText } from '../../article/DrawnText.tsx';
import { shownSentence } from './shownSentence.ts';

/** The sentence of an answer with all annotations in it. Drawn again only when the answer changes, not when it moves. */
export const AnswerSentence = memo(function AnswerSentence({
  answer,
  isCurrent,
}: {
  readonly answer: Answer;
  readonly isCurrent: boolean;
}) {
  const { sentence, start, end } = answer;
  const wanted = {
    start: Math.max(0, start - sentence.start),
    end: Math.min(sentence.text.length, end - sentence.start),
  };
  const { text, marks } = shownSentence(sentence, wanted);
  return (
    <p className="sentence-text" dir="auto">
      <DrawnText text={text} marks={marks} currentId={isCurrent ? answer.id : null} />
    </p>
  );
});
