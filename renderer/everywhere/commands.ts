import { defineCommand, hasArticle } from '../modes/command.ts';
import { notice } from '../state/actions/notices.ts';
import { showDialog } from '../state/actions/view.ts';
import { getState } from '../state/store.ts';
import { firstDraft } from './draft.ts';
import { sourceOf } from './source.ts';
import { everywhereDialog } from './TagEverywhere.tsx';

export const everywhereCommand = defineCommand({
  id: 'annotation.everywhere',
  label: 'Tag Everywhere in Article…',
  keys: ['e'],
  menu: 'Annotate',
  run: () => openEverywhere('article'),
  isEnabled: hasArticle,
});

export const everywhereCommands = [
  everywhereCommand,
  defineCommand({
    id: 'annotation.everywhereAll',
    label: 'Tag Everywhere in Workspace…',
    keys: ['Shift+e'],
    menu: 'Annotate',
    run: () => openEverywhere('workspace'),
    isEnabled: hasArticle,
  }),
];

/** Asks first, and shows what it would tag; where there is nothing to tag everywhere it says so. */
function openEverywhere(scope: 'article' | 'workspace'): void {
  const source = sourceOf(getState());
  if (typeof source === 'string') notice(source);
  else showDialog(everywhereDialog, { source, draft: firstDraft(source, scope) });
}
