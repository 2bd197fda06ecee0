import { useEffect, useLayoutEffect } from 'react';
import { tags } from '../../../shared/model/tag.ts';
import { type Desk, useDesk } from '../../article/desk.ts';
import type { OverlayProps } from '../../article/port.ts';
import { notice } from '../../state/actions/notices.ts';
import { readCorrections, readSuggestions } from '../../state/actions/suggestions.ts';
import { hasSelection } from '../../state/selectors.ts';
import type { ReadingState } from '../../state/slices/reading.ts';
import { getState, useStore } from '../../state/store.ts';
import { stopsIn } from '../../state/waiting.ts';
import { hasFocus } from '../../ui/focusTargets.ts';
import { nameOf } from '../command.ts';
import { defineMode, endMode, type ModeKey } from '../mode.ts';
import { acceptAlike, acceptCurrent, goToFirst, step, stepPart } from './deciding.ts';
import { enterPanel, openNextArticle, suggestForAll } from './going.ts';
import { ReviewBars } from './ReviewBars.tsx';
import { ReviewStatus } from './ReviewStatus.tsx';
import { changeSpan, loadSpans } from './spans.ts';

/** How far a person has come is in the current annotation alone. */
export type Reviewing = Readonly<Record<string, never>>;

/** Suggestions are gone through and decided, in one article after the other. */
export const reviewing = defineMode<Reviewing>({
  name: 'reviewing',
  Bar: ReviewBars,
  Status: ReviewStatus,
  Overlay,
  takeKey,
  ends: (_data: unknown, { open }: ReadingState) => open === null,
});

/** Keys that mean something else while a person reviews; accepting, rejecting and undoing are commands of their own. */
function takeKey(_data: Reviewing, { chords, command }: ModeKey, desk: Desk): boolean {
  const has = (...keys: readonly string[]) => keys.some((key) => chords.includes(key));
  const isInText = hasFocus('article.text') || document.activeElement === document.body;
  if (has('Escape')) return leave(desk);
  if (hasSelection(getState())) return false;
  const asked = performance.now();
  const tag = tags.find((one) => command?.id === `tag.${one}`);
  if (tag) acceptCurrent(desk, asked, tag);
  else if (command?.id === 'select.grow' || command?.id === 'select.shrink')
    return changeSpan(command.id === 'select.grow' ? 'grow' : 'shrink');
  else if (command?.id === 'annotation.everywhere') acceptAlike(desk, asked);
  else if (isInText && (has('ArrowDown') || command?.id === 'caret.nextSentence')) step(desk, 1);
  else if (isInText && (has('ArrowUp') || command?.id === 'caret.previousSentence')) step(desk, -1);
  else if (isInText && command?.id === 'annotation.next') stepPart(desk, 1);
  else if (isInText && command?.id === 'annotation.previous') stepPart(desk, -1);
  else if (isInText && has('Enter')) {
    if (!openNextArticle(desk) && !suggestForAll()) enterPanel();
  } else if (command?.menu === 'Annotate' && !command.id.startsWith('suggestion')) {
    notice(`“${nameOf(command)}” is for later: press Esc to end the review first.`);
  } else return false;
  return true;
}

/** Esc: from beside the text into it, else drops the selection, else ends the review. */
function leave(desk: Desk): boolean {
  if (hasFocus('inspector') || hasFocus('library') || hasFocus('mode')) desk.article?.focus();
  else if (hasSelection(getState())) desk.article?.selection.collapse();
  else endMode();
  return true;
}

/** How long no key is pressed until it is read again how much waits and how good the rules were, in milliseconds. */
const pause = 400;

/** Draws nothing: keeps what is known of the suggestions up to date, and the text where it is when the bars come and go. */
function Overlay({ view }: OverlayProps) {
  const desk = useDesk();
  const articleId = useStore((state) => state.open?.article.id);
  const undoState = useStore((state) => state.undoState);
  useLayoutEffect(() => {
    const root = document.documentElement;
    const before = view.frame().top;
    root.toggleAttribute('data-reviewing', true);
    view.keepPlace(before);
    return () => {
      const now = view.frame().top;
      root.toggleAttribute('data-reviewing', false);
      view.keepPlace(now);
    };
  }, [view]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article, and any action, may change what waits
  useEffect(() => {
    const timer = setTimeout(() => void readSuggestions(), pause);
    return () => clearTimeout(timer);
  }, [articleId, undoState]);
  useEffect(() => {
    const timer = setTimeout(() => void loadSpans(), 300);
    return () => clearTimeout(timer);
  }, []);
  const isOver = useStore((state) => stopsIn(state).length === 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as an article is opened, and again when all in it is decided
  useEffect(() => {
    const timer = setTimeout(() => void readCorrections(), 500);
    return () => clearTimeout(timer);
  }, [articleId, isOver]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each article, and when its first suggestions arrive
  useEffect(() => {
    const frame = requestAnimationFrame(() => goToFirst(desk));
    return () => cancelAnimationFrame(frame);
  }, [articleId, isOver]);
  return null;
}
