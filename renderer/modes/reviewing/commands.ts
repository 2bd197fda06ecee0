import type { Desk } from '../../article/desk.ts';
import { notice } from '../../state/actions/notices.ts';
import { saveSettings } from '../../state/actions/settings.ts';
import { clearSuggestions, makeSuggestions, readSuggestions } from '../../state/actions/suggestions.ts';
import { showDialog } from '../../state/actions/view.ts';
import { defineDialog } from '../../state/dialogs.ts';
import { currentAnnotation } from '../../state/selectors.ts';
import type { State } from '../../state/state.ts';
import { getState } from '../../state/store.ts';
import { correctionOf, isReviewing, waitingCounts } from '../../state/waiting.ts';
import { isWaiting } from '../../state/waitingCounts.ts';
import { defineCommand, hasArticle } from '../command.ts';
import { endMode, startMode } from '../mode.ts';
import { AcceptAllDialog } from './AcceptAllDialog.tsx';
import { decidedHere, leftHere } from './counts.ts';
import { acceptCurrent, rejectCurrent } from './deciding.ts';
import { reviewing } from './reviewing.tsx';

const acceptAllDialog = defineDialog('acceptAll', AcceptAllDialog, { isWorkedIn: true });

const canDecide = (state: State): boolean => {
  const current = currentAnnotation(state);
  if (current === null) return isReviewing(state);
  return isWaiting(current) || correctionOf(state, current.id) !== null || isReviewing(state);
};

/** Those that have a key come first in the menu. */
export const reviewCommands = [
  defineCommand({
    id: 'suggestions.review',
    label: 'Review Suggestions',
    keys: ['r'],
    menu: 'Annotate',
    scope: 'anywhere',
    run: startReview,
    isEnabled: hasArticle,
  }),
  defineCommand({
    id: 'suggestion.accept',
    label: 'Accept Suggestion',
    keys: ['y'],
    menu: 'Annotate',
    scope: 'anywhere',
    run: acceptCurrent,
    isEnabled: canDecide,
  }),
  defineCommand({
    id: 'suggestion.reject',
    label: 'Reject Suggestion',
    keys: ['n'],
    menu: 'Annotate',
    scope: 'anywhere',
    run: rejectCurrent,
    isEnabled: canDecide,
  }),
  defineCommand({
    id: 'suggestions.acceptAll',
    label: 'Accept All Above 95%…',
    keys: ['Shift+y'],
    menu: 'Annotate',
    scope: 'anywhere',
    run: () => {
      showDialog(acceptAllDialog);
      void readSuggestions();
    },
    isEnabled: hasArticle,
  }),
  defineCommand({
    id: 'suggestions.makeHere',
    label: 'Suggest for This Article',
    menu: 'Annotate',
    run: () => {
      const id = getState().open?.article.id;
      if (id !== undefined) void makeSuggestions([id]);
    },
    isEnabled: hasArticle,
  }),
  defineCommand({
    id: 'suggestions.makeAll',
    label: 'Suggest for All Articles',
    menu: 'Annotate',
    rooms: 'all',
    run: () => void makeSuggestions(null),
    isEnabled: hasArticle,
  }),
  defineCommand({
    id: 'suggestions.clearHere',
    label: 'Clear Suggestions in This Article',
    menu: 'Annotate',
    run: () => {
      const id = getState().open?.article.id;
      if (id !== undefined) void clearSuggestions([id]);
    },
    isEnabled: (state) => hasArticle(state) && leftHere(state) + waitingCounts(state).worth > 0,
  }),
  defineCommand({
    id: 'suggestions.clearAll',
    label: 'Clear All Suggestions',
    menu: 'Annotate',
    rooms: 'all',
    run: () => void clearSuggestions(null),
    isEnabled: hasArticle,
  }),
];

export const showSuggestionsCommand = defineCommand({
  id: 'view.suggestions',
  label: 'Show Suggestions',
  menu: 'View',
  run: () => saveSettings({ showSuggestions: !getState().settings.showSuggestions }),
});

/**
 * Begins to review the open article, whose suggestions are made first where it has none yet; ends a review that is under way. The mode
 * itself goes to the first of them, in the frame after they are shown.
 */
async function startReview(desk: Desk): Promise<void> {
  const { open } = getState();
  if (!open) return;
  if (isReviewing(getState())) {
    endMode();
    return;
  }
  // What was said of making suggestions would lie over them.
  if (getState().notice?.tone === 'plain') notice(null);
  startMode(reviewing, {});
  desk.article?.focus();
  void readSuggestions();
  // Where something was decided already there is nothing new, unless a person asks for it.
  if (leftHere(getState()) + decidedHere(getState()) === 0)
    await makeSuggestions([open.article.id], { isQuiet: true });
}
