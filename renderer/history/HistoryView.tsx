import { useCallback, useEffect, useRef, useState } from 'react';
import { counted } from '../../shared/text/counting.ts';
import { lookAtHistory, readSince, type Since, undoTo } from '../state/actions/pastEntries.ts';
import { closeDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import { getState, useStore } from '../state/store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { type HistoryChoice, HistoryFilter, type HistoryTime } from './HistoryFilter.tsx';
import { HistoryNews } from './HistoryNews.tsx';
import { HistoryRows } from './HistoryRows.tsx';
import { startOfDay } from './moments.ts';
import { type Line, useEntries } from './useEntries.ts';

/** What was done, by whom and when, newest first; whoever picks an entry can undo everything that came after it. */
function HistoryView() {
  const articleId = useStore((state) => state.open?.article.id ?? null);
  const [choice, setChoice] = useState<HistoryChoice>({
    ofArticle: articleId !== null,
    by: null,
    topic: null,
    text: '',
    time: 'all',
  });
  const lookedAt = useLastLook();
  const { ofArticle, time, ...query } = choice;
  const entries = useEntries({
    ...query,
    articleId: ofArticle ? articleId : null,
    since: sinceWhen(time, lookedAt),
  });
  const [pickedSeq, pick] = useState<number | null>(null);
  const [said, say] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const picked = entries.lines.find(({ seq }) => seq === pickedSeq) ?? entries.lines[0] ?? null;
  const since = useSince(picked, articleId);

  const pickLine = useCallback((line: Line) => {
    pick(line.seq);
    say('');
  }, []);

  // Behind what the dialog does as it opens: the arrow keys go through the entries at once.
  useEffect(() => list.current?.focus(), []);

  const goBack = async () => {
    if (!picked || !since || since.actions === 0) return;
    say(await undoTo(picked.seq, since.actions));
    list.current?.focus();
  };
  return (
    <Dialog label="History" className="history">
      <h2>History</h2>
      <HistoryFilter
        choice={choice}
        hasArticle={articleId !== null}
        hasLooked={lookedAt !== null}
        onChange={(change) => {
          setChoice({ ...choice, ...change });
          say('');
        }}
      />
      {lookedAt !== null && (
        <HistoryNews
          lookedAt={lookedAt}
          onChoose={(by) => setChoice({ ...choice, ofArticle: false, by, time: 'look' })}
        />
      )}
      <HistoryRows
        ref={list}
        entries={entries}
        lookedAt={lookedAt}
        picked={picked}
        onPick={pickLine}
        onEnter={() => button.current?.focus()}
      />
      <div className="history-foot">
        <p role="status" aria-label="Undo back to here">
          {said || (picked && sentenceOf(picked, since, articleId !== null))}
        </p>
        <button type="button" className="button" onClick={() => closeDialog()}>
          Close
        </button>
        <button
          ref={button}
          type="button"
          className="button primary"
          disabled={!picked || !isStanding(picked) || !since || since.actions === 0}
          onClick={() => void goBack()}
        >
          Undo Back to Here <Kbd>Enter</Kbd>
        </button>
      </div>
    </Dialog>
  );
}

export const historyDialog = defineDialog('history', HistoryView);

/** When the history was looked at before now; null for the first time. */
function useLastLook(): string | null {
  const [lookedAt] = useState(() => getState().settings.historyLookedAt ?? null);
  useEffect(() => void lookAtHistory(), []);
  return lookedAt;
}

function sinceWhen(time: HistoryTime, lookedAt: string | null): string | null {
  switch (time) {
    case 'all':
      return null;
    case 'look':
      return lookedAt;
    case 'yesterday':
      return startOfDay(1);
    case 'week':
      return startOfDay(7);
  }
}

/** What the setup made is always there; undo and redo are no places to go back to. */
function isStanding({ kind, isUndone }: Line): boolean {
  return kind === 'setup' || (kind === 'do' && !isUndone);
}

/** What going back to an entry would undo; null while that is not known. */
function useSince(picked: Line | null, articleId: string | null): Since | null {
  const undoState = useStore((state) => state.undoState);
  const [known, setKnown] = useState<{ readonly line: Line; readonly since: Since } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is done or undone changes the answer
  useEffect(() => {
    if (!picked || !isStanding(picked)) return;
    let isStale = false;
    void readSince(picked.seq, articleId).then((since) => {
      if (!isStale && since) setKnown({ line: picked, since });
    });
    return () => {
      isStale = true;
    };
  }, [picked, articleId, undoState]);
  return known?.line === picked ? known.since : null;
}

function sentenceOf(picked: Line, since: Since | null, hasArticle: boolean): string {
  if (picked.kind === 'undo' || picked.kind === 'redo')
    return 'You cannot go back to an undo or redo: select the entry before it.';
  if (picked.isUndone) return 'This entry has been undone.';
  if (!since) return '';
  const { actions, elsewhere } = since;
  if (actions === 0) return 'Nothing to undo after this entry.';
  const where =
    hasArticle && elsewhere > 0
      ? `, ${elsewhere === actions ? (actions === 1 ? 'which is' : 'all of them') : `${elsewhere.toLocaleString('en')} of them`} outside this article`
      : '';
  return `Undoes the ${actions === 1 ? 'action' : counted(actions, 'action')} after this one${where}.`;
}
