import type { Change } from '../../../shared/model/history.ts';
import { counted } from '../../../shared/text/counting.ts';

/** What undo or redo did in the actor ledger; `changed` is the word for what stayed but differs. Null for nothing. */
export function ledgerSentence(changes: readonly Change[], changed: string): string | null {
  const entries = changes.filter((change) => change.entity === 'actor');
  const back = entries.find(({ before }) => before === null)?.after;
  if (back) return `The actor entry “${back.name}” is back.`;
  const gone = entries.find(({ after }) => after === null)?.before;
  if (gone) return `The actor entry “${gone.name}” has been removed.`;
  const kept = entries[0]?.after;
  if (kept) return `The actor entry “${kept.name}” ${changed}.`;
  const mentions = changes.filter(({ entity }) => entity === 'mention').length;
  return mentions > 0 ? `The actor entry of ${counted(mentions, 'mention')} ${changed}.` : null;
}
