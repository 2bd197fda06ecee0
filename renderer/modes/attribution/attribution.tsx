import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Range } from '../../../shared/model/segment.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { shortened } from '../../../shared/text/shortened.ts';
import { type Desk, useDesk } from '../../article/desk.ts';
import { tagAndRelease } from '../../article/tagging.ts';
import { changeAttributes } from '../../state/actions/annotations.ts';
import { notice } from '../../state/actions/notices.ts';
import { inTurn } from '../../state/inTurn.ts';
import { currentAnnotation, findAnnotation, hasSelection } from '../../state/selectors.ts';
import type { Selected } from '../../state/slices/reading.ts';
import type { State } from '../../state/state.ts';
import { getState, useStore } from '../../state/store.ts';
import { hasFocus } from '../../ui/focusTargets.ts';
import { ModeBar, ModeButton } from '../../ui/ModeBar.tsx';
import { defineCommand, hasArticle } from '../command.ts';
import { dataOf, defineMode, endMode, isElsewhere, type ModeKey, startMode } from '../mode.ts';
import { directness, extentOf, linkSource, type Question, suggestionFor } from './sources.ts';

/** What is marked with its attribution. */
type Attributed = 'quote' | 'claim';

/** A question about a quote or a claim that has just been marked; null while it is being marked. */
type Asking = {
  readonly id: string;
  readonly question: Question;
  /** What was selected for the person to take, in UTF-16 code units; null where nothing was found. */
  readonly suggestion: Range | null;
} | null;

const attribution = defineMode<Asking>({
  name: 'attribution',
  Bar,
  usesSelection: true,
  takeKey,
  // While words are selected to answer a question, a click is a part of that.
  takeClick: (asking) => asking !== null,
  ends: (asking, state) => asking !== null && isElsewhere(asking.id, state),
});

export const attributionCommands = {
  quote: defineCommand({
    id: 'attribution.quote',
    label: 'Tag as Quote with Its Speaker',
    keys: ['Shift+q'],
    menu: 'Annotate',
    run: (desk, asked) => startAttribution(desk, 'quote', asked),
    isEnabled: hasArticle,
  }),
  claim: defineCommand({
    id: 'attribution.claim',
    label: 'Tag as Claim with Its Claimer',
    keys: ['Shift+c'],
    menu: 'Annotate',
    run: (desk, asked) => startAttribution(desk, 'claim', asked),
    isEnabled: hasArticle,
  }),
  ofCurrent: defineCommand({
    id: 'attribution.ofCurrent',
    label: 'Add Cue and Who Said It',
    menu: 'Annotate',
    isOfContext: true,
    run: (desk, asked) => {
      const tag = attributedTag(getState());
      if (tag) startAttribution(desk, tag, asked);
    },
    isEnabled: (state) => attributedTag(state) !== null && !hasSelection(state),
  }),
};

/** The tag of the current annotation, if that can be attributed. */
function attributedTag(state: State): Attributed | null {
  const tag = currentAnnotation(state)?.tag;
  return tag === 'quote' || tag === 'claim' ? tag : null;
}

/**
 * Marks the selection as a quote or a claim, then asks for its cue and for who said it, with a suggestion for each
 * selected in the text. With nothing selected it asks about the current annotation, if that is one.
 */
function startAttribution(desk: Desk, tag: Attributed, asked: number): void {
  const current = currentAnnotation(getState());
  const isNew = hasSelection(getState());
  if (!isNew && current?.tag !== tag) {
    notice(
      `Select the words of the ${tag} first. Glossator tags them, then asks for the cue and for who said it.`,
    );
    return;
  }
  // Answers that are typed before the question is there wait for it.
  startMode(attribution, null);
  void inTurn(async () => {
    try {
      const isMarked =
        !isNew || (await tagAndRelease(desk, tag, asked, { canBeDoubled: false })) !== 'nothing';
      const annotation = currentAnnotation(getState());
      if (isMarked && annotation && isAsking(getState())) ask(desk, annotation, 'cue');
    } finally {
      // Whatever went wrong: a mode that asks nothing would wait for ever.
      if (askedNow().asking === null) stopAsking(desk, { keepSelection: true });
    }
  });
}

function ask(desk: Desk, annotation: Annotation, question: Question): void {
  const { open } = getState();
  if (!open) return;
  const { text } = open.article;
  const suggestion = suggestionFor(text, annotation, question);
  startMode(attribution, { id: annotation.id, question, suggestion });
  const { end } = extentOf(annotation);
  desk.article?.focus();
  if (suggestion) desk.article?.select(suggestion.start, suggestion.end);
  else desk.article?.select(end, end);
}

/** Takes what is selected as the answer, and goes on to the next question. */
function takeAnswer(desk: Desk): void {
  void inTurn(async () => {
    desk.article?.selection.read();
    const { asking, annotation } = askedNow();
    const { selected, open } = getState();
    if (!asking || !annotation || !open) return;
    const segment = selected?.segment;
    if (!segment) {
      notice('Nothing is selected: select the words, or press Tab to skip.');
      return;
    }
    if (asking.question === 'cue') {
      const cue = { ...segment, exact: open.article.text.slice(segment.start, segment.end) };
      await changeAttributes(annotation.id, { cue, ...directness(open.article.text, annotation) });
      askNext(desk);
    } else {
      stopAsking(desk);
      await linkSource(annotation, segment);
    }
  });
}

/** Leaves a question without an answer. */
function skip(desk: Desk): void {
  void inTurn(async () => {
    const { asking, annotation } = askedNow();
    const { open } = getState();
    if (!asking || !annotation || !open) return;
    if (asking.question === 'speaker') {
      stopAsking(desk);
      return;
    }
    const direct = directness(open.article.text, annotation);
    if ('type' in direct) await changeAttributes(annotation.id, direct);
    askNext(desk);
  });
}

function askNext(desk: Desk): void {
  const { annotation } = askedNow();
  if (annotation) ask(desk, annotation, 'speaker');
}

/** Ends the questions; what has been answered stays. */
function stopAsking({ article }: Desk, { keepSelection = false } = {}): void {
  if (isAsking(getState())) endMode();
  if (!keepSelection) article?.selection.collapse();
}

function isAsking({ mode }: State): boolean {
  return mode?.kind === attribution;
}

function askedNow(): { readonly asking: Asking; readonly annotation: Annotation | null } {
  const asking = dataOf(getState(), attribution);
  return { asking, annotation: asking && findAnnotation(getState(), asking.id) };
}

/** Whether what is selected is still the suggestion. */
function isSuggestion(asking: Asking, selected: Selected | null): boolean {
  const suggestion = asking?.suggestion ?? null;
  return suggestion !== null && selected?.start === suggestion.start && selected.end === suggestion.end;
}

/** While a question is open, keys answer it or select other words. */
function takeKey(asking: Asking, { chords, command }: ModeKey, desk: Desk): boolean {
  const isInBar = hasFocus('mode');
  if (isInBar && ['Enter', 'Space', 'Tab', 'Shift+Tab'].some((key) => chords.includes(key))) return false;
  desk.article?.selection.read();
  const isSuggested = isSuggestion(asking, getState().selected);
  if (chords.includes('Enter')) takeAnswer(desk);
  else if (chords.includes('Tab') || (chords.includes('ArrowRight') && isSuggested)) skip(desk);
  else if (chords.includes('Escape')) stopAsking(desk);
  // The keys that select other words go on to do so.
  else if (command && /^(?:select|caret)\./.test(command.id)) return false;
  else if (chords.some((chord) => /^(?:Mod\+.|F\d+$)/.test(chord) && !/^Mod\+[ac]$/.test(chord))) {
    stopAsking(desk);
    return false;
  } else if (chords.some((chord) => /^(?:(?:Shift\+)?.|Delete|Backspace)$/u.test(chord))) {
    notice('Press Enter to use the selection, Tab to skip or Esc to stop.');
  } else return false;
  return true;
}

/** While a quote or a claim is attributed: what is asked, what Enter would take, and how to answer otherwise. */
function Bar({ data: asking }: { readonly data: Asking }) {
  const desk = useDesk();
  const annotation = useStore((state) => findAnnotation(state, asking?.id ?? null));
  const words = useStore(selectedWords);
  const isSuggested = useStore(({ selected }) => isSuggestion(asking, selected));
  if (!annotation || !asking) return null;
  return (
    <ModeBar className="ask-bar" label={`Attribute the ${annotation.tag}`}>
      <p role="status" aria-label="Question">
        <strong>
          {nameOf(asking.question, annotation.tag)}
          {words !== '' && ': '}
        </strong>
        {words !== '' && <bdi className="ask-words">{words}</bdi>}
        <small>{asking.question === 'cue' ? '1 of 2' : '2 of 2'}</small>
        <span className="ask-hint">{hintOf(asking.question, words, isSuggested)}</span>
      </p>
      <div className="ask-buttons">
        <ModeButton name="Use This" sign="Enter" isOff={words === ''} onClick={() => takeAnswer(desk)} />
        <ModeButton name="Skip" sign="Tab" onClick={() => skip(desk)} />
        <ModeButton name="Stop Asking" sign="Esc" onClick={() => stopAsking(desk)} />
      </div>
    </ModeBar>
  );
}

function nameOf(question: Question, tag: Tag): string {
  if (question === 'cue') return 'Cue';
  return tag === 'quote' ? 'Speaker' : 'Claimer';
}

function hintOf(question: Question, words: string, isSuggested: boolean): string {
  const what =
    question === 'cue'
      ? 'the words that attribute it, such as “stated” or “according to”'
      : 'the words that name who said it';
  if (words === '') return `Select ${what}, then press Enter.`;
  return isSuggested
    ? 'Suggested. Press Enter to use it, or select other words first.'
    : 'Press Enter to use the selected words.';
}

/** As many UTF-16 code units of the selection as the bar shows. */
const maxShownLength = 80;

/** What is selected, in one line: what Enter would take. */
function selectedWords({ open, selected }: State): string {
  const segment = selected?.segment;
  if (!open || !segment) return '';
  const words = open.article.text.slice(segment.start, segment.end);
  return shortened(words, maxShownLength).replace(/\s+/g, ' ');
}
