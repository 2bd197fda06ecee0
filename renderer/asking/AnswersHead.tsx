import { useContext } from 'react';
import { counted, numeral } from '../../shared/text/counting.ts';
import { type AnswerOrder, answerOrders } from '../../shared/transfer/answerOrder.ts';
import type { Answers } from '../../shared/transfer/asking.ts';
import { useDesk } from '../article/desk.ts';
import { AllCommands } from '../modes/allCommands.ts';
import { runCommand, tipOf } from '../modes/command.ts';
import { chooseOrder, chooseView } from '../state/actions/asking.ts';
import { tagOf } from '../state/facetFields.ts';
import type { AskingView } from '../state/slices/asking.ts';
import { useStore } from '../state/store.ts';
import { answersWords } from './answersWords.ts';
import { CopyMenu } from './views/CopyMenu.tsx';
import { TableChoices } from './views/TableChoices.tsx';

const views: readonly (readonly [AskingView, string])[] = [
  ['sentences', 'Sentences'],
  ['table', 'Table'],
  ['counts', 'Counts'],
];

const orderLabel: Readonly<Record<AnswerOrder, string>> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  outlet: 'By outlet',
  title: 'By title',
  tag: 'By tag',
};

/** How the answers are shown, how many there are, and their order. */
export function AnswersHead() {
  const { view, order, answers } = useStore((state) => state.asking);
  return (
    <div className="answers-head">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of buttons */}
      <div className="segmented" role="group" aria-label="Show as">
        {views.map(([each, label]) => (
          <button key={each} type="button" aria-pressed={view === each} onClick={() => void chooseView(each)}>
            {label}
          </button>
        ))}
      </div>
      <p className="answers-total" role="status" aria-label="Answers found">
        {answers && <Total answers={answers} />}
      </p>
      {view === 'sentences' && (
        <select
          className="answers-order"
          aria-label="Order of the answers"
          value={order}
          onChange={({ target }) => {
            const chosen = answerOrders.find((each) => each === target.value);
            if (chosen) void chooseOrder(chosen);
          }}
        >
          {answerOrders.map((each) => (
            <option key={each} value={each}>
              {orderLabel[each]}
            </option>
          ))}
        </select>
      )}
      {view === 'table' && <TableChoices />}
      <CompareThese />
      <CopyMenu />
    </div>
  );
}

/** Compares the answers that are selected, else all of them. */
function CompareThese() {
  const desk = useDesk();
  const command = useContext(AllCommands).find(({ id }) => id === 'comparing.open');
  const selected = useStore((state) => state.asking.selected.size);
  const isNothing = useStore((state) => (state.asking.answers?.total ?? 0) === 0);
  if (!command) return null;
  return (
    <button
      type="button"
      className="button"
      disabled={isNothing}
      title={tipOf(command, selected > 0 ? counted(selected, 'answer') : 'all answers')}
      onClick={() => runCommand(command, desk)}
    >
      {selected > 0 ? `Compare ${numeral(selected)}` : 'Compare'}
    </button>
  );
}

function Total({ answers }: { readonly answers: Answers }) {
  const words = answersWords(answers);
  const tag = useStore((state) => tagOf(state.asking.asked?.query ?? ''));
  if (words === null)
    return (
      <>
        <b>{tag ? `No ${tag}` : 'Nothing'}</b> <span>answers</span>
      </>
    );
  const { total, passageArticles, articles, outlets } = answers;
  if (total > 0 && passageArticles)
    return (
      <>
        <b>{answersWords({ ...answers, passageArticles: 0 })},</b>{' '}
        <span>passages in {counted(passageArticles, 'article')}</span>
      </>
    );
  return (
    <>
      <b>{words}</b>
      {total > 0 && (
        <>
          {' '}
          <span>in {counted(articles, 'article')}</span>{' '}
          {outlets > 0 && <span>from {counted(outlets, 'outlet')}</span>}
        </>
      )}
    </>
  );
}
