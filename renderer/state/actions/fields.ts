import type { Annotation } from '../../../shared/model/annotation.ts';
import { inTurn } from '../inTurn.ts';
import { findAnnotation } from '../selectors.ts';
import { dispatch, getState } from '../store.ts';
import { changeAttributes } from './annotations.ts';

/** Keeps what is being typed into a field, until it is saved; null drops it. */
export function typeInto(key: string, text: string | null): void {
  dispatch({ type: 'typed', key, typed: text === null ? null : { text, problem: null } });
}

/** What is being saved, by field: a key and then leaving the field mean it once. */
const saving = new Map<string, { readonly text: string; readonly done: Promise<void> }>();

/**
 * Saves what was typed into a field, if anything was that differs from what is stored. `write` resolves to why it was
 * refused, in one sentence, or null; what was refused stays in the field.
 */
export function saveTyped(
  key: string,
  stored: string,
  write: (text: string) => Promise<string | null>,
): Promise<void> {
  const text = getState().typed.get(key)?.text;
  const underWay = saving.get(key);
  if (text === undefined) return Promise.resolve();
  if (underWay?.text === text) return underWay.done;
  if (text === stored) {
    typeInto(key, null);
    return Promise.resolve();
  }
  const done = writeTyped(key, text, write).finally(() => saving.delete(key));
  saving.set(key, { text, done });
  return done;
}

async function writeTyped(
  key: string,
  text: string,
  write: (text: string) => Promise<string | null>,
): Promise<void> {
  const problem = await write(text);
  // What was typed since then is another matter.
  if (getState().typed.get(key)?.text === text)
    dispatch({ type: 'typed', key, typed: problem === null ? null : { text, problem } });
}

/** Resolves when all that is being saved from fields was answered, or has failed. */
export async function allTypedSaved(): Promise<void> {
  await Promise.allSettled([...saving.values()].map(({ done }) => done));
}

/**
 * Changes attributes of an annotation of the open article. Each change starts from what the one before it has made, for
 * keys come faster than the database commits. Resolves to why it was refused, in one sentence, or null.
 */
export function changeInTurn(
  id: string,
  change: (annotation: Annotation) => Readonly<Record<string, unknown>> | null,
  asked = performance.now(),
): Promise<string | null> {
  return inTurn(async () => {
    const annotation = findAnnotation(getState(), id);
    const patch = annotation && change(annotation);
    if (!patch) return null;
    const outcome = await changeAttributes(id, patch, asked);
    return outcome.kind === 'failed' ? outcome.message : null;
  });
}
