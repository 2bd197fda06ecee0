// @vitest-environment happy-dom
import { screen, within } from '@testing-library/dom';
import { expect, it } from 'vitest';
import { importReportDialog } from '../../renderer/importing/ImportReportDialog.tsx';
import { showDialog } from '../../renderer/state/actions/view.ts';
import { dispatch } from '../../renderer/state/store.ts';
import { linkedReport } from '../fixtures/linkedReport.ts';
import { prepareWindows } from './window.tsx';

const open = prepareWindows();

it('the report of an import does not review another article where the one in it cannot be opened', async () => {
  const { user } = await open('report.json', linkedReport('The agency says so.', []));
  const removed = {
    id: '01a208f7-9939-7260-a9a1-f00000000001',
    title: 'Removed meanwhile',
    file: 'removed.txt',
    characters: 10,
    annotations: 0,
    alreadyThere: false,
    revises: { id: '01a208f7-9939-7260-a9a1-f00000000002', carried: 0, waiting: 1 },
    leftOut: [],
  };
  dispatch({
    type: 'imported',
    imported: {
      selection: { token: 'a', names: ['removed.txt'], files: 1, bytes: 10 },
      choices: {},
      report: {
        counts: { articles: 1, alreadyThere: 0, annotations: 0, failed: 0, files: 1, guesses: 0 },
        rows: [removed],
        leftOut: [],
        guessed: [],
        failed: [],
        skipped: [],
        isCancelled: false,
      },
    },
  });
  showDialog(importReportDialog, { findByQuote: async () => undefined });
  const dialog = within(await screen.findByRole('dialog', { name: 'Import report' }));
  await user.click(dialog.getByRole('button', { name: 'Review' }));
  await screen.findByText('This article is no longer in the workspace.');
  await new Promise((done) => setTimeout(done, 50));
  expect(screen.queryByRole('dialog', { name: /^Review/ })).toBeNull();
});
