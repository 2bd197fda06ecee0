import { call } from '../../ipc/client.ts';
import { findActor } from '../ledger.ts';
import { findAnnotation } from '../selectors.ts';
import { noteOf } from '../slices/writing.ts';
import { dispatch, getState } from '../store.ts';
import { changeActor } from './actors.ts';
import { changeArticles } from './articleDetails.ts';
import { commit, refusalOf } from './saving.ts';

/**
 * Keeps what is being written into the note of an annotation, an article or an actor, until it is saved; null drops it.
 */
export function draftNote(id: string, text: string | null): void {
  const isSaved = text !== null && noteOf(text) === storedNote(id);
  dispatch({ type: 'drafted', id, text: isSaved ? null : text });
}

/** Saves what was written into the note of an annotation, an article or an actor, if anything was; an empty note is taken away. */
export async function saveNote(id: string): Promise<void> {
  const { drafts, articles, ledger } = getState();
  const draft = drafts.get(id);
  if (draft === undefined) return;
  const patch = { note: noteOf(draft) };
  const refusal = await save();
  // Also where nothing had to be written: the same note was stored already, but for the spaces around it.
  if (refusal === null && getState().drafts.get(id) === draft) dispatch({ type: 'drafted', id, text: null });

  async function save(): Promise<string | null> {
    if (articles.some((article) => article.id === id)) return changeArticles([id], patch);
    if (findActor(ledger, id)) return changeActor(id, patch);
    return refusalOf(await commit(() => call('annotations.update', { id, patch })));
  }
}

function storedNote(id: string): string | null {
  const { open, ledger } = getState();
  if (open?.article.id === id) return open.article.note ?? null;
  return (findAnnotation(getState(), id) ?? findActor(ledger, id))?.note ?? null;
}
