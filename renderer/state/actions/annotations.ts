import { excerptOf } from '../../../shared/model/extent.ts';
import type { Range } from '../../../shared/model/segment.ts';
import { type Tag, tagLabel } from '../../../shared/model/tag.ts';
import { counted } from '../../../shared/text/counting.ts';
import { call } from '../../ipc/client.ts';
import { findAnnotation } from '../selectors.ts';
import { dispatch, getState } from '../store.ts';
import { tooManySentence } from '../tooMany.ts';
import { sayProposal } from './actors.ts';
import { saveNote } from './notes.ts';
import { notice } from './notices.ts';
import { commit, type Outcome } from './saving.ts';

/**
 * Tags the selection, or says why there is nothing to tag. Resolves to whether an annotation was made; `whenMade` is done in
 * the step that shows it.
 */
export async function tagSelection(tag: Tag, asked: number, whenMade: () => void): Promise<boolean> {
  const { open, selected } = getState();
  if (!open || !selected || selected.start === selected.end) return false;
  if (!selected.segment) {
    notice('Only white space is selected: select the words to tag.');
    return false;
  }
  return createAnnotation(open.article.id, tag, [selected.segment], { asked, whenMade });
}

async function createAnnotation(
  articleId: string,
  tag: Tag,
  segments: Range[],
  { asked, whenMade }: { readonly asked: number; readonly whenMade: () => void },
): Promise<boolean> {
  const { kind } = await commit(() => call('annotations.create', { articleId, tag, segments }), {
    asked,
    onShown: (change) => {
      dispatch({ type: 'picked', id: change.id, here: [change.id] });
      whenMade();
      sayProposal(change.id);
    },
  });
  return kind === 'saved';
}

/** Tags many ranges (UTF-16, half-open, in text order, not overlapping) of the open article in one step. */
export async function tagAll(tag: Tag, ranges: readonly Range[]): Promise<void> {
  const { open } = getState();
  if (!open || ranges.length === 0) return;
  const tooMany = tooManySentence(ranges.length);
  if (tooMany !== null) {
    notice(tooMany);
    return;
  }
  const articleId = open.article.id;
  const outcome = await commit(() => call('annotations.createAll', { articleId, tag, ranges: [...ranges] }));
  if (outcome.kind === 'saved') notice(taggingSentence(tag, outcome.changes.length, ranges.length));
}

function taggingSentence(tag: Tag, made: number, asked: number): string {
  const known = asked - made;
  if (made === 0)
    return asked === 1 ? 'This is already tagged.' : `All ${asked.toLocaleString('en')} are already tagged.`;
  const were =
    known === 0 ? '' : `; ${known.toLocaleString('en')} ${known === 1 ? 'was' : 'were'} already tagged`;
  return `Tagged ${counted(made, 'occurrence')} as ${tagLabel[tag].toLowerCase()}${were}. Undo to remove ${made === 1 ? 'it' : 'them all'}.`;
}

/** Gives an annotation another tag; `asked` is when the person asked for it, in milliseconds since the page began. */
export async function retag(id: string, tag: Tag, asked = performance.now()): Promise<void> {
  await commit(() => call('annotations.update', { id, patch: { tag } }), { asked });
}

/** Gives an annotation other segments: UTF-16 code units, half-open, in text order and apart from each other. */
export async function changeSegments(id: string, segments: readonly Range[]): Promise<void> {
  const patch = { segments: segments.map(({ start, end }) => ({ start, end })) };
  await commit(() => call('annotations.update', { id, patch }));
}

/** Changes attributes one by one: a value takes the old one's place, null takes it away. */
export async function changeAttributes(
  id: string,
  attributes: Readonly<Record<string, unknown>>,
  asked = performance.now(),
): Promise<Outcome> {
  return commit(() => call('annotations.update', { id, patch: { attributes } }), { asked });
}

/** Removes an annotation; `asked` is when the person asked for it, in milliseconds since the page began. */
export async function removeAnnotation(id: string, asked = performance.now()): Promise<void> {
  const annotation = findAnnotation(getState(), id);
  if (!annotation || getState().removing.has(id)) return;
  dispatch({ type: 'removal-asked', id });
  try {
    // Undo brings it back with the note that was being written.
    if (getState().drafts.has(id)) await saveNote(id);
    const words = `${tagLabel[annotation.tag].toLowerCase()} “${excerptOf(annotation, 60)}”`;
    await commit(() => call('annotations.remove', { id }), {
      asked,
      onShown: () => notice(`Removed the ${words}. Undo to restore it.`),
    });
  } finally {
    dispatch({ type: 'removal-over', id });
  }
}
