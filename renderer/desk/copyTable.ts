import { articleTable } from '../../shared/table/articleTable.ts';
import { counted } from '../../shared/text/counting.ts';
import { defineCommand } from '../modes/command.ts';
import { copyText } from '../state/actions/batch.ts';
import { outletNamed, outletNames } from '../state/outletNames.ts';
import { getState } from '../state/store.ts';
import { articlesMeant, summariesMeant } from './meant.ts';
import { sorted } from './order.ts';
import { shelve } from './shelved.ts';

/** Puts the articles that are meant on the clipboard as a table for spreadsheets, in the order in which the desk shows them. */
export const copyTableCommand = defineCommand({
  id: 'desk.copyTable',
  label: 'Copy as Table',
  menu: 'Edit',
  rooms: ['desk'],
  run: () => {
    const state = getState();
    const outlets = state.outlets ?? [];
    const sort = state.settings.desk?.sort ?? 'newest';
    const articles = sorted(summariesMeant(state).map(shelve), sort, outletNames(outlets));
    const table = articleTable(
      articles.map(({ article }) => article),
      (publisher) => outletNamed(outlets, publisher)?.name ?? publisher,
    );
    void copyText(table, counted(articles.length, 'article'));
  },
  isEnabled: (state) => articlesMeant(state).length > 0,
});
