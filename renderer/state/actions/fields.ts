import type { Annotation } from '../../../shared/model/annotation.ts';
import { inTurn } from '../inTurn.ts';
import { findAnnotation } from '../selectors.ts';
import { behindFrame, dispatch, getState, until } from '../store.ts';
import { changeAttributes } from './annotations.ts';
import { refusalOf } from './saving.ts';

/** Keeps what is being typed into a field, until it is saved; null drops it. */
export function typeInto(key: string, text: string | null): void {
  dispatch({ type: 'typed', key, typed: text === null ? null : { text, problem: null } });
}

/**
 * Saves what was typed into a field, if anything was that differs from what is stored. `write` resolves to why it was
 * refused, in one sentence, or null; what was refused stays in the field.
 */
export async function saveTyped(
  key: string,
  stored: string,
  write: (text: string) => Promise<string | null>,
): Promise<void> {
  const { typed, savingTyped } = getState();
  const text = typed.get(key)?.text;
  if (text === undefined || text === savingTyped.get(key)) return;
  if (text === stored) {
    typeInto(key, null);
    return;
  }
  dispatch({ type: 'typed-asked', key, text });
  try {
    const problem = await write(text);
    // What was typed since then is another matter.
    if (getState().typed.get(key)?.text === text)
      dispatch({ type: 'typed', key, typed: problem === null ? null : { text, problem } });
  } finally {
    behindFrame(() => dispatch({ type: 'typed-over', key, text }));
  }
}

/** Resolves when all that is being saved from fields was answered, or has failed. */
export function allTypedSaved(): Promise<void> {
  return until(({ savingTyped }) => savingTyped.size === 0);
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
    return refusalOf(await changeAttributes(id, patch, asked));
  });
}
