// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/dom';
import { describe, expect, it } from 'vitest';
import { linkedReport } from '../fixtures/linkedReport.ts';
import { prepareWindows, select } from './window.tsx';

const open = prepareWindows();

const text = 'Pyongyang has sent some more soldiers, the agency says.';
const report = linkedReport(text, [
  { tag: 'claim', words: text.slice(0, -1) },
  { tag: 'actor', words: 'the agency' },
  { tag: 'figure', words: 'some more soldiers' },
]);
const claim = `Claim: ${text.slice(0, -1)}`;
const figure = 'Figure: some more soldiers';

const openFigure = async () => {
  const window = await open('report.json', report);
  return { ...window, card: await select(window, figure) };
};

describe('a field for a line of text', () => {
  it('is stored with Enter, without the spaces around it', async () => {
    const { user, card, stored } = await openFigure();
    await user.type(card.getByLabelText('Unit'), '  people {Enter}');
    await waitFor(() => expect(stored('figure')).toEqual({ unit: 'people' }));
    expect(card.getByLabelText<HTMLInputElement>('Unit').value).toBe('people');
  });

  it('is stored when the keyboard goes on to the next field', async () => {
    const { user, card, stored } = await openFigure();
    await user.type(card.getByLabelText('Unit'), 'people');
    expect(stored('figure')).toEqual({});
    await user.tab();
    await waitFor(() => expect(stored('figure')).toEqual({ unit: 'people' }));
  });

  it('is stored with Escape, which goes back to the text', async () => {
    const { user, card, stored } = await openFigure();
    await user.type(card.getByLabelText('Unit'), 'people{Escape}');
    await waitFor(() => expect(stored('figure')).toEqual({ unit: 'people' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Article text'));
  });

  it('is cleared by an empty text', async () => {
    const { user, card, stored } = await openFigure();
    await user.type(card.getByLabelText('Unit'), 'people{Enter}');
    await waitFor(() => expect(stored('figure')).toEqual({ unit: 'people' }));
    await user.clear(card.getByLabelText('Unit'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(stored('figure')).toEqual({}));
  });

  it('is not stored by the Enter that ends a composed word', async () => {
    const { user, card, stored } = await openFigure();
    const unit = card.getByLabelText('Unit');
    await user.type(unit, '人');
    fireEvent.keyDown(unit, { key: 'Enter', isComposing: true });
    await new Promise((done) => setTimeout(done, 50));
    expect(stored('figure')).toEqual({});
    fireEvent.keyDown(unit, { key: 'Enter' });
    await waitFor(() => expect(stored('figure')).toEqual({ unit: '人' }));
  });

  it('leaves Ctrl+Z to the workbench while nothing is being typed in it', async () => {
    const { user, card, stored } = await openFigure();
    const unit = card.getByLabelText<HTMLInputElement>('Unit');
    await user.type(unit, 'people{Enter}');
    await waitFor(() => expect(stored('figure')).toEqual({ unit: 'people' }));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(stored('figure')).toEqual({}));
    await waitFor(() => expect(unit.value).toBe(''));
  });
});

describe('a field for a bound', () => {
  it('takes a number as it is written, and whether it is included', async () => {
    const { user, card, stored } = await openFigure();
    await user.selectOptions(card.getByRole('combobox', { name: /^Lower bound/ }), 'more than');
    await user.type(card.getByLabelText('Lower'), '3,000{Enter}');
    await waitFor(() => expect(stored('figure')).toEqual({ lower: { value: '3000', inclusive: false } }));
    await user.selectOptions(card.getByRole('combobox', { name: /^Lower bound/ }), 'at least');
    await waitFor(() => expect(stored('figure')).toEqual({ lower: { value: '3000', inclusive: true } }));
  });

  it('says beside it why a word was refused, keeps it there, and stores nothing', async () => {
    const { user, card, stored } = await openFigure();
    const lower = card.getByLabelText<HTMLInputElement>('Lower');
    await user.type(lower, 'three thousand{Enter}');
    expect((await card.findByRole('alert')).textContent).toContain('Enter a number in digits');
    expect(lower.value).toBe('three thousand');
    expect(lower.getAttribute('aria-invalid')).toBe('true');
    expect(stored('figure')).toEqual({});
  });

  it('still shows what was refused when its figure is looked at again, until Revert', async () => {
    const { user, card, ...window } = await openFigure();
    await user.type(card.getByLabelText('Lower'), 'three thousand{Enter}');
    await card.findByRole('alert');
    await select({ user, ...window }, 'Actor: the agency');
    const again = await select({ user, ...window }, figure);
    expect(again.getByLabelText<HTMLInputElement>('Lower').value).toBe('three thousand');
    await user.click(again.getByRole('button', { name: 'Revert' }));
    await waitFor(() => expect(again.queryByRole('alert')).toBeNull());
    expect(again.getByLabelText<HTMLInputElement>('Lower').value).toBe('');
  });

  it('waits for the other one while the two are turned round', async () => {
    const { user, card, stored } = await openFigure();
    await user.type(card.getByLabelText('Upper'), '5000{Enter}');
    await waitFor(() => expect(stored('figure')).toEqual({ upper: { value: '5000', inclusive: true } }));
    await user.type(card.getByLabelText('Lower'), '9000');
    await user.tab();
    expect((await card.findByRole('alert')).textContent).toContain('9000 is above the upper bound 5000');
    await user.clear(card.getByLabelText('Upper'));
    await user.type(card.getByLabelText('Upper'), '9500{Enter}');
    await waitFor(() => expect(card.queryByRole('alert')).toBeNull());
    expect(stored('figure')).toEqual({
      lower: { value: '9000', inclusive: true },
      upper: { value: '9500', inclusive: true },
    });
  });
});

describe('a field for a date', () => {
  it.each([
    ['10 Jan 2025', '2025-01-10'],
    ['10.1.2025', '2025-01-10'],
    ['2025-01-01/2025-01-10', '2025-01-01/2025-01-10'],
    ['1–10 января 2025', '2025-01-01/2025-01-10'],
    ['early January 2025', '2025-01-01/2025-01-10'],
  ])('takes %s', async (typed, date) => {
    const { user, card, stored } = await openFigure();
    await user.type(card.getByLabelText('As-of date'), `${typed}{Enter}`);
    await waitFor(() => expect(stored('figure')).toEqual({ asOf: { date } }));
  });

  it.each([
    ['2025-02-30', '2025-02-30 is not a date in the calendar.'],
    ['next to the river', 'Enter a date, for example 10 Jan 2025'],
    ['10.1.25', 'Enter the year with four digits'],
    ['2025-03/2025-01', '2025-03 comes after 2025-01'],
  ])('refuses %s', async (typed, said) => {
    const { user, card, stored } = await openFigure();
    await user.type(card.getByLabelText('As-of date'), `${typed}{Enter}`);
    expect((await card.findByRole('alert')).textContent).toContain(said);
    expect(stored('figure')).toEqual({});
  });

  it('refuses the same for the date of an article', async () => {
    const { user } = await open('report.json', report);
    const about = within(await screen.findByRole('region', { name: 'This article' }));
    await user.clear(about.getByLabelText('Published'));
    await user.type(about.getByLabelText('Published'), '27.2{Enter}');
    expect((await about.findByRole('alert')).textContent).toContain('Enter the year as well');
  });
});

describe('a choice of codes', () => {
  it('stores a code, and Delete clears it', async () => {
    const window = await open('report.json', report);
    const card = await select(window, claim);
    const stance = card.getByLabelText<HTMLSelectElement>('Stance');
    await window.user.selectOptions(stance, 'affirm');
    await waitFor(() => expect(window.stored('claim')).toEqual({ stance: 'affirm' }));
    stance.focus();
    await window.user.keyboard('{Delete}');
    await waitFor(() => expect(window.stored('claim')).toEqual({}));
    expect(stance.value).toBe('');
  });

  it('says to everyone what the code means, and who made it', async () => {
    const window = await open('report.json', report);
    const card = await select(window, claim);
    const likelihood = card.getByLabelText('Likelihood');
    await window.user.selectOptions(likelihood, 'very likely');
    const described = document.getElementById(likelihood.getAttribute('aria-describedby') ?? '');
    await waitFor(() => expect(described?.textContent).toMatch(/80 to 95 per cent.*Source: ICD 203/));
  });
});

describe('codes of which several apply', () => {
  it('are stored in the order of their scheme, in whichever order they were chosen', async () => {
    const { user, card, stored } = await openFigure();
    await user.click(card.getByRole('checkbox', { name: 'count' }));
    await user.click(card.getByRole('checkbox', { name: 'approximate' }));
    await waitFor(() => expect(stored('figure')).toEqual({ modifiers: ['IsApproximate', 'IsCount'] }));
    card.getByRole('checkbox', { name: 'count' }).focus();
    await user.keyboard(' ');
    await waitFor(() => expect(stored('figure')).toEqual({ modifiers: ['IsApproximate'] }));
    await user.click(card.getByRole('checkbox', { name: 'approximate' }));
    await waitFor(() => expect(stored('figure')).toEqual({}));
  });
});
