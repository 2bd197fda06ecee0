import { type Tag, tagLabel, tags } from '../../shared/model/tag.ts';
import type { Desk } from '../article/desk.ts';
import { addSelection, takeSelectionOut } from '../article/reshape.ts';
import { tagAndRelease, tagTwiceAndRelease } from '../article/tagging.ts';
import { type Command, defineCommand, hasArticle, hasCurrent } from '../modes/command.ts';
import { penIn, togglePen } from '../modes/pen.tsx';
import { retag } from '../state/actions/annotations.ts';
import { notice } from '../state/actions/notices.ts';
import { hasSelection } from '../state/selectors.ts';
import { getState } from '../state/store.ts';
import { echoDelay } from '../ui/chords.ts';
import { hasFocus } from '../ui/focusTargets.ts';

const tagKeys: Record<Tag, readonly [digit: string, letter: string]> = {
  claim: ['1', 'c'],
  actor: ['2', 'a'],
  figure: ['3', 'f'],
  quote: ['4', 'q'],
};

/** A command for each tag, in their order. */
export const tagCommands: readonly (Command & { readonly tag: Tag })[] = tags.map((tag) => ({
  tag,
  ...defineCommand({
    id: `tag.${tag}`,
    label: `Tag as ${tagLabel[tag]}`,
    keys: tagKeys[tag],
    menu: 'Annotate',
    run: (desk, asked) => tagOrTakePen(desk, tag, asked),
    isEnabled: hasArticle,
    waitsForNew: false,
  }),
}));

export const addSelectionCommand = defineCommand({
  id: 'annotation.addSelection',
  label: 'Add Selection to Annotation',
  keys: ['+'],
  menu: 'Annotate',
  run: addSelection,
  isEnabled: (state) => hasCurrent(state) && hasSelection(state),
});

export const segmentCommands = [
  defineCommand({
    id: 'annotation.second',
    label: 'Add Second Annotation',
    menu: 'Annotate',
    run: (desk, asked) => void tagTwiceAndRelease(desk, asked),
    isEnabled: ({ taggedBefore }) => taggedBefore !== null,
  }),
  addSelectionCommand,
  defineCommand({
    id: 'annotation.takeOut',
    label: 'Remove Selection from Annotation',
    keys: ['-'],
    menu: 'Annotate',
    run: takeSelectionOut,
    isEnabled: hasCurrent,
    isOffered: hasSelection,
  }),
];

/** What a person last tagged, and when they asked for it, in milliseconds of the page. */
let last: { readonly tag: Tag; readonly asked: number } | null = null;

/**
 * Tags the selection; with none, takes up the marker pen for the tag or puts it down again, but not after a drag that selected
 * nothing. With the keyboard in the inspector or its list, the annotation there takes the tag.
 */
function tagOrTakePen(desk: Desk, tag: Tag, asked: number): void {
  const { currentId } = getState();
  if (currentId && hasFocus('inspector')) void retag(currentId, tag, asked);
  else if (hasSelection(getState())) {
    last = { tag, asked };
    void tagAndRelease(desk, tag, asked);
  } else if (last?.tag === tag && asked - last.asked < echoDelay) return;
  else if (desk.article?.selection.isElsewhere())
    notice('The selected words are not part of the article’s text. Select words in the text to tag them.');
  // A drag was meant to select: the pen would take whatever is selected next.
  else if (penIn(getState()) === null && desk.article?.selection.takeMiss())
    notice('Nothing is selected. Select the words to tag, or press the key again for the marker pen.');
  else togglePen(tag);
}
