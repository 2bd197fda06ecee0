// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/dom';
import { describe, expect, it } from 'vitest';
import { linkedReport } from '../fixtures/linkedReport.ts';
import { prepareWindows, select } from './window.tsx';

const open = prepareWindows();

const text = 'Pyongyang has sent some more soldiers, the agency says.';
const report = linkedReport(text, [{ tag: 'figure', words: 'some more soldiers' }]);
const warning = 'An edit could not be saved. Close again to discard it.';

const closeOverRefused = async () => {
  const window = await open('report.json', report);
  const card = await select(window, 'Figure: some more soldiers');
  await window.user.type(card.getByLabelText('Lower'), 'three thousand{Enter}');
  await card.findByRole('alert');
  window.close();
  await screen.findByText(warning);
  expect(window.isClosed()).toBe(false);
  await window.user.click(screen.getByRole('button', { name: 'Dismiss' }));
  return { ...window, card };
};

describe('a window in which something could not be saved', () => {
  it('says so once, and closes when it is closed again, even from within the field', async () => {
    const { card, close, isClosed } = await closeOverRefused();
    card.getByLabelText('Lower').focus();
    close();
    await waitFor(() => expect(isClosed()).toBe(true));
  });

  it('says so again when something else was typed meanwhile', async () => {
    const { user, card, close, isClosed } = await closeOverRefused();
    await user.type(card.getByLabelText('Lower'), ' or more');
    close();
    await screen.findByText(warning);
    expect(isClosed()).toBe(false);
  });

  it('says so again when a person has gone on with their work meanwhile', async () => {
    const { user, card, stored, close, isClosed } = await closeOverRefused();
    await user.type(card.getByLabelText('Unit'), 'people{Enter}');
    await waitFor(() => expect(stored('figure')).toEqual({ unit: 'people' }));
    close();
    await screen.findByText(warning);
    expect(isClosed()).toBe(false);
  });
});
