import { flushSync } from 'react-dom';
import { type ArticleStatus, articleStatuses, articleStatusLabel } from '../../shared/model/articleStatus.ts';
import { particulars } from '../../shared/model/particulars.ts';
import { counted } from '../../shared/text/counting.ts';
import { type Command, defineCommand } from '../modes/command.ts';
import { outletDialog } from '../outlets/OutletDialog.tsx';
import { guessesIn } from '../particulars/merged.ts';
import { changeArticles } from '../state/actions/articleDetails.ts';
import { openArticle } from '../state/actions/articles.ts';
import { inspectOnDesk } from '../state/actions/desk.ts';
import { notice } from '../state/actions/notices.ts';
import { pick, showDialog } from '../state/actions/view.ts';
import type { State } from '../state/state.ts';
import { getState } from '../state/store.ts';
import { type FocusTarget, focusTarget } from '../ui/focusTargets.ts';
import { copyTableCommand } from './copyTable.ts';
import { articlesMeant, summariesMeant } from './meant.ts';
import { removeDialog } from './RemoveDialog.tsx';

const rooms = ['reading', 'desk'] as const;
const isEnabled = (state: State): boolean => articlesMeant(state).length > 0;

/** Opens the current article of the desk. */
const openOnDeskCommand = defineCommand({
  id: 'desk.open',
  label: 'Open to Read',
  menu: 'Go',
  isOfContext: true,
  rooms: ['desk'],
  run: () => {
    const { currentId } = getState().deskRoom;
    if (currentId !== null) void openArticle(currentId);
  },
  isEnabled: ({ deskRoom }) => deskRoom.currentId !== null,
});

/** Goes through the statuses, all articles that are meant alike. */
export const nextStatusCommand = defineCommand({
  id: 'article.nextStatus',
  label: 'Next Status',
  keys: ['Mod+.'],
  menu: 'Edit',
  rooms,
  run: () => {
    const now = summariesMeant(getState())[0]?.status ?? 'toDo';
    void setStatus(articleStatuses[(articleStatuses.indexOf(now) + 1) % articleStatuses.length] ?? 'toDo');
  },
  isEnabled,
});

/** One for each status. */
const statusCommands: readonly Command[] = articleStatuses.map((status) =>
  defineCommand({
    id: `article.status.${status}`,
    label: `Set to “${articleStatusLabel[status]}”`,
    menu: 'Edit',
    rooms,
    run: () => void setStatus(status),
    isEnabled,
  }),
);

export const labelsCommand = fieldCommand('article.labels', 'Labels…', 'particulars.labels');
export const outletCommand = fieldCommand('article.outlet', 'Outlet…', 'particulars.outlet');

/** What is known of the outlet of the first article that is meant. */
const aboutOutletCommand = defineCommand({
  id: 'outlet.open',
  label: 'Outlet Details…',
  menu: 'Edit',
  rooms,
  run: () => {
    const name = summariesMeant(getState())[0]?.outlet;
    if (name !== undefined) showDialog(outletDialog, { name });
  },
  isEnabled: (state) => summariesMeant(state)[0]?.outlet !== undefined,
});

export const confirmCommand = defineCommand({
  id: 'article.confirm',
  label: 'Confirm Guesses',
  menu: 'Edit',
  rooms,
  run: () => void changeArticles(articlesMeant(getState()), { confirm: [...particulars] }),
  isEnabled: hasGuesses,
});

export const removeArticlesCommand = defineCommand({
  id: 'article.remove',
  label: 'Remove Article…',
  menu: 'Edit',
  rooms,
  run: () => showDialog(removeDialog, { ids: articlesMeant(getState()) }),
  isEnabled,
});

export const deskCommands: readonly Command[] = [
  nextStatusCommand,
  ...statusCommands,
  labelsCommand,
  outletCommand,
  aboutOutletCommand,
  confirmCommand,
  copyTableCommand,
  removeArticlesCommand,
  openOnDeskCommand,
];

/** Whether anything is known to be a guess of the articles that are meant: of their days, or of what the inspector has read. */
function hasGuesses(state: State): boolean {
  const { open, room, records } = state;
  if (summariesMeant(state).some(({ isPublishedGuessed }) => isPublishedGuessed)) return true;
  const ids = articlesMeant(state);
  return (
    guessesIn(
      room === 'reading' ? (open ? [open.article] : []) : ids.flatMap((id) => records.get(id) ?? []),
    ) > 0
  );
}

/** Sends the keyboard to a field in the inspector that is about all the articles that are meant. */
function fieldCommand(id: string, label: string, field: FocusTarget): Command {
  return defineCommand({
    id,
    label,
    menu: 'Edit',
    rooms,
    run: () => {
      flushSync(() => {
        // Where an annotation is picked, the inspector is about that.
        if (getState().room === 'reading') pick(null);
        else if (getState().deskRoom.selected.size > 1) inspectOnDesk('selected');
      });
      focusTarget(field);
    },
    isEnabled,
  });
}

async function setStatus(status: ArticleStatus): Promise<void> {
  const ids = articlesMeant(getState());
  if ((await changeArticles(ids, { status })) !== null) return;
  const words = articleStatusLabel[status].toLowerCase();
  notice(
    ids.length === 1
      ? `This article is set to “${words}”.`
      : `${counted(ids.length, 'article')} are set to “${words}”.`,
  );
}
