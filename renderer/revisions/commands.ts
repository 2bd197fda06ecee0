import { defineCommand } from '../modes/command.ts';
import { showDialog } from '../state/actions/view.ts';
import { openSummary } from '../state/selectors.ts';
import { compareDialog } from './CompareDialog.tsx';
import { reviewDialog } from './ReviewDialog.tsx';
import { versionsOf } from './versions.ts';

export const revisionCommands = [
  defineCommand({
    id: 'revisions.compare',
    label: 'Compare Versions…',
    menu: 'View',
    run: () => showDialog(compareDialog),
    isEnabled: ({ articles, open }) => open !== null && versionsOf(articles, open.article.id).length > 1,
  }),
  defineCommand({
    id: 'revisions.review',
    label: 'Review Annotations to Carry Over…',
    menu: 'Annotate',
    run: () => showDialog(reviewDialog),
    isEnabled: (state) => openSummary(state)?.waiting !== undefined,
  }),
];
