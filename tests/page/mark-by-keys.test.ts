import {
  annotationList,
  annotations,
  annotationsAre,
  articleText,
  counts,
  isPicked,
  isSelected,
  nothingIsPicked,
  pause,
  placeCaretBefore,
  press,
  saved,
  selectedText,
  statusBar,
} from '../e2e/person.ts';
import { expect, test } from './story.ts';

test('an analyst marks, goes through, edits and removes with nothing but keys', async ({ page }) => {
  await test.step('F6 goes round the columns; with nothing picked the inspector holds the article’s own fields', async () => {
    const library = page.getByRole('navigation', { name: 'Library' }).getByRole('button');
    const title = page.getByRole('region', { name: 'This article' }).getByRole('textbox', { name: 'Title' });
    await press(page, 'F6');
    await expect(articleText(page)).toBeFocused();
    await press(page, 'F6');
    await expect(title).toBeFocused();
    await press(page, 'F6');
    await expect(library).toBeFocused();
    await press(page, 'Shift+F6');
    await expect(title).toBeFocused();
    await press(page, 'Shift+F6');
    await expect(articleText(page)).toBeFocused();
    await press(page, 'Shift+F6');
    await expect(library).toBeFocused();
    await press(page, 'F6');
    await expect(articleText(page)).toBeFocused();
    // ProseMirror takes a caret at the start within 200 ms of the focus for the browser's doing, and puts it back.
    await pause(page);
  });

  await test.step('Shift and the arrow keys select', async () => {
    await press(page, 'ControlOrMeta+Home');
    await press(page, 'Shift+ArrowRight', 5);
    await isSelected(page, 'South');
    await press(page, 'ArrowRight');
    await press(page, 'ControlOrMeta+Shift+ArrowRight', 2);
    await isSelected(page, ' Korea’s intelligence');
    await press(page, '2');
    await annotationsAre(page, ['Actor: Korea’s intelligence']);
    await isSelected(page, '');
  });

  await test.step('W, S and P select the word, the sentence, the paragraph', async () => {
    await press(page, 'ControlOrMeta+Home');
    await press(page, 'ControlOrMeta+ArrowRight', 8);
    await press(page, 'w');
    await isSelected(page, 'North');
    await press(page, 'a');
    await isSelected(page, '');
    await press(page, 's');
    await expect.poll(() => selectedText(page)).toMatch(/^South Korea’s .* against Ukraine\.$/);
    await press(page, 'c');
    await isSelected(page, '');
    await press(page, 'ControlOrMeta+End');
    await press(page, 'p');
    await expect.poll(() => selectedText(page)).toMatch(/^The international community .* role in the war\.$/);
    await press(page, 'q');
    await expect(counts(page)).toHaveText('1 claim · 2 actors · 0 figures · 1 quote');
  });

  const names = await annotations(page);
  expect(names.map((name) => name.slice(0, 28))).toEqual([
    'Claim: South Korea’s intelli',
    'Actor: Korea’s intelligence',
    'Actor: North',
    'Quote: The international com',
  ]);

  await test.step('Tab and Shift+Tab go through the annotations in text order', async () => {
    await press(page, 'Escape');
    await nothingIsPicked(page);
    await press(page, 'ControlOrMeta+Home');
    for (const name of names) {
      await press(page, 'Tab');
      await isPicked(page, name);
    }
    await expect(articleText(page)).toBeFocused();
    await press(page, 'Shift+Tab');
    await isPicked(page, names[2] ?? '');
  });

  await test.step('Enter goes to the inspector, where arrow keys change the tag', async () => {
    await press(page, 'Enter');
    const choice = page.getByRole('group', { name: 'Tag' });
    await expect(choice.getByRole('radio', { name: 'Actor' })).toBeFocused();
    await press(page, 'ArrowRight');
    await isPicked(page, 'Figure: North');
    await saved(page);
    await press(page, 'ArrowLeft');
    await isPicked(page, 'Actor: North');
  });

  await test.step('M writes a note, in which letters are letters', async () => {
    await press(page, 'F6', 2);
    await expect(articleText(page)).toBeFocused();
    await press(page, 'm');
    const note = page.getByRole('textbox', { name: 'Note' });
    await expect(note).toBeFocused();
    await page.keyboard.type('ca 1? Check the map');
    await press(page, 'ControlOrMeta+Enter');
    await expect(articleText(page)).toBeFocused();
    await expect(note).toHaveValue('ca 1? Check the map');
    await expect(annotationList(page).getByText('note', { exact: true })).toHaveCount(1);
    await saved(page);
    await press(page, 'm');
    await page.keyboard.type(' again');
    await press(page, 'Escape');
    await expect(articleText(page)).toBeFocused();
    await saved(page);
    await expect(note).toHaveValue('ca 1? Check the map again');
    await press(page, 'ControlOrMeta+z');
    await expect(note).toHaveValue('ca 1? Check the map');
    await annotationsAre(page, names);
  });

  await test.step('Delete removes the current annotation', async () => {
    await isPicked(page, 'Actor: North');
    await press(page, 'Delete');
    await annotationsAre(
      page,
      names.filter((name) => name !== 'Actor: North'),
    );
    await saved(page);
  });
});

test('the list of annotations is walked with the arrow keys', async ({ page }) => {
  await articleText(page).focus();
  await press(page, 'ControlOrMeta+Home');
  for (let count = 0; count < 3; count += 1) {
    await press(page, 'ControlOrMeta+ArrowRight');
    await press(page, 'w');
    await press(page, 'a');
    await expect.poll(() => annotations(page)).toHaveLength(count + 1);
  }
  const [first = '', second = '', third = ''] = await annotations(page);
  await press(page, 'F6');
  await expect(annotationList(page).getByRole('button', { name: third, exact: true })).toBeFocused();
  await press(page, 'Home');
  await isPicked(page, first);
  await press(page, 'ArrowDown');
  await isPicked(page, second);
  await press(page, 'End');
  await isPicked(page, third);
  await press(page, 'ArrowUp');
  await isPicked(page, second);
  await press(page, 'Enter');
  await expect(articleText(page)).toBeFocused();
});

test('Esc puts down the pen, then drops the selection, then lets go of the annotation, then leaves', async ({
  page,
}) => {
  await placeCaretBefore(page, 'North Korea has likely');
  await press(page, 'w');
  await press(page, 'a');
  await isPicked(page, 'Actor: North');
  await press(page, '1');
  await expect(statusBar(page)).toContainText('Marker pen: Claim');
  await press(page, 'Escape');
  await expect(statusBar(page)).not.toContainText('Marker pen');
  await press(page, 'w');
  await isSelected(page, 'North');
  await press(page, 'Escape');
  await isSelected(page, '');
  await isPicked(page, 'Actor: North');
  await press(page, 'Escape');
  await nothingIsPicked(page);
  await expect(articleText(page)).toBeFocused();
  await press(page, 'Escape');
  await expect(articleText(page)).not.toBeFocused();
  await annotationsAre(page, ['Actor: North']);
});

test('Ctrl+K finds and runs every command, and ? shows all keys', async ({ page }) => {
  await placeCaretBefore(page, 'North Korea has likely');
  await press(page, 'ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  const field = palette.getByRole('combobox', { name: 'Command' });
  await expect(field).toBeFocused();
  await page.keyboard.type('select sent');
  await expect(palette.getByRole('option')).toHaveText([
    /^Select Sentence/,
    /^Extend to the Next/,
    /^Extend/,
    /^select sent\s*Ask the workspace$/,
  ]);
  await press(page, 'Enter');
  await expect(palette).toBeHidden();
  await expect.poll(() => selectedText(page)).toMatch(/^South Korea’s .* against Ukraine\.$/);

  await press(page, 'ControlOrMeta+k');
  await page.keyboard.type('no such words');
  await expect(palette.getByText('No matching commands.')).toBeVisible();
  await press(page, 'Escape');
  await expect(palette).toBeHidden();
  await expect(articleText(page)).toBeFocused();

  await press(page, '?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const label of ['Tag as Claim', 'Select Paragraph', 'Undo', 'Next Annotation', 'Export']) {
    await expect(help.getByText(label, { exact: true })).toBeVisible();
  }
  await press(page, 'Escape');
  await expect(help).toBeHidden();
});

test('keys that follow each other faster than the window draws mark what they say', async ({ page }) => {
  await placeCaretBefore(page, 'South Korea’s');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 20 });
  for (let count = 0; count < 5; count += 1) await page.keyboard.press('Shift+ArrowRight');
  for (const key of [
    '2',
    'w',
    '1',
    'Control+ArrowRight',
    'Control+ArrowRight',
    'Control+ArrowRight',
    'w',
    '4',
  ]) {
    await page.keyboard.press(key);
  }
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await annotationsAre(page, ['Actor: South', 'Claim: South', 'Quote: agency']);
});
