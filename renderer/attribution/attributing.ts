import { commandIds, commands } from '../../shared/commands.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { endOf, startOf } from '../../shared/model/extent.ts';
import type { Range } from '../../shared/model/segment.ts';
import { isInQuotationMarks, suggestCue, suggestSource } from '../../shared/suggest/attribution.ts';
import { articleView } from '../article/articleView.ts';
import { setKeyMode } from '../commands/keyMode.ts';
import { changeAttributes, tagSelection } from '../state/actions/annotations.ts';
import { createLink, createLinkedActor } from '../state/actions/links.ts';
import { notice } from '../state/actions/notices.ts';
import { showAsking, takePen } from '../state/actions/view.ts';
import { annotationsOf, currentAnnotation, findAnnotation } from '../state/selectors.ts';
import type { Asking, State } from '../state/state.ts';
import { getState } from '../state/store.ts';

/** What is marked with its attribution. */
type Attributed = 'quote' | 'claim';

/** The annotation that a question is asked about; null while none is asked. */
export function askedAbout(state: State): Annotation | null {
  const { asking, currentId } = state;
  return asking && asking.id === currentId ? findAnnotation(state, asking.id) : null;
}

/**
 * Marks the selection as a quote or a claim, then asks for its cue and for who said it, with a suggestion for each
 * selected in the text. With nothing selected it asks about the current annotation, if that is one.
 */
export function startAttribution(tag: Attributed, asked: number): void {
  const { selected } = getState();
  const current = currentAnnotation(getState());
  const hasSelection = selected !== null && selected.start < selected.end;
  if (!hasSelection && current?.tag !== tag) {
    notice(
      `Select the words of the ${tag} first: it is marked, then you are asked who said it, by which word.`,
    );
    return;
  }
  takePen(null);
  setKeyMode(takeAnswerKey);
  inTurn(async () => {
    if (hasSelection && !(await markSelection(tag, asked))) {
      setKeyMode(null);
      return;
    }
    const annotation = currentAnnotation(getState());
    if (annotation) ask(annotation, 'cue');
  });
}

/** Takes what is selected as the answer, and goes on to the next question. */
export function takeAnswer(): void {
  inTurn(async () => {
    articleView()?.selection.read();
    const state = getState();
    const { asking, selected, open } = state;
    const annotation = askedAbout(state);
    if (!asking || !annotation || !open) return;
    const segment = selected?.segment;
    if (!segment) {
      notice('Nothing is selected: select the words, or press Tab to pass over.');
      return;
    }
    if (asking.question === 'cue') {
      const cue = { ...segment, exact: open.article.text.slice(segment.start, segment.end) };
      await changeAttributes(annotation.id, { cue, ...directness(open.article.text, annotation) });
      const now = askedAbout(getState());
      if (now) ask(now, 'speaker');
    } else {
      stopAsking();
      await linkSource(annotation, segment);
    }
  });
}

/** Leaves a question without an answer. */
export function passOver(): void {
  inTurn(async () => {
    const state = getState();
    const annotation = askedAbout(state);
    if (!annotation || !state.asking || !state.open) return;
    if (state.asking.question === 'speaker') stopAsking();
    else {
      const direct = directness(state.open.article.text, annotation);
      if ('type' in direct) await changeAttributes(annotation.id, direct);
      const now = askedAbout(getState());
      if (now) ask(now, 'speaker');
    }
  });
}

/** Ends the questions; what has been answered stays. */
export function stopAsking(): void {
  setKeyMode(null);
  showAsking(null);
  articleView()?.selection.collapse();
}

/** Whether what is selected is still the suggestion. */
export function isSuggestion({ selected, asking }: State): boolean {
  const { suggestion } = asking ?? { suggestion: null };
  return suggestion !== null && selected?.start === suggestion.start && selected.end === suggestion.end;
}

/** Answers come faster than the database commits: each waits for what the one before it has made. */
let last: Promise<unknown> = Promise.resolve();

function inTurn(step: () => Promise<void>): void {
  last = last.then(step, step);
}

/** The selection counts as gone at once, as with every tag; it stays if it could not be tagged. */
async function markSelection(tag: Attributed, asked: number): Promise<boolean> {
  const made = tagSelection(tag, asked);
  if (getState().selected?.segment) articleView()?.selection.letGo();
  if (await made) return true;
  articleView()?.selection.keep();
  return false;
}

function ask(annotation: Annotation, question: Asking['question']): void {
  const { open } = getState();
  if (!open) return;
  const { text } = open.article;
  const marked = extentOf(annotation);
  const cue = 'cue' in annotation.attributes ? (annotation.attributes.cue ?? null) : null;
  const suggestion =
    question === 'cue' ? suggestCue(text, marked) : suggestSource(text, marked, cue, knownActors());
  showAsking({ id: annotation.id, question, suggestion });
  const view = articleView();
  view?.focus();
  if (suggestion) view?.select(suggestion.start, suggestion.end);
  else view?.select(marked.end, marked.end);
}

/** An actor that is marked with these very words already is linked; else they become one, in one step with the link. */
async function linkSource(annotation: Annotation, segment: Range): Promise<void> {
  const { open } = getState();
  const type = annotation.tag === 'quote' ? 'speaker' : 'claimer';
  const words = open?.article.text.slice(segment.start, segment.end) ?? '';
  const there = knownActors().find(({ start, end }) => start === segment.start && end === segment.end);
  const isLinked = open?.links.some(
    (link) => link.type === type && link.from === annotation.id && link.to === there?.id,
  );
  const isDone =
    isLinked ||
    (there
      ? await createLink(type, annotation.id, there.id)
      : await createLinkedActor(annotation.articleId, segment, type, annotation.id));
  if (isDone) notice(`The ${type} of this ${annotation.tag} is “${words}”.`);
}

/** Where a quote stands in quotation marks it is direct speech. */
function directness(text: string, annotation: Annotation): { readonly type?: 'direct' } {
  const isQuoted = annotation.tag === 'quote' && isInQuotationMarks(text, extentOf(annotation));
  return isQuoted && annotation.attributes.type === undefined ? { type: 'direct' } : {};
}

function extentOf(annotation: Annotation): Range {
  return { start: startOf(annotation), end: endOf(annotation) };
}

function knownActors() {
  return annotationsOf(getState())
    .filter(({ tag, status, segments }) => tag === 'actor' && status === 'accepted' && segments.length === 1)
    .map((annotation) => ({ id: annotation.id, ...extentOf(annotation) }));
}

/** The keys that select other words, which they go on to do. */
const selectingKeys: ReadonlySet<string> = new Set(
  commandIds.filter((id) => /^(?:select|caret)\./.test(id)).flatMap((id) => commands[id].keys),
);

/** While a question stands, keys answer it or select other words. */
function takeAnswerKey(chords: readonly string[]): boolean {
  const state = getState();
  if (state.asking && !askedAbout(state)) {
    setKeyMode(null);
    showAsking(null);
    return false;
  }
  const isInBar = document.activeElement?.closest('.ask-bar') != null;
  if (isInBar && ['Enter', 'Space', 'Tab', 'Shift+Tab'].some((key) => chords.includes(key))) return false;
  articleView()?.selection.read();
  if (chords.includes('Enter')) takeAnswer();
  else if (chords.includes('Tab') || (chords.includes('ArrowRight') && isSuggestion(getState()))) passOver();
  else if (chords.includes('Escape')) stopAsking();
  else if (chords.some((chord) => selectingKeys.has(chord))) return false;
  else if (chords.some((chord) => /^(?:Mod\+.|F\d+$)/.test(chord) && !/^Mod\+[ac]$/.test(chord))) {
    stopAsking();
    return false;
  } else if (chords.some((chord) => chord.length === 1 || chord === 'Delete' || chord === 'Backspace')) {
    notice('Enter takes what is selected, Tab passes over, Esc ends the questions.');
  } else return false;
  return true;
}
