// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/dom';
import { describe, expect, it } from 'vitest';
import { getState } from '../../renderer/state/store.ts';
import { linkedReport } from '../fixtures/linkedReport.ts';
import { prepareWindows, select } from './window.tsx';

const open = prepareWindows();

const text = 'Pyongyang has sent some more soldiers, the agency says.';
const claim = `Claim: ${text.slice(0, -1)}`;
const report = linkedReport(text, [
  { tag: 'claim', words: text.slice(0, -1) },
  { tag: 'actor', words: 'the agency' },
]);

const article = () => screen.findByLabelText('Article text');
const held = (key: string) =>
  fireEvent.keyDown(document.activeElement ?? document.body, {
    key,
    code: `Key${key.toUpperCase()}`,
    repeat: true,
  });

describe.each([
  ['grading', 'g', 'Grade the claim'],
  ['linking', 'l', 'Link this claim'],
  ['picking', 'u', 'Select the cue'],
])('the bar for %s', (mode, key, name) => {
  const openBar = async () => {
    const window = await open('report.json', report);
    await select(window, claim);
    (await article()).focus();
    await window.user.keyboard(key);
    return { ...window, bar: within(await screen.findByRole('region', { name })) };
  };

  it('stays while only a modifier is pressed, and when it comes before another key', async () => {
    const { user } = await openBar();
    await user.keyboard('{Shift}{Control}{Alt}{Meta}{CapsLock}');
    expect(getState().mode?.kind.name).toBe(mode);
  });

  it('does not take the echo of the key that has opened it', async () => {
    const { stored } = await openBar();
    for (let times = 0; times < 3; times += 1) held(key);
    expect(getState().mode?.kind.name).toBe(mode);
    expect(stored('claim')).toEqual({});
  });

  it('leaves the keyboard in the text when it is cancelled with the mouse', async () => {
    const { user, bar } = await openBar();
    await user.click(bar.getByRole('button', { name: /^Cancel/ }));
    await waitFor(() => expect(screen.queryByRole('region', { name })).toBeNull());
    expect(document.activeElement).toBe(await article());
  });
});

describe('the bar for linking', () => {
  it('is gone through backwards with Shift+Tab', async () => {
    const { user } = await open('report.json', report);
    await user.click(await screen.findByRole('button', { name: claim }));
    (await article()).focus();
    await user.keyboard('l');
    const bar = await screen.findByRole('region', { name: 'Link this claim' });
    await user.keyboard('{Tab}{Tab}');
    const second = document.activeElement;
    await user.keyboard('{Shift>}{Tab}{/Shift}');
    expect(bar.contains(document.activeElement)).toBe(true);
    expect(document.activeElement).not.toBe(second);
    expect(getState().mode?.kind.name).toBe('linking');
  });
});
