// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/dom';
import { describe, expect, it, vi } from 'vitest';
import { linkedReport } from '../fixtures/linkedReport.ts';
import { holdBack, prepareWindows } from './window.tsx';

const open = prepareWindows();
const report = linkedReport('They saw 31 people.', [{ tag: 'figure', words: '31 people' }]);

describe('the queue of pairs', () => {
  it('says that pairs are looked for, and when that was ended, how to look again', async () => {
    // The core logs that it has no process here.
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { user } = await open('report.json', report);
    // No process looks here: the answer comes when it is let through, and is that there is none.
    const release = holdBack('comparing.pairs');
    await user.click(await screen.findByRole('button', { name: 'Compare' }));
    await user.click(await screen.findByRole('button', { name: 'Conflicts' }));
    await screen.findByText('Looking for pairs that may not both be true…');
    expect(screen.getByRole('progressbar', { name: 'Looking for pairs' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Cancel' })).toBeTruthy();
    release();
    await screen.findByText(/The search ended before it found anything/);
    const again = holdBack('comparing.pairs');
    await user.click(screen.getByRole('button', { name: 'Look for Pairs' }));
    await screen.findByText('Looking for pairs that may not both be true…');
    again();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Look for Pairs' })).toBeTruthy());
  });
});
