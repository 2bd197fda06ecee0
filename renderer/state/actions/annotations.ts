import type { Annotation } from '../../../shared/model/annotation.ts';
import { excerptOf } from '../../../shared/model/extent.ts';
import type { Change } from '../../../shared/model/history.ts';
import type { Range } from '../../../shared/model/segment.ts';
import { type Tag, tagLabel, withArticle } from '../../../shared/model/tag.ts';
import { counted } from '../../../shared/text/counting.ts';
import { call } from '../../ipc/client.ts';
import { expectedNew, expectedRemoved, expectedRetagged } from '../expected.ts';
import { onSameWords } from '../sameWords.ts';
import { findAnnotation } from '../selectors.ts';
import type { State } from '../state.ts';
import { behindFrame, dispatch, getState } from '../store.ts';
import { tooManySentence } from '../tooMany.ts';
import { sayProposal } from './actors.ts';
import { saveNote } from './notes.ts';
import { notice } from './notices.ts';
import { commit, type Outcome } from './saving.ts';
import { pick } from './view.ts';

/** What came of tagging words: they were `made` an annotation, it was `there` before, or there was `nothing` to tag. */
export type Tagging = 'made' | 'there' | 'nothing';

interface TagOptions {
  /** When the person asked for it, in milliseconds since the page began. */
  readonly asked: number;
  /** Done in the step that draws the new annotation. */
  readonly whenDrawn: () => void;
  /** Whether tagging the same words once more may add a second annotation. */
  readonly canBeDoubled: boolean;
}

/**
 * Tags the selection, or says why there is nothing to tag. Where these very words have the tag already, that annotation is picked
 * instead, which is said; asked for once more before anything else happens, they get a second one.
 */
export async function tagSelection(tag: Tag, options: TagOptions): Promise<Tagging> {
  const { open, selected } = getState();
  if (!open || !selected || selected.start === selected.end) return 'nothing';
  if (!selected.segment) {
    notice('Only white space is selected: select the words to tag.');
    return 'nothing';
  }
  const segments = [selected.segment];
  const [there] = onSameWords(open.article.text, open.annotations, tag, segments);
  if (there && !(options.canBeDoubled && isMeantTwice(tag, segments))) {
    pickThere(there, segments, options.canBeDoubled);
    return 'there';
  }
  return (await createAnnotation(open.article.id, tag, segments, options)) ? 'made' : 'nothing';
}

/** Adds a second annotation on the words that were last to be tagged and have the tag already, if there are such. */
export async function tagTwice(options: Pick<TagOptions, 'asked' | 'whenDrawn'>): Promise<Tagging> {
  const { open, taggedBefore } = getState();
  if (!open || !taggedBefore) return 'nothing';
  const { tag, segments } = taggedBefore;
  return (await createAnnotation(open.article.id, tag, segments, options)) ? 'made' : 'nothing';
}

function pickThere(there: Annotation, segments: readonly Range[], canBeDoubled: boolean): void {
  const said = `These words are already tagged as ${withArticle(there.tag)}.`;
  pick(there.id);
  if (canBeDoubled) {
    dispatch({ type: 'tagged-before', words: { tag: there.tag, segments } });
    notice(`${said} Tag them again to add a second one.`, 'plain', 'annotation.second');
  } else notice(said);
}

function isMeantTwice(tag: Tag, segments: readonly Range[]): boolean {
  const { taggedBefore } = getState();
  return taggedBefore?.tag === tag && isSame(taggedBefore.segments, segments);
}

function isSame(some: readonly Range[], others: readonly Range[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ start, end }, index) => others[index]?.start === start && others[index].end === end)
  );
}

async function createAnnotation(
  articleId: string,
  tag: Tag,
  segments: readonly Range[],
  { asked, whenDrawn }: Pick<TagOptions, 'asked' | 'whenDrawn'>,
): Promise<boolean> {
  const ranges = segments.map(({ start, end }) => ({ start, end }));
  const saving = commit(() => call('annotations.create', { articleId, tag, segments: ranges }), {
    asked,
    expected: expectedNew(articleId, tag, ranges),
    onShown: (change) => {
      dispatch({ type: 'picked', id: change.id, here: [change.id] });
      sayProposal(change.id);
    },
  });
  behindFrame(whenDrawn);
  return (await saving).kind === 'saved';
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
  const annotation = findAnnotation(getState(), id);
  const expected = annotation && expectedRetagged(annotation, tag);
  await commit(() => call('annotations.update', { id, patch: { tag } }), {
    asked,
    onShown: sayTwin,
    ...(expected && { expected }),
  });
}

/** Gives an annotation other segments: UTF-16 code units, half-open, in text order and apart from each other. */
export async function changeSegments(id: string, segments: readonly Range[]): Promise<void> {
  const patch = { segments: segments.map(({ start, end }) => ({ start, end })) };
  await commit(() => call('annotations.update', { id, patch }), { onShown: sayTwin });
}

/** Says so where an annotation that was changed has become the double of another one. */
function sayTwin({ id }: Change): void {
  const { open } = getState();
  const changed = findAnnotation(getState(), id);
  if (!open || !changed) return;
  const { tag, segments } = changed;
  const twins = onSameWords(open.article.text, open.annotations, tag, segments);
  if (twins.some((twin) => twin.id !== id))
    notice(
      `Another ${tagLabel[tag].toLowerCase()} already has exactly these words. Undo, or remove one of the two.`,
    );
}

/** Changes attributes one by one: a value takes the old one's place, null takes it away. */
export async function changeAttributes(
  id: string,
  attributes: Readonly<Record<string, unknown>>,
  asked = performance.now(),
): Promise<Outcome> {
  return commit(() => call('annotations.update', { id, patch: { attributes } }), {
    asked,
    isSeenAtOnce: true,
  });
}

/** Removes an annotation; `asked` is when the person asked for it, in milliseconds since the page began. */
export async function removeAnnotation(id: string, asked = performance.now()): Promise<void> {
  const annotation = findAnnotation(getState(), id);
  // A key that is pressed twice means it once.
  if (!annotation || isGoing(getState(), id)) return;
  const words = `${tagLabel[annotation.tag].toLowerCase()} “${excerptOf(annotation, 60)}”`;
  const remove = async () => {
    // Undo brings it back with the note that was being written.
    if (getState().drafts.has(id)) await saveNote(id);
    return call('annotations.remove', { id });
  };
  await commit(remove, {
    asked,
    expected: expectedRemoved(annotation),
    onShown: () => notice(`Removed the ${words}. Undo to restore it.`),
  });
}

function isGoing({ expected }: State, id: string): boolean {
  return expected.some((one) => one.id === id && one.after === null);
}
