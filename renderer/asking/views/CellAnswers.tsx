import { useEffect, useState } from 'react';
import { tagLabel } from '../../../shared/model/tag.ts';
import { counted } from '../../../shared/text/counting.ts';
import type { Answers } from '../../../shared/transfer/asking.ts';
import { DrawnText } from '../../article/DrawnText.tsx';
import { useDesk } from '../../article/desk.ts';
import { readFirstAnswers } from '../../state/actions/answerTable.ts';
import { askedFrom } from '../../state/actions/asking.ts';
import type { PickedCell } from '../../state/slices/looking.ts';
import { getState, useStore } from '../../state/store.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { onlyTag } from './answerTotals.ts';
import { narrowedTo, narrowTo } from './narrowing.ts';
import { openAnswer } from './opening.ts';
import { shownSentence } from './shownSentence.ts';

/** As many answers as are shown beside the counts. */
const shown = 12;

/** The answers of the cell that is picked among the counts. */
export function CellAnswers() {
  const cell = useStore((state) => state.cell);
  const desk = useDesk();
  const answers = useCellAnswers(cell);
  if (!cell)
    return (
      <p className="hint answer-hint">
        Go through the cells with the arrow keys or a click to see what is in them.
      </p>
    );
  const tag = onlyTag(answers);
  const noun = tag ? tagLabel[tag].toLowerCase() : 'answer';
  const name = [cell.row.words, cell.column.words].filter(Boolean).join(', ') || 'All';
  return (
    <section className="cell-answers" aria-label="Answers in this cell">
      <div className="around-head">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <span>{answers && counted(answers.total, noun)}</span>
      </div>
      <ul>
        {answers?.answers.map((answer) => (
          <li key={answer.id}>
            <button
              type="button"
              onClick={() =>
                void openAnswer(desk, { kind: 'annotation', id: answer.id, articleId: answer.articleId })
              }
            >
              <CellSentence answer={answer} />
              <span className="cell-foot">
                {answer.facts
                  .filter(({ field }) => field === 'grade')
                  .map(({ code, words }) => (
                    <b key={code} className="grade-box" title={words}>
                      {code}
                    </b>
                  ))}
                <bdi>{answer.title}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {cell.count === 0 && <p className="hint">Nothing answers here.</p>}
      {answers && answers.total > shown && (
        <p className="hint">and {counted(answers.total - shown, 'more answer')}</p>
      )}
      {cell.count > 0 && (
        <button type="button" className="button" onClick={() => narrowTo(cell)}>
          Narrow to These <Kbd>Enter</Kbd>
        </button>
      )}
    </section>
  );
}

function CellSentence({ answer }: { readonly answer: Answers['answers'][number] }) {
  const { sentence, start, end } = answer;
  const { text, marks } = shownSentence(sentence, {
    start: Math.max(0, start - sentence.start),
    end: Math.max(1, end - sentence.start),
  });
  return (
    <span className="sentence-text" dir="auto">
      <DrawnText text={text} marks={marks} currentId={answer.id} />
    </span>
  );
}

function useCellAnswers(cell: PickedCell | null): Answers | null {
  const asked = useStore((state) => state.asking.asked);
  const changes = useStore((state) => state.asking.changes);
  const order = useStore((state) => state.asking.order);
  const [answers, setAnswers] = useState<Answers | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: any of them may change what is in the cell
  useEffect(() => {
    setAnswers(null);
    if (!cell || !asked || cell.count === 0) return;
    let isWanted = true;
    const query = narrowedTo(asked.query, cell);
    if (query === null) return;
    const timer = setTimeout(() => {
      void readFirstAnswers({
        asked: askedFrom(getState(), { ...asked, query }),
        order,
        from: 0,
        count: shown,
      }).then((read) => {
        if (isWanted && read) setAnswers(read);
      });
    }, 60);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [cell, asked, order, changes]);
  return answers;
}
