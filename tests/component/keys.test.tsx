// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/dom';
import { describe, expect, it } from 'vitest';
import { linkedReport } from '../fixtures/linkedReport.ts';
import { holdBack, prepareWindows, select } from './window.tsx';

const open = prepareWindows();

const text = 'Pyongyang has sent some more soldiers, the agency says.';
const report = linkedReport(text, [
  { tag: 'claim', words: text.slice(0, -1) },
  { tag: 'actor', words: 'the agency' },
]);
const claim = `Claim: ${text.slice(0, -1)}`;

const toText = async () => (await screen.findByLabelText('Article text')).focus();

describe('the palette', () => {
  const openPalette = async () => {
    const window = await open('report.json', report);
    await toText();
    await window.user.keyboard('{Control>}k{/Control}');
    const dialog = within(await screen.findByRole('dialog', { name: 'Commands' }));
    const field = dialog.getByLabelText<HTMLInputElement>('Command');
    const pointed = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
    const options = () => dialog.getAllByRole('option');
    return { ...window, dialog, field, pointed, options };
  };

  it('goes round its commands with the arrow keys', async () => {
    const { user, options, pointed } = await openPalette();
    expect(pointed()).toBe(options()[0]);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(pointed()).toBe(options()[2]);
    expect(pointed()?.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(pointed()).toBe(options().at(-1));
    await user.keyboard('{ArrowDown}');
    expect(pointed()).toBe(options()[0]);
  });

  it('leaves Home and End to the words in the field', async () => {
    const { user, field, options, pointed } = await openPalette();
    await user.type(field, 'select');
    await user.keyboard('{ArrowDown}{Home}');
    expect(field.selectionStart).toBe(0);
    expect(pointed()).toBe(options()[1]);
    await user.keyboard('{End}');
    expect(field.selectionStart).toBe('select'.length);
    expect(pointed()).toBe(options()[1]);
  });

  it('finds commands by any part of their words, and Enter runs the one it points to', async () => {
    const { user, options } = await openPalette();
    await user.keyboard('theme dark');
    // The command, and the words as a query.
    await waitFor(() => expect(options()).toHaveLength(2));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('does not take the keys that compose a word', async () => {
    const { field, options, pointed, dialog } = await openPalette();
    for (const key of ['ArrowDown', 'Enter']) fireEvent.keyDown(field, { key, isComposing: true });
    expect(pointed()).toBe(options()[0]);
    expect(dialog.getByLabelText('Command')).toBe(field);
  });

  it('offers to ask the workspace for words that are no command', async () => {
    const { user, dialog, options, pointed } = await openPalette();
    await user.keyboard('zeppelin');
    await dialog.findByText('No matching commands.');
    expect(options().map(({ textContent }) => textContent)).toEqual(['zeppelin Ask the workspace']);
    expect(pointed()).toBe(options()[0]);
  });
});

describe('Escape in the text', () => {
  it('does not leave it while the mark that was just made is being saved', async () => {
    const { user } = await open('report.json', report);
    await toText();
    const release = holdBack('annotations.create');
    await user.keyboard('w2{Escape}');
    expect(document.activeElement).toBe(screen.getByLabelText('Article text'));
    release();
    await screen.findByRole('button', { name: 'Actor: Pyongyang' });
    await user.keyboard('{Escape}{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(document.body));
  });
});

describe('the field for an actor entry', () => {
  const openField = async () => {
    const window = await open('report.json', report);
    const card = await select(window, 'Actor: the agency');
    const field = card.getByRole<HTMLInputElement>('combobox', { name: 'Actor entry' });
    return { ...window, card, field };
  };

  it('offers to make an entry of the name that is typed, and Enter makes it', async () => {
    const { user, field, stored } = await openField();
    await user.click(field);
    expect(field.getAttribute('aria-expanded')).toBe('true');
    await user.type(field, 'National Intelligence Service{Enter}');
    await waitFor(() => expect(stored('actor')).toHaveProperty('actorEntryId'));
    await waitFor(() => expect(field.value).toBe('National Intelligence Service'));
    expect(document.activeElement).toBe(screen.getByLabelText('Article text'));
  });

  it('is left with Escape, and nothing has changed', async () => {
    const { user, field, stored } = await openField();
    await user.type(field, 'National{Escape}');
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect(field.value).toBe('');
    expect(stored('actor')).toEqual({});
  });
});

describe('the bar for grading a claim', () => {
  const openBar = async () => {
    const window = await open('report.json', report);
    await select(window, claim);
    await toText();
    await window.user.keyboard('g');
    const bar = within(await screen.findByRole('region', { name: 'Grade the claim' }));
    return { ...window, bar };
  };
  const isGone = () =>
    waitFor(() => expect(screen.queryByRole('region', { name: 'Grade the claim' })).toBeNull());
  const claimIsCurrent = () => {
    const list = screen.getByLabelText('Annotations', { selector: 'ul' });
    const current = list.querySelector('[aria-current="true"]')?.closest('li');
    expect(current?.getAttribute('aria-label')).toBe(claim);
    const card = within(screen.getByRole('region', { name: 'This annotation' }));
    expect(card.getByLabelText<HTMLInputElement>('Claim').checked).toBe(true);
  };

  it('takes a letter and a digit, and says what the letter means', async () => {
    const { user, bar, stored } = await openBar();
    await user.keyboard('ab');
    await waitFor(() => expect(bar.getByRole('status').textContent).toContain('Source B, usually reliable'));
    await user.keyboard('2');
    await isGone();
    await waitFor(() =>
      expect(stored('claim')).toEqual({ sourceReliability: 'B', informationCredibility: '2' }),
    );
    await user.keyboard('g{Delete}');
    await waitFor(() => expect(stored('claim')).toEqual({}));
    claimIsCurrent();
  });

  it('takes one of the two alone with the mouse, and keeps the other', async () => {
    const { user, stored } = await openBar();
    await user.keyboard('b{Enter}');
    await isGone();
    await user.keyboard('g');
    await user.click(await screen.findByRole('button', { name: /doubtful/ }));
    await isGone();
    await waitFor(() =>
      expect(stored('claim')).toEqual({ sourceReliability: 'B', informationCredibility: '4' }),
    );
    claimIsCurrent();
  });

  it('goes with Escape and leaves the claim as it was', async () => {
    const { user, stored } = await openBar();
    await user.keyboard('b{Escape}');
    await isGone();
    expect(stored('claim')).toEqual({});
    claimIsCurrent();
  });

  it('goes with any other key, which does what it does', async () => {
    const { user, stored } = await openBar();
    await user.keyboard('m');
    await isGone();
    expect(document.activeElement).toBe(screen.getByLabelText('Note'));
    expect(stored('claim')).toEqual({});
  });

  it('does not come for anything but a claim, which is said', async () => {
    const window = await open('report.json', report);
    await select(window, 'Actor: the agency');
    await toText();
    await window.user.keyboard('g');
    await screen.findByText('Only claims can be graded: select one first.');
  });
});

describe('the export dialog', () => {
  it('proposes a name after the format, and stays when the system’s dialog is cancelled', async () => {
    const { user, proposed } = await open('report.json', report);
    await toText();
    await user.keyboard('{Control>}e{/Control}');
    const dialog = within(await screen.findByRole('dialog', { name: 'Export annotations' }));
    await waitFor(() => expect(dialog.getByLabelText<HTMLSelectElement>('Format').value).toBe('json'));
    await user.click(dialog.getByText('Save'));
    await waitFor(() => expect(proposed).toEqual([expect.stringMatching(/\.json$/)]));
    await user.click(dialog.getByText('Cancel'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
