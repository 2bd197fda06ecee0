import type { HistoryDetails } from '../../shared/model/historyDetails.ts';
import { counted } from '../../shared/text/counting.ts';
import { useDesk } from '../article/desk.ts';
import { keyOf, runCommand } from '../modes/command.ts';
import { useStore } from '../state/store.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { redoCommand, undoCommand } from './commands.ts';

/** In an empty library: the way back to what an undo, or a removal, has just taken out of it. Nothing where there is none. */
export function BringBack() {
  const desk = useDesk();
  const { undo, redo } = useStore((state) => state.undoState);
  const [what, command] = broughtBy(redo, 'import')
    ? [redo, redoCommand]
    : broughtBy(undo, 'removal')
      ? [undo, undoCommand]
      : [null, null];
  if (!what || !command) return null;
  return (
    <p className="bring-back">
      <span>{sentenceOf(what, command === redoCommand)}</span>{' '}
      <button type="button" className="button" onClick={() => runCommand(command, desk)}>
        {command.label} <Kbd>{keyOf(command)}</Kbd>
      </button>
    </p>
  );
}

function broughtBy(details: HistoryDetails | null, how: 'import' | 'removal'): boolean {
  if (how === 'removal') return details?.what === 'removeArticles';
  return details?.what === 'importOne' || (details?.what === 'import' && details.articles > 0);
}

function sentenceOf(details: HistoryDetails, isUndone: boolean): string {
  const title = 'title' in details ? details.title : undefined;
  const articles = 'articles' in details ? details.articles : 1;
  const which = title === undefined ? counted(articles, 'article') : `“${title}”`;
  const were = articles === 1 ? 'was' : 'were';
  return isUndone
    ? `The import of ${which} was undone. Redo to bring ${articles === 1 ? 'it' : 'them'} back.`
    : `${which} ${were} removed. Undo to bring ${articles === 1 ? 'it' : 'them'} back.`;
}
