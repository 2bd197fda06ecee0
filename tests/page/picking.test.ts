import { cueOf, detail, field, stored, tabTo } from '../e2e/inspector.ts';
import {
  articleText,
  clickWords,
  dragOver,
  isPicked,
  isSelected,
  mark,
  messages,
  often,
  press,
  selectWords,
} from '../e2e/person.ts';
import { expect, test } from './story.ts';

const claim = 'North Korea has likely dispatched additional troops';
const figure = 'over 3,000 killed or injured';

test('words of the text become a cue, a hedge, an entity and an as-of by one key', async ({
  page,
  folders,
}) => {
  await mark(page, 'Claim', claim);
  await selectWords(page, 'reported today that');
  await press(page, 'u');
  await expect(messages(page)).toHaveText('Cue: “reported today that”.');
  await expect(articleText(page)).toBeFocused();
  await selectWords(page, 'likely');
  await press(page, 'h');
  // The word is one of ICD 203, so its band is proposed with it: one step.
  await expect(messages(page)).toHaveText('Hedge: “likely”, likely.');
  await expect
    .poll(() => stored(folders), often)
    .toMatchObject({ cue: cueOf('reported today that'), hedge: { band: 'likely' } });
  await expect(field(page, 'Likelihood')).toHaveValue('likely');
  // Each says above its words what it is.
  await expect(page.locator('.segment-labels')).toHaveText(/cue.*hedge/);
  await press(page, 'ControlOrMeta+z');
  await expect.poll(() => stored(folders), often).toEqual({ cue: expect.anything() });

  await mark(page, 'Figure', figure);
  await press(page, 'x');
  await selectWords(page, 'killed or injured');
  await press(page, 'o');
  await expect(messages(page)).toHaveText('Measured entity: “killed or injured”.');
  await selectWords(page, 'early January');
  await press(page, 'd');
  await expect(messages(page)).toContainText('Words for “as of”: “early January”.');
  await expect
    .poll(() => stored(folders, 'figure'), often)
    .toMatchObject({
      measuredEntity: { exact: 'killed or injured' },
      asOf: { segment: { exact: 'early January' } },
    });
  await isPicked(page, `Figure: ${figure}`);
  await detail(page).getByRole('button', { name: 'Read from Text Again' }).click();
  await expect(detail(page)).toContainText('more than 3,000 · count');

  // With the day of the article the words mean a date.
  await press(page, 'Escape', 4);
  await page.getByRole('textbox', { name: 'Published' }).fill('2025-02-27');
  await press(page, 'Escape');
  await clickWords(page, '3,000');
  await selectWords(page, 'early January');
  await press(page, 'd');
  await expect(messages(page)).toContainText('Words for “as of”: “early January”, 1–10 Jan 2025.');
  await expect(field(page, 'As-of date')).toHaveValue('1–10 Jan 2025');
});

test('with nothing selected the words are asked for, and the keyboard goes back to where it was', async ({
  page,
  folders,
}) => {
  await mark(page, 'Claim', claim);
  const bar = page.getByRole('status', { name: 'Selecting words' });

  await test.step('by keys, from the text', async () => {
    await press(page, 'h');
    await expect(bar).toHaveText('Select the hedge in the text, then press Enter. Press Esc to cancel.');
    await press(page, 'Enter');
    await expect(messages(page)).toContainText('Nothing is selected yet');
    // Letting go of Shift is no end: a person selects on.
    await press(page, 'ControlOrMeta+ArrowLeft', 5);
    await press(page, 'Shift+ArrowRight', 2);
    await expect(bar).toBeVisible();
    await press(page, 'Escape');
    await expect(bar).toBeHidden();
    expect(stored(folders)).toEqual({});
    await press(page, 'Escape');
    await isPicked(page, `Claim: ${claim}`);
  });

  await test.step('by keys, from the field, and back to it', async () => {
    await press(page, 'Enter');
    const pick = detail(page).getByRole('button', { name: 'Select Hedge in the text' });
    await tabTo(page, pick);
    await press(page, 'Enter');
    await expect(bar).toBeVisible();
    await expect(articleText(page)).toBeFocused();
    await press(page, 'Escape');
    await expect(pick).toBeFocused();
    await press(page, 'Enter');
    await press(page, 'ControlOrMeta+Home');
    await press(page, 'ControlOrMeta+ArrowRight', 11);
    await press(page, 'w');
    await isSelected(page, 'likely');
    await press(page, 'Enter');
    await expect(detail(page).getByRole('button', { name: 'Hedge: likely' })).toBeFocused();
    await expect(bar).toBeHidden();
    await press(page, 'Delete');
    await expect(pick).toBeFocused();
    await expect.poll(() => stored(folders), often).toEqual({ hedge: { band: 'likely' } });
    await isPicked(page, `Claim: ${claim}`);
  });

  await test.step('by mouse; a click in the text picks no other annotation meanwhile', async () => {
    await mark(page, 'Actor', 'Pyongyang');
    await clickWords(page, 'dispatched');
    await isPicked(page, `Claim: ${claim}`);
    await detail(page).getByRole('button', { name: 'Select Cue in the text' }).click();
    await expect(bar).toHaveText('Select the cue in the text, then press Enter. Press Esc to cancel.');
    await clickWords(page, 'Pyongyang');
    await expect(bar).toBeVisible();
    await isPicked(page, `Claim: ${claim}`);
    // Taken as soon as the button is let go, so it is never seen as selected.
    await dragOver(page, 'intelligence agency reported', 'intelligence agency reported');
    await expect(
      detail(page).getByRole('button', { name: 'Cue: intelligence agency reported' }),
    ).toBeFocused();
    await detail(page).getByRole('button', { name: 'Clear Cue' }).click();
    await expect.poll(() => stored(folders), often).toEqual({ hedge: { band: 'likely' } });
  });
});
