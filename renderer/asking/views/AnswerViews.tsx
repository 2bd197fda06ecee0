import { useStore } from '../../state/store.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { Counts } from './Counts.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { SentenceList } from './SentenceList.tsx';

/** The answers in the way that was chosen, and below them the bar of those that are selected. */
export function AnswerViews() {
  const view = useStore((state) => state.asking.view);
  return (
    <div className="answers">
      {view === 'sentences' && <SentenceList />}
      {view === 'table' && <AnswerTable />}
      {view === 'counts' && <Counts />}
      {view !== 'counts' && <SelectionBar />}
    </div>
  );
}
