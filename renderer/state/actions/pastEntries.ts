import type { Input, Output } from '../../../shared/ipc/contract.ts';
import { counted } from '../../../shared/text/counting.ts';
import { call } from '../../ipc/client.ts';
import { guarded } from './notices.ts';
import { commit } from './saving.ts';
import { saveSettings } from './settings.ts';

/** Which entries of the history are looked for. */
export type HistoryQuery = Omit<Input<'history.list'>, 'before' | 'count'>;
type HistoryPage = Output<'history.list'>;
export type Since = Output<'history.since'>;

/** How many entries come at once. */
const pageSize = 100;

/** Entries before one (null: the newest), newest first; null when they cannot be read, which is said. */
export function readHistory(query: HistoryQuery, before: number | null): Promise<HistoryPage | null> {
  return guarded(() => call('history.list', { ...query, before, count: pageSize }));
}

/** Everyone who has an entry in the history. */
export async function readPeople(): Promise<readonly string[]> {
  return (await guarded(() => call('history.people'))) ?? [];
}

/** How many actions each person has done from a moment on (ISO 8601); null when that cannot be read, which is said. */
export function readNews(since: string): Promise<Output<'history.news'> | null> {
  return guarded(() => call('history.news', { since }));
}

/** Notes that the history is being looked at now. */
export async function lookAtHistory(): Promise<void> {
  await saveSettings({ historyLookedAt: new Date().toISOString() });
}

/** What undoing to an entry would undo. */
export function readSince(seq: number, articleId: string | null): Promise<Since | null> {
  return guarded(() => call('history.since', { seq, articleId }));
}

/** Undoes whatever was done after an entry, and says what came of it. */
export async function undoTo(seq: number, actions: number): Promise<string> {
  const outcome = await commit(() => call('history.undoTo', { seq }));
  if (outcome.kind === 'saved')
    return `Undid ${counted(actions, 'action')}. Redo to restore ${actions === 1 ? 'it' : 'them one by one'}.`;
  return outcome.kind === 'failed' ? outcome.message : 'Nothing was undone.';
}
