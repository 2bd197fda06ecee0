// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/dom';
import { describe, expect, it } from 'vitest';
import { longList, wordsOfTag } from '../fixtures/longList.ts';
import { prepareWindows } from './window.tsx';

const total = 2000;
const open = prepareWindows();

const openList = async () => {
  const window = await open('long.glossator.json', longList(total));
  const filter = await screen.findByLabelText<HTMLInputElement>('Filter annotations');
  return { ...window, filter };
};
const listed = (of: string) =>
  waitFor(() => expect(document.querySelector('.list-head h2')?.textContent).toBe(`Annotations ${of}`));
const list = () => within(screen.getByLabelText('Annotations', { selector: 'ul' }));
const rows = () => list().getAllByRole('listitem');
const names = () => rows().map((row) => row.getAttribute('aria-label'));

describe('the list of annotations', () => {
  it('is filtered by words without their accents, and by the words of notes', async () => {
    const { user, filter } = await openList();
    await user.type(filter, 'zukov 77');
    await listed('6 of 2,000');
    expect(names().slice(0, 2)).toEqual(['Actor: General Žukov 770', 'Actor: General Žukov 774']);
    expect(rows()[0]?.hasAttribute('aria-setsize')).toBe(false);
    await user.clear(filter);
    await user.type(filter, 'map');
    await listed('100 of 2,000');
    expect(rows()).toHaveLength(100);
  });

  it('is whole again with Escape, and left with another', async () => {
    const { user, filter } = await openList();
    await user.type(filter, 'map');
    await listed('100 of 2,000');
    await user.keyboard('{Escape}');
    await listed('2,000');
    expect(filter.value).toBe('');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByLabelText('Article text'));
  });

  it('is filtered by what annotations carry, which depends on the tags that are shown', async () => {
    const { user, filter } = await openList();
    await user.selectOptions(screen.getByLabelText('Attribute'), 'factuality: PR+ probable (250)');
    await listed('250 of 2,000');
    await user.click(screen.getByText('Clear', { selector: '.list-clear' }));
    await listed('2,000');
    expect(document.activeElement).toBe(filter);
    await user.click(screen.getByLabelText('Figures'));
    await listed('500 of 2,000');
    expect(screen.getByLabelText('Figures').getAttribute('aria-pressed')).toBe('true');
    expect(screen.queryByLabelText('Attribute')).toBeNull();
    await user.click(screen.getByLabelText('Claims'));
    await listed('1,000 of 2,000');
    expect(screen.queryByLabelText('Attribute')).not.toBeNull();
  });

  it('is filtered by status', async () => {
    const { user } = await openList();
    await user.selectOptions(screen.getByLabelText('Status', { selector: 'search select' }), 'Rejected');
    await listed('20 of 2,000');
    expect(names()[0]).toBe(`Quote: ${wordsOfTag.quote(100)}`);
  });

  it('says so when nothing is left, and offers the way back', async () => {
    const { user, filter } = await openList();
    await user.type(filter, 'no such words');
    await user.click(await screen.findByText('Clear Filter'));
    await listed('2,000');
    expect(document.activeElement).toBe(filter);
  });

  it('is in text order, by tag, or newest first', async () => {
    const { user } = await openList();
    expect(names()[1]).toBe(`Actor: ${wordsOfTag.actor(2)}`);
    await user.selectOptions(screen.getByLabelText('Sort'), 'Newest first');
    await waitFor(() => expect(names()[0]).toBe(`Quote: ${wordsOfTag.quote(total)}`));
    await user.selectOptions(screen.getByLabelText('Sort'), 'By tag');
    await waitFor(() => expect(names()[1]).toBe(`Claim: ${wordsOfTag.claim(5)}`));
    await user.click(list().getAllByRole('button')[0] ?? document.body);
    await user.keyboard('{End}');
    const last = `Quote: ${wordsOfTag.quote(total)}`;
    await waitFor(() => expect(document.activeElement?.closest('li')?.getAttribute('aria-label')).toBe(last));
  });
});
